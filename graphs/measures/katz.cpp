#include "citegraph/graphs/graph.hpp"
#include "graphs/measures/linear/cycle_iteration.hpp"
#include "graphs/measures/linear/recursion.hpp"
#include "graphs/measures/wording.hpp"
#include "graphs/parallel.hpp"
#include "graphs/progress.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr int most_sweeps = 10'000;
constexpr double rounding = 1e-9;  // more than it takes from a sum over a million references

/// From the cited on to the citing.
class Potential {
  public:
    Potential(const CitationGraph& graph, const SolveOrder& order, double attenuation, double gap,
              const std::function<bool(double)>& progress)
        : graph_{graph},
          order_{order},
          attenuation_{attenuation},
          gap_{gap},
          progress_{progress},
          values_(graph.vertices()) {
        if (!order.cycles.empty()) place_.assign(graph.vertices(), std::numeric_limits<Vertex>::max());
    }

    std::optional<std::vector<double>> run() {
        auto end = graph_.vertices();
        for (auto cycle = order_.cycles.end(); cycle != order_.cycles.begin(); end = cycle->begin) {
            --cycle;
            if (!settle({cycle->end, end}) || !settle_cycle(*cycle)) return {};
        }
        if (!settle({0, end})) return {};
        return std::move(values_);
    }

  private:
    /// So many citations more were gone along; false: stop.
    bool go_on(std::uint64_t citations) { return !pace_.due(visited_ += citations) || progress_(0); }

    double arrived(Vertex v) const {
        double sum = 0;
        for (const auto cited : graph_.references(v)) sum += values_[cited];
        return (1 + attenuation_ * sum) * (1 + rounding);
    }

    bool settle(PlaceRange range) {
        for (auto place = range.end; place-- > range.begin;) {
            const auto v = order_.vertices[place];
            if (!go_on(graph_.references(v).size())) return false;
            values_[v] = arrived(v);
        }
        return true;
    }

    bool settle_cycle(PlaceRange cycle) {
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
        for (std::size_t i = 0; found && i < members.size(); ++i)
            values_[members[i]] = *found ? iteration.values()[i] : std::numeric_limits<double>::infinity();
        return found.has_value();
    }

    /// Whether it converged; nothing if told to stop.
    std::optional<bool> iterate(CycleIteration& iteration) {
        for (int sweep = 0; sweep < most_sweeps && std::isfinite(iteration.sweep()); ++sweep) {
            if (std::ranges::max(iteration.residuals()) <= 1 - gap_) return true;
            if (!go_on(2 * iteration.inner_citations())) return {};
        }
        return false;
    }

    const CitationGraph& graph_;
    const SolveOrder& order_;
    double attenuation_, gap_;
    const std::function<bool(double)>& progress_;
    ReportThrottle pace_;
    std::uint64_t visited_ = 0;  // citations
    std::vector<double> values_;
    std::vector<Vertex> place_;  // in the order, of the vertices in cycles
};

/// A potential for LinearRecursion, each paper passing `attenuation` to each of its references: about what a
/// unit at a paper comes to in all that it reaches, p(v) = 1 + a · Σ over the references w: p(w); in cycles,
/// `gap` stands for the 1. Infinite where that was not to be had in doubles. Nothing if `progress` said stop:
/// it is told 0, as it is open how long this takes.
/// \cost O(vertices + citations), and 10,000 rounds at most over the citations within cycles; references only
std::optional<std::vector<double>> katz_potential(const CitationGraph& graph, const SolveOrder& order,
                                                  double attenuation, double gap,
                                                  const std::function<bool(double done)>& progress) {
    return Potential{graph, order, attenuation, gap, progress}.run();
}

constexpr double gap = 0.5;

/// References of a paper that cites, on average; 1 if none does.
double mean_references(const CitationGraph& graph) {
    Vertex citing = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v) citing += !graph.references(v).empty();
    return citing > 0 ? static_cast<double>(graph.citations()) / citing : 1;
}

double fastest(const std::vector<Growth>& all) {
    double fastest = 0;
    for (const auto& growth : all) fastest = std::max(fastest, growth.high);
    return fastest;
}

Failure refused(const std::string& why) {
    return fail(Error::Kind::malformed, "katz: " + why);
}

/// The attenuation asked for, or one that lets a paper pass on half of what it has.
Result<double> attenuation_of(const CitationGraph& graph, const SolveOrder& order,
                              const MeasureOptions& options) {
    const auto wanted = options.attenuation;
    if (!(wanted >= 0)) return refused("the attenuation must not be negative");
    const auto all = growths(graph, order, options.progress);
    if (!all) return stopped("katz");
    const auto growth = fastest(*all);
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
/// \unit    weighted chains: 1 for the paper itself, `attenuation`ⁿ for a chain of n citations; the same
///          for any number of threads
/// \errors  malformed for an attenuation that is negative or lets the chains in a cycle grow without end, or
///          where scores exceed what a double holds; output if it was stopped
/// \cost    O(papers + citations), a pass more than LinearRecursion says and 8 bytes a paper, for the
///          certificate; references only
/// \source  Katz 1953, doi:10.1007/BF02289026
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto& graph = input.graph;
    if (graph.vertices() == 0) return Measured{};
    SolveOrder made;
    const auto* order = order_of(input, made, options.progress);
    if (!order) return stopped("katz");
    const auto attenuation = attenuation_of(graph, *order, options);
    if (!attenuation) return attenuation.failure();
    const auto potential = katz_potential(graph, *order, *attenuation, gap, options.progress);
    if (!potential) return stopped("katz");
    auto solution = solve({graph, *order, *attenuation, Passing::to_each, *potential, gap},
                          std::vector<double>(graph.vertices(), 1), options.tolerance * graph.vertices(),
                          options.progress);
    if (!solution) return stopped("katz");
    return described(std::move(*solution), *attenuation);
}

}  // namespace

Measure katz() {
    return {.name = "katz",
            .unit = "weighted chains",
            .summary = "Katz: chains of citations that end at the paper, the long ones attenuated",
            .definition =
                "1 for the paper itself, and for every chain of n citations that ends at it the n-th "
                "power of the `attenuation`, not normalised: x = 1 + a Aᵀ x. The attenuation is, if not "
                "given, half over the mean number of references of the papers that cite, or over the "
                "growth of chains in cycles if that is faster. A paper that cites nothing is scored like "
                "any other; one that nobody cites scores 1.",
            .reference =
                "L. Katz, A new status index derived from sociometric analysis, Psychometrika 18 (1953), "
                "doi:10.1007/BF02289026",
            .compute = compute,
            .references_only = true};
}

}  // namespace citegraph::measures
