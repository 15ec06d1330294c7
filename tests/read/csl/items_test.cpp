// Where one item of CSL-JSON ends and the next begins, whatever is wrong
// within.
#include "citegraph/reader.hpp"
#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(csl_items)

namespace data = boost::unit_test::data;
using namespace citegraph;

namespace {

Reading read(std::string_view text) {
    return reader_for("x.json")->read(text, "x.json");
}

using Lines = std::vector<int>;

/// A text, and the lines at which items begin that are read and that are not.
struct Row {
    std::string why, json;
    Lines whole, broken;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.why;
}

const std::vector<Row> rows{
    {"nothing", "", {}, {}},
    {"an empty array", " [ ] ", {}, {}},
    {"lines", "[\n{},\n\n{}\n]", {2, 4}, {}},
    {"one object", "\n{\"a\":{}}", {2}, {}},
    {"objects without an array", "{}\n{}", {1, 2}, {}},
    {"a wrapper", "{\"items\" : [{},\n{}]}", {1, 2}, {}},
    {"brackets in texts", "[{\"a\":\"}]{\"},\n{}]", {1, 2}, {}},
    {"quotes in texts", "[{\"a\":\"\\\"}\"},\n{}]", {1, 2}, {}},
    {"what is no object", "[1, \"two\",\nnull]", {}, {1, 1, 2}},
    {"a quote that is not closed", "[{\"a\":\"x\n},\n{}]", {3}, {1}},
    {"a brace that is not closed", "[{\"a\":1,\n{\"b\":2}]", {2}, {1}},
    {"a bracket of the other kind", "[{\"a\":[1}},\n{}]", {2}, {1}},
    {"an end that is missing", "[{},\n{\"a\":1", {1}, {2}},
};

Lines lines_of(const std::vector<Entry>& entries) {
    Lines out;
    for (const auto& entry : entries) out.push_back(entry.line);
    return out;
}

/// Of items that are left out; one without a type is another matter.
Lines lines_of(const std::vector<Problem>& problems) {
    Lines out;
    for (const auto& problem : problems)
        if (problem.message.find("left out") != std::string::npos ||
            problem.message.find("no object") != std::string::npos)
            out.push_back(problem.line);
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(what_is_broken_costs_its_own_item, data::make(rows), row) {
    const auto reading = read(row.json);
    BOOST_TEST(lines_of(reading.entries) == row.whole, boost::test_tools::per_element());
    BOOST_TEST(lines_of(reading.problems) == row.broken, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_item_of_endless_depth_costs_itself_alone) {
    const auto deep = "[{\"a\":" + std::string(1'000, '[') + "\n{\"id\":\"b\"},\n{\"id\":\"c\"}]";
    const auto reading = read(deep);
    BOOST_TEST(lines_of(reading.entries) == (Lines{2, 3}), boost::test_tools::per_element());
    BOOST_TEST(!reading.problems.empty());
}

BOOST_AUTO_TEST_CASE(items_are_read_in_proportion_to_their_bytes) {
    const auto read_items = [](const std::string& text) { return read(text); };
    for (const auto* piece :
         {"{", "[", "\"", "{\"a\":", "{\"a\":1,", "}", "\n{[", "{[[\n", "\\", "{\"id\":\"a\"},\n"})
        BOOST_TEST(test::text_growth(piece, 25'000, read_items) < test::quadratic, piece);
}

BOOST_AUTO_TEST_SUITE_END()
