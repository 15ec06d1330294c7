// What they ask of a vertex.
#include "exporters/parts/vertices.hpp"

#include "core/scholarly/notices.hpp"

#include <algorithm>
#include <numeric>

namespace citegraph::exporters {

std::string id_of(const View& view, Vertex vertex) {
    const auto id = view.graph.nodes.id(vertex);
    return id.empty() ? std::to_string(vertex) : std::string{id};
}

std::string key_of(const View& view, Vertex vertex) {
    const auto key = view.graph.nodes.key(vertex);
    return key.empty() ? id_of(view, vertex) : std::string{key};
}

std::string heading_of(const View& view, Vertex vertex) {
    const auto title = view.graph.nodes.title(vertex);
    return title.empty() ? id_of(view, vertex) : std::string{title};
}

std::vector<std::size_t> ranks_of(const View& view) {
    if (!view.columns.empty()) return citegraph::ranks_of(view.columns.front().scores, view.rows);
    std::vector<std::size_t> out(view.rows.size());
    std::iota(out.begin(), out.end(), std::size_t{1});
    return out;
}

std::optional<int> known_year(const View& view, Vertex vertex) {
    const auto year = view.graph.nodes.date(vertex).year();
    return year == 0 ? std::nullopt : std::optional{year};
}

const Paper* paper_at(const View& view, Vertex vertex) {
    return view.graph.paper.empty() ? nullptr : &view.library.papers[view.graph.paper[vertex]];
}

const EditorialNotice* warning_on(const View& view, Vertex vertex) {
    const auto* paper = paper_at(view, vertex);
    return paper == nullptr ? nullptr : core::warning_on(*paper);
}

std::string brand_before(const View& view, Vertex vertex) {
    const auto* paper = paper_at(view, vertex);
    const auto brand = paper != nullptr ? core::brand_of(*paper) : std::string{};
    return brand.empty() ? brand : brand + ": ";
}

bool any_warning(const View& view) {
    return !view.graph.paper.empty() && std::ranges::any_of(view.library.papers, [](const Paper& paper) {
        return core::warning_on(paper);
    });
}

std::vector<std::string> partial_notices(const View& view) {
    std::vector<std::string> out;
    for (const auto& [measure, scores, how] : view.columns)
        if (how.done < 1)
            out.push_back(std::string{measure->name} + " was stopped at " +
                          std::to_string(static_cast<int>(how.done * 100)) +
                          " % of its work: the scores are partial");
    return out;
}

std::vector<CitationGraph::Arc> arcs_of(const CitationGraph& graph) {
    std::vector<CitationGraph::Arc> out;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) out.emplace_back(v, cited);
    return out;
}

}  // namespace citegraph::exporters
