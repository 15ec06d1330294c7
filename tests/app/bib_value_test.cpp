#include "app/bib/update.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(bib_value)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

bibtex::Tree entry(const std::string& fields, Dialect dialect = Dialect::bibtex) {
    return bibtex::parse("@article{key,\n" + fields + "\n}\n", "refs.bib", dialect);
}

const bibtex::Block& block_of(const bibtex::Tree& tree) {
    for (const auto& block : tree.blocks)
        if (block.kind == bibtex::Block::Kind::entry) return block;
    throw std::logic_error{"no entry"};
}

std::string value_in_record(const bibtex::Tree& tree, std::string_view name) {
    return std::string{bibtex::value_of(bibtex::records_of(tree).records.at(0), name)};
}

struct Written {
    const char* value;
    bool quotes, bare_numbers;
    const char* text;
};
std::ostream& operator<<(std::ostream& out, const Written& row) {
    return out << row.value << (row.quotes ? " quoted" : "") << (row.bare_numbers ? " bare" : "");
}
const std::vector<Written> manners{
    {"{2023}", false, false, "{2023}"},
    {"{2023}", true, false, "\"2023\""},
    {"{2023}", false, true, "2023"},
    {"{2023}", true, true, "2023"},
    {"{2023a}", false, true, "{2023a}"},
    {"{-1}", false, true, "{-1}"},
    {"{}", false, true, "{}"},
    {"{}", true, false, "\"\""},
    {"dec", true, true, "dec"},
    {"{SOSP}", true, false, "\"SOSP\""},
    {"{a \"b\" c}", true, false, "{a \"b\" c}"},
    {"{a {\"}b{\"} c}", true, false, "\"a {\"}b{\"} c\""},
    {"{M{\\\"u}ller}", true, false, "\"M{\\\"u}ller\""},
    {"{M\\\"uller}", true, false, "{M\\\"uller}"},
};

struct Capitals {
    const char* like;
    const char* type;
    const char* text;
};
std::ostream& operator<<(std::ostream& out, const Capitals& row) {
    return out << row.like << " " << row.type;
}
const std::vector<Capitals> capitals{
    {"article", "inproceedings", "inproceedings"},
    {"Article", "inproceedings", "InProceedings"},
    {"ARTICLE", "inproceedings", "INPROCEEDINGS"},
    {"Misc", "article", "Article"},
    {"InProceedings", "article", "Article"},
    {"Misc", "phdthesis", "PhdThesis"},
    {"Misc", "techreport", "TechReport"},
    {"MISC", "techreport", "TECHREPORT"},
    {"", "article", "article"},
    {"inProceedings", "article", "article"},
};

struct Same {
    const char* field;
    const char* value;
    bool is_same;
};
std::ostream& operator<<(std::ostream& out, const Same& row) {
    return out << row.field << " / " << row.value;
}
const std::vector<Same> sames{
    {"title = {Attention}", "{Attention}", true},
    {"title = \"Attention\"", "{Attention}", true},
    {"title = { Attention }", "{Attention}", true},
    {"title = {Attention}", "{attention}", false},
    {"year = 2017", "{2017}", true},
    {"year = \"2017\"", "2017", true},
    {"year = 2017", "{2018}", false},
    {"publisher = {M{\\\"u}ller}", "{Müller}", true},
    {"publisher = {M\\\"uller}", "{M{\\\"u}ller}", true},
    {"publisher = {Muller}", "{Müller}", false},
    {"pages = {1--10}", "{1--10}", true},
    {"doi = {10.1145/3600006.3613165}", "{10.1145/3600006.3613165}", true},
    {"doi = {https://doi.org/10.1145/3600006.3613165}", "{10.1145/3600006.3613165}", true},
    {"DOI = {10.1145/ABC}", "{10.1145/abc}", true},
    {"doi = {10.1145/3600006.3613165}", "{10.1145/3600006.3613166}", false},
    {"doi = {10.1007/978-3-319-24574-4{\\_}28}", "{10.1007/978-3-319-24574-4\\_28}", true},
    {"doi = {see below}", "{10.1145/3600006.3613166}", false},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_value_is_written_as_the_entry_writes_its_own, data::make(manners), row) {
    BOOST_TEST(in_manner(row.value, {row.quotes, row.bare_numbers}) == row.text);
}

BOOST_DATA_TEST_CASE(what_is_written_in_any_manner_reads_as_before, data::make(manners), row) {
    const auto plain = entry("a = " + std::string{row.value});
    const auto mannered = entry("a = " + in_manner(row.value, {row.quotes, row.bare_numbers}));
    BOOST_TEST(mannered.problems.empty());
    BOOST_TEST(value_in_record(mannered, "a") == value_in_record(plain, "a"));
}

BOOST_AUTO_TEST_CASE(the_manner_of_an_entry_is_that_of_its_first_text_and_of_any_number) {
    const auto manner = [](const std::string& fields) {
        const auto tree = entry(fields);
        return manner_of(tree, block_of(tree));
    };
    BOOST_TEST(!manner("title = {A}, year = {2020}").quotes);
    BOOST_TEST(!manner("title = {A}, year = {2020}").bare_numbers);
    BOOST_TEST(manner("title = \"A\", author = {B}").quotes);
    BOOST_TEST(!manner("title = {A}, author = \"B\"").quotes);
    BOOST_TEST(manner("month = dec, title = \"A\"").quotes);
    BOOST_TEST(manner("title = {A}, year = 2020").bare_numbers);
    BOOST_TEST(!manner("title = \"A\" # dec").quotes);
    BOOST_TEST(!manner("").quotes);
}

BOOST_AUTO_TEST_CASE(the_manner_of_a_field_is_its_own) {
    const auto tree = entry("title = {A}, year = 2020, note = \"B\", month = dec # \" 3\"");
    const auto manner = [&](std::string_view name) {
        return manner_of(tree, *field_named(tree, block_of(tree), name));
    };
    BOOST_TEST(!manner("title").quotes);
    BOOST_TEST(manner("year").bare_numbers);
    BOOST_TEST(manner("note").quotes);
    BOOST_TEST(!manner("month").quotes);
}

BOOST_AUTO_TEST_CASE(a_field_is_found_in_any_capitals_and_one_that_is_not_there_is_not) {
    const auto tree = entry("TITLE = {A}, Year = 2020");
    const auto& block = block_of(tree);
    BOOST_REQUIRE(field_named(tree, block, "title") != nullptr);
    BOOST_TEST(bytes_of(tree, field_named(tree, block, "year")->value) == "2020");
    BOOST_TEST(field_named(tree, block, "note") == nullptr);
    BOOST_TEST(field_named(tree, block, "") == nullptr);
}

BOOST_DATA_TEST_CASE(a_type_has_capitals_where_the_old_one_had_them, data::make(capitals), row) {
    BOOST_TEST(in_capitals_of(row.like, row.type) == row.text);
}

BOOST_DATA_TEST_CASE(values_are_the_same_by_what_they_say, data::make(sames), row) {
    const auto tree = entry(row.field);
    const auto& field = tree.fields.at(block_of(tree).first_field);
    const auto old = bibtex::records_of(tree).records.at(0).fields.at(0).second;
    BOOST_TEST(says_the_same(tree, field, old, row.value) == row.is_same);
}

BOOST_AUTO_TEST_CASE(a_macro_says_what_it_stands_for) {
    const auto tree = bibtex::parse("@string{sosp = {Proc. SOSP}}\n@article{key, journal = sosp}\n",
                                    "refs.bib", Dialect::bibtex);
    const auto& field = *field_named(tree, block_of(tree), "journal");
    BOOST_TEST(says_the_same(tree, field, "Proc. SOSP", "{Proc. SOSP}"));
    BOOST_TEST(says_the_same(tree, field, "Proc. SOSP", "sosp"));
    BOOST_TEST(!says_the_same(tree, field, "Proc. SOSP", "{Proc. OSDI}"));
}

BOOST_AUTO_TEST_CASE(a_value_loses_its_braces_or_quotes_and_nothing_else) {
    BOOST_TEST(undelimited("{A}") == "A");
    BOOST_TEST(undelimited("\"A\"") == "A");
    BOOST_TEST(undelimited("{{LLaMA}: open}") == "{LLaMA}: open");
    BOOST_TEST(undelimited("{}") == "");
    for (const auto* text : {"dec", "2020", "", "{", "\"", "{A\"", "\"A}"})
        BOOST_TEST(undelimited(text) == text);
}

BOOST_AUTO_TEST_CASE(an_old_file_takes_no_value_that_ascii_cannot_spell) {
    const auto utf8 = entry("title = {Müller}");
    const auto latin1 = entry("title = {M\xFCller}");
    BOOST_REQUIRE((latin1.encoding == bibtex::Encoding::latin1));
    BOOST_TEST(is_writable(utf8, "{机器学习}"));
    BOOST_TEST(!is_writable(latin1, "{机器学习}"));
    BOOST_TEST(!is_writable(latin1, "{Müller}"));
    BOOST_TEST(is_writable(latin1, "{M{\\\"u}ller}"));
    BOOST_TEST(is_writable(latin1, ""));
}

BOOST_AUTO_TEST_SUITE_END()
