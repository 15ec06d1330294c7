#pragma once

#include "citegraph/graphs/node_table.hpp"
#include "citegraph/graphs/shared_array.hpp"
#include "citegraph/graphs/solve_order.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace citegraph {

/// Compressed sparse rows: the neighbours of v are targets[offsets[v]] up to targets[offsets[v + 1]].
struct Rows {
    SharedArray<std::uint64_t> offsets;  ///< vertices + 1; empty: this direction is not there
    SharedArray<Vertex> targets;

    std::span<const Vertex> operator[](Vertex v) const {
        return targets.span().subspan(offsets[v], offsets[v + std::size_t{1}] - offsets[v]);
    }
};

/// What was left out when a graph was built.
struct Dropped {
    std::uint64_t self_loops = 0;
    std::uint64_t parallel_arcs = 0;  ///< merged into one

    bool operator==(const Dropped&) const = default;
};

/// Who cites whom, in compressed sparse rows both ways. Immutable; copies share their storage.
///
/// A model of Boost.Graph's concepts, so that its algorithms run on it: which, and at what cost, says
/// graph_concepts.hpp. An edge runs from the citing to the cited vertex; rows are sorted and hold no
/// vertex twice.
class CitationGraph {
  public:
    using Arc = std::pair<Vertex, Vertex>;  ///< citing, cited

    CitationGraph() = default;
    /// Self-loops are dropped and parallel arcs merged, both counted. Every end is below `vertices`.
    /// \cost O(vertices + arcs): no comparison sort
    CitationGraph(Vertex vertices, std::span<const Arc> arcs);
    /// Rows that are there already, sorted, without loops and repeats: not checked. `in` is the other
    /// direction of `out`, or has no offsets: then there are no citers to ask for.
    CitationGraph(Rows out, Rows in, Dropped dropped)
        : out_{std::move(out)}, in_{std::move(in)}, dropped_{dropped} {}

    Vertex vertices() const {
        return out_.offsets.empty() ? 0 : static_cast<Vertex>(out_.offsets.size() - 1);
    }
    std::uint64_t citations() const { return out_.targets.size(); }
    /// The works that `v` cites, ascending.
    std::span<const Vertex> references(Vertex v) const { return out_[v]; }
    /// The works that cite `v`, ascending. Only if has_citers().
    std::span<const Vertex> citers(Vertex v) const { return in_[v]; }
    /// False for a graph that was loaded without its second direction.
    bool has_citers() const { return vertices() == 0 || !in_.offsets.empty(); }
    /// Place of the first arc of `v` in the order of all arcs: arcs of one vertex are neighbours.
    std::uint64_t first_arc(Vertex v) const { return out_.offsets[v]; }

    const Rows& out() const { return out_; }  ///< by citing vertex
    const Rows& in() const { return in_; }    ///< by cited vertex
    const Dropped& dropped() const { return dropped_; }

  private:
    Rows out_, in_;
    Dropped dropped_;
};

/// A citation graph and what is known of its vertices: the papers of a library, or the nodes of a graph file.
/// Vertices are in publication order where dates are known, else the cited come before the citing as far as
/// there is no cycle.
struct Network {
    CitationGraph graph;
    NodeTable nodes;
    SolveOrder order;  ///< empty if it was not stored; solve_order(graph) makes it
    /// Of a library, both empty for any other graph.
    std::vector<std::size_t> paper;  ///< by vertex: index into Library::papers
    std::vector<Vertex> vertex;      ///< by paper
    std::vector<double> citations;   ///< by vertex: citations anywhere; NaN where not known; or empty
};

struct Library;

/// The papers of `library` and the citations among them; stubs stay outside. Papers of one date are in the order of
/// their ids, whatever that of the list.
/// \cost O(papers log papers + citations)
Network build_graph(const Library& library);

}  // namespace citegraph
