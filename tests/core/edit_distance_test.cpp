#include "core/text/edit_distance.hpp"

#include <boost/test/unit_test.hpp>

using citegraph::core::edit_distance;

BOOST_AUTO_TEST_CASE(a_distance_counts_what_is_put_in_taken_out_and_replaced) {
    BOOST_TEST(edit_distance("", "") == 0u);
    BOOST_TEST(edit_distance("pagerank", "") == 8u);
    BOOST_TEST(edit_distance("kitten", "sitting") == 3u);
    BOOST_TEST(edit_distance("sitting", "kitten") == 3u);
    BOOST_TEST(edit_distance("rank", "rnak") == 2u);
}
