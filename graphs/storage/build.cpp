#include "citegraph/graphs/graph.hpp"

#include "citegraph/library.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace citegraph {

using namespace graphs;

namespace {

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

std::vector<PackedDay> dates_of(const std::vector<Paper>& papers) {
    std::vector<PackedDay> dates;
    for (const auto& paper : papers) dates.emplace_back(day_of(paper));
    return dates;
}

/// Its identifier; its key if it is of a bibliography that gives none.
std::string name_of(const Paper& paper) {
    return paper.ids.empty() ? paper.key : to_string(paper.id());
}

/// Papers in publication order, those of one date by name: the order of a list decides nothing.
std::vector<std::size_t> order_of_papers(const std::vector<std::string>& names,
                                         const std::vector<PackedDay>& dates) {
    std::vector<std::size_t> by_name(names.size()), out;
    std::iota(by_name.begin(), by_name.end(), std::size_t{0});
    std::ranges::stable_sort(
        by_name, [&names](std::size_t a, std::size_t b) { return order_of(names[a], names[b]) < 0; });
    std::vector<PackedDay> days;
    for (const auto paper : by_name) days.push_back(dates[paper]);
    for (const auto place : publication_order(days)) out.push_back(by_name[place]);
    return out;
}

/// What the papers are called, by vertex.
NodeTable named(const std::vector<Paper>& papers, const std::vector<std::size_t>& order,
                const std::vector<std::string>& names, const std::vector<PackedDay>& dates) {
    TextColumn ids, keys, titles;
    std::vector<PackedDay> by_vertex;
    for (const auto paper : order) {
        ids.add(names[paper]);
        keys.add(papers[paper].key);
        titles.add(title_of(papers[paper]));
        by_vertex.push_back(dates[paper]);
    }
    return {std::move(ids).finished(), std::move(keys).finished(), std::move(titles).finished(),
            std::move(by_vertex)};
}

}  // namespace

Network build_graph(const Library& library) {
    const auto count = library.papers.size();
    const auto dates = dates_of(library.papers);
    std::vector<std::string> names;
    for (const auto& paper : library.papers) names.push_back(name_of(paper));

    Network built;
    built.paper = order_of_papers(names, dates);
    built.nodes = named(library.papers, built.paper, names, dates);
    built.vertex.resize(count);
    for (const auto paper : built.paper) {
        built.vertex[paper] = static_cast<Vertex>(built.citations.size());
        built.citations.push_back(citations_anywhere(library.papers[paper]));
    }
    built.graph = CitationGraph{static_cast<Vertex>(count), arcs_among(library, built.vertex)};
    return built;
}

}  // namespace citegraph
