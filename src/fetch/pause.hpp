#pragma once

#include "citegraph/fetch.hpp"

namespace citegraph {

/// Reports `waiting`, then sleeps for its pause in slices so short that a cancel is seen at once.
/// False if it was cancelled.
bool pause_for(const Waiting& waiting, const HttpSetting& setting);

/// What takes the place of a reply that nobody waits for any more.
Reply cancelled_reply();

/// `pause` scaled by the pace of `setting`.
std::chrono::milliseconds paced(std::chrono::milliseconds pause, const HttpSetting& setting);

}  // namespace citegraph
