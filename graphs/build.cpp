#include "citegraph/graph.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace citegraph {
namespace {

/// Papers by date, the oldest first. Of one year, those without month come first, and within a month those
/// without day; papers without year come after all others. Ties stay in the order of the list.
std::vector<std::size_t> publication_order(const std::vector<Day>& dates) {
    std::vector<std::size_t> order(dates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto place = [&](std::size_t paper) { return std::pair{dates[paper].year == 0, dates[paper]}; };
    std::ranges::stable_sort(order, {}, place);
    return order;
}

/// The citations that stay among the papers, by vertex.
std::vector<CitationGraph::Arc> arcs_among(const Library& library, const std::vector<Vertex>& vertex) {
    std::vector<CitationGraph::Arc> arcs;
    arcs.reserve(library.citations.size());
    for (const auto& citation : library.citations)
        if (citation.cited < vertex.size())
            arcs.emplace_back(vertex[citation.citing], vertex[citation.cited]);
    return arcs;
}

double citations_anywhere(const Paper& paper) {
    return paper.counts.citations ? static_cast<double>(*paper.counts.citations)
                                  : std::numeric_limits<double>::quiet_NaN();
}

/// What the papers are called, by vertex.
NodeTable named(const std::vector<Paper>& papers, const std::vector<std::size_t>& order,
                const std::vector<Day>& dates) {
    std::vector<std::string> ids, keys, titles;
    std::vector<PackedDay> packed;
    for (const auto paper : order) {
        ids.push_back(to_string(papers[paper].id()));
        keys.push_back(papers[paper].key);
        titles.push_back(title_of(papers[paper]));
        packed.emplace_back(dates[paper]);
    }
    return {Texts{ids}, Texts{keys}, Texts{titles}, std::move(packed)};
}

}  // namespace

Network build_graph(const Library& library) {
    const auto count = library.papers.size();
    std::vector<Day> dates(count);
    std::ranges::transform(library.papers, dates.begin(), day_of);

    Network built;
    built.paper = publication_order(dates);
    built.nodes = named(library.papers, built.paper, dates);
    built.vertex.resize(count);
    for (const auto paper : built.paper) {
        built.vertex[paper] = static_cast<Vertex>(built.citations.size());
        built.citations.push_back(citations_anywhere(library.papers[paper]));
    }
    built.graph = CitationGraph{static_cast<Vertex>(count), arcs_among(library, built.vertex)};
    return built;
}

}  // namespace citegraph
