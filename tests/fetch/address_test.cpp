#include "fetch/address.hpp"

#include "citegraph/fetch.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(address)

using namespace citegraph;
using namespace citegraph::fetching;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_CASE(the_host_of_a_url_has_its_port_and_nothing_else) {
    BOOST_TEST(host_of("https://api.example.org:8080/x?y#z") == "api.example.org:8080");
    BOOST_TEST(host_of("https://api.example.org") == "api.example.org");
    BOOST_TEST(host_of("https://user:pass@example.org/@x") == "example.org");
    BOOST_TEST(host_of("http://example.org?a=/b") == "example.org");
    BOOST_TEST(host_of("http://[::1]:80/") == "[::1]:80");
    BOOST_TEST(host_of("") == "");
}

BOOST_DATA_TEST_CASE(addresses_of_the_open_internet_are_public,
                     data::make({"8.8.8.8",          "9.255.255.255",        "11.0.0.0",
                                 "100.63.255.255",   "100.128.0.0",          "126.255.255.255",
                                 "128.0.0.0",        "169.253.0.1",          "172.15.255.255",
                                 "172.32.0.0",       "192.167.0.1",          "192.169.0.1",
                                 "198.17.0.1",       "198.20.0.0",           "223.255.255.255",
                                 "2606:4700::1",     "2a00:1450:4001::200e", "::ffff:8.8.8.8",
                                 "64:ff9b::808:808", "2002:808:808::1"}),
                     address) {
    BOOST_TEST(is_public_address(address));
}

BOOST_DATA_TEST_CASE(private_addresses_are_not_public,
                     data::make({"0.0.0.0",
                                 "0.1.2.3",
                                 "10.0.0.1",
                                 "10.255.255.255",
                                 "100.64.0.1",
                                 "127.0.0.1",
                                 "127.255.0.1",
                                 "169.254.169.254",
                                 "172.16.0.1",
                                 "172.31.255.255",
                                 "192.168.1.1",
                                 "192.0.2.7",
                                 "198.18.0.1",
                                 "198.19.255.255",
                                 "203.0.113.9",
                                 "224.0.0.1",
                                 "239.1.1.1",
                                 "240.0.0.1",
                                 "255.255.255.255",
                                 "::",
                                 "::1",
                                 "fe80::1",
                                 "fe80::1%eth0",
                                 "febf::1",
                                 "fc00::1",
                                 "fd12:3456::1",
                                 "ff02::1",
                                 "fec0::1",
                                 "::ffff:127.0.0.1",
                                 "::ffff:10.0.0.1",
                                 "::ffff:c0a8:101",
                                 "::127.0.0.1",
                                 "64:ff9b::a00:1",
                                 "64:ff9b:1::1",
                                 "2002:7f00:1::",
                                 "2002:c0a8:101::",
                                 "2001:db8::1",
                                 "2001::1",
                                 "3fff::1",
                                 "4000::1"}),
                     address) {
    BOOST_TEST(!is_public_address(address));
}

BOOST_DATA_TEST_CASE(what_is_no_address_is_not_public,
                     data::make({"", "example.org", "1.2.3", "1.2.3.4.5", "256.1.1.1", ":::", "8.8.8.8 "}),
                     text) {
    BOOST_TEST(!is_public_address(text));
}

BOOST_AUTO_TEST_CASE(loopback_is_known_by_its_name_alone) {
    for (const auto* host : {"localhost", "localhost:80", "127.0.0.1", "127.9.9.9:1", "[::1]", "[::1]:8080"})
        BOOST_TEST(is_loopback(host), host);
    for (const auto* host : {"", "example.org", "localhost.example.org", "127.example.org", "10.0.0.1",
                             "[::2]", "[fe80::1]", "::1"})
        BOOST_TEST(!is_loopback(host), host);
}

BOOST_AUTO_TEST_CASE(a_private_address_in_a_url_is_seen) {
    for (const auto* host : {"127.0.0.1:80", "10.0.0.1", "[fd00::1]:443", "[::ffff:10.0.0.1]", "localhost"})
        BOOST_TEST(names_private_address(host), host);
    for (const auto* host : {"example.org", "8.8.8.8:443", "[2606:4700::1]", ""})
        BOOST_TEST(!names_private_address(host), host);
}

BOOST_AUTO_TEST_SUITE_END()
