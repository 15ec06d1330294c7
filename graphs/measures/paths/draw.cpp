#include "graphs/measures/paths/searches.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace citegraph::graphs {

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

}  // namespace citegraph::graphs
