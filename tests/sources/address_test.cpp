#include "sources/wire/address.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(addresses)

using namespace citegraph;
using namespace citegraph::sources;
namespace data = boost::unit_test::data;

namespace {

Exchange moved(const std::string& url, const std::string& location, int status = 302) {
    Exchange exchange;
    exchange.request.url = url;
    exchange.reply.status = status;
    exchange.reply.headers = {{"location", location}};
    return exchange;
}

/// A Location, and where it leads from `asked`; empty: nowhere.
struct Location {
    const char *text, *target;
};
std::ostream& operator<<(std::ostream& out, const Location& row) {
    return out << row.text;
}
const std::string asked = "https://api.example.org:8443/v1/works?id=1&x=/y#top";
const std::vector<Location> locations{
    {"https://other.example.org/x", "https://other.example.org/x"},
    {"http://other.example.org", "http://other.example.org"},
    {"//other.example.org/x", "https://other.example.org/x"},
    {"/v2/works", "https://api.example.org:8443/v2/works"},
    {"/", "https://api.example.org:8443/"},
    {"item", "https://api.example.org:8443/v1/item"},
    {"item?a=b:c", "https://api.example.org:8443/v1/item?a=b:c"},
    {"a/b:c", "https://api.example.org:8443/v1/a/b:c"},
    {"?id=2", "https://api.example.org:8443/v1/works?id=2"},
    {"  /x  ", "https://api.example.org:8443/x"},
    {"/x#part", "https://api.example.org:8443/x"},
    {"#part", ""},
    {"", ""},
    {"mailto:a@b.example", ""},
    {"javascript:alert(1)", ""},
    {"/a b", ""},
    {"/a\r\nX-Evil: 1", ""},
    {"\\\\other.example.org\\x", ""},
    {"https:\\\\other.example.org", ""},
    {"/\x01", ""},
};

struct Origin {
    const char *url, *origin;
};
std::ostream& operator<<(std::ostream& out, const Origin& row) {
    return out << row.url;
}
const std::vector<Origin> origins{
    {"https://Api.example.org:8080/x", "https://api.example.org:8080"},
    {"https://api.example.org", "https://api.example.org"},
    {"https://api.example.org?x", "https://api.example.org"},
    {"https://api.example.org#x", "https://api.example.org"},
    {"https://api.example.org\\x", "https://api.example.org"},
    {"HTTPS://API.EXAMPLE.ORG/", "https://api.example.org"},
    {"http://[::1]:8080/x", "http://[::1]:8080"},
    {"/x?u=https://api.example.org", ""},
    {"api.example.org/x", ""},
    {"mailto:a@b.example", ""},
    {"", ""},
};

int hex_digit(char c) {
    return c <= '9' ? c - '0' : c - 'A' + 10;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '%') {
            out += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
            at += 2;
        } else {
            out += text[at];
        }
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_redirect_leads_where_its_location_says, data::make(locations), row) {
    const auto target = redirected(moved(asked, row.text));
    BOOST_TEST(target.value_or("") == row.target);
    BOOST_TEST(refused_move(moved(asked, row.text)).empty() == !target.has_value());
}

BOOST_AUTO_TEST_CASE(a_location_without_a_slash_stays_at_the_host_that_was_asked) {
    BOOST_TEST(redirected(moved("https://api.example.org", "evil")).value_or("") ==
               "https://api.example.org/evil");
    BOOST_TEST(redirected(moved("https://api.example.org", ".evil.example")).value_or("") ==
               "https://api.example.org/.evil.example");
    BOOST_TEST(redirected(moved("https://api.example.org?q", "?x")).value_or("") ==
               "https://api.example.org?x");
}

BOOST_AUTO_TEST_CASE(only_the_five_statuses_of_a_redirect_lead_anywhere) {
    for (int status = 0; status < 600; ++status) {
        const bool leads = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        BOOST_TEST(redirected(moved(asked, "/x", status)).has_value() == leads, status);
    }
    Exchange without = moved(asked, "/x");
    without.reply.headers.clear();
    BOOST_TEST(!redirected(without).has_value());
}

BOOST_AUTO_TEST_CASE(an_endless_location_is_none) {
    BOOST_TEST(redirected(moved(asked, "/" + std::string(4095, 'x'))).has_value());
    BOOST_TEST(!redirected(moved(asked, "/" + std::string(4096, 'x'))).has_value());
}

BOOST_AUTO_TEST_CASE(a_move_that_is_not_followed_is_told_in_one_short_line) {
    const auto said = refused_move(moved(asked, "https://other.example.org/" + std::string(3000, 'x'), 301));
    BOOST_TEST(said.starts_with("HTTP 301 leads to https://other.example.org/xxx"), said);
    BOOST_TEST(said.ends_with("…, which is not followed"), said);
    BOOST_TEST(said.size() < 200u);
    BOOST_TEST(refused_move(moved(asked, "/x", 200)) == "");
}

BOOST_DATA_TEST_CASE(an_origin_is_scheme_host_and_port, data::make(origins), row) {
    BOOST_TEST(origin_of(row.url) == row.origin);
}

BOOST_AUTO_TEST_CASE(what_stands_in_a_query_is_encoded_but_for_unreserved_characters) {
    BOOST_TEST(query_text("azAZ09-._~") == "azAZ09-._~");
    BOOST_TEST(query_text("a b&c=d+e#f/g?h%i\"") == "a%20b%26c%3Dd%2Be%23f%2Fg%3Fh%25i%22");
    BOOST_TEST(query_text("é 机") == "%C3%A9%20%E6%9C%BA");
    BOOST_TEST(query_text("") == "");
}

BOOST_AUTO_TEST_CASE(identifiers_keep_their_slashes_and_colons_in_a_path) {
    BOOST_TEST(path_text("10.1145/3600006.3613165") == "10.1145/3600006.3613165");
    BOOST_TEST(path_text("DOI:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O") ==
               "DOI:10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO%3B2-O");
    BOOST_TEST(path_text("a?b#c%d") == "a%3Fb%23c%25d");
}

BOOST_AUTO_TEST_CASE(every_byte_comes_back_and_none_ends_the_query_or_path) {
    std::string bytes;
    for (int code = 0; code < 256; ++code) bytes += static_cast<char>(code);
    for (const auto& text : {query_text(bytes), path_text(bytes)}) {
        BOOST_TEST(decoded(text) == bytes);
        BOOST_TEST(text.find_first_of("?# \r\n\"<>") == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
