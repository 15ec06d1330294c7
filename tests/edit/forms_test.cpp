// How dates, links and names are written, read off one entry.
#include "edit/writing.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

constexpr Day june{2025, 6, 9}, march{2024, 3, 0};

std::string again(const std::string& text, const Day& from, const Day& to) {
    const auto form = date_form(text, from);
    return form ? in_date_form(*form, to).value_or("more is asked than known") : "no form";
}

std::string like(const std::string& text, const std::vector<std::string>& names,
                 const std::vector<std::string>& others) {
    const auto form = author_form(text, names);
    std::vector<Name> parsed;
    for (const auto& other : others) parsed.push_back(parse_name(other));
    return form ? in_author_form(*form, parsed) : "no form";
}

BOOST_AUTO_TEST_SUITE(forms)

BOOST_AUTO_TEST_CASE(dates_are_written_as_the_list_has_them) {
    BOOST_TEST(again("Jun 2025", june, march) == "Mar 2024");
    BOOST_TEST(again("June 2025", june, march) == "March 2024");
    BOOST_TEST(again("06/2025", june, march) == "03/2024");
    BOOST_TEST(again("2025.06", june, march) == "2024.03");
    BOOST_TEST(again("9 Jun 2025", june, {2024, 3, 21}) == "21 Mar 2024");
}

BOOST_AUTO_TEST_CASE(a_date_is_not_made_up) {
    BOOST_TEST(again("2025-06-09", june, march) == "more is asked than known");
    BOOST_TEST(again("last summer", june, march) == "no form");
}

BOOST_AUTO_TEST_CASE(links_are_of_the_form_of_the_list) {
    const auto id = *Identifier::make(Scheme::arxiv, "2101.00001");
    BOOST_TEST(address_form("https://arxiv.org/abs/2101.00001", id).value() == "https://arxiv.org/abs/{}");
    BOOST_TEST(address_form("https://arxiv.org/pdf/2101.00001.pdf", id).value() ==
               "https://arxiv.org/pdf/{}.pdf");
    BOOST_TEST(!address_form("https://rivers.example/weir.pdf", id));
}

BOOST_AUTO_TEST_CASE(a_pinned_version_or_a_tracking_parameter_is_no_form) {
    const auto id = *Identifier::make(Scheme::arxiv, "2101.00001");
    BOOST_TEST(address_form("https://arxiv.org/abs/2101.00001v2", id).value() == "https://arxiv.org/abs/{}");
    BOOST_TEST(address_form("https://arxiv.org/abs/2101.00001?fbclid=x", id).value() ==
               "https://arxiv.org/abs/{}");
}

BOOST_AUTO_TEST_CASE(an_address_of_one_journal_or_paper_is_no_form_for_others) {
    const auto doi = *Identifier::make(Scheme::doi, "10.1145/3600006.3613165");
    BOOST_TEST(address_form("https://dl.acm.org/doi/abs/10.1145/3600006.3613165", doi).value() ==
               "https://dl.acm.org/doi/abs/{}");
    BOOST_TEST(
        !address_form("https://rivers.example/water/advance-article/doi/10.1145/3600006.3613165", doi));
    BOOST_TEST(!address_form("https://rivers.example/doi/10.1145/3600006.3613165/6986968", doi));
}

BOOST_AUTO_TEST_CASE(names_are_joined_as_the_list_joins_them) {
    const std::vector<std::string> three{"Ada Brook", "Ben Ford", "Cy Lake"};
    BOOST_TEST(like("Ada Brook, Ben Ford, and Cy Lake", three, {"Di Marsh", "Ed Pool", "Flo Spring"}) ==
               "Di Marsh, Ed Pool, and Flo Spring");
    BOOST_TEST(like("Ada Brook, Ben Ford, and Cy Lake", three, {"Di Marsh", "Ed Pool"}) ==
               "Di Marsh and Ed Pool");
    BOOST_TEST(like("Ada Brook, Ben Ford, Cy Lake", three, {"Di Marsh", "Ed Pool"}) == "Di Marsh, Ed Pool");
}

BOOST_AUTO_TEST_CASE(names_are_cut_where_the_list_cuts_them) {
    BOOST_TEST(like("Ada Brook et al.", {"Ada Brook"}, {"Di Marsh", "Ed Pool", "Flo Spring"}) ==
               "Di Marsh et al.");
    BOOST_TEST(like("Ada Brook et al.", {"Ada Brook"}, {"Di Marsh"}) == "Di Marsh");
}

BOOST_AUTO_TEST_CASE(surnames_come_first_where_the_list_has_them_so) {
    BOOST_TEST(like("Brook, Ada and Ford, Ben and Lake, Cy", {"Ada Brook", "Ben Ford", "Cy Lake"},
                    {"Di Marsh", "Ed Pool"}) == "Marsh, Di and Pool, Ed");
}

BOOST_AUTO_TEST_CASE(initials_stand_for_given_names_where_the_list_has_them_so) {
    BOOST_TEST(like("A. Brook, B. Ford", {"A. Brook", "B. Ford"}, {"Dinah Jo Marsh", "Ed Pool"}) ==
               "D. J. Marsh, E. Pool");
}

BOOST_AUTO_TEST_CASE(marks_go_with_what_stood_between_them) {
    BOOST_TEST(joint(" | ", "\n", true).value() == "\n");
    BOOST_TEST(joint(" | ", " | ", false).value() == " | ");
    BOOST_TEST(joint("): ", " | ", false).value() == "): ");
    BOOST_TEST(joint(" (", ")\n", true).value() == "\n");
    BOOST_TEST(joint(" (", ", ", false).value() == " (");
}

BOOST_AUTO_TEST_CASE(the_last_in_a_bracket_goes_with_what_parted_it) {
    BOOST_TEST(joint(" ", "](", false).value() == "](");
    BOOST_TEST(joint("; ", ")\n", true).value() == ")\n");
    BOOST_TEST(joint(": ", "] ", false).value() == "] ");
}

BOOST_AUTO_TEST_CASE(what_was_opened_before_is_still_closed) {
    BOOST_TEST(joint(".** ", ", ", false).value() == ".** ");
    BOOST_TEST(joint(") | ", "\n", true).value() == ")\n");
    BOOST_TEST(joint("*. *", "*, ", false).value() == "*. ");
}

BOOST_AUTO_TEST_CASE(a_link_keeps_its_words) {
    BOOST_TEST(!joint("\n[", "](", false));
}

BOOST_AUTO_TEST_CASE(a_line_goes_with_its_label) {
    BOOST_TEST(joint("\n  - Institutions: ", "\n  - Date: ", false).value() == "\n  - Date: ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
