#include "citegraph/graphs/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace citegraph {
namespace {

/// How two measures rank a paper.
struct Pair {
    double first = 0, second = 0;
};

/// The papers for which both are defined.
std::vector<Pair> defined(const Scores& first, const Scores& second) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i)
        if (!std::isnan(first[i]) && !std::isnan(second[i])) pairs.push_back({first[i], second[i]});
    return pairs;
}

/// Calls visit(begin, end) for each stretch of equal values in what is sorted by `value`.
template <class Range, class Value, class Visit>
void for_each_tie(Range& sorted, Value value, Visit visit) {
    for (auto begin = sorted.begin(); begin != sorted.end();) {
        const auto end = std::find_if(begin, sorted.end(), [&](const auto& other) {
            return std::invoke(value, other) != std::invoke(value, *begin);
        });
        visit(begin, end);
        begin = end;
    }
}

/// Puts ranks, less their mean, in place of one score of each pair. The tied share the middle of their ranks.
void rank(std::vector<Pair>& pairs, double Pair::*score) {
    std::ranges::sort(pairs, {}, score);
    const auto mean = static_cast<double>(pairs.size()) / 2;
    for_each_tie(pairs, score, [&](auto begin, auto end) {
        const auto middle = static_cast<double>((begin - pairs.begin()) + (end - pairs.begin())) / 2 - mean;
        std::for_each(begin, end, [&](Pair& pair) { pair.*score = middle; });
    });
}

double product_sum(const std::vector<Pair>& pairs, double Pair::*a, double Pair::*b) {
    return std::accumulate(pairs.begin(), pairs.end(), 0.0,
                           [=](double sum, const Pair& pair) { return sum + pair.*a * pair.*b; });
}

/// Pearson's correlation of the ranks.
double spearman(std::vector<Pair> pairs) {
    rank(pairs, &Pair::first);
    rank(pairs, &Pair::second);
    const auto squares =
        product_sum(pairs, &Pair::first, &Pair::first) * product_sum(pairs, &Pair::second, &Pair::second);
    return product_sum(pairs, &Pair::first, &Pair::second) / std::sqrt(squares);
}

/// Pairs of papers that are tied in what `pairs` are sorted by.
template <class Value>
double tied(const std::vector<Pair>& pairs, Value value) {
    double sum = 0;
    for_each_tie(pairs, value, [&](auto begin, auto end) {
        const auto size = static_cast<double>(end - begin);
        sum += size * (size - 1) / 2;
    });
    return sum;
}

/// Sorts [begin, end) by its second scores, and counts the pairs that change places.
double exchanges(std::vector<Pair>::iterator begin, std::vector<Pair>::iterator end) {
    if (end - begin < 2) return 0;
    const auto middle = begin + (end - begin) / 2;
    auto count = exchanges(begin, middle) + exchanges(middle, end);
    auto passed = begin;  // what is not above the one looked at
    for (auto right = middle; right != end; ++right) {
        while (passed != middle && passed->second <= right->second) ++passed;
        count += static_cast<double>(middle - passed);
    }
    std::inplace_merge(begin, middle, end, [](const Pair& a, const Pair& b) { return a.second < b.second; });
    return count;
}

/// tau-b: pairs of papers in the same order less those in opposite orders, as a share of the geometric mean
/// of those that each measure orders.
double kendall(std::vector<Pair> pairs) {
    const auto both = [](const Pair& pair) { return std::pair{pair.first, pair.second}; };
    std::ranges::sort(pairs, {}, both);
    const auto size = static_cast<double>(pairs.size());
    const auto all = size * (size - 1) / 2;
    const auto tied_first = tied(pairs, &Pair::first), tied_both = tied(pairs, both);
    const auto opposite = exchanges(pairs.begin(), pairs.end());
    const auto tied_second = tied(pairs, &Pair::second);  // sorted by it now
    const auto difference = all - tied_first - tied_second + tied_both - 2 * opposite;
    return difference / std::sqrt((all - tied_first) * (all - tied_second));
}

}  // namespace

Correlation correlation(const Scores& first, const Scores& second) {
    auto pairs = defined(first, second);
    const auto papers = pairs.size();
    return {.spearman = spearman(pairs), .kendall = kendall(std::move(pairs)), .papers = papers};
}

}  // namespace citegraph
