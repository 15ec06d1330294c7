#include "heard.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(record_rules)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// One entry of a bibliography and a paper with a notice.
std::vector<Finding> on_notice(std::string_view rule, EditorialNotice::Kind kind, const std::string& title) {
    const auto of =
        examined("@article{x, author={Ada One}, title={" + title + "}, journal={J}, year=2020}", {});
    Library library;
    library.papers.push_back(record_of({title}, named("10.1000/1")));
    library.papers[0].notices.push_back({.kind = kind, .from = {"crossref", "2026-01-01"}});
    library.entries.push_back({of.reading.entries[0], 0, Outcome::exact, {}});
    auto input = of.input();
    input.library = &library;
    return rule_named(rule)->check(input);
}

std::vector<Finding> on_authors(const std::string& authors) {
    const auto of =
        examined("@article{x, author={" + authors + "}, title={Rain}, journal={J}, year=2020}", {});
    return rule_named("placeholder-authors")->check(of.input());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_retracted_paper_is_an_error) {
    const auto found =
        on_notice("retracted", EditorialNotice::Kind::retraction, "Measuring Rain in Dry Valleys");
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_CHECK(found[0].severity == Severity::error);
    BOOST_TEST(found[0].message == "the paper is retracted, says crossref");
    BOOST_TEST(
        on_notice("corrected", EditorialNotice::Kind::retraction, "Measuring Rain in Dry Valleys").empty());
}

BOOST_AUTO_TEST_CASE(withdrawals_and_concerns_are_errors_too) {
    for (const auto kind : {EditorialNotice::Kind::withdrawal, EditorialNotice::Kind::concern})
        BOOST_TEST(on_notice("retracted", kind, "Measuring Rain in Dry Valleys").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_correction_is_a_note) {
    const auto found =
        on_notice("corrected", EditorialNotice::Kind::correction, "Measuring Rain in Dry Valleys");
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_CHECK(found[0].severity == Severity::note);
    BOOST_TEST(
        on_notice("retracted", EditorialNotice::Kind::correction, "Measuring Rain in Dry Valleys").empty());
}

BOOST_AUTO_TEST_CASE(a_title_that_says_so_needs_no_telling) {
    BOOST_TEST(
        on_notice("retracted", EditorialNotice::Kind::retraction, "[Retracted] Measuring Rain in Valleys")
            .empty());
}

BOOST_AUTO_TEST_CASE(names_that_were_to_be_filled_in_are_told) {
    BOOST_TEST(on_authors("John Doe and Ada One").size() == 1U);
    BOOST_TEST(on_authors("Lastname, Firstname").size() == 1U);
    BOOST_TEST(on_authors("Ada One and TBD").size() == 1U);
    BOOST_TEST(on_authors("Ada One and Bob Two").empty());
    BOOST_TEST(on_authors("Doe, Jonathan").empty());
}

BOOST_AUTO_TEST_CASE(each_contradiction_is_a_finding_of_its_rule_at_its_entry) {
    const auto of = examined(
        "\n@article{x, author={Ada One}, title={Measuring Rain in Dry Valleys}, journal={Nature}, "
        "year=2020,\n"
        "  doi={10.1000/1}}",
        {Heard{{"10.1000/1"}}.has("crossref", "10.1000/1",
                                  {"Measuring Rain in Dry Valleys", {"Ada One"}, 2020, "Science"})});
    const auto found = rule_named("venue-differs")->check(of.input());
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].line == 2);
    BOOST_TEST(found[0].file == "refs.bib");
    BOOST_TEST(found[0].field == "venue");
    BOOST_TEST((found[0].entry == std::optional<std::size_t>{0}));
    BOOST_TEST(found[0].evidence.size() == 1U);
    BOOST_TEST(rule_named("year-differs")->check(of.input()).empty());
}

BOOST_AUTO_TEST_CASE(remarks_are_findings_too) {
    const auto of = examined(
        "@article{x, author={Ada One}, title={Measuring Rain in Dry Valleys}, journal={CoRR}, year=2020, "
        "doi={10.1000/1}}",
        {Heard{{"10.1000/1"}}.has("crossref", "10.1000/1",
                                  {"Measuring Rain in Dry Valleys", {"Ada One"}, 2020, "Science"})});
    const auto found = rule_named("now-published")->check(of.input());
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_CHECK(found[0].severity == Severity::note);
}

BOOST_AUTO_TEST_CASE(every_rule_has_a_name_of_its_own_and_explains_itself) {
    std::vector<std::string_view> names;
    for (const auto& rule : all_rules()) {
        names.push_back(rule.name);
        BOOST_TEST(rule_named(rule.name)->summary == rule.summary);
        BOOST_TEST(rule.explanation.size() > rule.summary.size());
        BOOST_TEST(rule.check != nullptr);
    }
    std::ranges::sort(names);
    BOOST_TEST((std::ranges::adjacent_find(names) == names.end()));
    BOOST_TEST(rule_named("no-such-rule") == nullptr);
}

BOOST_AUTO_TEST_CASE(findings_stand_in_the_order_of_the_file) {
    const auto of = examined(
        "@article{b, author={John Doe}, title={Rain}, year=2020}\n"
        "@article{a, author={John Doe}, title={Snow}, year=2020}\n",
        {});
    const auto found = findings_of(of.input(), all_rules());
    BOOST_TEST(found.size() >= 2U);
    BOOST_TEST(std::ranges::is_sorted(found, {}, &Finding::line));
}

BOOST_AUTO_TEST_SUITE_END()
