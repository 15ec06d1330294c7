// What exporters ask of a paper, and texts that every format can hold.
#include "exporters/parts/facts.hpp"

#include "exporters/parts/escapes.hpp"
#include "exporters/parts/vertices.hpp"
#include "views.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <cstdlib>
#include <limits>
#include <random>

BOOST_AUTO_TEST_SUITE(facts_of_papers)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::vector<std::string> ids;
    std::string field, doi;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << join(row.ids, " ") << " " << row.field;
}

const std::vector<Row> dois{
    {{"arxiv:2309.06180", "doi:10.1145/3600006.3613165"}, "", "10.1145/3600006.3613165"},
    {{"arxiv:2309.06180"}, "10.1145/3600006.3613165", "10.1145/3600006.3613165"},
    {{"arxiv:2309.06180"}, "10.48550/arxiv.2309.06180", ""},
    {{"doi:10.1000/x"}, "10.1000/y", "10.1000/y"},
    {{"doi:10.5281/zenodo.1"}, "10.48550/other", "10.48550/other"},
    {{"url:https://example.org/a"}, "", ""},
};

struct Text {
    std::string text, xml, dot;
};

std::ostream& operator<<(std::ostream& out, const Text& row) {
    return out << row.text;
}

const std::vector<Text> texts{
    {"", "", "\"\""},
    {"plain é 王", "plain é 王", "\"plain é 王\""},
    {"a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d", "\"a < b &amp; \\\"c\\\" > d\""},
    {"C:\\new\\N", "C:\\new\\N", "\"C:\\\\new\\\\N\""},
    {"&amp;", "&amp;amp;", "\"&amp;amp;\""},
    {"two\nlines\tand\rmore", "two&#10;lines&#9;and&#13;more", "\"two lines andmore\""},
    {"it's", "it's", "\"it's\""},
};

/// What an XML parser makes of a text with references.
std::string parsed(std::string text) {
    const std::vector<std::pair<std::string, std::string>> references{
        {"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""}, {"&#9;", "\t"},
        {"&#10;", "\n"}, {"&#13;", "\r"}, {"&amp;", "&"}};
    for (const auto& [reference, letter] : references)
        for (auto at = text.find(reference); at != std::string::npos; at = text.find(reference, at + 1))
            text.replace(at, reference.size(), letter);
    return text;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_doi_is_that_of_the_publication, data::make(dois), row) {
    auto known = paper(row.ids, "a", "article", {});
    if (!row.field.empty()) known.fields["DOI"] = row.field;
    BOOST_TEST(doi_of(known) == row.doi);
}

BOOST_AUTO_TEST_CASE(a_paper_without_a_key_goes_by_its_first_identifier) {
    BOOST_TEST(key_of(paper({"doi:10.1000/x", "pmid:1"}, "", "article", {})) == "doi:10.1000/x");
    BOOST_TEST(key_of(paper({"doi:10.1000/x"}, "smith2020", "article", {})) == "smith2020");
    BOOST_TEST(heading_of(paper({"doi:10.1000/x"}, "a", "article", {})) == "doi:10.1000/x");
    BOOST_TEST(heading_of(untold("On Trees")) == "On Trees");
}

BOOST_AUTO_TEST_CASE(an_address_that_is_no_link_ends_the_note) {
    auto known = untold("A");
    BOOST_TEST(note_of(known) == "");
    known.fields["URL"] = "urn:isbn:0306406152";
    BOOST_TEST(own_link(known) == "");
    BOOST_TEST(note_of(known) == "urn:isbn:0306406152");
    known.fields["note"] = "in press";
    BOOST_TEST(note_of(known) == "in press; urn:isbn:0306406152");
    known.fields["URL"] = "https://example.org";
    BOOST_TEST(own_link(known) == "https://example.org");
    BOOST_TEST(note_of(known) == "in press");
}

BOOST_AUTO_TEST_CASE(a_reader_is_sent_to_the_best_page_that_is_known) {
    auto known = paper({"title:on trees"}, "a", "article", {{"URL", "https://example.org/trees"}});
    BOOST_TEST(public_link(known) == "https://example.org/trees");
    BOOST_TEST(link_to(known) == "https://example.org/trees");
    known.ids.insert(known.ids.begin(), *Identifier::parse("doi:10.1000/x"));
    BOOST_TEST(public_link(known) == "https://doi.org/10.1000/x");
    BOOST_TEST(link_to(known) == "https://example.org/trees", "who wrote the entry said where");
    known.origin["title"] = {"crossref", "2026-11-22"};
    BOOST_TEST(link_to(known) == "https://doi.org/10.1000/x");
    BOOST_TEST(public_link(untold("On Trees")) == "");
}

BOOST_AUTO_TEST_CASE(a_venue_is_called_by_its_short_name_if_it_has_one) {
    auto known = paper({"arxiv:2309.06180"}, "a", "article", {{"publisher", "ACM"}});
    BOOST_TEST(short_venue(known) == "arXiv");
    known.fields["event-title"] = "29th Symposium";
    BOOST_TEST(short_venue(known) == "29th Symposium");
    known.fields["container-title"] = "Proceedings of the 29th Symposium";
    BOOST_TEST(short_venue(known) == "Proceedings of the 29th Symposium");
    known.fields["container-title-short"] = "SOSP";
    BOOST_TEST(short_venue(known) == "SOSP");
    BOOST_TEST(short_venue(paper({"isbn:9780306406157"}, "a", "book", {{"publisher", "Plenum"}})) ==
               "Plenum");
    BOOST_TEST(short_venue(untold("A")) == "");
}

BOOST_AUTO_TEST_CASE(a_byline_names_two_people_at_most) {
    auto known = untold("A");
    BOOST_TEST(short_authors(known) == "");
    const auto with = [&](std::vector<Name> names) {
        known.names["author"] = std::move(names);
        return short_authors(known);
    };
    BOOST_TEST(with({person("Woosuk", "Kwon")}) == "Kwon");
    BOOST_TEST(with({person("Tri", "Dao"), person("Albert", "Gu")}) == "Dao and Gu");
    BOOST_TEST(with({person("L.", "Maaten", "van der"), person("G.", "Hinton"), person("A.", "B")}) ==
               "van der Maaten et al.");
    BOOST_TEST(with({body("OpenAI")}) == "OpenAI");
}

BOOST_AUTO_TEST_CASE(a_number_comes_back_the_same_and_says_no_more) {
    BOOST_TEST(exact_number(17) == "17");
    BOOST_TEST(exact_number(0.1) == "0.1");
    BOOST_TEST(exact_number(-0.0123) == "-0.0123");
    BOOST_TEST(exact_number(std::numeric_limits<double>::quiet_NaN()) == "");
    std::mt19937_64 random{3};
    for (int i = 0; i < 2000; ++i) {
        const double value =
            std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 600) - 300);
        const auto text = exact_number(value);
        BOOST_TEST(std::strtod(text.c_str(), nullptr) == value, text);
        BOOST_TEST(text.size() <= 24u, text);
    }
}

BOOST_DATA_TEST_CASE(a_text_is_escaped_as_xml_and_dot_want_it, data::make(texts), row) {
    BOOST_TEST(xml_text(row.text) == row.xml);
    BOOST_TEST(dot_string(row.text) == row.dot);
    BOOST_TEST(parsed(xml_text(row.text)) == row.text);
}

BOOST_AUTO_TEST_CASE(what_xml_has_no_place_for_is_replaced_character_by_character) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"a\x01z", "a\uFFFDz"},   {{"a\0z", 3}, "a\uFFFDz"}, {"a\xFFz", "a\uFFFDz"},
        {"a\uFFFEz", "a\uFFFDz"}, {"a\uFFFFz", "a\uFFFDz"},  {"\x1B[31m", "\uFFFD[31m"}};
    for (const auto& [text, plain] : rows) {
        BOOST_TEST(!is_writable(text), plain);
        BOOST_TEST(writable(text) == plain);
        BOOST_TEST(is_writable(writable(text)), plain);
    }
    for (const std::string text : {"", "a\tb\nc\rd", "é王🚀", "\uFFFD", "\uFEFFa", "\x7F"}) {
        BOOST_TEST(is_writable(text));
        BOOST_TEST(writable(text) == text);
    }
}

BOOST_AUTO_TEST_CASE(a_number_for_readers_is_rounded_and_keeps_its_power_of_ten) {
    BOOST_TEST(readable_number(0.00001234567) == "1.235e-05");
    BOOST_TEST(readable_number(1.0 / 6) == "0.1667");
    BOOST_TEST(readable_number(123456789) == "123456789");
    BOOST_TEST(readable_number(std::nan("")) == "–");
}

BOOST_AUTO_TEST_SUITE_END()
