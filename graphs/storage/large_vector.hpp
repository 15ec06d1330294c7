#pragma once

#include <cstddef>
#include <vector>

namespace citegraph::graphs {

/// Asks the system to back memory that was not touched yet by large pages, where it can.
void prefer_large_pages(void* begin, std::size_t bytes);

/// So many zeros, in large pages.
template <class T>
std::vector<T> large_vector(std::size_t size) {
    std::vector<T> out;
    out.reserve(size);
    prefer_large_pages(out.data(), size * sizeof(T));
    out.resize(size);
    return out;
}

}  // namespace citegraph::graphs
