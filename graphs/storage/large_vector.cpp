#include "graphs/storage/large_vector.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace citegraph::graphs {

void prefer_large_pages(void* begin, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t page = 4096, large_page = 1 << 21;
    if (bytes < 2 * large_page) return;
    const auto first = (reinterpret_cast<std::uintptr_t>(begin) + page - 1) / page * page;
    const auto last = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / page * page;
    madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);  // a refusal costs time alone
#else
    static_cast<void>(begin);
    static_cast<void>(bytes);
#endif
}

}  // namespace citegraph::graphs
