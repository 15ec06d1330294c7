#pragma once

#include <chrono>
#include <ctime>
#include <functional>

namespace citegraph::fetching {

using Instant = std::chrono::steady_clock::time_point;

/// Where the time comes from: the machine's, or one that a test turns.
struct Clock {
    std::function<Instant()> now;
    std::function<std::time_t()> date;  ///< seconds since 1970, for services that name a date
};

/// `pause` scaled by `pace`.
inline Instant::duration paced(std::chrono::milliseconds pause, double pace) {
    return std::chrono::duration_cast<Instant::duration>(
        std::chrono::duration<double, std::milli>{static_cast<double>(pause.count()) * pace});
}

}  // namespace citegraph::fetching
