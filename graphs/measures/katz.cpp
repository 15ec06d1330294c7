#include "graphs/measures/cycle_iteration.hpp"
#include "graphs/measures/growth.hpp"
#include "graphs/measures/linear_recursion.hpp"
#include "graphs/measures/wording.hpp"
#include "graphs/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace citegraph::measures {
namespace {

constexpr double gap = 0.5;
constexpr int most_sweeps = 10'000;  // without a potential after these, the error is not certified

/// References of a paper that cites, on average; 1 if none does.
double mean_references(const CitationGraph& graph) {
    Vertex citing = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v) citing += !graph.references(v).empty();
    return citing > 0 ? static_cast<double>(graph.citations()) / citing : 1;
}

double fastest_growth(const CitationGraph& graph, const SolveOrder& order) {
    double fastest = 0;
    for (const auto& growth : growths(graph, order)) fastest = std::max(fastest, growth.high);
    return fastest;
}

/// A potential for the recursion: about p(v) = 1 + a · Σ over the references w: p(w), what a unit at v comes
/// to in all that it reaches; in cycles, the 1 is met by half. Infinite where that was not to be had in
/// doubles.
class Potential {
  public:
    Potential(const CitationGraph& graph, const SolveOrder& order, double attenuation)
        : graph_{graph}, order_{order}, attenuation_{attenuation}, values_(graph.vertices()) {
        if (!order.cycles.empty()) place_.assign(graph.vertices(), std::numeric_limits<Vertex>::max());
    }

    std::vector<double> run() {
        auto end = graph_.vertices();
        for (auto cycle = order_.cycles.end(); cycle != order_.cycles.begin(); end = cycle->begin) {
            --cycle;
            settle({cycle->end, end});
            settle_cycle(*cycle);
        }
        settle({0, end});
        return std::move(values_);
    }

  private:
    double arrived(Vertex v) const {
        double sum = 0;
        for (const auto cited : graph_.references(v)) sum += values_[cited];
        return (1 + attenuation_ * sum) *
               (1 + 1e-9);  // more than rounding takes from up to a million references
    }

    void settle(PlaceRange range) {
        for (auto place = range.end; place-- > range.begin;)
            values_[order_.vertices[place]] = arrived(order_.vertices[place]);
    }

    void settle_cycle(PlaceRange cycle) {
        const auto members = order_.vertices.span().subspan(cycle.begin, cycle.end - cycle.begin);
        std::vector<double> source;
        for (auto place = cycle.begin; place < cycle.end; ++place) {
            place_[order_.vertices[place]] = place;
            source.push_back(arrived(order_.vertices[place]));  // members are still 0
        }
        CycleIteration iteration{{graph_, members, cycle, place_, InnerRows::Of::citers},
                                 std::vector<double>(members.size(), attenuation_),
                                 std::move(source)};
        const auto found = iterate(iteration);
        for (std::size_t i = 0; i < members.size(); ++i)
            values_[members[i]] = found ? iteration.values()[i] : std::numeric_limits<double>::infinity();
    }

    static bool iterate(CycleIteration& iteration) {
        for (int sweep = 0; sweep < most_sweeps && std::isfinite(iteration.sweep()); ++sweep)
            if (std::ranges::max(iteration.residuals()) <= 1 - gap) return true;
        return false;
    }

    const CitationGraph& graph_;
    const SolveOrder& order_;
    double attenuation_;
    std::vector<double> values_;
    std::vector<Vertex> place_;
};

Failure refused(const std::string& why) {
    return fail(Error::Kind::malformed, "katz: " + why);
}

/// The attenuation asked for, or one that lets a paper pass on half of what it has.
Result<double> attenuation_of(const CitationGraph& graph, const SolveOrder& order, double wanted) {
    if (!(wanted >= 0)) return refused("the attenuation must not be negative");
    const auto growth = fastest_growth(graph, order);
    if (wanted * growth >= 1)
        return refused("with an attenuation of " + digits(wanted) +
                       ", the chains of citations in a cycle weigh more with every step; it must be below " +
                       digits(1 / growth));
    return wanted > 0 ? wanted : 0.5 / std::max(growth, mean_references(graph));
}

Result<Measured> described(Solution solution, double attenuation) {
    const auto sum = stable_sum(solution.values);
    if (!std::isfinite(sum))
        return refused("the chains of citations weigh more than a double holds with an attenuation of " +
                       digits(attenuation) + "; give a smaller one");
    Computation how{.notes = {"attenuation " + digits(attenuation)}};
    const auto error = solution.error / sum;
    if (std::isfinite(error)) how.error_bound = error;
    how.notes.push_back(std::isfinite(error) ? "L1 error at most " + bound_text(error) + " of the sum; " +
                                                   visits_text(solution.visits)
                                             : "the error is not certified; " + visits_text(solution.visits));
    return Measured{std::move(solution.values), std::move(how)};
}

/// Number of chains of citations that end at each paper, the longer the less they weigh.
///
/// \unit    weighted chains: 1 for the paper itself, `attenuation`ⁿ for a chain of n citations; the same for
/// any
///          number of threads
/// \errors  malformed for an attenuation that is negative or lets the chains in a cycle grow without end, or
///          where scores exceed what a double holds; output if it was stopped
/// \cost    O(papers + citations), a pass more than LinearRecursion says and 8 bytes a paper, for the
///          certificate; references only
/// \source  Katz 1953, doi:10.1007/BF02289026
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto& graph = input.graph;
    if (graph.vertices() == 0) return Measured{};
    SolveOrder made;
    const auto& order = order_of(input, made);
    const auto attenuation = attenuation_of(graph, order, options.attenuation);
    if (!attenuation) return Failure{attenuation.error()};
    const auto potential = Potential{graph, order, *attenuation}.run();
    auto solution = solve({graph, order, *attenuation, Passing::to_each, potential, gap},
                          std::vector<double>(graph.vertices(), 1), options.tolerance * graph.vertices(),
                          options.progress);
    if (!solution) return fail(Error::Kind::output, "katz was stopped before it was done");
    return described(std::move(*solution), *attenuation);
}

}  // namespace

Measure katz() {
    return {
        .name = "katz",
        .unit = "weighted chains",
        .summary = "Katz: chains of citations that end at the paper, the long ones attenuated",
        .definition =
            "1 for the paper itself, and for every chain of n citations that ends at it the n-th power of "
            "the "
            "attenuation, not normalised: x = 1 + a Aᵀ x. The attenuation is, if not given, half over the "
            "mean number of references of the papers that cite, or over the growth of chains in cycles if "
            "that is faster. A paper that cites nothing is scored like any other; one that nobody cites "
            "scores 1.",
        .reference =
            "L. Katz, A new status index derived from sociometric analysis, Psychometrika 18 (1953), "
            "doi:10.1007/BF02289026",
        .compute = compute,
        .references_only = true};
}

}  // namespace citegraph::measures
