#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/result.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// One number per vertex; NaN where a measure is not defined.
using Scores = std::vector<double>;

/// What a measure looks at.
struct MeasureInput {
    const CitationGraph& graph;
    std::span<const PackedDay> dates{};  ///< by vertex; empty: no dates are known
    std::span<const double>
        citations{};  ///< by vertex: citations anywhere, NaN where not known; empty: none known
    const SolveOrder* order = nullptr;  ///< of `graph`; null or empty: made when it is needed
};

inline MeasureInput input_of(const Network& network) {
    return {network.graph, network.nodes.dates, network.citations, &network.order};
}

/// What a user may set. A measure takes what concerns it; its definition says what.
struct MeasureOptions {
    unsigned threads = 1;   ///< the scores are the same for any number
    double damping = 0.85;  ///< chance of following a reference rather than starting anew
    double tolerance =
        1e-12;  ///< wanted bound on the error, in the sum over all papers, where scores sum to 1
    /// By vertex, not negative: where a reader starts anew, in proportion; empty: anywhere alike.
    std::vector<double> restart{};
    double decay = 2.6;           ///< years in which the interest in a paper falls to 1/e (CiteRank)
    double attenuation = 0;       ///< share that one more step keeps (Katz); 0: half in all
    std::uint32_t samples = 512;  ///< sources that an estimate looks from; registers a paper of HyperBall
    std::uint64_t seed = 1;       ///< of what is drawn at random
    std::optional<int> window{};  ///< years after publication in which citations count; none: all
    PackedDay as_of{};            ///< stands for "now"; not known: the newest date of the graph
    /// Told how much is done, 0 to 1, from any thread but never from two at once. If it says false, the
    /// measure stops: with what it has, marked as partial, if that means anything, else it fails with
    /// `output`.
    std::function<bool(double done)> progress = [](double) { return true; };
};

/// How scores came about, beyond their definition.
struct Computation {
    double done = 1;                      ///< share of the work; below 1: stopped, the scores are partial
    std::optional<double> error_bound{};  ///< proven, or as `notes` says; in the unit of `notes`
    std::vector<std::string> notes{};     ///< a sentence each: method, error, what was cut or left out
};

/// The scores of a measure, and how they came about.
struct Measured {
    Scores scores;
    Computation how{};
};

/// A way to rank papers.
struct Measure {
    std::string_view name;        ///< as typed after --by
    std::string_view unit;        ///< "citations", "probability"
    std::string_view summary;     ///< one line of --help
    std::string_view definition;  ///< a sentence or two, with the treatment of papers that cite nothing
    std::string_view reference;   ///< where it was defined
    /// Fails with `malformed` if the input lacks what it needs (dates, counts), naming the measure and a way
    /// out.
    Result<Measured> (*compute)(const MeasureInput&, const MeasureOptions&);
    bool references_only = false;  ///< never asks for citers: half of a mapped graph stays on disk
};

/// Every measure, in --help order.
const std::vector<Measure>& all_measures();

/// The measure of that name; null if there is none.
const Measure* measure_named(std::string_view name);

/// The first `top` vertices (0: all) by falling score, among those that are `listed`; undefined scores last.
/// Scores that agree in ten digits are equal: what is beyond comes from rounding, and the order is that of
/// `ids` then (numbers by value, words by their bytes), without ids that of the vertices.
/// \cost O(vertices) and O(listed log top), memory O(top): a ranking of a large graph needs no second table
/// of its size
std::vector<Vertex> ranked(const Scores& scores, const Texts& ids = {}, std::size_t top = 0,
                           const std::function<bool(Vertex)>& listed = {});

/// The rank of each of `rows`, which are ranked: equal scores share the first of their ranks (1, 2, 2, 4).
std::vector<std::size_t> ranks_of(const Scores& scores, std::span<const Vertex> rows);

}  // namespace citegraph
