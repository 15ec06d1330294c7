#pragma once

#include "citegraph/request.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph {

/// Names a request on its way.
using Ticket = std::uint64_t;

/// A reply, and which request it answers.
struct Delivery {
    Ticket ticket = 0;
    Reply reply;
};

/// The door to the network. Requests to several hosts are on their way at once; those to one host leave in
/// the order in which they were sent. Nothing throws: what goes wrong is a Reply with status 0 and its
/// trouble.
struct Transport {
    std::function<Ticket(Request)> send;               ///< returns at once
    std::function<std::optional<Delivery>()> receive;  ///< waits for one reply; nothing if none is open

    explicit operator bool() const { return static_cast<bool>(send); }
};

/// What is being waited for, for a progress line.
struct Waiting {
    std::string host;
    std::chrono::milliseconds pause{0};
    /// "rate limit", or "retry after " and "HTTP 429", "a server error", "a connection failure"
    std::string_view why;
    std::size_t queued = 0;  ///< requests that wait for this host
};

/// How requests are sent.
struct HttpSetting {
    std::string user_agent;           ///< tells the service how to reach us
    double pace = 1;                  ///< factor on every politeness wait for hosts on loopback, for tests
    std::size_t largest = 64u << 20;  ///< bytes of a body beyond which the reply is a failure
    /// For all requests together, by the clock (not paced) from the first one on; 0: none. What is open then,
    /// or sent later, fails.
    std::chrono::seconds deadline{0};
    /// Asked at least every 50 ms of receive(); if so, what is open fails as "cancelled".
    std::function<bool()> cancelled = [] { return false; };
    /// Told of each pause once, when there is nothing to do but wait.
    std::function<void(const Waiting&)> waiting = [](const Waiting&) {};
};

/// Asks the network through libcurl, politely: each host has a lane of its own, in which requests keep their
/// pauses, a host that refuses is asked more slowly, failures are tried again after a full-jitter pause or
/// the reply's Retry-After, and a host that cannot be reached is left alone for a while.
///
/// Until somebody has answered, whoever it is, there may be no network at all: then every request ends as
/// Reply::Fault::unreachable within some ten seconds. A host that never answers is given up after a few
/// calls.
///
/// One call at a time per host: arXiv's terms demand it. A request that is tried again keeps its place. What
/// a service says of its limits (Retry-After, Crossref's x-rate-limit headers) stands over Request::pause.
/// Nothing moves but within receive(): there is no thread.
///
/// https only (http on loopback), no redirects, TLS verified, total and low-speed time limits, gzip, HTTP/2
/// where it is offered. Connections are kept open. Proxies and trusted certificates of the environment are
/// used (https_proxy, all_proxy, no_proxy; CURL_CA_BUNDLE, SSL_CERT_FILE, SSL_CERT_DIR), but no proxy for
/// loopback; behind one, where a public request ends up is the proxy's to check.
Transport http_transport(HttpSetting setting);

/// A transport that answers on the spot: for recorded replies.
Transport answering(std::function<Reply(const Request&)> answer);

/// "https://api.example.org:8080/x" → "api.example.org:8080".
std::string host_of(std::string_view url);

}  // namespace citegraph
