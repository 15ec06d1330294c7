#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/measure.hpp"
#include "citegraph/result.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace citegraph {

/// What makes two papers alike.
enum class Likeness {
    cocitation,  ///< papers that cite both \source Small 1973, doi:10.1002/asi.4630240406
    coupling,    ///< papers that both cite \source Kessler 1963, doi:10.1002/asi.5090140103
};

/// How the count is put in relation to the two papers' degrees a and b.
enum class Normalisation {
    none,     ///< the count itself
    cosine,   ///< count / √(a b); what Salton's measure is, too
    jaccard,  ///< count / (a + b - count)
};

/// Two papers that are alike.
struct Pair {
    Vertex first = 0, second = 0;  ///< first < second
    std::uint32_t count = 0;
    double likeness = 0;

    bool operator==(const Pair&) const = default;
};

/// Which pairs are looked for.
struct PairOptions {
    Likeness likeness = Likeness::cocitation;
    Normalisation normalisation = Normalisation::cosine;
    std::uint32_t at_least = 1;         ///< least count
    double threshold = 0;               ///< least likeness
    std::size_t top = 0;                ///< only the most alike so many; 0: all
    std::size_t at_most = 200'000'000;  ///< more pairs are not kept: 24 bytes each
    unsigned threads = 1;               ///< the pairs are the same for any number
    std::function<bool(double done)> progress = [](double) { return true; };
};

/// The pairs that were found.
struct Pairs {
    std::vector<Pair> pairs;  ///< the most alike first, ties by vertices; without `top`: by vertices
    std::uint64_t count = 0;  ///< how many pairs reach at_least and threshold
    double done = 1;          ///< below 1: it was stopped
};

/// All pairs, by sparse accumulation. Fails with `limit` if they are more than `at_most`: one paper with
/// 100,000 references makes 5 billion. Asks for citers. \cost O(Σ degree²) time, O(vertices + pairs kept)
/// memory
Result<Pairs> pairs(const CitationGraph& graph, const PairOptions& options);

/// How many pairs there are, counting only. \cost as `pairs`, O(vertices) memory
std::uint64_t count_pairs(const CitationGraph& graph, Likeness likeness, unsigned threads = 1);

/// The papers most like `v`, the most alike first. \cost O(Σ degree of its neighbours)
std::vector<Pair> similar_to(const CitationGraph& graph, Vertex v, const PairOptions& options);

}  // namespace citegraph
