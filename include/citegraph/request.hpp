#pragma once

#include "citegraph/identifier.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph {

/// A header line: name in lower case, and value.
using Header = std::pair<std::string, std::string>;

/// One call of a service.
struct Request {
    std::string method = "GET";
    std::string url;
    std::vector<Header> headers;
    std::string body;
    std::vector<Identifier> asks;           ///< what it asks about, in the order of the body
    std::chrono::milliseconds pause{1000};  ///< least time since the last request to the same host
    /// Pause that a host which goes on refusing is slowed down to, step by step; below `pause`: never slower.
    std::chrono::milliseconds slowest{0};
    int tries = 5;             ///< calls before it counts as failed; a host that refuses all costs them all
    bool is_public = false;    ///< of the open web: never sent to a private address
    std::string_view purpose;  ///< for progress: "metadata", "references"
};

/// What came back. A transport failure has status 0, `trouble` and its `fault`.
struct Reply {
    /// What a failure is a fact about.
    enum class Fault {
        passing,      ///< this call: it may go better next time
        lasting,      ///< the request: there is no use in a second try, and it says nothing of the host
        unreachable,  ///< the host, or this machine: no connection came about, so nothing was asked
    };
    int status = 0;
    std::vector<Header> headers;
    std::string body;
    std::string trouble;           ///< why there is no status: "could not connect to ..."
    Fault fault = Fault::passing;  ///< of status 0
    std::size_t calls = 1;         ///< that the host was asked for it: 0 if never, more if it was tried again
};

/// The value of the first header of that name (lower case); empty if there is none.
inline std::string_view header_of(const Reply& reply, std::string_view name) {
    const auto found = std::ranges::find(reply.headers, name, &Header::first);
    return found == reply.headers.end() ? std::string_view{} : found->second;
}

/// A request and what came back.
struct Exchange {
    Request request;
    Reply reply;
};

}  // namespace citegraph
