#include "core/written_date.hpp"

#include "core/months.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(written_dates)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

constexpr int next_year = 2027;

struct Row {
    const char* written;
    const char* date;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.written;
}

const std::vector<Row> rows{
    {"2024", "2024"},
    {"(2024)", "2024"},
    {"1500", "1500"},
    {"2027", "2027"},
    {"'24", "2024"},
    {"’99", "1999"},
    {"٢٠٢٤", "2024"},
    {"２０２４", "2024"},
    {"Dec 2024", "2024-12"},
    {"Dec. 2024", "2024-12"},
    {"December, 2024", "2024-12"},
    {"DECEMBER 2024.", "2024-12"},
    {"2024 Dec", "2024-12"},
    {"Dec'24", "2024-12"},
    {"Sept. 2019", "2019-09"},
    {"Jan./1992", "1992-01"},
    {"05/2024", "2024-05"},
    {"5/2024", "2024-05"},
    {"2024.05", "2024-05"},
    {"2024-05", "2024-05"},
    {"2024/5", "2024-05"},
    {"24.05", "2024-05"},
    {"202405", "2024-05"},
    {"052024", "2024-05"},
    {"20240512", "2024-05-12"},
    {"2024-05-12", "2024-05-12"},
    {"2024–05–12", "2024-05-12"},
    {"[2024/5/12]", "2024-05-12"},
    {"2024-05-12T10:30:00Z", "2024-05-12"},
    {"2024. 5. 12.", "2024-05-12"},
    {"12.5.2024", "2024-05-12"},
    {"13/05/2024", "2024-05-13"},
    {"05/13/2024", "2024-05-13"},
    {"05/05/2024", "2024-05-05"},
    {"05/06/2024", "2024"},
    {"May 5, 2024", "2024-05-05"},
    {"May 5th, 2024", "2024-05-05"},
    {"5 May 2024", "2024-05-05"},
    {"the 5th of May 2024", "2024-05-05"},
    {"05-May-2024", "2024-05-05"},
    {"May 5-7, 2024", "2024-05-05/2024-05-07"},
    {"5–7 May 2024", "2024-05-05/2024-05-07"},
    {"May-June 2024", "2024-05/2024-06"},
    {"Feb 29, 2024", "2024-02-29"},
    {"2024年", "2024"},
    {"2024年5月", "2024-05"},
    {"2024年5月12日", "2024-05-12"},
    {"24年5月", "2024-05"},
    {"2024년 5월", "2024-05"},
    {"2024년 5월 12일", "2024-05-12"},
    {"مايو 2024", "2024-05"},
    {"12 Mai 2021", "2021-05-12"},
    {"12. März 2021", "2021-03-12"},
    {"5 de mayo de 2024", "2024-05-05"},
    {"1er août 2023", "2023-08-01"},
    {"1 août 2023", "2023-08-01"},
    {"12 января 2024 г.", "2024-01-12"},
    {"marraskuu 2024", "2024-11"},
    {"červenec 2024", "2024-07"},
    {"červen 2024", "2024-06"},
    {"Spring 2020", "2020-21"},
    {"Winter 2019/20", "2019-24"},
    {"Winter 1999–00", "1999-24"},
    {"2019/2020 Winter", "2019-24"},
    {"2020 Fall", "2020-23"},
    {"été 2023", "2023-22"},
    {"2024年冬", "2024-24"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_written_date_is_as_precise_as_it_was_written, data::make(rows), row) {
    const auto date = written_date(row.written, next_year);
    BOOST_TEST((date ? edtf(*date) : "") == row.date);
}

BOOST_DATA_TEST_CASE(what_is_no_date_is_none,
                     data::make({"",
                                 "2048K",
                                 "1024",
                                 "2048",
                                 "2077",
                                 "1499",
                                 "2028",
                                 "May",
                                 "May 5",
                                 "Jan 24",
                                 "5月",
                                 "12.05",
                                 "05/24",
                                 "2024-13",
                                 "2024.00",
                                 "Feb 30, 2024",
                                 "May 7-5, 2024",
                                 "June-May 2024",
                                 "May 5 7 2024",
                                 "Spring May 2024",
                                 "5 Spring 2024",
                                 "Winter 2019/21",
                                 "Spring 2019, 2020",
                                 "May June 2024",
                                 "2024-05/12",
                                 "2024 05 12",
                                 "2023 2024",
                                 "1.5",
                                 "20240532",
                                 "20241",
                                 "ICML 2024",
                                 "Before 2022",
                                 "arXiv, May 2024",
                                 "Ma 2024",
                                 "Marching 2024",
                                 "年2024",
                                 "99999999999999999999",
                                 "2024 2024 2024 2024 2024 2024 2024 2024 2024 2024 2024 2024 2024"}),
                     text) {
    const auto date = written_date(text, next_year);
    BOOST_TEST((date ? edtf(*date) : "") == "");
}

BOOST_AUTO_TEST_CASE(the_year_of_a_work_is_past_or_near) {
    BOOST_TEST(written_date("2027", 2027).has_value());
    BOOST_TEST(!written_date("2027", 2026).has_value());
    BOOST_TEST(edtf(*written_date("'27", 2026)) == "1927");
}

BOOST_AUTO_TEST_CASE(a_month_is_known_by_three_letters_of_its_name) {
    BOOST_TEST(month_named("mar") == 3);
    BOOST_TEST(month_named("MÄR") == 3);
    BOOST_TEST(month_named("ma") == 0);
    BOOST_TEST(month_named("marchs") == 0);
    BOOST_TEST(month_named("") == 0);
    BOOST_TEST(month_named("ноя") == 11);
    BOOST_TEST(season_named("autumn") == 3);
    BOOST_TEST(season_named("秋") == 3);
    BOOST_TEST(season_named("may") == 0);
}

BOOST_AUTO_TEST_CASE(a_date_of_a_record_is_read_however_it_is_written) {
    const std::vector<std::pair<std::string, std::string>> days{{"2019-02-03T04:05:06Z", "2019-02-03"},
                                                                {"2010-01-02/..", "2010-01-02/.."},
                                                                {"2004-3-7", "2004-03-07"},
                                                                {"9-Jun-1987", "1987-06-09"},
                                                                {"Sept./1994", "1994-09"},
                                                                {"2011, October", "2011-10"},
                                                                {"1 April 2050", "2050-04-01"},
                                                                {"1995/96", "1995/1996"},
                                                                {"ca. 1850", "1850~"},
                                                                {"[1850?]", "1850?"},
                                                                {"712", "0712"},
                                                                {"44 BC", "-0043"},
                                                                {"50 B.C.E.", "-0049"},
                                                                {"300BC", "-0299"},
                                                                {"100-44 BC", "-0099/-0043"},
                                                                {"AD 14", "0014"},
                                                                {"14 CE", "0014"},
                                                                {"2004-06-00", "2004-06"},
                                                                {"2004-00-00", "2004"},
                                                                {"Thu, 14 Mar 2014", "2014-03-14"},
                                                                {"0000", ""},
                                                                {"0000-00-00", ""},
                                                                {"27-29", ""},
                                                                {"12", ""},
                                                                {"in press", ""},
                                                                {"n.d.", ""},
                                                                {"2014 [1641]", ""},
                                                                {"", ""}};
    for (const auto& [text, right] : days) {
        const auto date = free_date(text);
        BOOST_TEST((date ? edtf(*date) : "") == right, text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
