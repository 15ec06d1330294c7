#pragma once

#include "fetch/clock.hpp"
#include "fetch/wire.hpp"

namespace citegraph::fetching {

/// The event loop: one lane per host, all in the thread that receives. Only receive() moves anything, so a
/// caller that computes for long leaves the network idle.
///
/// Of `setting` it uses pace, deadline, cancelled (asked at least every 50 ms) and waiting. The deadline is
/// of the clock, from the first request sent, and not scaled by the pace. `waiting` is told of each pause
/// once, as soon as there is nothing under way: of every lane that waits, the one that departs next last.
/// `seed` sets the jitter.
Transport lanes(Wire wire, Clock clock, HttpSetting setting, std::uint64_t seed);

}  // namespace citegraph::fetching
