#pragma once

#include "citegraph/request.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// The door to the network: one reply for each request, in order. Never throws: what goes wrong is a Reply
/// with status 0 and its trouble.
using Transport = std::function<std::vector<Reply>(std::span<const Request>)>;

/// What is being waited for, for a progress line.
struct Waiting {
    std::string host;
    std::chrono::milliseconds pause{0};
    std::string_view why;  ///< "rate limit", "retry after HTTP 429"
};

struct HttpSetting {
    std::string user_agent;           ///< tells the service how to reach us
    double pace = 1;                  ///< factor on every politeness wait; below 1 for loopback tests only
    int tries = 5;                    ///< calls per request before it counts as failed
    std::size_t largest = 64u << 20;  ///< bytes of a body beyond which the reply is a failure
    std::function<bool()> cancelled = [] { return false; };  ///< asked between calls and while waiting
    std::function<void(const Waiting&)> waiting = [](const Waiting&) {};
};

/// Asks the network through libcurl: https only (http on loopback), no redirects, TLS verified, total and
/// low-speed time limits, gzip. Connections are kept open.
Transport http_transport(HttpSetting setting);

/// `inner`, but it keeps the pauses that the requests ask for, per host.
Transport polite(Transport inner, const HttpSetting& setting);

/// `inner`, but 429, 5xx and transport failures are tried again after a full-jitter exponential pause, or the
/// reply's Retry-After if that is longer.
Transport retrying(Transport inner, const HttpSetting& setting);

/// `inner`, but a host that could not be reached, or refused with 429 to the end, is left alone for two
/// minutes: what is asked of it meanwhile fails at once. Goes around `retrying`.
Transport breaking(Transport inner, const HttpSetting& setting);

/// "https://api.example.org:8080/x" → "api.example.org:8080".
std::string host_of(std::string_view url);

}  // namespace citegraph
