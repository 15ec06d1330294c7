#include "resolve/citations.hpp"

#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(citations_file)

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

namespace {

using Edges = std::vector<Citation>;

Library two_papers() {
    Library library;
    library.papers = {paper("arxiv:2501.10000", "doi:10.5000/one"),
                      paper("arxiv:2501.10001", "doi:10.5000/two")};
    return library;
}

Stub known_as(const std::vector<std::string>& names, std::string title = {}, std::optional<int> year = {}) {
    Stub out{{}, std::move(title), year};
    for (const auto& name : names) out.ids.push_back(id(name));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(citations)

BOOST_AUTO_TEST_CASE(works_outside_are_sorted_by_id_and_numbered_behind_the_papers) {
    const auto cited = with_citations(
        two_papers(),
        {{{stub("doi:10.5000/z"), ""}, {stub("arxiv:2001.00001"), ""}}, {{stub("doi:10.5000/z"), ""}}});
    BOOST_REQUIRE(cited.stubs.size() == 2u);
    BOOST_TEST(to_string(cited.stubs[0].id()) == "arxiv:2001.00001");
    BOOST_TEST((cited.citations == Edges{{0, 2, ""}, {0, 3, ""}, {1, 3, ""}}));
}

BOOST_AUTO_TEST_CASE(a_work_that_is_cited_twice_by_one_paper_counts_once_with_its_first_source) {
    const auto cited = with_citations(two_papers(), {{{stub("doi:10.5000/two"), "crossref"},
                                                      {stub("arxiv:2501.10001"), "semantic_scholar"},
                                                      {stub("doi:10.5000/x"), ""},
                                                      {stub("doi:10.5000/x"), "crossref"}},
                                                     {}});
    BOOST_TEST((cited.citations == Edges{{0, 1, "crossref"}, {0, 2, ""}}));
}

BOOST_AUTO_TEST_CASE(works_that_share_a_name_through_a_third_are_one_with_all_that_is_known) {
    const auto a = known_as({"doi:10.5000/a"}, "", 1999), b = known_as({"doi:10.5000/b"}, "Lazy Caches"),
               both = known_as({"doi:10.5000/a", "doi:10.5000/b"});
    for (const auto& order : {std::vector{a, b, both}, {both, a, b}, {b, both, a}}) {
        References references(2);
        for (const auto& work : order) references[0].push_back({work, ""});
        const auto cited = with_citations(two_papers(), references);
        BOOST_REQUIRE(cited.stubs.size() == 1u);
        BOOST_TEST(cited.stubs[0].ids.size() == 2u);
        BOOST_TEST(cited.stubs[0].title == "Lazy Caches");
        BOOST_TEST((cited.stubs[0].year == 1999));
        BOOST_TEST((cited.citations == Edges{{0, 2, ""}}));
    }
}

BOOST_AUTO_TEST_CASE(a_long_chain_of_shared_names_is_one_work_in_any_order) {
    References forth(2);
    for (int i = 0; i < 300; ++i)
        forth[0].push_back(
            {known_as({"corpus:" + std::to_string(i + 1), "corpus:" + std::to_string(i + 2)}), ""});
    auto back = forth;
    std::ranges::reverse(back[0]);
    for (const auto& references : {forth, back}) {
        const auto cited = with_citations(two_papers(), references);
        BOOST_TEST(cited.stubs.size() == 1u);
        BOOST_TEST(cited.stubs[0].ids.size() == 301u);
        BOOST_TEST(cited.citations.size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(what_a_library_cites_gives_the_same_library_again) {
    const auto library =
        with_citations(two_papers(), {{{stub("doi:10.5000/two"), "crossref"}, {stub("corpus:7"), ""}},
                                      {{known_as({"corpus:7", "doi:10.5000/x"}, "X", 1999), "list"}}});
    BOOST_TEST((with_citations(library, references_of(library)) == library));
    BOOST_TEST(with_citations({}, {}).citations.empty());
    const auto none = with_citations(library, References(2));
    BOOST_TEST(none.citations.empty());
    BOOST_TEST(none.stubs.empty());
}

BOOST_AUTO_TEST_CASE(a_paper_that_nobody_lists_becomes_a_work_outside) {
    auto library =
        with_citations(two_papers(), {{{stub("doi:10.5000/two"), ""}}, {{stub("doi:10.5000/one"), ""}}});
    Resolution stands;
    stands.paper = 1;
    library.entries = {stands};
    const auto shown = listed(library);
    BOOST_REQUIRE(shown.papers.size() == 1u);
    BOOST_TEST(to_string(shown.papers[0].id()) == "arxiv:2501.10001");
    BOOST_TEST(shown.entries[0].paper == 0u);
    BOOST_REQUIRE(shown.stubs.size() == 1u);
    BOOST_TEST(to_string(shown.stubs[0].id()) == "arxiv:2501.10000");
    BOOST_TEST((shown.citations == Edges{{0, 1, ""}}));
    BOOST_TEST((listed(shown) == shown));
}

BOOST_AUTO_TEST_CASE(a_library_without_entries_is_shown_whole) {
    const auto library = with_citations(two_papers(), {{{stub("doi:10.5000/two"), ""}}, {}});
    BOOST_TEST((listed(library) == library));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
