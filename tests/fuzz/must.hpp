#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends a fuzzer's run with what does not hold.
inline void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}
