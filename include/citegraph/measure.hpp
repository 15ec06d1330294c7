#pragma once

#include "citegraph/graph.hpp"
#include "citegraph/result.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace citegraph {

/// One number per vertex; NaN where a measure is not defined.
using Scores = std::vector<double>;

/// What a measure looks at.
struct MeasureInput {
    const CitationGraph& graph;
    std::span<const Day> dates;  ///< by vertex; empty: no dates are known
    std::span<const double>
        citations;  ///< by vertex: citations anywhere, NaN where not known; empty: none known
};

struct MeasureOptions {
    unsigned threads = 1;   ///< the scores are the same for any number
    double damping = 0.85;  ///< chance of following a reference rather than starting anew
    /// Told how much is done, 0 to 1, from any thread but never from two at once. If it says false, the
    /// measure stops and fails with `output`.
    std::function<bool(double done)> progress = [](double) { return true; };
};

/// A way to rank papers.
struct Measure {
    std::string_view name;        ///< as typed after --by
    std::string_view unit;        ///< "citations", "probability"
    std::string_view summary;     ///< one line of --help
    std::string_view definition;  ///< a sentence or two, with the treatment of papers that cite nothing
    std::string_view reference;   ///< where it was defined
    /// Fails with `malformed` if the input lacks what it needs (dates, counts).
    Result<Scores> (*compute)(const MeasureInput&, const MeasureOptions&);
};

/// Every measure, in --help order.
const std::vector<Measure>& all_measures();

/// The measure of that name; null if there is none.
const Measure* measure_named(std::string_view name);

/// Vertices by falling score, ties by `vertex` order, undefined scores last.
std::vector<Vertex> ranked(const Scores& scores);

}  // namespace citegraph
