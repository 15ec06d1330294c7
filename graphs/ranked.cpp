#include "citegraph/graphs/measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace citegraph {
namespace {

/// Of two vertices, the one with the higher score comes first, then the one with the lower number.
class Better {
  public:
    explicit Better(const Scores& scores) : scores_{scores} {}

    bool operator()(Vertex a, Vertex b) const {
        const auto first = scores_[a], second = scores_[b];
        if (std::isnan(first) != std::isnan(second)) return std::isnan(second);
        return first > second || (!(first < second) && a < b);
    }

  private:
    const Scores& scores_;
};

}  // namespace

std::vector<Vertex> ranked(const Scores& scores) {
    return ranked(scores, 0);
}

std::vector<Vertex> ranked(const Scores& scores, std::size_t top, const std::function<bool(Vertex)>& listed) {
    const Better better{scores};
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

}  // namespace citegraph
