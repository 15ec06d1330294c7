#pragma once

#include "citegraph/request.hpp"

#include <algorithm>

namespace citegraph {

/// The value of the first header of that name (lower case); empty if there is none.
inline std::string_view header_of(const Reply& reply, std::string_view name) {
    const auto found = std::ranges::find(reply.headers, name, &Header::first);
    return found == reply.headers.end() ? std::string_view{} : found->second;
}

}  // namespace citegraph
