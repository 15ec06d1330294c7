#include "../lists.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(targets)

using namespace citegraph;
using Lines = std::vector<int>;

BOOST_AUTO_TEST_CASE(an_entry_without_a_link_is_told_of_where_the_others_have_one) {
    const auto text =
        plain_entries(15) + "- Hot Switching of Parallelism for Efficient Training | SOSP' 24\n";
    BOOST_TEST(lines_of(found("missing-link", text)) == Lines{16}, boost::test_tools::per_element());
    BOOST_TEST(
        found("missing-link", "- Hot Switching of Parallelism for Efficient Training | SOSP' 24\n").empty());
}

BOOST_AUTO_TEST_CASE(an_index_of_papers_is_no_paper) {
    const auto text =
        plain_entries(12) +
        "- [Robust Training](https://sigops.org/s/conferences/sosp/2025/accepted.html) | SOSP' 25\n"
        "- [Some Paper on Graphs](https://dblp.org/db/conf/nips/neurips2020.html) | NeurIPS' 20\n";
    const auto all = found("page-not-paper", text);
    BOOST_TEST(lines_of(all) == (Lines{13, 14}), boost::test_tools::per_element());
    BOOST_TEST(all[0].column == 3);
    BOOST_TEST(all[0].entry.value() == 12U);
}

BOOST_AUTO_TEST_CASE(the_page_of_a_venue_is_right_for_the_venue) {
    const auto text =
        plain_entries(12) + "- [Symposium on Code Generation, CGO](https://dl.acm.org/conference/cgo)\n";
    BOOST_TEST(found("page-not-paper", text).empty());
}

BOOST_AUTO_TEST_CASE(an_address_that_many_papers_share_names_none_of_them) {
    const std::string page = "](https://lab.example.org/publications)";
    auto text =
        plain_entries(10) + "- [Alpha: Graphs at Scale" + page + "\n- [Beta: Trees at Scale" + page + "\n";
    BOOST_TEST(lines_of(found("link-shared", text)) == Lines{12}, boost::test_tools::per_element());
    BOOST_TEST(found("page-not-paper", text).empty());
    text += "- [Gamma: Forests at Scale" + page + "\n";
    BOOST_TEST(found("link-shared", text).empty());
    BOOST_TEST(lines_of(found("page-not-paper", text)) == (Lines{11, 12, 13}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_beside_the_list_is_told_of_where_the_others_are_on_the_web) {
    const auto text =
        plain_entries(12) + "- [TokenFlow](files/report.pdf): Responsive Serving of Text | SOSP' 24\n";
    BOOST_TEST(lines_of(found("local-file", text)) == Lines{13}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_entry_stands_under_its_year) {
    auto text = "# Papers\n## 2023\n" + plain_entries(22);
    BOOST_TEST(found("wrong-year", text).empty());
    text += "- [Late](https://arxiv.org/abs/2401.00001): A Paper of the Year After | SOSP' 24\n";
    BOOST_TEST(lines_of(found("wrong-year", text)) == Lines{25}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(years_that_never_agree_are_no_years_of_publication) {
    BOOST_TEST(found("wrong-year", "# Papers\n## 2021\n" + plain_entries(22)).empty());
}

BOOST_AUTO_TEST_CASE(two_papers_of_one_name_are_noted) {
    const auto text =
        plain_entries(5) +
        "- [LLaVAGuard: Safety of Pictures](https://arxiv.org/abs/2401.00001)\n"
        "- [LLaVAGuard: Routing Between Experts](https://arxiv.org/abs/2402.00001)\n"
        "- [LLaVAGuard: Routing Between Experts (Extended)](https://arxiv.org/abs/2402.00002)\n";
    const auto all = found("name-reused", text);
    BOOST_REQUIRE_GE(all.size(), 1U);
    BOOST_TEST(all[0].line == 7);
    BOOST_TEST((all[0].severity == Severity::note));
}

BOOST_AUTO_TEST_SUITE_END()
