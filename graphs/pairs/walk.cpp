#include "graphs/pairs/walk.hpp"

namespace citegraph::graphs {

std::vector<Vertex> equal_blocks(Common common) {
    constexpr std::uint64_t block_work = 1 << 22;  // entries of rows to look at: some milliseconds
    std::vector<Vertex> bounds{0};
    std::uint64_t work = 0;
    for (Vertex v = 0; v < common.vertices(); ++v) {
        for (const auto shared : common.had[v]) work += common.by[shared].size() / 2 + 1;
        if (++work < block_work && v + 1 < common.vertices()) continue;
        bounds.push_back(v + 1);
        work = 0;
    }
    return bounds;
}

}  // namespace citegraph::graphs
