#pragma once

#include "citegraph/library.hpp"

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace citegraph {

/// A work in a citation graph: its place in publication order where dates are known.
using Vertex = std::uint32_t;

/// Who cites whom, in compressed sparse rows both ways. Immutable; copies share their storage.
///
/// A model of Boost.Graph's VertexListGraph, BidirectionalGraph, AdjacencyGraph and EdgeListGraph concepts:
/// see graph_concepts.hpp. An edge runs from the citing to the cited vertex; rows are sorted and hold no
/// vertex twice.
class CitationGraph {
  public:
    using Arc = std::pair<Vertex, Vertex>;  ///< citing, cited

    CitationGraph() = default;
    /// Self-loops are dropped and parallel arcs merged, both counted. Every end is below `vertices`.
    /// \cost O(vertices + arcs): no comparison sort
    CitationGraph(Vertex vertices, std::span<const Arc> arcs);

    Vertex vertices() const { return vertices_; }
    std::uint64_t citations() const { return out_targets_.size(); }
    /// The works that `v` cites, ascending.
    std::span<const Vertex> references(Vertex v) const { return row(out_offsets_, out_targets_, v); }
    /// The works that cite `v`, ascending.
    std::span<const Vertex> citers(Vertex v) const { return row(in_offsets_, in_targets_, v); }
    /// Place of the first arc of `v` in the order of all arcs: arcs of one vertex are neighbours.
    std::uint64_t first_arc(Vertex v) const { return out_offsets_[v]; }

    std::uint64_t self_loops() const { return self_loops_; }        ///< dropped when it was built
    std::uint64_t parallel_arcs() const { return parallel_arcs_; }  ///< merged when it was built

  private:
    static std::span<const Vertex> row(std::span<const std::uint64_t> offsets,
                                       std::span<const Vertex> targets, Vertex v) {
        return targets.subspan(offsets[v], offsets[v + 1] - offsets[v]);
    }

    Vertex vertices_ = 0;
    std::uint64_t self_loops_ = 0, parallel_arcs_ = 0;
    std::span<const std::uint64_t> out_offsets_, in_offsets_;  // vertices + 1 each; empty for the empty graph
    std::span<const Vertex> out_targets_, in_targets_;
    std::shared_ptr<const void> storage_;  // what the spans look into
};

/// A citation graph of the papers of a library; vertices in publication order, ties in the order of the list.
struct PaperGraph {
    CitationGraph graph;
    std::vector<std::size_t> paper;  ///< by vertex: index into Library::papers
    std::vector<Vertex> vertex;      ///< by paper
    std::vector<Day> dates;          ///< by vertex; year 0 where not known
    std::vector<double> citations;   ///< by vertex: citations anywhere; NaN where not known
};

/// The papers of `library` and the citations among them; stubs stay outside. \cost O(papers log papers +
/// citations)
PaperGraph build_graph(const Library& library);

}  // namespace citegraph
