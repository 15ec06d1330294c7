#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Reading read(std::string_view text) {
    return reader_for("refs.json")->read(text, "refs.json");
}

Paper one(const std::string& members) {
    const auto reading = read("[{\"id\":\"k\",\"type\":\"book\"," + members + "}]");
    BOOST_REQUIRE_EQUAL(reading.papers.size(), 1u);
    return reading.papers.front();
}

struct Dated {
    const char *json, *text;
};

std::ostream& operator<<(std::ostream& out, const Dated& row) {
    return out << row.json;
}

const std::vector<Dated> dates{
    {R"({"date-parts":[[2012,5,17]]})", "2012-05-17"},
    {R"({"date-parts":[["2012","5"]]})", "2012-05"},
    {R"({"date-parts":[[2012,0,0]]})", "2012"},
    {R"({"date-parts":[[2012],[2014,2]]})", "2012/2014-02"},
    {R"({"date-parts":[2012,5]})", "2012-05"},
    {R"({"date-parts":[[-43]]})", "-0042"},
    {R"({"date-parts":[[2012,21]]})", "2012 season 1"},
    {R"({"date-parts":[[2012]],"season":"3"})", "2012 season 3"},
    {R"({"date-parts":[[2012]],"season":"Winter"})", "2012 season 4"},
    {R"({"date-parts":[[2012]],"circa":true})", "2012 circa"},
    {R"({"raw":"2012-05"})", "2012-05"},
    {R"({"raw":"2012-05/2013"})", "2012-05/2013"},
    {R"({"literal":"in the old days"})", "in the old days"},
    {R"("2012-05-17")", "2012-05-17"},
    {R"("2012~")", "2012 circa"},
    {"2012", "2012"},
};

std::string told(const Date& date) {
    auto text = to_string(date.begin);
    if (date.end) text += "/" + to_string(*date.end);
    if (date.season > 0) text += " season " + std::to_string(date.season);
    if (date.circa) text += " circa";
    return text + date.literal;
}

struct Broken {
    const char* json;
    std::size_t items;
    const char* message;
};

std::ostream& operator<<(std::ostream& out, const Broken& row) {
    return out << row.json;
}

const std::vector<Broken> broken{
    {"[{\"id\":\"a\"},\n{\"id\":\"b\",\"title\":},\n{\"id\":\"c\"}]", 2,
     "refs.json:2: item 2 (b) is not valid JSON and is left out"},
    {"[{\"id\":\"a\",\"title\":\"x\",\n{\"id\":\"b\"}]", 1,
     "refs.json:1: item 1 (a) is not valid JSON and is left out"},
    {"[{\"id\":\"a\",\"title\":\"no end\n},\n{\"id\":\"b\"}]", 1,
     "refs.json:1: item 1 (a) is not valid JSON and is left out"},
    {"[{\"id\":\"a\"}, 12, {\"id\":\"b\"}]", 2, "refs.json:1: item 2 is no object: \"12\""},
    {"[{\"id\":\"a\"}, {\"id\":\"b\"", 1, "refs.json:1: item 2 (b) is not valid JSON and is left out"},
    {"hello", 0, "refs.json:1: is not CSL-JSON: an array of items begins with ["},
    {R"([{"id":"a","type":"essay"}])", 1,
     R"(refs.json:1: item 1 (a): "essay" is no type of CSL's; taken as document)"},
    {R"([{"id":"a","issued":{"date-parts":[["x"]]}}])", 1, R"(refs.json:1: item 1 (a): "issued" is no date)"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(names_keep_all_their_parts) {
    const auto people = one(R"("author":[{"family":"Beethoven","given":"Ludwig","dropping-particle":"van"},
        {"family":"Maaten","given":"Laurens","non-dropping-particle":"van der","suffix":"Jr."},
        {"literal":"ACME"},{"family":"de la Cruz","given":"Juan von","parse-names":true}])")
                            .names.at("author");
    BOOST_REQUIRE_EQUAL(people.size(), 4u);
    BOOST_TEST(people[0].dropping_particle == "van");
    BOOST_TEST(people[1].particle == "van der");
    BOOST_TEST(people[1].suffix == "Jr.");
    BOOST_TEST(people[2].literal == "ACME");
    BOOST_TEST(people[3].particle == "de la");
    BOOST_TEST(people[3].family == "Cruz");
    BOOST_TEST(people[3].dropping_particle == "von");
}

BOOST_DATA_TEST_CASE(dates_are_read_in_every_form, data::make(dates), row) {
    BOOST_TEST(told(one(R"("issued":)" + std::string{row.json}).dates.at("issued")) == row.text);
}

BOOST_AUTO_TEST_CASE(numbers_may_be_texts_or_numbers) {
    const auto paper = one(R"("volume":12,"issue":"3","page":"1-2")");
    BOOST_TEST(field_of(paper, "volume") == "12");
    BOOST_TEST(field_of(paper, "issue") == "3");
}

BOOST_AUTO_TEST_CASE(older_names_of_variables_are_taken_for_the_newer) {
    const auto paper = one(R"("shortTitle":"S","journalAbbreviation":"J","event":"E")");
    BOOST_TEST(field_of(paper, "title-short") == "S");
    BOOST_TEST(field_of(paper, "container-title-short") == "J");
    BOOST_TEST(field_of(paper, "event-title") == "E");
}

BOOST_AUTO_TEST_CASE(unknown_variables_are_kept) {
    const auto paper = one(R"("shelf":"7b","custom":{"colour":"red","arxiv":"2309.06180"})");
    BOOST_TEST(paper.foreign.at("shelf") == "7b");
    BOOST_TEST(paper.foreign.at("colour") == "red");
    BOOST_TEST(to_string(paper.id()) == "arxiv:2309.06180");
}

BOOST_AUTO_TEST_CASE(identifiers_name_the_paper_and_else_its_title) {
    BOOST_TEST(to_string(one(R"("DOI":"https://doi.org/10.1000/ABC")").id()) == "doi:10.1000/abc");
    BOOST_TEST(to_string(one(R"("URL":"https://arxiv.org/abs/2309.06180v2")").id()) == "arxiv:2309.06180");
    BOOST_TEST(to_string(one(R"("title":"<i>On</i> Growth")").id()) == "title:on growth");
    BOOST_TEST(to_string(read("[{}]").papers.at(0).id()).starts_with("title:"));
}

BOOST_AUTO_TEST_CASE(each_record_has_an_entry_to_resolve) {
    const auto reading = read("[\n{\"id\":\"k\",\"title\":\"T <b>U</b>\",\"DOI\":\"10.1000/1\"}]");
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 1u);
    const auto& entry = reading.entries.front();
    BOOST_TEST(entry.title == "T U");
    BOOST_TEST(entry.key.value_or("") == "k");
    BOOST_TEST(entry.line == 2);
    BOOST_TEST(entry.url.value_or("") == "https://doi.org/10.1000/1");
}

BOOST_AUTO_TEST_CASE(an_item_that_is_no_json_is_named_in_whole_characters) {
    std::string id;
    for (int i = 0; i < 100; ++i) id += "é";
    const auto message = read("[{\"id\":\"a" + id + "\",}]").problems.at(0).message;
    BOOST_TEST(!first_invalid_utf8(message));
    BOOST_TEST(message.starts_with("item 1 (aéé"));
}

BOOST_DATA_TEST_CASE(items_may_come_in_any_wrapping,
                     data::make({R"([{"id":"a"},{"id":"b"}])", R"({"items":[{"id":"a"},{"id":"b"}]})",
                                 "{\"id\":\"a\"}\n{\"id\":\"b\"}\n",
                                 "\xEF\xBB\xBF[{\"id\":\"a\"},{\"id\":\"b\"}]"}),
                     text) {
    const auto reading = read(text);
    BOOST_TEST(reading.papers.size() == 2u);
    BOOST_TEST(reading.problems.empty());
}

BOOST_DATA_TEST_CASE(a_bad_item_costs_itself_alone, data::make(broken), row) {
    const auto reading = read(row.json);
    BOOST_TEST(reading.papers.size() == row.items);
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 1u);
    BOOST_TEST(to_string(reading.problems.front()) == row.message);
}

BOOST_AUTO_TEST_CASE(nothing_and_brackets_without_end_are_survived) {
    for (const auto* text : {"", " ", "[]", "[", "{", "{}", "[[]]"})
        BOOST_TEST(read(text).papers.size() <= 1u, text);
    BOOST_TEST(read("[{\"a\":" + std::string(100'000, '[')).papers.empty());
    BOOST_TEST(read("[{\"a\":" + std::string(100'000, '[') + "\n{\"id\":\"b\"}]").papers.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
