#include "citegraph/graphs/suggest.hpp"
#include "graphs/graphs.hpp"
#include "graphs/hep_th.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <numeric>
#include <set>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace citegraph {

std::ostream& operator<<(std::ostream& out, const Suggestion& suggestion) {
    return out << suggestion.vertex << ": " << suggestion.score;
}

}  // namespace citegraph

namespace {

using Vertices = std::vector<Vertex>;

Vertices papers_of(const std::vector<Suggestion>& suggestions) {
    Vertices out;
    for (const auto& each : suggestions) out.push_back(each.vertex);
    return out;
}

Vertices suggested(const CitationGraph& graph, const Vertices& list, const SuggestOptions& options = {}) {
    return papers_of(suggest(graph, {}, list, options));
}

/// Every third vertex.
Vertices some_of(const CitationGraph& graph) {
    Vertices out;
    for (Vertex v = 0; v < graph.vertices(); v += 3) out.push_back(v);
    return out;
}

bool has(const Vertices& papers, Vertex v) {
    return std::ranges::count(papers, v) > 0;
}

/// Vertices 0 to `works` - 1, of which the first are cited by all of `citing` papers, the next by all but one, ...
/// and the last, if there are as many, by one. The papers are numbered behind the works.
CitationGraph stairs(Vertex works, Vertex citing) {
    Arcs arcs;
    for (Vertex paper = 0; paper < citing; ++paper)
        for (Vertex work = 0; work < std::min(works, citing - paper); ++work)
            arcs.emplace_back(works + paper, work);
    return {works + citing, arcs};
}

Vertices behind(Vertex first, Vertex count) {
    Vertices out(count);
    std::iota(out.begin(), out.end(), first);
    return out;
}

/// What is in common with the list, by looking at every two papers.
Ties by_definition(const CitationGraph& graph, const Vertices& list, Vertex paper) {
    const auto cites = [&](Vertex citing, Vertex cited) {
        return has({graph.references(citing).begin(), graph.references(citing).end()}, cited);
    };
    Ties ties;
    for (const auto v : list) {
        if (cites(v, paper)) ties.cited_by.push_back(v);
        if (cites(paper, v)) ties.cites.push_back(v);
        bool is_together = false;
        for (Vertex third = 0; third < graph.vertices(); ++third)
            is_together = is_together || (cites(third, v) && cites(third, paper));
        ties.cited_with += is_together;
    }
    return ties;
}

/// A reference list of cit-HepTh as it stood before its paper: what is hidden is to be found again.
struct Hidden {
    CitationGraph graph;
    Vertices list;
    std::set<Vertex> hidden;
};

/// Ids of cit-HepTh are arXiv's, YYMMNNN without zeros in front; in the order of time.
std::uint32_t when(Vertex id) {
    return id < 5'000'000 ? id + 10'000'000 : id;
}

Hidden hidden_of(const HepTh& all, Vertex paper) {
    Hidden out;
    Arcs before;
    const auto time = when(all.ids[paper]);
    for (const auto& [citing, cited] : all.arcs) {
        if (citing == paper && when(all.ids[cited]) < time)
            (out.list.size() % 5 == 4 && out.hidden.size() < out.list.size() / 4
                 ? void(out.hidden.insert(cited))
                 : out.list.push_back(cited));
        if (when(all.ids[citing]) < time && when(all.ids[cited]) < when(all.ids[citing]))
            before.emplace_back(citing, cited);
    }
    std::ranges::sort(out.list);
    out.graph = CitationGraph{static_cast<Vertex>(all.ids.size()), before};
    return out;
}

/// The share of `hidden` among the first fifty.
double recall(const Vertices& order, const std::set<Vertex>& hidden) {
    const auto first = order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(50, order.size()));
    const auto found = std::count_if(order.begin(), first, [&](Vertex v) { return hidden.contains(v); });
    return static_cast<double>(found) / static_cast<double>(hidden.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(suggestions)

BOOST_AUTO_TEST_CASE(nothing_is_suggested_for_an_empty_list) {
    BOOST_TEST(suggest(stairs(4, 4), {}, {}).empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_suggested_where_nothing_is_cited) {
    const CitationGraph graph{5, Arcs{}};
    BOOST_TEST(suggested(graph, {0, 1}).empty());
}

BOOST_DATA_TEST_CASE(papers_of_the_list_are_not_suggested, data::make(varied_graphs())) {
    const auto graph = sample.graph();
    const auto list = some_of(graph);
    for (const auto v : suggested(graph, list)) BOOST_TEST(!has(list, v));
}

BOOST_DATA_TEST_CASE(the_order_of_a_list_changes_nothing, data::make(varied_graphs())) {
    const auto graph = sample.graph();
    const auto list = some_of(graph);
    const Vertices turned{list.rbegin(), list.rend()};
    BOOST_TEST(suggest(graph, {}, list) == suggest(graph, {}, turned), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(the_best_come_first, data::make(varied_graphs())) {
    const auto graph = sample.graph();
    const auto found = suggest(graph, {}, some_of(graph));
    const auto falls = [](const Suggestion& a, const Suggestion& b) { return a.score > b.score - 1e-9; };
    BOOST_TEST(std::ranges::is_sorted(found, [&](const auto& a, const auto& b) { return !falls(b, a); }));
}

BOOST_DATA_TEST_CASE(fewer_are_the_first_of_all, data::make(varied_graphs())) {
    const auto graph = sample.graph();
    const auto list = some_of(graph);
    auto all = suggested(graph, list);
    const auto few = suggested(graph, list, {.candidate = {}, .top = 3});
    all.resize(std::min<std::size_t>(all.size(), 3));
    BOOST_TEST(few == all, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(who_may_be_suggested_decides_nothing_of_the_order, data::make(varied_graphs())) {
    const auto graph = sample.graph();
    const auto list = some_of(graph);
    const auto is_even = [](Vertex v) { return v % 2 == 0; };
    auto all = suggested(graph, list);
    std::erase_if(all, [&](Vertex v) { return !is_even(v); });
    const auto even = suggested(graph, list, {.candidate = is_even, .top = 0});
    BOOST_TEST(even == all, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_no_chain_of_citations_joins_with_the_list_is_not_suggested) {
    const CitationGraph graph{6, Arcs{{1, 0}, {2, 1}, {4, 3}, {5, 3}}};
    auto found = suggested(graph, {0});
    std::ranges::sort(found);
    BOOST_TEST(found == (Vertices{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_work_that_more_of_the_list_cites_comes_first) {
    const auto found = suggested(stairs(8, 8), behind(8, 8));
    BOOST_TEST(found == (Vertices{0, 1, 2, 3, 4, 5, 6, 7}), boost::test_tools::per_element());
}

/// How many of some papers cite the list or are cited by it, as a share.
double tied(const CitationGraph& graph, const Vertices& list, std::span<const Vertex> papers) {
    const auto is_tied = [&](Vertex v) {
        const auto ties = ties_of(graph, list, v);
        return !ties.cited_by.empty() || !ties.cites.empty();
    };
    return static_cast<double>(std::ranges::count_if(papers, is_tied)) / static_cast<double>(papers.size());
}

BOOST_DATA_TEST_CASE(the_best_are_more_often_tied_to_the_list,
                     data::xrange(std::uint64_t{1}, std::uint64_t{6})) {
    const auto graph = random_dag(200, 800, sample).graph();
    const auto list = behind(80, 20);
    const auto all = suggested(graph, list);
    BOOST_TEST(tied(graph, list, std::span{all}.first(20)) > tied(graph, list, all));
}

BOOST_AUTO_TEST_CASE(equal_papers_stand_in_the_order_of_their_ids) {
    const CitationGraph graph{4, Arcs{{3, 0}, {3, 1}, {3, 2}}};
    const Texts ids{{"30", "4", "12", "99"}};
    BOOST_TEST(papers_of(suggest(graph, ids, Vertices{3})) == (Vertices{1, 2, 0}),
               boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(ties_are_what_every_two_papers_have_in_common, data::make(varied_graphs())) {
    const auto graph = sample.graph();
    const auto list = some_of(graph);
    for (Vertex v = 0; v < graph.vertices(); ++v)
        BOOST_TEST((ties_of(graph, list, v) == by_definition(graph, list, v)), "vertex " << v);
}

BOOST_AUTO_TEST_CASE(most_of_what_was_hidden_of_a_reference_list_is_found_again,
                     *boost::unit_test::precondition(needs_hep_th())) {
    const auto all = hep_th();
    double found = 0, by_citations = 0;
    const Vertices reviews{5, 9, 14};
    Vertices longest(all.ids.size()), counts(all.ids.size());
    std::iota(longest.begin(), longest.end(), Vertex{0});
    for (const auto& arc : all.arcs) ++counts[arc.first];
    std::ranges::stable_sort(longest, std::ranges::greater{}, [&](Vertex v) { return counts[v]; });
    for (const auto place : reviews) {
        const auto sought = hidden_of(all, longest[place]);
        found +=
            recall(suggested(sought.graph, sought.list, {.candidate = {}, .top = 50}), sought.hidden) / 3;
        Vertices cited(all.ids.size());
        std::iota(cited.begin(), cited.end(), Vertex{0});
        std::ranges::stable_sort(cited, std::ranges::greater{},
                                 [&](Vertex v) { return sought.graph.citers(v).size(); });
        by_citations += recall(cited, sought.hidden) / 3;
    }
    BOOST_TEST(found > 0.4);
    BOOST_TEST(found > 2 * by_citations);
}

BOOST_AUTO_TEST_SUITE_END()
