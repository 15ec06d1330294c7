#include "read/csl/csl.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(csl_values)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::read;
using nlohmann::json;

namespace {

struct Row {
    std::string json, text;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.json;
}

const std::vector<Row> texts{
    {R"("text")", "text"},  {R"(12)", "12"},
    {R"(-3)", "-3"},        {R"(["a","b"])", "a, b"},
    {R"([1,"b"])", "1, b"}, {R"({"a":1})", R"({"a":1})"},
    {R"([])", ""},          {R"("")", ""},
};

const std::vector<Row> people{
    {R"([{"family":"One","given":"Ada"}])", "One|Ada"},
    {R"({"family":"One","given":"Ada"})", "One|Ada"},
    {R"([{"literal":"ACME"}])", "ACME"},
    {R"([{"family":"One"},{"family":"Two"}])", "One|;Two|"},
    {R"(["Ada One"])", "One|Ada"},
    {R"("Ada One")", "One|Ada"},
};

std::string shown(const std::vector<Name>& names) {
    std::string out;
    for (const auto& name : names) {
        out += out.empty() ? "" : ";";
        out += name.literal.empty() ? name.family + "|" + name.given : name.literal;
    }
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_value_is_text, data::make(texts), row) {
    BOOST_TEST(csl_text(json::parse(row.json)) == row.text);
}

BOOST_DATA_TEST_CASE(names_come_alone_and_in_lists, data::make(people), row) {
    const auto names = csl_names(json::parse(row.json));
    BOOST_REQUIRE(names.has_value());
    BOOST_TEST(shown(*names) == row.text);
}

BOOST_DATA_TEST_CASE(what_holds_no_name_is_none, data::make({"null", "12", "[]", "{}", "[{}]", "true"}),
                     text) {
    BOOST_TEST(!csl_names(json::parse(text)).has_value());
}

BOOST_DATA_TEST_CASE(what_holds_no_date_is_none,
                     data::make({"null", "{}", "[]", R"({"date-parts":[]})", R"({"date-parts":[[]]})",
                                 R"({"date-parts":[["x"]]})", R"({"season":1})"}),
                     text) {
    BOOST_TEST(!csl_date(json::parse(text)).has_value());
}

BOOST_AUTO_TEST_CASE(numbers_that_are_no_date_are_left_out) {
    const auto date = [](const char* text) { return csl_date(json::parse(text)).value_or(Date{}).begin; };
    BOOST_TEST((date(R"({"date-parts":[[2012,13,1]]})") == Day{2012, 0, 0}));
    BOOST_TEST((date(R"({"date-parts":[[2012,2,29]]})") == Day{2012, 2, 29}));
}

BOOST_AUTO_TEST_SUITE_END()
