#include "resolve/citations.hpp"

#include "world.hpp"

#include <boost/test/unit_test.hpp>

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;

namespace {

Paper paper(std::string_view first, std::string_view second) {
    Paper out;
    out.ids = {id(first), id(second)};
    return out;
}

Stub stub(std::string_view name) {
    return {{id(name)}, "", {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_paper_that_names_itself_by_any_of_its_names_cites_nothing) {
    Library library;
    library.papers = {paper("arxiv:2501.10000", "doi:10.5000/one"),
                      paper("arxiv:2501.10001", "doi:10.5000/two")};
    const References references{
        {{stub("arxiv:2501.10000"), ""}, {stub("doi:10.5000/one"), ""}, {stub("doi:10.5000/two"), ""}},
        {{stub("doi:10.5000/one"), ""}, {stub("doi:10.5000/three"), ""}}};
    const auto cited = with_citations(library, references);
    BOOST_TEST((cited.citations == std::vector<Citation>{{0, 1, ""}, {1, 0, ""}, {1, 2, ""}}));
    BOOST_TEST(cited.stubs.size() == 1u);
}
