#include "app/io/console.hpp"

#include "app/io/progress.hpp"
#include "standard_error.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(console)

using namespace citegraph;
using namespace citegraph::app;
using namespace std::chrono_literals;

namespace {

std::string said(const ConsoleOptions& options, void (*work)(Console&)) {
    return said_by([&] {
        Console console{options};
        work(console);
    });
}

void everything(Console& console) {
    console.note("note");
    console.warn("warn");
    console.detail("detail");
    console.progress("progress");
}

std::vector<std::string> many(std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back("line " + std::to_string(i));
    return out;
}

std::ptrdiff_t lines_of(const std::string& text) {
    return std::ranges::count(text, '\n');
}

}  // namespace

BOOST_AUTO_TEST_CASE(quiet_keeps_warnings_and_verbose_adds_details) {
    BOOST_TEST(said({.quiet = false, .verbose = 0, .color = "never"}, everything) == "note\nwarning: warn\n");
    BOOST_TEST(said({.quiet = true, .verbose = 0, .color = "never"}, everything) == "warning: warn\n");
    BOOST_TEST(said({.quiet = false, .verbose = 1, .color = "never"}, everything) ==
               "note\nwarning: warn\ndetail\n");
    BOOST_TEST(said({.quiet = true, .verbose = 1, .color = "never"}, everything) == "warning: warn\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_terminal_gets_no_progress_line) {
    BOOST_TEST(said({}, [](Console& console) { console.progress("half done"); }).empty());
}

BOOST_AUTO_TEST_CASE(colour_is_for_the_word_warning_if_it_is_asked_for) {
    BOOST_TEST(said({.quiet = false, .verbose = 0, .color = "always"}, everything) ==
               "note\n\033[33mwarning:\033[0m warn\n");
}

BOOST_AUTO_TEST_CASE(a_message_cannot_steer_the_terminal) {
    BOOST_TEST(said({.quiet = false, .verbose = 0, .color = "never"}, [](Console& console) {
                   console.warn("\x1B]0;title\x07 \xE2\x80\xAE \xFF");
               }) == "warning: \\x1b]0;title\\x07 \\u202e \xEF\xBF\xBD\n");
}

BOOST_AUTO_TEST_CASE(of_many_warnings_the_first_twenty_are_shown_and_the_others_counted) {
    const auto warned = [](std::size_t count, int verbose) {
        return said_by(
            [&] { Console{{.quiet = false, .verbose = verbose, .color = "never"}}.warn_of(many(count)); });
    };
    BOOST_TEST(warned(0, 0).empty());
    BOOST_TEST(lines_of(warned(20, 0)) == 20);
    BOOST_TEST(lines_of(warned(21, 0)) == 21);
    BOOST_TEST(warned(21, 0).ends_with("warning: line 19\nwarning: and 1 more like these (-v shows them)\n"));
    BOOST_TEST(warned(1000, 0).ends_with("warning: and 980 more like these (-v shows them)\n"));
    BOOST_TEST(lines_of(warned(1000, 1)) == 1000);
}

BOOST_AUTO_TEST_CASE(a_long_wait_is_said_under_v_where_there_is_no_terminal) {
    const auto waited = [](std::chrono::milliseconds pause, int verbose) {
        return said_by([&] {
            Console console{{.quiet = false, .verbose = verbose, .color = "never"}};
            ProgressLine line{console};
            line.advance({"arxiv", 1, 10, 3});
            line.wait({"api.example.org", pause, "HTTP 429"});
        });
    };
    BOOST_TEST(waited(5s, 1) == "waiting 5 s for api.example.org: HTTP 429\n");
    BOOST_TEST(waited(5001ms, 1) == "waiting 6 s for api.example.org: HTTP 429\n");
    BOOST_TEST(waited(4999ms, 1).empty());
    BOOST_TEST(waited(60s, 0).empty());
}

BOOST_AUTO_TEST_CASE(a_run_without_a_key_is_told_how_many_calls_it_needs) {
    const auto outlook = unkeyed_outlook({.identifiers = 501, .titles = 46});
    BOOST_TEST(outlook.find("some 7 calls for 547 papers may take 12 minutes") != std::string::npos, outlook);
    const auto one = unkeyed_outlook({.identifiers = 1, .titles = 0});
    BOOST_TEST(one.find("some 2 calls for 1 paper may take 4 minutes") != std::string::npos, one);
    BOOST_TEST(one.find("S2_API_KEY") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
