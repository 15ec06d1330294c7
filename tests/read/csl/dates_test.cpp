// Dates of CSL-JSON in all their forms.
#include "read/csl/csl.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(dates_of_csl)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::read;
using nlohmann::json;

namespace {

struct Row {
    std::string json, date;  ///< in EDTF; of words alone, the words
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.json;
}

std::string shown(const std::string& text) {
    const auto date = csl_date(json::parse(text));
    if (!date) return "none";
    return edtf(*date).empty() ? date->literal : edtf(*date);
}

// csl-data.json, "date-variable": EDTF as a text, or an object; citeproc-js for the rest.
const std::vector<Row> dates{
    {R"("2020-05-12")", "2020-05-12"},
    {R"("2020-05/2020-06")", "2020-05/2020-06"},
    {R"("1920~")", "1920~"},
    {R"({"date-parts":[["2014","March",3]]})", "2014-03-03"},
    {R"({"raw":"30-Jun-1987"})", "1987-06-30"},
    {R"("Spring of 1920")", "1920-21"},
    {R"(2020)", "2020"},
    {R"([2020,5])", "2020-05"},
    {R"([[2020,5,12]])", "2020-05-12"},
    {R"({"date-parts":[[2020]]})", "2020"},
    {R"({"date-parts":[[2020,5]]})", "2020-05"},
    {R"({"date-parts":[[2020,5,12]]})", "2020-05-12"},
    {R"({"date-parts":[["2020","05","12"]]})", "2020-05-12"},
    {R"({"date-parts":[["2020","",""]]})", "2020"},
    {R"({"date-parts":[[2020,0,0]]})", "2020"},
    {R"({"date-parts":[[2020,null,null]]})", "2020"},
    {R"({"date-parts":[[2020,5,12,10,30]]})", "2020-05-12"},
    {R"({"date-parts":[[2020,5],[2021,1]]})", "2020-05/2021-01"},
    {R"({"date-parts":[[2020],[0]]})", "2020/.."},
    {R"({"date-parts":[[2020],[]]})", "2020/.."},
    {R"({"date-parts":[[-44,3,15]]})", "-0043-03-15"},
    {R"({"date-parts":[[2020,21]]})", "2020-21"},
    {R"({"date-parts":[[2020,13]]})", "2020-21"},
    {R"({"date-parts":[[2020]],"season":2})", "2020-22"},
    {R"({"date-parts":[[2020]],"season":"Autumn"})", "2020-23"},
    {R"({"date-parts":[[2020]],"season":"fall"})", "2020-23"},
    {R"({"date-parts":[[2020]],"season":"24"})", "2020-24"},
    {R"({"date-parts":[[2020]],"circa":true})", "2020~"},
    {R"({"date-parts":[[2020]],"circa":1})", "2020~"},
    {R"({"date-parts":[[2020]],"circa":"false"})", "2020"},
    {R"({"raw":"2020-05"})", "2020-05"},
    {R"({"edtf":"2020-05/.."})", "2020-05/.."},
    {R"({"raw":"May or June"})", "May or June"},
    {R"({"literal":"13th century"})", "13th century"},
    {R"({"date-parts":[["May"]],"raw":"2020-05"})", "2020-05"},
    {R"({"date-parts":[[0]]})", "none"},
    {R"({"date-parts":[[2020.5]]})", "none"},
    {R"(true)", "true"},
};

// A month has as many days as the calendar gives it.
const std::vector<Row> no_days{
    {R"([[2012,13,1]])", "2012-21"},  // a season in the wild
    {R"([[2012,17,1]])", "2012"},
    {R"([[2012,2,29]])", "2012-02-29"},
    {R"([[2013,2,29]])", "2013-02"},
    {R"([[1900,2,29]])", "1900-02"},
    {R"([[2000,2,29]])", "2000-02-29"},
    {R"([[2012,4,31]])", "2012-04"},
    {R"([[2012,12,32]])", "2012-12"},
    {R"([[2012,-1,1]])", "2012"},
    {R"([[2012,1,-1]])", "2012-01"},
    {R"([[2012,0,5]])", "2012"},
    {R"([[2012,5,1],[2012,2,30]])", "2012-05-01/2012-02"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_date_is_read_in_each_of_its_forms, data::make(dates), row) {
    BOOST_TEST(shown(row.json) == row.date);
}

BOOST_DATA_TEST_CASE(what_the_calendar_does_not_have_is_not_known, data::make(no_days), row) {
    BOOST_TEST(shown(row.json) == row.date);
}

BOOST_DATA_TEST_CASE(a_date_that_was_read_can_be_said_again, data::make(dates), row) {
    const auto date = csl_date(json::parse(row.json));
    if (!date || edtf(*date).empty()) return;
    BOOST_TEST(shown(json(edtf(*date)).dump()) == row.date);
}

BOOST_AUTO_TEST_CASE(words_beside_a_date_are_kept) {
    const auto both = csl_date(json::parse(R"({"date-parts":[[2020,5]],"literal":"Whitsun 2020"})"));
    BOOST_REQUIRE(both.has_value());
    BOOST_TEST((both->begin == Day{2020, 5, 0}));
    BOOST_TEST(both->literal == "Whitsun 2020");
    const auto term = csl_date(json::parse(R"({"date-parts":[[2000]],"season":"Trinity"})"));
    BOOST_REQUIRE(term.has_value());
    BOOST_TEST(term->literal == "Trinity 2000");
    BOOST_TEST(term->season == 0);
}

BOOST_AUTO_TEST_SUITE_END()
