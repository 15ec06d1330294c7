#include "app/io/progress.hpp"

#include "standard_error.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(progress)

using namespace citegraph;
using namespace citegraph::app;
using namespace std::chrono_literals;

namespace {

/// A run of which a minute has passed, with two sources.
struct Minute {
    RunProgress run;
    RunProgress::Clock::time_point now = run.start + 60s;

    Minute() {
        run.parts["arxiv"] = {{"arxiv", 100, 400, 1}, run.start};
        run.parts["semantic_scholar_search"] = {{"semantic_scholar_search", 300, 400, 2}, run.start, 9};
    }
};

const ConsoleOptions always{.quiet = false, .verbose = 0, .color = "never", .progress = ProgressUse::always};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_line_has_total_time_left_sources_by_their_names_and_rate, Minute) {
    BOOST_TEST(run.text(now) ==
               "50 %, 3 min left: arXiv 100 of 400, Semantic Scholar titles 300 of 400 "
               "(12 requests, 12 a minute)");
}

BOOST_FIXTURE_TEST_CASE(a_source_that_is_done_is_told_no_more, Minute) {
    run.parts["arxiv"].now.answered = 400;
    BOOST_TEST(run.text(now) ==
               "87 %, 20 s left: Semantic Scholar titles 300 of 400 (12 requests, 12 a minute)");
    run.parts["semantic_scholar_search"].now.answered = 400;
    BOOST_TEST(run.text(now) == "100 % (12 requests, 12 a minute)");
}

BOOST_FIXTURE_TEST_CASE(before_anybody_has_answered_no_time_is_told, Minute) {
    for (auto& [name, part] : run.parts) part.now.answered = 0;
    BOOST_TEST(run.text(now).starts_with("0 %: arXiv 0 of 400,"));
    BOOST_TEST(run.text(run.start + 1s).ends_with("(12 requests)"));
}

BOOST_FIXTURE_TEST_CASE(a_wait_is_told_while_it_lasts, Minute) {
    run.waits_for = "export.arxiv.org: rate limit";
    run.waits_until = now + 2500ms;
    BOOST_TEST(
        run.text(now).starts_with("50 %, 3 min left, 3 s for export.arxiv.org: rate limit: arXiv 100"));
    BOOST_TEST(run.text(now + 3s).starts_with("50 %, 4 min left: arXiv 100"));
}

BOOST_FIXTURE_TEST_CASE(long_times_are_told_in_hours, Minute) {
    run.parts["arxiv"].now = {"arxiv", 1, 10'000, 1};
    BOOST_TEST(run.text(now).find("167 h left") != std::string::npos, run.text(now));
}

BOOST_AUTO_TEST_CASE(a_source_that_nobody_knows_goes_by_its_own_name) {
    RunProgress run;
    run.parts["arxiv_mirror"] = {{"arxiv_mirror", 0, 1, 0}, run.start};
    run.parts["zenodo"] = {{"zenodo", 0, 1, 0}, run.start};
    BOOST_TEST(run.text(run.start) == "0 %: arxiv_mirror 0 of 1, zenodo 0 of 1 (0 requests)");
}

BOOST_AUTO_TEST_CASE(where_progress_is_asked_for_and_nobody_sees_it_plain_lines_are_seldom) {
    const auto said = said_by([] {
        Console console{always};
        for (int i = 0; i < 100; ++i) console.progress("half done");
    });
    BOOST_TEST(said == "half done\n");
}

BOOST_AUTO_TEST_CASE(who_wants_no_progress_or_quiet_gets_none) {
    for (const auto& options :
         {ConsoleOptions{.quiet = true, .verbose = 0, .color = "never", .progress = ProgressUse::always},
          ConsoleOptions{.quiet = false, .verbose = 0, .color = "never", .progress = ProgressUse::never}}) {
        Console console{options};
        BOOST_TEST(!console.shows_progress());
        BOOST_TEST(said_by([&] { console.progress("half done"); }).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
