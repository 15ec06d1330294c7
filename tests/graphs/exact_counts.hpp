#pragma once

#include "citegraph/graphs/main_path.hpp"

#include "graphs.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cmath>

/// An integer of any size.
using Count = boost::multiprecision::cpp_int;

/// Of a positive count.
inline double log10(const Count& count) {
    const auto bits = msb(count);
    const auto dropped = bits > 63 ? bits - 63 : 0;
    return std::log10(static_cast<double>(count >> dropped)) + static_cast<double>(dropped) * std::log10(2.0);
}

/// Exact counts by vertex, of a graph in which each vertex cites smaller ones only.
struct ExactCounts {
    std::vector<Count> before, after;

    Count through(citegraph::Vertex cited, citegraph::Vertex citing) const {
        return before[cited] * after[citing];
    }
};

inline ExactCounts exact_counts(const citegraph::CitationGraph& graph, citegraph::Traversal kind) {
    const auto n = graph.vertices();
    ExactCounts counts{std::vector<Count>(n), std::vector<Count>(n)};
    for (citegraph::Vertex v = 0; v < n; ++v) {
        counts.before[v] = kind != citegraph::Traversal::spc || graph.references(v).empty();
        for (const auto cited : graph.references(v)) counts.before[v] += counts.before[cited];
    }
    for (citegraph::Vertex v = n; v-- > 0;) {
        counts.after[v] = kind == citegraph::Traversal::spnp || graph.citers(v).empty();
        for (const auto citing : graph.citers(v)) counts.after[v] += counts.after[citing];
    }
    return counts;
}
