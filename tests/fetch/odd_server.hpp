#pragma once

#include "citegraph/fetch.hpp"

#include "python_server.hpp"

namespace citegraph::test {

/// Two servers that misbehave on request; see odd_server.py.
inline const PythonServer& server() {
    static const PythonServer odd{{TEST_DATA "/fetch/odd_server.py"}};
    return odd;
}
inline const PythonServer& other_server() {
    static const PythonServer odd{{TEST_DATA "/fetch/odd_server.py"}};
    return odd;
}

/// A request to `path` of the first of them that keeps no pause.
inline Request request_for(const std::string& path) {
    Request request;
    request.url = server().base() + path;
    request.pause = std::chrono::milliseconds{0};
    return request;
}

}  // namespace citegraph::test
