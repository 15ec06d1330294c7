#include "app/audit/audit.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(audit_documents)

using namespace citegraph;
using namespace citegraph::app;

namespace {

struct Desk : TemporaryFolder {
    std::string write(const std::string& name, std::string_view text) const {
        put(folder / name, text);
        return (folder / name).string();
    }

    /// The run of an audit that asks nobody.
    AuditRun audited(std::vector<std::string> inputs, Severity fail_on = Severity::error) const {
        AuditOptions options;
        options.ask.input.inputs = std::move(inputs);
        options.ask.offline = true;
        options.ask.console.quiet = true;
        options.fail_on = fail_on;
        Console console{options.ask.console};
        auto run = app::audit(options, console);
        BOOST_REQUIRE(run);
        return *std::move(run);
    }

    static std::string rules(const Audited& file) {
        std::string out;
        for (const auto& one : file.findings) out += (out.empty() ? "" : " ") + one.rule;
        return out;
    }
};

constexpr std::string_view sound = "@misc{a, title={Rain}}\n";

}  // namespace

BOOST_AUTO_TEST_CASE(documents_are_known_by_their_suffix) {
    BOOST_TEST(is_document("paper.tex"));
    BOOST_TEST(is_document("paper.aux"));
    BOOST_TEST(is_document("paper.bcf"));
    BOOST_TEST(!is_document("refs.bib"));
    BOOST_TEST(!is_document("-"));
}

BOOST_FIXTURE_TEST_CASE(keys_of_all_documents_stand_once_and_identifiers_are_left_out, Desk) {
    const auto one = write("one.tex", "\\cite{a,arXiv:2101.00001}\n");
    const auto two = write("two.tex", "\n\\cite{b,a}\\nocite{*}\n");
    Console console{{}};
    const auto cited = read_documents({one, two}, console);
    BOOST_REQUIRE(cited);
    BOOST_REQUIRE_EQUAL(cited->keys.size(), 2U);
    BOOST_TEST(cited->keys[0].key == "a");
    BOOST_TEST(cited->keys[1].key == "b");
    BOOST_TEST(cited->keys[1].file == two);
    BOOST_TEST(cited->keys[1].line == 2);
    BOOST_TEST(cited->all);
}

BOOST_FIXTURE_TEST_CASE(a_document_that_cannot_be_read_ends_it, Desk) {
    Console console{{}};
    BOOST_TEST(!read_documents({(folder / "none.tex").string()}, console));
}

BOOST_FIXTURE_TEST_CASE(a_file_in_order_ends_well, Desk) {
    const auto run = audited({write("refs.bib", sound)});
    BOOST_REQUIRE_EQUAL(run.files.size(), 1U);
    BOOST_TEST(rules(run.files[0]) == "");
    BOOST_CHECK(run.exit == Exit::done);
    BOOST_TEST(run.files[0].assessments.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(what_is_as_grave_as_asked_for_fails_the_run, Desk) {
    const auto refs = write("refs.bib", "@misc{a, title={Cats & Dogs}}\n");
    BOOST_TEST(rules(audited({refs}).files[0]) == "unescaped");
    BOOST_CHECK(audited({refs}).exit == Exit::done);
    BOOST_CHECK(audited({refs}, Severity::warning).exit == Exit::findings);
}

BOOST_FIXTURE_TEST_CASE(a_key_that_another_bibliography_has_is_not_missed, Desk) {
    const auto one = write("one.bib", sound), two = write("two.bib", "@misc{b, title={Snow}}\n");
    const auto paper = write("paper.tex", "\\cite{a,b,c}\n");
    const auto run = audited({one, two, paper});
    BOOST_REQUIRE_EQUAL(run.files.size(), 2U);
    BOOST_TEST(rules(run.files[0]) == "cited-absent");
    BOOST_TEST(rules(run.files[1]) == "");
    BOOST_CHECK(run.exit == Exit::findings);
}

BOOST_FIXTURE_TEST_CASE(what_nobody_can_tell_is_not_checkable_and_rules_of_the_text_hold, Desk) {
    setenv("CITEGRAPH_CACHE", (folder / "none.sqlite").c_str(), 1);
    const auto run = audited({write("refs.bib", "@misc{a, title={Cats & Dogs}}\n@misc{A, title={Rain}}\n")});
    unsetenv("CITEGRAPH_CACHE");
    BOOST_TEST(run.files[0].library.entries.empty());
    BOOST_CHECK(run.files[0].assessments.at(0).verdict == Verdict::not_checkable);
    BOOST_TEST(rules(run.files[0]) == "unescaped duplicate-key");
}

BOOST_FIXTURE_TEST_CASE(without_a_network_no_lock_is_written, Desk) {
    audited({write("refs.bib", sound)});
    BOOST_TEST(!std::filesystem::exists(folder / "refs.bib.citegraph.lock.json"));
}

BOOST_FIXTURE_TEST_CASE(documents_alone_are_no_bibliography, Desk) {
    AuditOptions options;
    options.ask.input.inputs = {write("paper.tex", "\\cite{a}\n")};
    options.ask.offline = true;
    Console console{{}};
    BOOST_TEST(!app::audit(options, console));
}

BOOST_AUTO_TEST_SUITE_END()
