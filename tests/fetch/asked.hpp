#pragma once

#include "citegraph/fetch.hpp"

#include <utility>

namespace citegraph::test {

/// What comes back on `request` when nothing else is under way.
inline Reply ask(const Transport& transport, Request request) {
    transport.send(std::move(request));
    return transport.receive().value().reply;
}

}  // namespace citegraph::test
