#include "graphs/suggest/traits.hpp"

#include <cmath>

// How much each trait says. Learned from 840 reference lists of cit-HepTh that the tests do not use: of each a part was
// hidden, the latest or a random one, and what ranks the hidden papers first was looked for (softmax over all papers,
// L-BFGS). In a third of them only the citations of the list itself were shown, as in a lock.

namespace citegraph::graphs {
namespace {

constexpr std::size_t moods = 4;

struct Weight {
    double alone;                       ///< what it says by itself
    std::array<double, moods> in_mood;  ///< how far it brings about each mood
};

/// A mood is what several traits say only together, as a paper that is cited much counts less if it is old.
constexpr std::array<Weight, trait_count> weights{{
    {-0.6653, {0.2269, 0.3477, -0.3398, -0.6171}},   // walk_1
    {0.0221, {-0.5737, 0.6664, -0.0423, 1.3175}},    // walk_2
    {1.3002, {2.0188, -0.7011, 0.7158, -0.2739}},    // walk_3
    {-0.0492, {-0.2706, 0.2219, 0.2410, -1.3533}},   // walk_4
    {-0.5837, {-0.6311, -0.8461, -0.4243, 1.7382}},  // walks
    {0.2835, {-0.7799, -0.2383, -0.0943, -0.5443}},  // even_walk
    {-0.0983, {-0.2625, -0.0343, -0.6033, 0.5423}},  // citers_1
    {-0.4541, {0.7442, -0.2907, -0.4868, -0.6698}},  // citers_2
    {0.4449, {-0.2763, 0.1899, 0.0799, 0.4543}},     // citers_3
    {-0.3346, {-0.3512, -0.3984, 0.5341, -0.0606}},  // near_citers
    {-0.0849, {0.4843, -0.2820, -0.3062, 0.0348}},   // near_cited
    {0.8751, {-0.5961, 0.2708, 0.3051, -0.2960}},    // rare_links
    {0.2362, {0.2960, -0.0812, 0.0501, -0.0396}},    // share
    {-0.0472, {0.0135, -0.1665, 0.0034, -0.0647}},   // citers
    {-0.7972, {-0.4625, 0.1347, -0.2519, -0.0276}},  // references
    {2.1175, {-1.5645, -2.5283, 1.3957, -1.2628}},   // lateness
    {1.5831, {-0.0937, 1.3125, 2.1129, 1.1546}},     // later_than
}};
constexpr std::array<double, moods> base{3.8732, -1.0472, -1.2035, 1.0583},
    says{-1.5756, -2.1384, -1.9989, 2.3188};

}  // namespace

double fitness(const std::array<double, trait_count>& traits) {
    double total = 0;
    auto mood = base;
    for (std::size_t trait = 0; trait < trait_count; ++trait) {
        total += weights[trait].alone * traits[trait];
        for (std::size_t each = 0; each < moods; ++each)
            mood[each] += weights[trait].in_mood[each] * traits[trait];
    }
    for (std::size_t each = 0; each < moods; ++each) total += says[each] * std::tanh(mood[each]);
    return total;
}

}  // namespace citegraph::graphs
