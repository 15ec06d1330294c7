#include "read/bibtex/fields/paper.hpp"

#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(inheritance)

using namespace citegraph;
using namespace citegraph::bibtex;
namespace data = boost::unit_test::data;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Record record(std::string type, std::string key, Fields fields) {
    Record out;
    out.type = std::move(type);
    out.key = std::move(key);
    out.fields = std::move(fields);
    return out;
}

struct Row {
    const char *parent, *child, *field, *name;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.parent << ' ' << row.child << ' ' << row.field;
}

/// biblatex.pdf, appendix B; an empty name: not at all.
const std::vector<Row> rules{{"book", "inbook", "title", "booktitle"},
                             {"book", "inbook", "subtitle", "booksubtitle"},
                             {"book", "inbook", "shorttitle", ""},
                             {"book", "inbook", "publisher", "publisher"},
                             {"mvbook", "book", "title", "maintitle"},
                             {"mvbook", "inbook", "titleaddon", "maintitleaddon"},
                             {"collection", "incollection", "title", "booktitle"},
                             {"mvreference", "inreference", "title", "maintitle"},
                             {"proceedings", "inproceedings", "title", "booktitle"},
                             {"periodical", "article", "title", "journaltitle"},
                             {"book", "article", "title", "title"},
                             {"book", "inbook", "options", ""},
                             {"book", "inbook", "ids", ""}};

}  // namespace

BOOST_DATA_TEST_CASE(biblatex_takes_over_a_field_under_its_name_there, data::make(rules), row) {
    std::vector<Record> records{record(row.child, "c", {{"crossref", "p"}}),
                                record(row.parent, "p", {{row.field, "value"}})};
    BOOST_TEST(inherit(records, Dialect::biblatex).empty());
    const Fields expected = *row.name == '\0' ? Fields{} : Fields{{row.name, "value"}};
    BOOST_TEST((records[0].fields == expected));
}

BOOST_AUTO_TEST_CASE(bibtex_takes_over_all_that_is_missing_in_any_order_and_case) {
    std::vector<Record> records{
        record("proceedings", "P", {{"booktitle", "B"}, {"title", "T"}, {"year", "1"}}),
        record("inproceedings", "c", {{"title", "own"}, {"crossref", "p"}})};
    BOOST_TEST(inherit(records, Dialect::bibtex).empty());
    BOOST_TEST(value_of(records[1], "title") == "own");
    BOOST_TEST(value_of(records[1], "booktitle") == "B");
    BOOST_TEST(value_of(records[1], "year") == "1");
}

BOOST_AUTO_TEST_CASE(an_author_of_a_book_is_its_author_in_its_parts_too) {
    std::vector<Record> records{record("inbook", "c", {{"author", "own"}, {"crossref", "p"}}),
                                record("book", "p", {{"author", "A"}})};
    inherit(records, Dialect::biblatex);
    BOOST_TEST(value_of(records[0], "author") == "own");
    BOOST_TEST(value_of(records[0], "bookauthor") == "A");
}

BOOST_AUTO_TEST_CASE(parents_inherit_first_and_dates_go_together) {
    std::vector<Record> records{
        record("inbook", "a", {{"crossref", "b"}, {"year", "2000"}}),
        record("book", "b", {{"crossref", "c"}}),
        record("mvbook", "c", {{"title", "M"}, {"date", "1999"}, {"publisher", "P"}})};
    BOOST_TEST(inherit(records, Dialect::biblatex).empty());
    BOOST_TEST(value_of(records[0], "maintitle") == "M");
    BOOST_TEST(value_of(records[0], "publisher") == "P");
    BOOST_TEST(value_of(records[0], "date") == "");
    BOOST_TEST(value_of(records[1], "date") == "1999");
}

BOOST_AUTO_TEST_CASE(xdata_gives_its_fields_as_they_are) {
    std::vector<Record> records{record("book", "a", {{"xdata", "x, y"}, {"publisher", "own"}}),
                                record("xdata", "x", {{"publisher", "P"}, {"location", "L"}}),
                                record("xdata", "y", {{"title", "T"}})};
    BOOST_TEST(inherit(records, Dialect::biblatex).empty());
    BOOST_TEST(value_of(records[0], "publisher") == "own");
    BOOST_TEST(value_of(records[0], "location") == "L");
    BOOST_TEST(value_of(records[0], "title") == "T");
}

BOOST_AUTO_TEST_CASE(circles_and_missing_parents_are_said_and_survived) {
    std::vector<Record> records{record("book", "a", {{"crossref", "b"}, {"title", "A"}}),
                                record("book", "b", {{"crossref", "a"}, {"year", "1"}}),
                                record("book", "c", {{"crossref", "c"}}),
                                record("book", "d", {{"crossref", "x"}})};
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex}) {
        auto copy = records;
        BOOST_TEST(inherit(copy, dialect).size() == 3u);
        BOOST_TEST(value_of(copy[0], "year") == "1");
        BOOST_TEST(value_of(copy[3], "crossref") == "x");
    }
}

BOOST_AUTO_TEST_CASE(long_chains_and_huge_parents_end) {
    const auto chain = [](std::size_t length) {
        std::vector<Record> records;
        for (std::size_t i = 0; i < length; ++i)
            records.push_back(record("book", std::to_string(i),
                                     {{"crossref", std::to_string(i + 1)}, {"f" + std::to_string(i), "x"}}));
        return records;
    };
    const auto inherited = [](std::vector<Record> records) { return inherit(records, Dialect::biblatex); };
    BOOST_TEST(!inherited(chain(20'000)).empty());
    BOOST_TEST(test::growth(5'000, chain, inherited) < test::quadratic);

    std::vector<Record> many{record("book", "p", {{"note", std::string(1'000'000, 'x')}})};
    for (int i = 0; i < 2'000; ++i) many.push_back(record("inbook", std::to_string(i), {{"crossref", "p"}}));
    BOOST_TEST(inherit(many, Dialect::biblatex).size() == 1u);
    std::size_t size = 0;
    for (const auto& one : many)
        for (const auto& field : one.fields) size += field.second.size();
    BOOST_TEST(size < 20'000'000u);
}

BOOST_AUTO_TEST_SUITE_END()
