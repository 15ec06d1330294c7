#include "core/url.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(web_addresses)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string text, normal;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text;
}

const std::vector<Row> addresses{
    {"https://a.bc", "https://a.bc"},
    {"HTTP://A.bc/D", "https://a.bc/D"},
    {"https://a.bc/d/", "https://a.bc/d"},
    {"https://a.bc/d//", "https://a.bc/d"},
    {"http://a.bc:80/d", "https://a.bc/d"},
    {"https://a.bc:443/d", "https://a.bc/d"},
    {"https://a.bc:8080/d", "https://a.bc:8080/d"},
    {"https://a.bc/d#part", "https://a.bc/d"},
    {"https://a.bc/d?utm_source=x&id=1&fbclid=y", "https://a.bc/d?id=1"},
    {"https://a.bc/d?utm_source=x", "https://a.bc/d"},
    {"https://a.bc/d?a=b&&c=d", "https://a.bc/d?a=b&c=d"},
    {"//a.bc/d", "https://a.bc/d"},
    {"www.a.bc/d", "https://www.a.bc/d"},
    {"https://a.bc/%C3%A9", "https://a.bc/%C3%A9"},
    {"https://a.bc/two words", ""},
    {"https://", ""},
    {"https:///d", ""},
    {"ftp://a.bc/d", ""},
    {"mailto:a@bc.de", ""},
    {"a.bc/d", ""},
    {"", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_address_has_a_normal_form, data::make(addresses), row) {
    BOOST_TEST(normal_url(row.text) == row.normal);
}

BOOST_DATA_TEST_CASE(a_normal_form_stays, data::make(addresses), row) {
    if (!row.normal.empty()) BOOST_TEST(normal_url(row.normal) == row.normal);
}

BOOST_AUTO_TEST_CASE(the_parts_of_an_address_are_what_tells_its_kind) {
    const auto url = parse_url("HTTPS://www.Example.ORG:8080/a//b%20c/d.pdf?x=1&y=%C3%A9#z");
    BOOST_REQUIRE(url.has_value());
    BOOST_TEST(url->scheme == "https");
    BOOST_TEST(url->host == "example.org");
    BOOST_TEST(url->path == "/a//b c/d.pdf");
    BOOST_TEST(url->query == "x=1&y=%C3%A9");
    const std::vector<std::string> segments{"a", "b c", "d.pdf"};
    BOOST_TEST(url->segments == segments, boost::test_tools::per_element());
    BOOST_TEST(url->parameter("x").value_or("") == "1");
    BOOST_TEST(url->parameter("y").value_or("") == "é");
    BOOST_TEST(!url->parameter("z"));
}

BOOST_AUTO_TEST_CASE(an_address_may_end_behind_its_host) {
    const auto url = parse_url("http://a.bc?x=y=z");
    BOOST_REQUIRE(url.has_value());
    BOOST_TEST(url->host == "a.bc");
    BOOST_TEST(url->path.empty());
    BOOST_TEST(url->segments.empty());
    BOOST_TEST(url->parameter("x").value_or("") == "y=z");
}

BOOST_AUTO_TEST_CASE(a_dash_that_an_editor_made_is_the_hyphen_that_was_typed) {
    const auto url = parse_url("https://a.bc/one\u2011two\u2013three\u2212four");
    BOOST_REQUIRE(url.has_value());
    BOOST_TEST(url->path == "/one-two-three-four");
}

BOOST_DATA_TEST_CASE(what_is_no_absolute_web_address_has_no_parts,
                     data::make({"", "a.bc", "/d", "ftp://a.bc", "http:/a.bc", "https://:80/d", "#z"}),
                     text) {
    BOOST_TEST(!parse_url(text).has_value());
}

BOOST_AUTO_TEST_CASE(only_a_whole_escape_is_decoded) {
    BOOST_TEST(percent_decoded("a%20b%2Fc") == "a b/c");
    BOOST_TEST(percent_decoded("%C3%a9") == "é");
    BOOST_TEST(percent_decoded("100%") == "100%");
    BOOST_TEST(percent_decoded("%4") == "%4");
    BOOST_TEST(percent_decoded("%zz%41") == "%zzA");
    BOOST_TEST(percent_decoded("%%41") == "%A");
}

BOOST_AUTO_TEST_CASE(what_is_escaped_in_an_address_is_what_it_stands_for) {
    BOOST_TEST(core::percent_decoded("") == "");
    BOOST_TEST(core::percent_decoded("plain/path.html") == "plain/path.html");
    BOOST_TEST(core::percent_decoded("a%20b%2Fc") == "a b/c");
    BOOST_TEST(core::percent_decoded("%41") == "A");
    BOOST_TEST(core::percent_decoded("100%") == "100%");
    BOOST_TEST(core::percent_decoded("%4") == "%4");
    BOOST_TEST(core::percent_decoded("%zz%41") == "%zzA");
    BOOST_TEST(core::percent_decoded("%25%32%35") == "%25");  // once
}

BOOST_AUTO_TEST_CASE(hyphens_that_an_editor_put_are_hyphens_again) {
    const auto url = core::parse_url(
        "https://tides.org/deep\xE2\x80\x90sea\xE2\x88\x92"
        "2/x");
    BOOST_REQUIRE(url);
    BOOST_TEST(url->path == "/deep-sea-2/x");
    BOOST_TEST(url->segments.size() == 2U);
    const auto accented = core::parse_url(
        "https://tides.org/mar\xC3\xA9"
        "e");
    BOOST_REQUIRE(accented);
    BOOST_TEST(accented->path ==
               "/mar\xC3\xA9"
               "e");
}

BOOST_AUTO_TEST_CASE(a_parameter_of_a_query_is_found_by_its_whole_name) {
    const auto url = core::parse_url("http://www.Tides.org:80/pdf?id=a%2Fb&ide=2&empty=&flag#id=3");
    BOOST_REQUIRE(url);
    BOOST_TEST(url->host == "tides.org");
    BOOST_TEST(url->parameter("id").value_or("none") == "a/b");
    BOOST_TEST(url->parameter("ide").value_or("none") == "2");
    BOOST_TEST(url->parameter("empty").value_or("none") == "");
    BOOST_TEST(url->parameter("flag").value_or("none") == "none");
    BOOST_TEST(url->parameter("e").value_or("none") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
