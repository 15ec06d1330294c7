#pragma once

#include "citegraph/graphs/graph.hpp"

#include <string>

/// What arrays must hold to be used without another look. A function that gives a text says in words what is
/// wrong, naming the first place, or nothing.
namespace citegraph::cgraph {

/// The neighbours of `v` ascend, no two alike, and are vertices other than `v`.
bool is_row(std::span<const Vertex> neighbours, Vertex v, Vertex vertices);

/// All rows are so, and tile the targets.
std::string rows_trouble(std::span<const std::uint64_t> offsets, std::span<const Vertex> targets,
                         unsigned threads);

/// `offsets` ascend from 0 to `bytes`.
std::string texts_trouble(std::span<const std::uint64_t> offsets, std::uint64_t bytes);

/// No month is above 12.
std::string dates_trouble(std::span<const PackedDay> dates);

/// No number is negative; NaN may be.
std::string counts_trouble(std::span<const double> counts);

/// Each vertex has one place, and the cycles are ascending, apart, and of two places or more.
std::string order_trouble(std::span<const Vertex> order, std::span<const PlaceRange> cycles);

/// Both directions of `graph`, whose rows are sound, hold the same citations.
/// \cost O(citations) searches of a row each
std::string directions_trouble(const CitationGraph& graph, unsigned threads);

/// `order`, sound by itself, is one of `graph` as SolveOrder promises.
/// \cost O(vertices + citations)
std::string promise_trouble(const CitationGraph& graph, const SolveOrder& order, unsigned threads);

}  // namespace citegraph::cgraph
