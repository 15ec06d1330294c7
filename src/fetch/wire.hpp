#pragma once

#include "citegraph/fetch.hpp"

#include <vector>

namespace citegraph::fetching {

/// What came of one call.
struct Landing {
    enum class Fault {
        passing,  ///< may go better next time
        lasting,  ///< of the request itself: no second try, and no word about the host
    };
    Ticket ticket = 0;
    Reply reply;
    Fault fault = Fault::passing;  ///< of a reply with status 0
};

/// Calls under way side by side, each made once: no pauses and no second tries.
struct Wire {
    std::function<void(Ticket, const Request&)> start;  ///< returns at once
    /// Waits until a call ends, but not longer than told; it need not have ended any.
    std::function<std::vector<Landing>(std::chrono::milliseconds)> wait;
    std::function<void()> abandon;  ///< drops every call under way without a word
};

struct WireSetting {
    std::string user_agent;
    std::size_t largest = 64u << 20;  ///< bytes of a body after decompression
    // Limits of api_contracts: a call that takes a minute, or crawls below 100 bytes a second for 30 s, is
    // lost.
    std::chrono::milliseconds total{60'000};
    std::chrono::milliseconds connect{20'000};
    std::chrono::seconds slow{30};
};

/// The network, by libcurl's multi interface.
///
/// A compressed body that is cut and yet as long as its Content-Length says comes as a reply: libcurl does
/// not miss the end of the stream (7.88). What parses the body must.
Wire curl_wire(WireSetting setting);

}  // namespace citegraph::fetching
