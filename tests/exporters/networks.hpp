#pragma once

#include "views.hpp"

#include "citegraph/text.hpp"

/// A network and what a view of it looks into.
struct Named {
    citegraph::Network network;
    citegraph::Library library{};

    /// With scores under the name of `citations`: 1/2, 1/4, 1/8 …, the last unknown; ranked in that order.
    citegraph::View view() const {
        citegraph::View made{library, network, {}, {}};
        citegraph::Scores scores;
        for (citegraph::Vertex v = 0; v < network.graph.vertices(); ++v) {
            scores.push_back(std::pow(0.5, v + 1));
            made.rows.push_back(v);
        }
        if (!scores.empty()) scores.back() = std::nan("");
        made.columns.push_back({citegraph::measure_named("citations"), std::move(scores)});
        return made;
    }
};

/// b and c cite a, c cites b; c has no date, b no title.
inline citegraph::Network letters() {
    using namespace citegraph;
    Network network;
    network.graph = CitationGraph{3, std::vector<CitationGraph::Arc>{{1, 0}, {2, 0}, {2, 1}}};
    network.nodes.ids = Texts{{"a", "b", "c"}};
    network.nodes.titles = Texts{{"Über, \"alles\"", "", "Third"}};
    network.nodes.dates = std::vector{PackedDay{{1992, 3, 14}}, PackedDay{{1993, 0, 0}}, PackedDay{}};
    return network;
}
