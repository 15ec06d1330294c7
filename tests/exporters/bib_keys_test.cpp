#include "exporters/bib/record.hpp"

#include "citegraph/text.hpp"
#include "views.hpp"

BOOST_AUTO_TEST_SUITE(bib_keys)

using namespace citegraph;
using namespace citegraph::exporters;

BOOST_AUTO_TEST_CASE(a_key_that_is_taken_gets_a_number) {
    std::vector<Paper> papers(4, varied_papers()[1]);
    papers[1].key = "KWON2023efficient";
    papers[2].key = "kwon2023efficient-2";
    const auto keys = written_keys(papers, Dialect::bibtex);
    BOOST_TEST(join(keys, " ") ==
               "kwon2023efficient KWON2023efficient-3 kwon2023efficient-2 kwon2023efficient-4");
}

BOOST_AUTO_TEST_SUITE_END()
