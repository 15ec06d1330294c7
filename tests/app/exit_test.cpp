#include "app/io/process.hpp"

#include <boost/test/unit_test.hpp>

#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(exit_codes)

using namespace citegraph;
using namespace citegraph::app;

BOOST_AUTO_TEST_CASE(each_kind_of_error_ends_the_program_with_its_own_code) {
    const std::vector<std::pair<Error::Kind, int>> codes{
        {Error::Kind::not_found, 2}, {Error::Kind::malformed, 2}, {Error::Kind::limit, 2},
        {Error::Kind::network, 3},   {Error::Kind::output, 4},    {Error::Kind::stopped, 130}};
    for (const auto& [kind, code] : codes) BOOST_TEST(static_cast<int>(exit_of({kind, ""})) == code);
}

BOOST_AUTO_TEST_SUITE_END()
