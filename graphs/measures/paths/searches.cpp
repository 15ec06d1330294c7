#include "graphs/measures/paths/searches.hpp"

#include "citegraph/graphs/reordered.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace citegraph::graphs {
namespace {

SharedArray<Vertex> order_of(const MeasureInput& input) {
    const bool known = input.order != nullptr && !input.order->empty();
    return (known ? *input.order : solve_order(input.graph)).vertices;
}

CitationGraph laid_out(const CitationGraph& graph, std::span<const Vertex> order) {
    Network bare;
    bare.graph = graph;
    return reordered(bare, order).graph;
}

}  // namespace

std::vector<Vertex> drawn(Vertex population, Vertex count, std::uint64_t seed) {
    std::vector<Vertex> numbers(population);
    std::iota(numbers.begin(), numbers.end(), Vertex{0});
    count = std::min(count, population);
    std::mt19937_64 random{seed};
    // std::shuffle and std::sample differ between libraries. The remainder favours none by more than 2^-32.
    for (Vertex place = 0; place < count; ++place)
        std::swap(numbers[place], numbers[place + static_cast<Vertex>(random() % (population - place))]);
    numbers.resize(count);
    return numbers;
}

SearchLayout::SearchLayout(const MeasureInput& input)
    : order_{order_of(input)}, graph_{laid_out(input.graph, order_.span())} {}

std::vector<Vertex> SearchLayout::places_of(std::span<const Vertex> vertices) const {
    std::vector<Vertex> places(order_.size()), found;
    for (std::size_t place = 0; place < order_.size(); ++place)
        places[order_[place]] = static_cast<Vertex>(place);
    for (const auto v : vertices) found.push_back(places[v]);
    return found;
}

Scores SearchLayout::by_vertex(const Scores& scores) const {
    Scores sorted(scores.size());
    for (std::size_t place = 0; place < order_.size(); ++place) sorted[order_[place]] = scores[place];
    return sorted;
}

}  // namespace citegraph::graphs
