#pragma once

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <limits>
#include <string>
#include <string_view>

namespace citegraph::test {

/// What four times as much may cost: linear work costs 4 times as much, quadratic work 16 times, and this is
/// as far from the one as from the other. It is a ratio of the same machine's, so it holds under sanitizers,
/// too.
constexpr double quadratic = 8;

/// Keeps the memory that one run gives back for the next. Else new pages, which a large run asks the kernel
/// for each time and a small one does not, make linear work look quadratic.
inline void keep_memory() {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

/// Processor seconds of one call of `work`, the mean of as many as can be measured.
template <class Work, class Input>
double seconds_of(const Work& work, const Input& input) {
    const auto begin = std::clock();
    std::clock_t took = 0;
    int calls = 0;
    for (; took < CLOCKS_PER_SEC / 200; ++calls, took = std::clock() - begin) static_cast<void>(work(input));
    return static_cast<double>(took) / CLOCKS_PER_SEC / calls;
}

/// How many times the processor time of `work(make(n))` is that of `work(make(4 * n))`. Each counts with the
/// least of some runs, of which there are more while the growth looks like more than is `allowed`: a busy
/// machine only adds to a time.
template <class Make, class Work>
double growth(std::size_t n, const Make& make, const Work& work, double allowed = quadratic) {
    keep_memory();
    const auto few = make(n), many = make(4 * n);
    static_cast<void>(work(many));
    double least_few = std::numeric_limits<double>::max(), least_many = least_few;
    for (int run = 0; run < 5; ++run) {
        least_few = std::min(least_few, seconds_of(work, few));
        least_many = std::min(least_many, seconds_of(work, many));
        if (least_many < allowed * least_few) break;
    }
    return least_many / least_few;
}

/// As many of `piece` as have some `bytes`.
inline std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string out;
    out.reserve(bytes + piece.size());
    while (out.size() < bytes) out += piece;
    return out;
}

/// The growth of `work` on a text of `piece`s, from `bytes` to four times as many.
template <class Work>
double text_growth(std::string_view piece, std::size_t bytes, const Work& work, double allowed = quadratic) {
    return growth(
        bytes, [&](std::size_t size) { return repeated(piece, size); }, work, allowed);
}

}  // namespace citegraph::test
