#pragma once

#include "citegraph/fetch.hpp"

#include <vector>

namespace citegraph::fetching {

/// What came of one call.
struct Landing {
    Ticket ticket = 0;
    Reply reply;
};

/// Calls under way side by side, each made once: no pauses and no second tries.
struct Wire {
    /// Returns at once. A connection that has not come about within `connect` is lost.
    std::function<void(Ticket, const Request&, std::chrono::milliseconds connect)> start;
    /// Waits until a call ends, but not longer than told; it need not have ended any.
    std::function<std::vector<Landing>(std::chrono::milliseconds)> wait;
    std::function<void()> abandon;  ///< cancels all calls; no reply is delivered
};

struct WireSetting {
    std::string user_agent;
    std::size_t largest = 64u << 20;  ///< bytes of a body after decompression
    // Limits of api_contracts: a call that takes a minute, or crawls below 100 bytes a second for 30 s, is
    // lost.
    std::chrono::milliseconds total{60'000};
    std::chrono::seconds slow{30};
};

/// The network, by libcurl's multi interface. Proxies and certificates are those of the environment.
///
/// A compressed body that is cut and yet as long as its Content-Length says comes as a reply: libcurl does
/// not miss the end of the stream (7.88). What parses the body must.
Wire curl_wire(WireSetting setting);

}  // namespace citegraph::fetching
