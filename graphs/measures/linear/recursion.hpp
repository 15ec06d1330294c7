#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/measure.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace citegraph::measures {

/// What each paper passes on to the papers that it cites: `factor` of its own value, shared out in equal
/// parts, or to each of them.
enum class Passing { shared, to_each };

/// The equations value(w) = source(w) + Σ over the citers v of w: weight(v) · value(v), where weight(v) is
/// `factor`, divided by the references of v if these share.
///
/// `potential` bounds what a unit at a vertex comes to, there and in all that it passes on to:
/// potential(v) ≥ gap + weight(v) · Σ over the references w of v: potential(w). Empty: 1 everywhere. With it,
/// values whose residual is r are wrong by at most Σ potential · |r| / gap in the sum over all vertices.
struct LinearRecursion {
    const CitationGraph& graph;
    const SolveOrder& order;
    double factor = 0;
    Passing passing = Passing::shared;
    std::span<const double> potential{};
    double gap = 1;
};

struct Solution {
    std::vector<double> values;  ///< by vertex
    double error = 0;            ///< proven bound on the L1 distance to the true values, rounding included
    double visits = 0;           ///< of a citation, on average
};

/// Solves the recursion along the solve order: a vertex outside of cycles is done when it is met; each strong
/// component is iterated by itself, by Gauss–Seidel, until what it adds to the error falls below its share of
/// `wanted` or of what doubles can express. `source` is not negative. Nothing if `progress` said stop.
///
/// \cost    each citation once outside of cycles; those of a component twice, and its inner ones again and
///          again in a compact copy, the fewer the nearer the end. References are all that is asked for. 8
///          bytes a vertex beside the graph, 12 if there are cycles, and for one component at a time 4 bytes
///          an inner citation and 40 a member
std::optional<Solution> solve(const LinearRecursion& recursion, std::vector<double> source, double wanted,
                              const std::function<bool(double done)>& progress);

/// The order that came with the input, or a new one, kept in `made`; null if `progress` said stop meanwhile.
const SolveOrder* order_of(const MeasureInput& input, SolveOrder& made,
                           const std::function<bool(double done)>& progress);

/// The factor by which chains of citations within a strong component multiply with every step: its spectral
/// radius, proven to lie in [low, high].
struct Growth {
    PlaceRange cycle;
    double low = 0, high = 0;
    std::vector<double> leading{};  ///< by member: the eigenvector along citations, summing to 1
};

/// Of each cycle of `order`, in order; nothing if `progress` said stop: it is told 0, as it is open how long
/// this takes. \source Collatz 1942 and Wielandt 1950: the bounds are the least and the largest ratio of
/// (Aᵀx)ᵢ to xᵢ
std::optional<std::vector<Growth>> growths(const CitationGraph& graph, const SolveOrder& order,
                                           const std::function<bool(double done)>& progress);

/// Where a reader stands who, with the chance options.damping, follows a reference at random, and else, or
/// where there is none, opens a paper in proportion to `restart`. `measure` is named in messages.
///
/// Fails with `malformed` for a damping outside [0, 1) and for a restart that is not one finite weight a
/// paper, none negative and not all 0; with `stopped` if it was stopped.
Result<Measured> random_reader(std::string_view measure, const MeasureInput& input,
                               std::vector<double> restart, const MeasureOptions& options);

}  // namespace citegraph::measures
