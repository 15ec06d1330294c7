#include "graphs/files/numbering.hpp"

#include "graphs/parallel.hpp"

#include <algorithm>
#include <mutex>

namespace citegraph::graphs {

std::optional<std::size_t> first_failing(std::size_t blocks, unsigned threads,
                                         const std::function<bool(std::size_t block)>& holds) {
    std::mutex mutex;
    auto least = blocks;
    // Blocks are begun in order, and ended once begun: all before the least that fails have been looked at.
    for_each_block(blocks, threads, [&](std::size_t block, unsigned) {
        if (holds(block)) return true;
        const std::lock_guard lock{mutex};
        least = std::min(least, block);
        return false;
    });
    return least < blocks ? std::optional{least} : std::nullopt;
}

}  // namespace citegraph::graphs
