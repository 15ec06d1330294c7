#include "citegraph/cite_key.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(cite_key)

using namespace citegraph;
namespace data = boost::unit_test::data;

BOOST_DATA_TEST_CASE(identifiers_are_keys_that_everybody_takes,
                     data::make({"arXiv:2309.06180", "2312.00752v2", "hep-th/9711200",
                                 "doi:10.1145/3600006.3613165", "10.1007/978-3-540-74958-5_1", "10.1000/a;b",
                                 "https://arxiv.org/abs/2309.06180", "DBLP:conf/nips/VaswaniSPUJGKP17",
                                 "10.1002/x<1::AID>y", "a[1]!?|*+&$^@`-"})) {
    BOOST_TEST(!trouble_with_key(sample, Dialect::bibtex));
    BOOST_TEST(!trouble_with_key(sample, Dialect::biblatex));
}

BOOST_DATA_TEST_CASE(some_characters_stop_latex_itself, data::make({"a\\_b", "a{b", "a}b", "a%b", "a#b",
                                                                    "a~b", "a b", "a,b", "", "*", "a\tb"})) {
    BOOST_TEST(trouble_with_key(sample, Dialect::bibtex).has_value());
    BOOST_TEST(trouble_with_key(sample, Dialect::biblatex).has_value());
}

BOOST_DATA_TEST_CASE(biber_stops_where_bibtex_does_not,
                     data::make({"10.1016/0004-3702(95)00001-2", "a\"b", "a'b", "a=b", "a)"})) {
    BOOST_TEST(!trouble_with_key(sample, Dialect::bibtex));
    BOOST_TEST(trouble_with_key(sample, Dialect::biblatex).value_or("").starts_with("biber stops at '"));
}

BOOST_AUTO_TEST_CASE(letters_beyond_ascii_are_for_biber_alone) {
    BOOST_TEST(trouble_with_key("Müller2020", Dialect::bibtex).has_value());
    BOOST_TEST(!trouble_with_key("Müller2020", Dialect::biblatex));
}

BOOST_AUTO_TEST_SUITE_END()
