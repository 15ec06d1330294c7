#include "read/bibtex/fields/draft.hpp"

#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <vector>

BOOST_AUTO_TEST_SUITE(dates)

using namespace citegraph;
using namespace citegraph::bibtex;
namespace data = boost::unit_test::data;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Row {
    Fields fields;
    const char* date;   ///< in EDTF; of words alone, the words
    bool whole = true;  ///< nothing of it is lost
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    for (const auto& [name, value] : row.fields) out << name << " = {" << value << "} ";
    return out;
}

std::string shown(const std::optional<Date>& date) {
    return !date ? "" : date->literal.empty() ? edtf(*date) : date->literal;
}

const std::vector<Row> rows{
    {{{"date", "2016-12-13"}, {"year", "2017"}, {"month", "8"}}, "2016-12-13"},
    {{{"date", "1723~"}}, "1723~"},
    {{{"date", "{1984?/2004}"}}, "1984?/2004?"},
    {{{"date", "4 March 2004"}}, "2004-03-04"},
    {{{"date", "March 4, 2004"}}, "2004-03-04"},
    {{{"date", "Spring 2004"}}, "2004-21"},
    {{{"date", "2004-3-7"}}, "2004-03-07"},
    {{{"date", "2004-02-31"}}, "2004-02-31", false},
    {{{"date", "forever"}, {"year", "1999"}}, "1999", false},
    {{{"year", "1995"}}, "1995"},
    {{{"year", "712"}}, "0712"},
    {{{"year", "1995--1997"}}, "1995/1997"},
    {{{"year", "1995/96"}}, "1995/1996"},
    {{{"year", "1995--"}}, "1995/.."},
    {{{"year", "c. 1920"}}, "1920~"},
    {{{"year", "ca.~1920"}}, "1920~"},
    {{{"year", "[1920?]"}}, "1920?"},
    {{{"year", "44 B.C."}}, "-0043"},
    {{{"year", "2004-05-06"}, {"month", "may"}}, "2004-05-06"},
    {{{"year", "{13th Century}"}}, "13th Century"},
    {{{"year", "in press"}}, "in press"},
    {{{"year", "in press"}, {"month", "March"}}, "in press", false},
    {{{"year", "2020"}, {"month", "March"}}, "2020-03"},
    {{{"year", "2020"}, {"month", "mar."}}, "2020-03"},
    {{{"year", "2020"}, {"month", "03"}}, "2020-03"},
    {{{"year", "2020"}, {"month", "M{\\\"a}rz"}}, "2020-03"},
    {{{"year", "2020"}, {"month", "ao{\\^u}t"}}, "2020-08"},
    {{{"year", "2020"}, {"month", "January~1"}}, "2020-01-01"},
    {{{"year", "2020"}, {"month", "5~mar"}}, "2020-03-05"},
    {{{"year", "2020"}, {"month", "July 30th"}}, "2020-07-30"},
    {{{"year", "2020"}, {"month", "May--June"}}, "2020-05/2020-06"},
    {{{"year", "2020"}, {"month", "jul/aug"}}, "2020-07/2020-08"},
    {{{"year", "2020"}, {"month", "1--3 June"}}, "2020-06-01/2020-06-03"},
    {{{"year", "2020"}, {"month", "June 1--3"}}, "2020-06-01/2020-06-03"},
    {{{"year", "2020"}, {"month", "29 June -- 3 July"}}, "2020-06-29/2020-07-03"},
    {{{"year", "2020"}, {"month", "Fall"}}, "2020-23"},
    {{{"year", "2020"}, {"month", "unknown"}}, "2020", false},
    {{{"year", "2020"}, {"month", "Dec/Jan"}}, "2020-12", false},
    {{{"year", "2020"}, {"month", "13"}}, "2020", false},
    {{{"year", "2020"}, {"month", "5"}, {"day", "14"}}, "2020-05-14"},
    {{{"year", "2020"}, {"month", "5"}, {"day", "14--16"}}, "2020-05-14/2020-05-16"},
    {{{"year", "2020"}, {"month", "2"}, {"day", "30"}}, "2020-02", false},
    {{{"year", "2020"}, {"day", "30"}}, "2020", false},
    {{{"month", "3"}}, "", false},
    {{{"date", ""}, {"year", ""}}, ""},
    {{}, ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(the_date_of_an_entry_is_read, data::make(rows), row) {
    Record record;
    record.fields = row.fields;
    const auto dated = read_date(record, "");
    BOOST_TEST(shown(dated.date) == row.date);
    BOOST_TEST(dated.problem.empty() == row.whole, dated.problem);
}

BOOST_AUTO_TEST_CASE(dates_with_a_prefix_are_told_apart) {
    Record record;
    record.fields = {{"date", "2005"}, {"urldate", "2006-10-01"}, {"origdate", "-0343-02"}};
    BOOST_TEST(shown(date_of(record, "")) == "2005");
    BOOST_TEST(shown(date_of(record, "url")) == "2006-10-01");
    BOOST_TEST((date_of(record, "orig")->begin == Day{-344, 2, 0}));
    BOOST_TEST(!date_of(record, "event"));
}

BOOST_AUTO_TEST_CASE(a_hostile_date_costs_no_more_than_its_length) {
    for (const auto* piece : {"-", "2020-", "/", "{", "~", "jan ", "?", "–"}) {
        const auto dated = [piece](std::size_t bytes) {
            Record record;
            for (const auto* name : {"date", "year", "month", "day"})
                record.fields.emplace_back(name, test::repeated(piece, bytes));
            return record;
        };
        const auto read = [](const Record& from) { return read_date(from, ""); };
        BOOST_TEST(test::growth(25'000, dated, read) < test::quadratic, piece);
        auto record = dated(100'000);
        BOOST_TEST(read(record).problem.size() < 1000);
        record.fields[0].second = "";
        record.fields[1].second = "2020";
        BOOST_TEST((read_date(record, "").date->begin == Day{2020, 0, 0}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
