#include "exporters/parts/sections.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(sections)

using namespace citegraph;
using exporters::sections_of;

namespace {

using Path = std::vector<std::string>;

Library library_of(const std::vector<Path>& places) {
    Library library;
    for (const auto& path : places) {
        Resolution stands;
        stands.paper = library.papers.size();
        stands.entry.section = path;
        library.entries.push_back(std::move(stands));
        library.papers.emplace_back();
    }
    return library;
}

std::vector<std::string> names(const exporters::ListSections& sections) {
    std::vector<std::string> out;
    for (const auto& section : sections.all) out.push_back(section.name);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_heading_above_everything_says_nothing_so_the_next_level_counts) {
    const auto made = sections_of(library_of({{"List", "A"}, {"List", "B"}, {"List", "B"}}), 8);
    BOOST_TEST(names(made) == (std::vector<std::string>{"B", "A"}), boost::test_tools::per_element());
    BOOST_TEST(made.paper == (std::vector<std::size_t>{1, 0, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(more_sections_than_colours_share_the_last) {
    std::vector<Path> places;
    for (int i = 0; i < 40; ++i) places.push_back({"Large", std::to_string(i)});
    for (int i = 0; i < 3; ++i) places.push_back({"Small " + std::to_string(i)});
    const auto made = sections_of(library_of(places), 3);
    BOOST_TEST(names(made) == (std::vector<std::string>{"Large", "Small 0", "other sections"}),
               boost::test_tools::per_element());
    BOOST_TEST(made.all.back().papers == 2u);
}

BOOST_AUTO_TEST_CASE(a_paper_counts_where_it_stands_first) {
    auto library = library_of({{"A"}, {"B"}});
    library.entries.push_back(library.entries[1]);
    library.entries.back().paper = 0;
    BOOST_TEST(sections_of(library, 8).paper == (std::vector<std::size_t>{0, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(papers_without_entry_stand_in_no_section) {
    Library library;
    library.papers.resize(2);
    BOOST_TEST(names(sections_of(library, 8)) == std::vector<std::string>{"no section"},
               boost::test_tools::per_element());
    BOOST_TEST(sections_of({}, 8).all.empty());
}

BOOST_AUTO_TEST_SUITE_END()
