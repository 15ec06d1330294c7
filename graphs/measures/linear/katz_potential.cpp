// Katz.
#include "graphs/measures/linear/katz_potential.hpp"

#include "graphs/measures/linear/cycle_iteration.hpp"
#include "graphs/pace.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

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
    Pace pace_;
    std::uint64_t visited_ = 0;  // citations
    std::vector<double> values_;
    std::vector<Vertex> place_;  // in the order, of the vertices in cycles
};

}  // namespace

std::optional<std::vector<double>> katz_potential(const CitationGraph& graph, const SolveOrder& order,
                                                  double attenuation, double gap,
                                                  const std::function<bool(double done)>& progress) {
    return Potential{graph, order, attenuation, gap, progress}.run();
}

}  // namespace citegraph::measures
