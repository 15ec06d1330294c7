#pragma once

#include "citegraph/fetch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::fetching {

/// Where the certificates lie that are trusted instead of the system's. Empty: not set.
struct Certificates {
    std::string file;    ///< CURL_CA_BUNDLE, else SSL_CERT_FILE: all of them, in PEM
    std::string folder;  ///< SSL_CERT_DIR: one a file, named by its hash
};

/// What the environment says, by the names that curl and OpenSSL read.
Certificates trusted_certificates();

/// The proxy for https to `host` ("example.org:443"): https_proxy, else all_proxy, in small or capital
/// letters. None if there is none, or if no_proxy lists the host, a domain that it is in, or "*".
///
/// \source curl(1), "ENVIRONMENT"; blocks of addresses ("10.0.0.0/8") are not looked for
std::optional<std::string> proxy_for(std::string_view host);

/// Calls under way side by side, each made once: no pauses and no second tries.
struct Wire {
    /// Returns at once. A connection that has not come about within `connect` is lost.
    std::function<void(Ticket, const Request&, std::chrono::milliseconds connect)> start;
    /// Waits until a call ends, but not longer than told; it need not have ended any.
    std::function<std::vector<Delivery>(std::chrono::milliseconds)> wait;
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
