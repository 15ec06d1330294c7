#include "read/lists.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

BOOST_AUTO_TEST_SUITE(style_of_a_list)

using namespace lists;

namespace {

std::vector<std::string> ids_of(const citegraph::Entry& entry) {
    std::vector<std::string> out;
    for (const auto& mention : entry.identifiers) out.push_back(to_string(mention.id));
    return out;
}

}  // namespace

/// A work with a list of works that it builds on: their identifiers are not its own.
BOOST_AUTO_TEST_CASE(works_below_a_work_are_entries_with_their_own_identifiers) {
    std::string list = "# Papers\n\n";
    for (const std::string name : {"Sorting", "Types", "Paging"}) {
        const auto number = std::to_string(name.size());
        list += "1. **Engineering " + name + ". [Bentley, McIlroy (1993)](https://example.org/" + name +
                ".pdf).**\n";
        list +=
            "    * Quick " + name + ". [Hoare (1962)](https://doi.org/10.1093/comjnl/5.1." + number + ").\n";
        list += "    * Implementing " + name + " in Programs. [Sedgewick (1978)](https://example.org/s" +
                name + ".pdf).\n";
        list += "    * Why " + name + " Matters. [Hughes (1990)](https://dl.acm.org/doi/pdf/10.1145/3596." +
                number + ").\n";
    }
    const auto entries = read(list).entries;
    BOOST_REQUIRE_EQUAL(entries.size(), 12u);
    BOOST_TEST(ids_of(entries[0]).empty());
    BOOST_TEST((ids_of(entries[1]) == std::vector<std::string>{"doi:10.1093/comjnl/5.1.7"}));
    BOOST_TEST(ids_of(entries[2]).empty());
    BOOST_TEST((ids_of(entries[3]) == std::vector<std::string>{"doi:10.1145/3596.7"}));
    BOOST_TEST(entries[1].title == "Quick Sorting");
}

BOOST_AUTO_TEST_CASE(the_name_before_a_title_is_no_venue) {
    std::string list = "# Planning\n\n";
    for (const std::string name : {"SPINE", "AHA", "CHI", "FILM"})
        list += "* **" + name + "**: \"" + name + ": Planning of " + name +
                " Missions with Language\", *ICRA, May 2025*. [[Paper](https://example.org/" + name +
                ".pdf)]\n";
    for (const auto& entry : read(list).entries) {
        BOOST_REQUIRE(entry.venue.has_value());
        BOOST_TEST(entry.venue->name == "ICRA", entry.title);
    }
}

BOOST_AUTO_TEST_CASE(a_work_takes_no_identifier_of_one_that_is_mentioned_beneath_it) {
    const auto entries = read(
                             "# Papers\n\n## Design\n\n"
                             "1. **On the Criteria To Be Used in Decomposing Systems.** Parnas (1972)\n\n"
                             "   The ideas of [Structured Programming for Large Systems]"
                             "(https://doi.org/10.1145/356635.356640) return here.\n"
                             "2. **Programming as Theory Building.** Naur (1985)\n\n"
                             "   It answers [The Humble Programmer and His Tools]"
                             "(https://doi.org/10.1145/355604.361591).\n")
                             .entries;
    BOOST_TEST(entries.size() >= 2u);
    for (const auto& entry : entries)
        if (entry.title.starts_with("On the Criteria") || entry.title.starts_with("Programming as"))
            BOOST_TEST(ids_of(entry).empty(), entry.title);
}

BOOST_AUTO_TEST_CASE(two_works_in_a_line_are_two_entries) {
    const auto entries = read(
                             "# Readings\n\n* [The Google File System](papers/gfs.pdf) (2003) and [Bigtable: "
                             "A Distributed Storage "
                             "System for Structured Data](papers/bigtable.pdf) (2006): Two core components "
                             "of one infrastructure.\n")
                             .entries;
    BOOST_REQUIRE_EQUAL(entries.size(), 2u);
    BOOST_TEST(entries[0].title == "The Google File System");
    BOOST_TEST(entries[1].url.value_or("") == "papers/bigtable.pdf");
    BOOST_TEST(entries[0].line == entries[1].line);
}

BOOST_AUTO_TEST_CASE(a_list_of_plain_references_gives_titles_authors_and_years) {
    const auto entries = read(
                             "# References\n\n"
                             "- Romero, C., Paunesku, D., & Dweck, C. (2011). Brainology in the classroom: "
                             "An online intervention. "
                             "*Journal of Educational Psychology, 12*(3), 4-19.\n"
                             "- LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton. \"Deep learning.\" Nature "
                             "521.7553 (2015): 436-444.\n"
                             "- J. Tromp, \"How to construct an atomic variable\", in Proceedings of the "
                             "Third International Workshop "
                             "on Distributed Algorithms, 1989, pp. 292-302.\n")
                             .entries;
    BOOST_REQUIRE_EQUAL(entries.size(), 3u);
    BOOST_TEST(entries[0].title == "Brainology in the classroom: An online intervention");
    BOOST_TEST(entries[0].authors.size() == 3u);
    BOOST_TEST(entries[1].title == "Deep learning");
    BOOST_TEST(entries[2].title == "How to construct an atomic variable");
}

BOOST_AUTO_TEST_CASE(where_nothing_looks_like_a_work_a_link_to_a_paper_is_believed) {
    const auto entries = read(
                             "# Papers\n\n- [Click me](javascript:alert(1)) | SOSP'23\n"
                             "- [Look here](JaVaScRiPt:alert(2)) | OSDI'22\n"
                             "- [See data](data:text/html,<script>alert(3)</script>) | NSDI'21\n"
                             "- [Good](https://arxiv.org/abs/2501.10000)\n")
                             .entries;
    BOOST_TEST(std::ranges::any_of(entries, [](const auto& entry) { return entry.title == "Good"; }));
}

BOOST_AUTO_TEST_CASE(a_link_that_is_all_of_its_line_is_the_title) {
    std::string list = "# Papers\n\n";
    for (int i = 0; i < 9; ++i)
        list += "- [Paper " + std::to_string(i) + " of a long series](https://arxiv.org/abs/2301.0000" +
                std::to_string(i) + ")\n";
    const auto entries = read(list).entries;
    BOOST_REQUIRE_EQUAL(entries.size(), 9u);
    BOOST_TEST(entries[7].title == "Paper 7 of a long series");
}

BOOST_AUTO_TEST_CASE(a_title_does_not_end_between_two_words_that_nothing_parts) {
    std::string list = "# Papers\n\n";
    for (const char* name : {"nuhadi", "xehadi", "flehadi", "hakedi", "sikedi", "quakedi"})
        list +=
            "- On " + std::string{name} + " and the pahadi of rehadi sihadi in large systems | OSDI' 20\n";
    for (const auto& entry : read(list).entries)
        BOOST_TEST(entry.title.ends_with(" and the pahadi of rehadi sihadi in large systems"), entry.title);
}

BOOST_AUTO_TEST_SUITE_END()
