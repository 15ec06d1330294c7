#include "graphs/suggest/traits.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

namespace citegraph::graphs {
namespace {

using Values = std::vector<double>;  // by vertex

/// The citations of a graph as matrices that values are multiplied with.
class Citations {
  public:
    explicit Citations(const CitationGraph& graph) : graph_{graph} {}

    std::size_t size() const { return graph_.vertices(); }
    double citers(Vertex v) const { return static_cast<double>(graph_.citers(v).size()); }
    double references(Vertex v) const { return static_cast<double>(graph_.references(v).size()); }
    double degree(Vertex v) const { return citers(v) + references(v); }

    /// Those of its references that are numbered before it: all of them, but where citations go round.
    std::span<const Vertex> references_before(Vertex v) const {
        const auto row = graph_.references(v);
        return row.first(static_cast<std::size_t>(std::ranges::lower_bound(row, v) - row.begin()));
    }

    /// What `of` makes of each vertex.
    template <class Of>
    Values each(Of of) const {
        Values out(size());
        for (Vertex v = 0; v < size(); ++v) out[v] = of(v);
        return out;
    }
    /// The sum over what a paper cites, what cites it, and both.
    Values of_cited(const Values& values) const {
        return each([&](Vertex v) { return sum(graph_.references(v), values); });
    }
    Values of_citers(const Values& values) const {
        return each([&](Vertex v) { return sum(graph_.citers(v), values); });
    }
    Values of_both(const Values& values) const {
        return each(
            [&](Vertex v) { return sum(graph_.references(v), values) + sum(graph_.citers(v), values); });
    }

  private:
    static double sum(std::span<const Vertex> row, const Values& values) {
        double total = 0;
        for (const auto v : row) total += values[v];
        return total;
    }

    const CitationGraph& graph_;
};

double at_least_one(double count) {
    return std::max(count, 1.0);
}

Values powers(Values values, int exponent) {
    for (auto& value : values) value = std::pow(value, exponent);
    return values;
}

/// Fills the traits of one list one after the other.
class Survey {
  public:
    Survey(const CitationGraph& graph, std::span<const Vertex> list)
        : citations_{graph}, list_{list}, listed_(graph.vertices()) {
        for (const auto v : list) listed_[v] = 1;
    }

    Traits run() && {
        walk();
        ask_citers();
        look_around();
        count();
        date();
        return std::move(traits_);
    }

  private:
    Values& trait(Trait which, std::size_t further = 0) {
        return traits_[static_cast<std::size_t>(which) + further];
    }

    void walk() {
        constexpr std::size_t steps = 5, kept = 4;
        auto here = citations_.each([&](Vertex v) { return listed_[v] / static_cast<double>(list_.size()); });
        auto& all = trait(Trait::walks);
        all.resize(citations_.size());
        double likely = 1;
        for (std::size_t step = 0; step < steps; ++step) {
            here = citations_.of_both(
                citations_.each([&](Vertex v) { return here[v] / at_least_one(citations_.degree(v)); }));
            likely /= 2;
            for (std::size_t v = 0; v < all.size(); ++v) all[v] += likely * here[v];
            if (step < kept) trait(Trait::walk_1, step) = in_relation(here);
        }
        all = in_relation(std::move(all));
    }

    Values evened(const Values& values) const {
        return citations_.each(
            [&](Vertex v) { return values[v] / std::sqrt(at_least_one(citations_.degree(v))); });
    }

    void look_around() {
        const auto once = evened(citations_.of_both(evened(listed_)));
        const auto near = powers(once, 2);
        trait(Trait::even_walk) = in_relation(evened(citations_.of_both(evened(once))));
        trait(Trait::near_citers) = in_relation(citations_.of_citers(near));
        trait(Trait::near_cited) = in_relation(citations_.of_cited(near));
        trait(Trait::rare_links) = in_relation(citations_.of_both(citations_.each(
            [&](Vertex v) { return listed_[v] / std::log(std::max(citations_.degree(v), 2.0) + 1); })));
    }

    void ask_citers() {
        const auto cited = citations_.of_cited(citations_.each(
            [&](Vertex v) { return listed_[v] / std::sqrt(at_least_one(citations_.citers(v))); }));
        const auto part = citations_.each(
            [&](Vertex v) { return cited[v] / std::sqrt(at_least_one(citations_.references(v))); });
        for (int exponent = 1; exponent <= 3; ++exponent) {
            trait(Trait::citers_1, static_cast<std::size_t>(exponent - 1)) =
                in_relation(citations_.of_citers(powers(part, exponent)));
        }
    }

    void count() {
        const auto links = citations_.of_both(listed_);
        trait(Trait::share) = citations_.each(
            [&](Vertex v) { return std::log((links[v] + 0.1) / (citations_.degree(v) + 1)); });
        trait(Trait::citers) = citations_.each([&](Vertex v) { return std::log1p(citations_.citers(v)); });
        trait(Trait::references) =
            citations_.each([&](Vertex v) { return std::log1p(citations_.references(v)); });
    }

    /// What the fiftieth best paper outside the list has; of few, the middle one of those that have any.
    double usual(const Values& values) const {
        Values some;
        for (std::size_t v = 0; v < values.size(); ++v)
            if (listed_[v] == 0 && values[v] > 0) some.push_back(values[v]);
        if (some.empty()) return 1;
        const auto place =
            some.begin() + static_cast<std::ptrdiff_t>(std::min(some.size() / 2, std::size_t{49}));
        std::nth_element(some.begin(), place, some.end(), std::greater{});
        return *place;
    }

    Values in_relation(Values values) const {
        const auto unit = usual(values);
        for (auto& value : values) value = std::log(std::min(value / unit, 1e4) + 0.12);
        return values;
    }

    /// The longest chain of references from each paper, along those that stand before their citing paper.
    std::vector<std::uint32_t> depths() const {
        std::vector<std::uint32_t> out(citations_.size());
        for (Vertex v = 0; v < out.size(); ++v)
            for (const auto cited : citations_.references_before(v))
                out[v] = std::max(out[v], out[cited] + 1);
        return out;
    }

    void date() {
        const auto depth = depths();
        auto all = depth;
        std::vector<std::uint32_t> of_list;
        for (const auto v : list_) of_list.push_back(depth[v]);
        std::ranges::sort(all);
        std::ranges::sort(of_list);
        const auto below = [](const std::vector<std::uint32_t>& sorted, std::uint32_t value) {
            return static_cast<double>(std::ranges::lower_bound(sorted, value) - sorted.begin());
        };
        const auto level = [&](std::uint32_t value) {
            return (below(all, value) + below(all, value + 1)) / 2;
        };
        trait(Trait::lateness) =
            citations_.each([&](Vertex v) { return level(depth[v]) / static_cast<double>(all.size()); });
        trait(Trait::later_than) = citations_.each(
            [&](Vertex v) { return below(of_list, depth[v]) / static_cast<double>(of_list.size()); });
    }

    Citations citations_;
    std::span<const Vertex> list_;
    Values listed_;  // 1 or 0
    Traits traits_;
};

}  // namespace

Traits traits_of(const CitationGraph& graph, std::span<const Vertex> list) {
    return Survey{graph, list}.run();
}

}  // namespace citegraph::graphs
