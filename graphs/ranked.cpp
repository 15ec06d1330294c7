#include "citegraph/graphs/measure.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace citegraph {

using namespace graphs;

namespace {

/// `score` in ten digits: what differs beyond them differs by the rounding of a sum.
double in_ten_digits(double score) {
    constexpr int dropped = 52 - 34;
    constexpr std::uint64_t half = std::uint64_t{1} << (dropped - 1), mask = ~((half << 1) - 1);
    if (!std::isfinite(score) || score == std::floor(score)) return score;
    return std::bit_cast<double>((std::bit_cast<std::uint64_t>(score) + half) & mask);
}

/// Of two vertices, the one with the higher score comes first, then the one whose id does.
class Better {
  public:
    Better(const Scores& scores, const Texts& ids) : scores_{scores}, ids_{ids} {}

    bool operator()(Vertex a, Vertex b) const {
        const auto first = in_ten_digits(scores_[a]), second = in_ten_digits(scores_[b]);
        if (std::isnan(first) != std::isnan(second)) return std::isnan(second);
        if (first > second || first < second) return first > second;
        const auto by_id = ids_.empty() ? std::strong_ordering::equal : order_of(ids_[a], ids_[b]);
        return by_id != 0 ? by_id < 0 : a < b;
    }

  private:
    const Scores& scores_;
    const Texts& ids_;
};

}  // namespace

std::vector<Vertex> ranked(const Scores& scores, const Texts& ids, std::size_t top,
                           const std::function<bool(Vertex)>& listed) {
    const Better better{scores, ids};
    const auto most = top == 0 ? std::numeric_limits<std::size_t>::max() : top;
    std::vector<Vertex> best;  // once it is full, a heap with the worst of the best in front
    for (Vertex v = 0; v < scores.size(); ++v) {
        if (best.size() == most && !better(v, best.front())) continue;
        if (listed && !listed(v)) continue;
        if (best.size() == most) {
            std::ranges::pop_heap(best, better);
            best.back() = v;
            std::ranges::push_heap(best, better);
            continue;
        }
        best.push_back(v);
        if (best.size() == most) std::ranges::make_heap(best, better);
    }
    std::ranges::sort(best, better);
    return best;
}

std::vector<std::size_t> ranks_of(const Scores& scores, std::span<const Vertex> rows) {
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto is_equal = [&](Vertex other) {
            const auto a = in_ten_digits(scores[rows[row]]), b = in_ten_digits(scores[other]);
            return a == b || (std::isnan(a) && std::isnan(b));
        };
        out.push_back(row > 0 && is_equal(rows[row - 1]) ? out.back() : row + 1);
    }
    return out;
}

}  // namespace citegraph
