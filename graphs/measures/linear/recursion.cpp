// PageRank, CiteRank, Katz, eigenvector.
#include "graphs/measures/linear/recursion.hpp"

#include "graphs/measures/linear/cycle_iteration.hpp"
#include "graphs/progress.hpp"
#include "graphs/structure/rows_ahead.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

// How the error is bounded. The computed values y leave a residual r = source + Aᵀy - y, and y* - y =
// (I - Aᵀ)⁻¹ r, so that Σ|y* - y| ≤ Σ potential · |r| / gap. Each value is passed on once, at last; r is what
// has arrived at a vertex then beside its value, nothing outside of cycles, and what rounding did: each
// addition of a share errs by at most u = 2⁻⁵³ of the sum it gives, and each share by 2u of itself; nothing
// is ever subtracted, so these are added up on the way. The bounds themselves are sums of positive numbers,
// off by a factor below 1 + 2⁻²⁰ for 2³² terms: `slack` covers that and what is of second order.

constexpr double unit_roundoff = std::numeric_limits<double>::epsilon() / 2;
constexpr double slack = 1.001;
constexpr int most_sweeps = 100'000;  // only a damping next to 1 needs more; what is left is certified

class Solver {
  public:
    Solver(const LinearRecursion& recursion, std::vector<double> source, double wanted,
           const std::function<bool(double)>& progress)
        : recursion_{recursion}, values_{std::move(source)}, wanted_{wanted}, progress_{progress} {}

    std::optional<Solution> run() {
        place_cycles();
        Vertex place = 0;
        for (const auto cycle : order().cycles) {
            if (!settle({place, cycle.begin}) || !settle_cycle(cycle)) return {};
            place = cycle.end;
        }
        if (!settle({place, static_cast<Vertex>(order().vertices.size())}) || !progress_(1)) return {};
        return Solution{std::move(values_), error(), visits()};
    }

  private:
    const CitationGraph& graph() const { return recursion_.graph; }
    const SolveOrder& order() const { return recursion_.order; }
    double potential(Vertex v) const { return recursion_.potential.empty() ? 1 : recursion_.potential[v]; }

    double weight(Vertex v) const {
        const auto shares = recursion_.passing == Passing::shared ? graph().references(v).size() : 1;
        return recursion_.factor / static_cast<double>(shares);
    }

    void place_cycles() {
        if (order().cycles.empty()) return;
        place_.resize(graph().vertices(), std::numeric_limits<Vertex>::max());
        for (const auto [begin, end] : order().cycles) {
            in_cycles_ += end - begin;
            for (auto place = begin; place < end; ++place) place_[order().vertices[place]] = place;
        }
    }

    std::span<const Vertex> vertices(PlaceRange range) const {
        return order().vertices.span().subspan(range.begin, range.end - range.begin);
    }

    /// Vertices outside of cycles: what has arrived at them is their value.
    bool settle(PlaceRange range) {
        auto place = range.begin;
        return for_each_row(graph(), vertices(range), values_.data(),
                            [&](Vertex v, std::span<const Vertex> references) {
                                pass_on(v, references, values_[v]);
                                return report(place++);
                            });
    }

    /// Adds its share to each reference of `v`.
    void pass_on(Vertex v, std::span<const Vertex> references, double value) {
        visited_ += references.size();
        const auto share = weight(v) * value;
        if (share == 0 || references.empty()) return;
        double sums = 0;
        for (const auto cited : references) sums += potential(cited) * (values_[cited] += share);
        rounded_ += sums;
    }

    bool settle_cycle(PlaceRange cycle) {
        const auto members = vertices(cycle);
        auto iteration = iteration_of(cycle, members);
        if (!iterate(iteration, cycle)) return false;
        const auto& settled = iteration.values();
        std::size_t next = 0;
        for_each_row(graph(), members, values_.data(), [&](Vertex v, std::span<const Vertex> references) {
            pass_on(v, references, settled[next++]);
            return true;
        });
        for (std::size_t i = 0; i < members.size(); ++i)
            left_ +=
                potential(members[i]) * std::abs(std::exchange(values_[members[i]], settled[i]) - settled[i]);
        return true;
    }

    CycleIteration iteration_of(PlaceRange cycle, std::span<const Vertex> members) {
        std::vector<double> weights, source;
        for (const auto v : members) {
            weights.push_back(weight(v));
            source.push_back(values_[v]);
            visited_ += graph().references(v).size();
        }
        return {InnerRows{graph(), members, cycle, place_, InnerRows::Of::references}, std::move(weights),
                std::move(source)};
    }

    /// Sweeps until what is left leaves room, in the component's share of the error, for what rounding will
    /// add: up to half of it; or until a sweep gains less than rounding loses.
    bool iterate(CycleIteration& iteration, PlaceRange cycle) {
        const auto size = static_cast<double>(cycle.end - cycle.begin);
        const auto share = wanted_ * recursion_.gap * size / in_cycles_ / highest_potential(cycle);
        const auto additions = static_cast<double>(iteration.inner_citations()) / size;
        auto enough = share;
        for (int sweep = 0; iteration.left() > enough && sweep < most_sweeps; ++sweep) {
            const auto passed = iteration.citations();
            const auto rise = iteration.sweep();
            visited_ += iteration.citations() - passed;
            const auto lost = unit_roundoff * iteration.sum();  // in one addition to each
            if (rise <= lost) break;
            enough = std::max(share - lost * additions, share / 2);
            if (!report(cycle.begin)) return false;
        }
        return true;
    }

    double highest_potential(PlaceRange cycle) const {
        double highest = 1;
        for (auto place = cycle.begin; place < cycle.end; ++place)
            highest = std::max(highest, potential(order().vertices[place]));
        return highest;
    }

    bool report(Vertex place) {
        return !pace_.due(visited_) || progress_(place / static_cast<double>(graph().vertices()));
    }

    double error() const {
        double shares = 0;
        for (Vertex v = 0; v < values_.size(); ++v) shares += potential(v) * values_[v];
        return slack * (left_ + unit_roundoff * (rounded_ + 2 * shares)) / recursion_.gap;
    }

    double visits() const {
        const auto citations = static_cast<double>(graph().citations());
        return citations > 0 ? static_cast<double>(visited_) / citations : 0;
    }

    const LinearRecursion& recursion_;
    std::vector<double> values_;  // by vertex; until it is settled, what has arrived at it
    double wanted_;
    const std::function<bool(double)>& progress_;
    std::vector<Vertex> place_;  // in the order, of the vertices in cycles
    double in_cycles_ = 0;       // vertices
    double left_ = 0;            // Σ potential · |residual| in the cycles
    double rounded_ = 0;         // Σ potential · the sum that an addition gave, outside
    std::uint64_t visited_ = 0;  // citations
    ReportThrottle pace_;
};

}  // namespace

std::optional<Solution> solve(const LinearRecursion& recursion, std::vector<double> source, double wanted,
                              const std::function<bool(double done)>& progress) {
    return Solver{recursion, std::move(source), wanted, progress}.run();
}

const SolveOrder* order_of(const MeasureInput& input, SolveOrder& made,
                           const std::function<bool(double done)>& progress) {
    if (input.order && !input.order->empty()) return input.order;
    auto order = solve_order(input.graph, [&](double) { return progress(0); });
    return order ? &(made = std::move(*order)) : nullptr;
}

}  // namespace citegraph::measures
