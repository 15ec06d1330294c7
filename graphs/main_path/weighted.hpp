#pragma once

#include "graphs/main_path/chains.hpp"

namespace citegraph::graphs {

/// A yes or no for each vertex, or for each arc, in the order of first_arc().
using Marks = std::vector<bool>;

/// A graph without cycles, and how its citations weigh.
struct Weighted {
    const AcyclicGraph& acyclic;
    ChainCounts counts;
    std::vector<double> weights;  ///< log10, by arc

    const CitationGraph& graph() const { return acyclic.graph; }
    /// Calls visit(cited, arc) for each reference of `citing`.
    template <class Visit>
    void references(Vertex citing, Visit visit) const {
        auto arc = graph().first_arc(citing);
        for (const auto cited : graph().references(citing)) visit(cited, arc++);
    }
};

/// The arcs on the chains with the largest sum of weights.
Marks heaviest_chains(const Weighted& network);

}  // namespace citegraph::graphs
