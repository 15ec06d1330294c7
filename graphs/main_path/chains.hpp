#pragma once

#include "citegraph/graphs/main_path.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace citegraph::graphs {

/// A count of chains of citations, of any size: mantissa · 2^(256 · exponent), to 53 bits.
///
/// Counts grow beyond what a double holds on graphs of some million papers. The mantissa is below 2^256, and
/// at least 1 where the exponent is not 0: the exponent changes so seldom that adding costs what adding
/// doubles does, and products of two mantissas do not overflow. A sum of counts that is taken in k additions
/// has a relative error of at most k · 2^-53: there are no differences.
struct ChainCount {
    double mantissa = 0;
    std::int32_t exponent = 0;  ///< enough for 2^(2^39); n papers have fewer than 2^n chains

    ChainCount& operator+=(ChainCount other) {
        align(other);
        mantissa += other.mantissa;
        return normalised();
    }
    friend ChainCount operator+(ChainCount a, ChainCount b) { return a += b; }
    friend ChainCount operator*(ChainCount a, ChainCount b) {
        return ChainCount{a.mantissa * b.mantissa, a.exponent + b.exponent}.normalised();
    }
    friend bool operator<(ChainCount a, ChainCount b) {
        return a.exponent != b.exponent ? a.exponent < b.exponent : a.mantissa < b.mantissa;
    }

    /// True if they differ by no more than rounding may have made them.
    friend bool nearly_equal(ChainCount a, ChainCount b) {
        a.align(b);
        return std::abs(a.mantissa - b.mantissa) <= 1e-9 * std::max(a.mantissa, b.mantissa);
    }

  private:
    static constexpr double radix = 0x1p256;

    ChainCount& normalised() {
        if (mantissa >= radix) [[unlikely]] {
            mantissa /= radix;
            ++exponent;
        }
        return *this;
    }
    /// Brings both to the larger exponent; what is smaller by more than one step does not count.
    void align(ChainCount& other) {
        if (exponent == other.exponent) return;
        auto& small = exponent < other.exponent ? *this : other;
        const auto& large = exponent < other.exponent ? other : *this;
        small.mantissa = large.exponent - small.exponent == 1 ? small.mantissa / radix : 0;
        small.exponent = large.exponent;
    }
};

/// Of a count that is not 0.
inline double log10(ChainCount count) {
    return std::log10(count.mantissa) + count.exponent * (256 * std::numbers::ln2 / std::numbers::ln10);
}

/// Chains of citations that meet in a paper, by vertex of an AcyclicGraph. What lies between two papers, a
/// citation or a paper, is on `before` of its older end times `after` of its newer end of them.
struct ChainCounts {
    std::vector<ChainCount> before;  ///< that end here, coming from older papers
    std::vector<ChainCount> after;   ///< that begin here, going on to newer ones

    ChainCount through(Vertex cited, Vertex citing) const { return before[cited] * after[citing]; }
};

/// \cost O(vertices + citations); looks at references only
ChainCounts chain_counts(const AcyclicGraph& graph, Traversal kind);

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
