#pragma once

#include "citegraph/identifier.hpp"

#include <chrono>
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
    std::string_view purpose;               ///< for progress: "metadata", "references"
};

/// What came back. A transport failure has status 0 and `trouble`.
struct Reply {
    int status = 0;
    std::vector<Header> headers;
    std::string body;
    std::string trouble;  ///< why there is no status: "could not connect to ..."
};

struct Exchange {
    Request request;
    Reply reply;
};

}  // namespace citegraph
