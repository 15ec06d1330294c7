#include "core/url.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(untracked_url)

using namespace citegraph;
namespace data = boost::unit_test::data;

using Spelling = std::tuple<const char*, const char*>;

BOOST_DATA_TEST_CASE(what_tells_of_the_reader_goes_and_all_else_stays,
                     data::make(std::vector<Spelling>{
                         {"https://a.org/b?fbclid=1", "https://a.org/b"},
                         {"https://a.org/b?utm_source=x&utm_medium=y#c", "https://a.org/b#c"},
                         {"https://a.org/b?x=1&gclid=2&y=%203", "https://a.org/b?x=1&y=%203"},
                         {"files/b.pdf?utm_source=x", "files/b.pdf"},
                         {"https://a.org/b?x=1&&y", "https://a.org/b?x=1&&y"},
                         {"https://a.org/b?ref=main", "https://a.org/b?ref=main"},
                         {"https://a.org/b?", "https://a.org/b?"},
                         {"https://a.org/b#?utm_source=x", "https://a.org/b#?utm_source=x"},
                         {"https://a.org/utm_source=x", "https://a.org/utm_source=x"},
                         {"", ""},
                     }),
                     url, wanted) {
    BOOST_TEST(core::untracked_url(url) == wanted);
}

BOOST_AUTO_TEST_SUITE_END()
