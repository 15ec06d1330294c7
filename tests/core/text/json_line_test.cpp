#include "core/text/json_line.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

BOOST_AUTO_TEST_SUITE(json_line)

using citegraph::core::json_line;

BOOST_AUTO_TEST_CASE(json_is_written_on_one_line_in_the_order_of_its_type) {
    BOOST_TEST(json_line(nlohmann::ordered_json{{"b", "x\ny"}, {"a", {1, nullptr}}}) ==
               R"({"b":"x\ny","a":[1,null]})");
    BOOST_TEST(json_line(nlohmann::json{{"b", 1}, {"a", 2}}) == R"({"a":2,"b":1})");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_replaced) {
    BOOST_TEST(json_line(nlohmann::json("a\xFF")) == "\"a\xEF\xBF\xBD\"");
}

BOOST_AUTO_TEST_SUITE_END()
