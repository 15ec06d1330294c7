#include "read/markdown/outline.hpp"
#include "core/written_date.hpp"
#include "read/units/ancestry.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(outlines)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::read;

namespace {

struct Row {
    std::string words;
    int year;  ///< 0: none
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.words;
}
const std::vector<Row> rows{
    {"2024", 2024},
    {"2024年", 2024},
    {"Papers of 2024", 2024},
    {"Before 2022", 0},
    {"2022 and earlier", 0},
    {"2048", 0},
    {"2048K", 0},
    {"1024", 0},
    {"2023 to 2024", 0},
    {std::to_string(core::latest_year()), core::latest_year()},
    {std::to_string(core::latest_year() + 1), 0},
};

using Path = std::vector<std::string>;

/// The section of each paragraph of a document, none of which is a work.
std::vector<Path> sections(const std::string& markdown) {
    const auto units = units_of(parse_document(markdown));
    const std::vector<Part> parts(units.size(), Part::none);
    Ancestry places{units, parts};
    std::vector<Path> out;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].kind == DocumentBlock::Kind::paragraph) out.push_back(places.at(i).path);
        places.pass(i);
    }
    return out;
}

std::string fold(const std::string& title) {
    return "<details>\n<summary>" + title + "</summary>\n\npaper\n\n</details>\n\n";
}

}  // namespace

BOOST_DATA_TEST_CASE(a_heading_is_a_year_where_it_says_nothing_else, data::make(rows), row) {
    BOOST_TEST(year_of_heading(row.words).value_or(0) == row.year);
}

BOOST_AUTO_TEST_CASE(a_venue_beside_a_number_that_is_no_year_has_none) {
    Outline outline;
    outline.heading(2, "NeurIPS 2048");
    BOOST_TEST(!outline.place().venue);
    BOOST_TEST(!outline.place().bucket);
    outline.heading(2, "NeurIPS 2024");
    BOOST_TEST((outline.place().venue == Venue{"NeurIPS", 2024}));
}

BOOST_AUTO_TEST_CASE(a_fold_whose_title_recurs_under_different_headings_is_no_section) {
    const auto found = sections("## Vision\n\n" + fold("more") + "## Speech\n\n" + fold("more") + "after\n");
    BOOST_TEST((found == std::vector<Path>{{"Vision"}, {"Speech"}, {"Speech"}}));
}

BOOST_AUTO_TEST_CASE(a_fold_inside_one_that_is_no_section_may_be_one) {
    const auto found =
        sections("## Vision\n\n" + fold("more") + "## Speech\n\n<details>\n<summary>more</summary>\n\n" +
                 fold("Tone") + "after\n\n</details>\n\nlast\n");
    BOOST_TEST((found == std::vector<Path>{{"Vision"}, {"Speech", "Tone"}, {"Speech"}, {"Speech"}}));
}

BOOST_AUTO_TEST_CASE(a_fold_that_says_a_year_or_stands_alone_is_a_section) {
    const auto found =
        sections("## Vision\n\n" + fold("2024") + "## Speech\n\n" + fold("2024") + fold("Tone"));
    BOOST_TEST((found == std::vector<Path>{{"Vision", "2024"}, {"Speech", "2024"}, {"Speech", "Tone"}}));
}

BOOST_AUTO_TEST_SUITE_END()
