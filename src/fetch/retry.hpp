#pragma once

#include "citegraph/request.hpp"

#include <ctime>
#include <optional>

namespace citegraph::fetching {

/// Whether the same call may go better later: no status, unless for the request's own fault, 429 and server
/// errors. Anything else is an answer.
bool is_passing(const Reply& reply);

/// "retry after HTTP 429": why there is a pause after a reply that is passing.
std::string_view retry_reason(const Reply& reply);

/// How long a reply asks to be left alone, five minutes at most: a service that wants more is as good as
/// down. A date is taken from the reply's own Date, else from `date`. Nothing without a header that can be
/// read.
///
/// \source RFC 9110, 10.2.3: a number of seconds or an HTTP date
std::optional<std::chrono::milliseconds> retry_after(const Reply& reply, std::time_t date);

/// Pause after the `calls`th call in vain: `chance`, from 0 to 1, of min(cap, base * 2^calls).
///
/// \source "full jitter": Brooker, "Exponential Backoff And Jitter", AWS 2015. Base and cap are those that
///         the services' keys ask for
std::chrono::milliseconds full_jitter(int calls, double chance);

/// Pause after the `calls`th connection in vain to a host that never answered: half a second, doubled each
/// time, and up to as much again. Long enough for a radio link to come back, and soon over if it does not.
std::chrono::milliseconds brief_pause(int calls, double chance);

}  // namespace citegraph::fetching
