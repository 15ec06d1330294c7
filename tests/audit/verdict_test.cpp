#include "heard.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(verdicts)

using namespace citegraph;
using namespace citegraph::test;

namespace {

const std::string rain =
    "@inproceedings{rain, author = {Ada One and Bob Two and Kim Three}, title = {Measuring Rain in Dry "
    "Valleys},\n"
    "  booktitle = {SOSP}, year = {2021}, doi = {10.1145/1.2}}\n";
const Told rain_record{"Measuring Rain in Dry Valleys",
                       {"Ada One", "Bob Two", "Kim Three"},
                       2021,
                       "Symposium on Operating Systems Principles"};

Examined of_rain(const Heard& heard) {
    return examined(rain, {heard});
}

Told with(Told told, const std::string& title) {
    told.title = title;
    return told;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_record_that_agrees_in_everything_verifies_an_entry) {
    const auto found = of_rain(Heard{{"10.1145/1.2"}}.has("crossref", "10.1145/1.2", rain_record));
    BOOST_CHECK(found.only().verdict == Verdict::verified);
    BOOST_TEST(found.only().sources == std::vector<std::string>{"crossref"},
               boost::test_tools::per_element());
    BOOST_TEST(found.only().why == "crossref agree");
}

BOOST_AUTO_TEST_CASE(nobody_asked_decides_nothing) {
    const auto found = of_rain(Heard{});
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
    BOOST_TEST(found.only().why == "nobody was asked");
}

BOOST_AUTO_TEST_CASE(an_identifier_of_another_work_is_told_with_its_title) {
    const Told other{"Feeding Sheep by Night", {"Eve Six"}, 2019};
    const auto found = of_rain(Heard{{"10.1145/1.2"}}.has("crossref", "10.1145/1.2", other));
    BOOST_CHECK(found.only().verdict == Verdict::other_work);
    BOOST_TEST(rules_of(found.only().contradictions) == "other-work");
    BOOST_TEST(found.only().contradictions[0].message == "doi:10.1145/1.2 is 'Feeding Sheep by Night'");
}

BOOST_AUTO_TEST_CASE(the_title_of_one_work_with_the_authors_of_another_is_a_chimera) {
    const auto found = of_rain(
        Heard{{"10.1145/1.2"}}.has("crossref", "10.1145/1.2", with(rain_record, "Feeding Sheep by Night")));
    BOOST_CHECK(found.only().verdict == Verdict::other_work);
    BOOST_TEST(rules_of(found.only().contradictions) == "chimera");
}

BOOST_AUTO_TEST_CASE(another_work_is_told_although_the_right_one_is_found_by_its_title) {
    const Told other{"Feeding Sheep by Night", {"Eve Six"}, 2019};
    const auto found = of_rain(Heard{{"10.1145/1.2"}}
                                   .has("crossref", "10.1145/1.2", other)
                                   .finds("semantic_scholar_search", rain_record, "arxiv:2101.00001"));
    BOOST_CHECK(found.only().verdict == Verdict::other_work);
}

BOOST_AUTO_TEST_CASE(a_title_search_verifies_an_entry_without_identifier) {
    const auto found =
        examined("@inproceedings{a, author={Ada One}, title={Measuring Rain in Dry Valleys}, year=2021}",
                 {Heard{}.finds("arxiv_search", rain_record, "arxiv:2101.00001")});
    // Bob and Kim are missing there.
    BOOST_TEST(rules_of(found.only().contradictions) == "authors-missing");
}

BOOST_AUTO_TEST_CASE(a_work_of_the_same_title_by_others_is_not_taken_beside_the_right_one) {
    const Told namesake{"Measuring Rain in Dry Valleys", {"Eve Six", "Dan Ten"}, 2005, "Hydrology Letters"};
    const auto found = of_rain(Heard{}
                                   .finds("semantic_scholar_search", namesake, "doi:10.1000/9")
                                   .finds("semantic_scholar_search", rain_record, "arxiv:2101.00001"));
    BOOST_CHECK(found.only().verdict == Verdict::verified);
}

BOOST_AUTO_TEST_CASE(a_title_that_others_alone_have_is_another_work) {
    const Told namesake{"Measuring Rain in Dry Valleys", {"Eve Six", "Dan Ten"}, 2021};
    const auto found = of_rain(Heard{}.finds("crossref_search", namesake, "doi:10.1000/9"));
    BOOST_CHECK(found.only().verdict == Verdict::other_work);
    BOOST_TEST(rules_of(found.only().contradictions) == "authors-differ");
}

BOOST_AUTO_TEST_CASE(under_its_identifier_the_title_with_other_authors_is_the_work) {
    const Told other_people{"Measuring Rain in Dry Valleys", {"Eve Six", "Dan Ten"}, 2021};
    const auto found = of_rain(Heard{{"10.1145/1.2"}}.has("crossref", "10.1145/1.2", other_people));
    BOOST_CHECK(found.only().verdict == Verdict::differs);
    BOOST_TEST(rules_of(found.only().contradictions) == "authors-differ");
}

BOOST_AUTO_TEST_CASE(a_paper_that_nobody_has_is_not_found) {
    const auto found =
        of_rain(Heard{}.lacks("arxiv_search", "measuring rain").lacks("crossref_search", "rain"));
    BOOST_CHECK(found.only().verdict == Verdict::not_found);
    BOOST_TEST(rules_of(found.only().contradictions) == "not-found");
    BOOST_TEST(found.only().contradictions[0].message == "not found by arxiv_search, crossref_search");
}

BOOST_AUTO_TEST_CASE(a_source_that_failed_leaves_it_open) {
    const auto found = of_rain(Heard{}.lacks("arxiv_search", "rain").lacks("crossref_search", "rain", "503"));
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
    BOOST_TEST(found.only().why == "crossref_search could not say: 503");
}

BOOST_AUTO_TEST_CASE(what_services_need_not_hold_is_not_missed) {
    for (const std::string type :
         {"phdthesis", "book", "techreport", "misc", "manual", "online", "software"}) {
        const auto found =
            examined("@" + type + "{x, author={Ada One}, title={Rain and Its Friends}, year=2001}",
                     {Heard{}.lacks("arxiv_search", "rain").lacks("crossref_search", "rain")});
        BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
    }
}

BOOST_AUTO_TEST_CASE(an_identifier_that_is_denied_is_missed_whatever_the_kind) {
    const auto found = examined(
        "@misc{x, author={Ada One}, title={Rain}, year=2021, eprint={2101.00001}, "
        "archiveprefix={arXiv}}",
        {Heard{{"arxiv:2101.00001"}}.lacks("arxiv", "arxiv:2101.00001")});
    BOOST_CHECK(found.only().verdict == Verdict::not_found);
    BOOST_TEST(rules_of(found.only().contradictions) == "unregistered");
}

BOOST_AUTO_TEST_CASE(a_near_record_is_no_other_work_for_a_kind_that_services_need_not_hold) {
    const Told namesake{"Rain and Its Friends", {"Eve Six"}, 2011};
    const auto found = examined("@book{x, author={Ada One}, title={Rain and Its Friends}, year=2001}",
                                {Heard{}.finds("crossref_search", namesake, "doi:10.1000/9")});
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
}

BOOST_AUTO_TEST_CASE(a_paper_of_next_year_is_too_new) {
    const auto found =
        examined("@article{x, author={Ada One}, title={Rain and Its Friends}, journal={J}, year=2027}",
                 {Heard{}.lacks("arxiv_search", "rain")});
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
}

BOOST_AUTO_TEST_CASE(an_identifier_that_its_agency_denies_is_unregistered) {
    const auto found = of_rain(Heard{{"10.1145/1.2"}}
                                   .lacks("crossref", "10.1145/1.2")
                                   .lacks("semantic_scholar", "10.1145/1.2")
                                   .finds("arxiv_search", rain_record, "arxiv:2101.00001"));
    BOOST_CHECK(found.only().verdict == Verdict::differs);
    BOOST_TEST(rules_of(found.only().contradictions) == "unregistered");
    BOOST_TEST(found.only().contradictions[0].field == "doi");
}

BOOST_AUTO_TEST_CASE(an_identifier_that_one_source_knows_is_registered) {
    const auto found = of_rain(Heard{{"10.1145/1.2"}}
                                   .lacks("crossref", "10.1145/1.2")
                                   .has("semantic_scholar", "10.1145/1.2", rain_record));
    BOOST_CHECK(found.only().verdict == Verdict::verified);
}

BOOST_AUTO_TEST_CASE(nobody_is_denied_by_who_failed) {
    const auto found = of_rain(Heard{{"10.1145/1.2"}}
                                   .lacks("crossref", "10.1145/1.2", "timed out")
                                   .finds("arxiv_search", rain_record, "arxiv:2101.00001"));
    BOOST_CHECK(found.only().verdict == Verdict::verified);
}

BOOST_AUTO_TEST_CASE(a_deposit_is_registered_by_an_agency_that_was_not_asked) {
    const auto found = examined(
        "@article{x, author={Ada One}, title={Rain and Its Friends}, journal={J}, year=2020, "
        "doi={10.5281/zenodo.7}}",
        {Heard{{"10.5281/zenodo.7"}}
             .lacks("crossref", "10.5281/zenodo.7")
             .finds("arxiv_search", {"Rain and Its Friends", {"Ada One"}, 2020}, "arxiv:2001.00001")});
    BOOST_CHECK(found.only().verdict == Verdict::verified);
}

BOOST_AUTO_TEST_CASE(a_list_may_call_a_work_as_it_likes) {
    const auto found =
        examined("# L\n\n- [Puddle](https://arxiv.org/abs/2101.00001): Wet Feet for All | SOSP' 21\n",
                 {Heard{{"arxiv:2101.00001"}}.has("arxiv", "arxiv:2101.00001", rain_record)}, "list.md");
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
    BOOST_TEST(rules_of(found.only().remarks) == "renamed");
}

BOOST_AUTO_TEST_CASE(a_similar_title_under_its_identifier_by_nobody_who_is_named_is_perhaps_renamed) {
    const auto found =
        of_rain(Heard{{"10.1145/1.2"}}.has("crossref", "10.1145/1.2", {"Measuring Rain in Wet Valleys"}));
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
    BOOST_TEST(rules_of(found.only().remarks) == "renamed");
}

BOOST_AUTO_TEST_CASE(a_similar_title_by_some_of_them_under_its_identifier_is_the_work) {
    const auto found = of_rain(Heard{{"10.1145/1.2"}}.has(
        "crossref", "10.1145/1.2",
        {"Measuring Rain in Wet Valleys", {"Ada One", "Bob Two", "Eve Six"}, 2021}));
    BOOST_TEST(rules_of(found.only().contradictions) == "title-differs authors-differ");
}

BOOST_AUTO_TEST_CASE(a_body_stands_for_those_who_are_in_it) {
    const auto found = examined(
        "@article{x, author={{Rain Team}}, title={Measuring Rain in Dry Valleys}, journal={J}, year=2021, "
        "doi={10.1145/1.2}}",
        {Heard{{"10.1145/1.2"}}.has(
            "semantic_scholar", "10.1145/1.2",
            {"Measuring Rain in Dry Valleys", {"Rain Team", "Ada One", "Bob Two"}, 2021})});
    BOOST_CHECK(found.only().verdict == Verdict::verified);
}

BOOST_AUTO_TEST_CASE(a_page_that_nobody_could_look_up_is_not_missed_in_a_list) {
    const auto found = examined("# L\n\n- [Rain in Dry Valleys and Hills](https://example.org/rain)\n",
                                {Heard{}.lacks("arxiv_search", "rain in dry valleys and hills")}, "list.md");
    BOOST_CHECK(found.only().verdict == Verdict::not_checkable);
}

BOOST_AUTO_TEST_CASE(what_a_library_kept_speaks_where_nobody_was_heard) {
    auto found = examined(rain, {});
    Library library;
    library.papers.push_back(record_of(rain_record, named("10.1145/1.2")));
    library.papers[0].origin["title"] = {"crossref", "2026-01-01"};
    library.entries.push_back({found.reading.entries[0], 0, Outcome::exact, {}});
    auto input = found.input();
    input.library = &library;
    BOOST_CHECK(assessments_of(input)[0].verdict == Verdict::verified);
    library.papers[0].fields["title"] = "Feeding Sheep by Night";
    library.papers[0].names["author"] = {parse_name("Eve Six")};
    BOOST_CHECK(assessments_of(input)[0].verdict == Verdict::other_work);
}

BOOST_AUTO_TEST_CASE(a_conflict_that_a_library_remembers_is_another_work) {
    auto found = examined(rain, {});
    Library library;
    library.papers.push_back(record_of(rain_record, named("10.1145/9.9")));
    library.papers[0].origin["title"] = {"list", "2026-01-01"};
    library.entries.push_back(
        {found.reading.entries[0], 0, Outcome::conflict, {"doi:10.1145/1.2 is that of others"}});
    auto input = found.input();
    input.library = &library;
    const auto one = assessments_of(input)[0];
    BOOST_CHECK(one.verdict == Verdict::other_work);
    BOOST_TEST(one.why == "doi:10.1145/1.2 is that of others");
}

BOOST_AUTO_TEST_CASE(a_venue_that_another_entry_gave_a_kept_paper_is_no_record) {
    auto found = examined(rain, {});
    Library library;
    library.papers.push_back(record_of(rain_record, named("10.1145/1.2")));
    library.papers[0].fields.erase("container-title");
    library.papers[0].origin["title"] = {"crossref", "2026-01-01"};
    Manifestation told_by_list;
    told_by_list.venue = "Nature";
    told_by_list.source = "list";
    library.papers[0].manifestations.push_back(told_by_list);
    library.entries.push_back({found.reading.entries[0], 0, Outcome::exact, {}});
    auto input = found.input();
    input.library = &library;
    BOOST_CHECK(assessments_of(input)[0].verdict == Verdict::verified);
}

BOOST_AUTO_TEST_CASE(what_a_library_has_of_the_list_alone_is_no_witness) {
    auto found = examined(rain, {});
    Library library;
    library.papers.push_back(record_of(rain_record, named("10.1145/1.2")));
    library.papers[0].origin["title"] = {"list", "2026-01-01"};
    library.entries.push_back({found.reading.entries[0], 0, Outcome::unresolved, {}});
    auto input = found.input();
    input.library = &library;
    BOOST_CHECK(assessments_of(input)[0].verdict == Verdict::not_checkable);
}

BOOST_AUTO_TEST_CASE(a_second_hop_to_another_work_is_a_remark) {
    const Told other{"Feeding Sheep by Night", {"Eve Six"}, 2019};
    const auto found = of_rain(Heard{{"10.1145/1.2"}}
                                   .has("semantic_scholar", "10.1145/1.2", rain_record)
                                   .has("crossref", "10.1000/9", other));
    BOOST_CHECK(found.only().verdict == Verdict::verified);
    BOOST_TEST(rules_of(found.only().remarks) == "second-hop");
}

BOOST_AUTO_TEST_SUITE_END()
