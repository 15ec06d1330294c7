#include "graphs/pairs/common.hpp"

#include <algorithm>
#include <iterator>

namespace citegraph {

using namespace graphs;

namespace {

/// Every paper that has something in common with `v`, once for each such thing, ascending.
std::vector<Vertex> met_by(Common common, Vertex v) {
    std::vector<Vertex> met;
    for (const auto shared : common.had[v])
        std::ranges::copy_if(common.by[shared], std::back_inserter(met), [v](Vertex w) { return w != v; });
    std::ranges::sort(met);
    return met;
}

}  // namespace

std::vector<Pair> similar_to(const CitationGraph& graph, Vertex v, const PairOptions& options) {
    const auto shared = common(graph, options.likeness);
    const Judge judge{shared, options};
    const auto met = met_by(shared, v);
    std::vector<Pair> similar;
    for (auto here = met.begin(); here != met.end();) {
        const auto next = std::upper_bound(here, met.end(), *here);
        if (const auto pair =
                judge.wanted(std::min(v, *here), std::max(v, *here), static_cast<std::uint32_t>(next - here)))
            similar.push_back(*pair);
        here = next;
    }
    std::ranges::sort(similar, more_alike);
    if (options.top > 0 && options.top < similar.size()) similar.resize(options.top);
    return similar;
}

}  // namespace citegraph
