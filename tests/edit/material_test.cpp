// What a list may say of a record, and how it is made harmless.
#include "edit/material.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

Paper record() {
    Paper out;
    out.ids = {*Identifier::make(Scheme::arxiv, "2101.00001")};
    out.fields["title"] = "Weir: Holding Back the Spring Flood";
    out.dates["issued"].begin = {2021, 1, 5};
    return out;
}

BOOST_AUTO_TEST_SUITE(material)

BOOST_AUTO_TEST_CASE(a_preprint_has_a_server_and_no_venue) {
    const auto paper = material_of(record());
    BOOST_TEST(!paper.is_published());
    BOOST_TEST(paper.server == "arXiv");
    BOOST_TEST(paper.day.year == 2021);
}

BOOST_AUTO_TEST_CASE(a_server_in_the_place_of_a_journal_is_no_venue) {
    auto paper = record();
    paper.fields["container-title"] = "CoRR";
    BOOST_TEST(!material_of(paper).is_published());
}

BOOST_AUTO_TEST_CASE(a_publication_has_a_venue) {
    auto paper = record();
    paper.fields["container-title"] = "Proceedings of the 28th Symposium on Operating Systems Principles";
    paper.fields["container-title-short"] = "SOSP";
    BOOST_TEST(material_of(paper).is_published());
    BOOST_TEST(material_of(paper).venue_short == "SOSP");
}

BOOST_AUTO_TEST_CASE(what_appeared_first_as_a_preprint_is_judged_by_its_preferred_manifestation) {
    auto paper = record();
    paper.fields["container-title"] = "Proceedings of SOSP";
    paper.manifestations = {{Manifestation::Kind::preprint, "arXiv", {}, {}, "arxiv"}};
    BOOST_TEST(!material_of(paper).is_published());
}

BOOST_AUTO_TEST_CASE(plain_words_stay_as_they_are) {
    for (const auto* text :
         {"A* Search in Rivers", "Rivers & Lakes", "x < y", "snake_case", "C++ (draft)", "50 % of #1"})
        BOOST_TEST(plain_markdown(text) == text);
}

BOOST_AUTO_TEST_CASE(markup_becomes_words) {
    BOOST_TEST(plain_markdown("a *b* c") == "a \\*b\\* c");
    BOOST_TEST(plain_markdown("[a](b)") == "\\[a\\](b)");
    BOOST_TEST(plain_markdown("<b>a</b>") == "&lt;b>a&lt;/b>");
    BOOST_TEST(plain_markdown("a | b `c`") == "a \\| b \\`c\\`");
    BOOST_TEST(plain_markdown("<!-- a -->") == "&lt;!-- a -->");
}

BOOST_AUTO_TEST_CASE(words_stay_on_one_line) {
    BOOST_TEST(plain_markdown("a\n\n# b\r\n- c") == "a # b - c");
}

BOOST_AUTO_TEST_CASE(an_address_ends_where_its_link_does) {
    BOOST_TEST(plain_address("https://a.example/x) [y](z") == "https://a.example/x%29%20%5By%5D%28z");
    BOOST_TEST(plain_address("https://a.example/\"onmouseover=x") == "https://a.example/%22onmouseover=x");
    BOOST_TEST(plain_address("https://a.example/x?y=1&z=2#w") == "https://a.example/x?y=1&z=2#w");
}

BOOST_AUTO_TEST_CASE(an_address_that_runs_something_is_none) {
    BOOST_TEST(plain_address("javascript:alert(1)").empty());
    BOOST_TEST(plain_address("file:///etc/passwd").empty());
    BOOST_TEST(plain_address("data:text/html,x").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
