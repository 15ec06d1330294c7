#pragma once

#include <string>

namespace citegraph::core {

/// `value` on one line, without spaces; bytes that are not UTF-8 become U+FFFD, where the library would throw.
/// Of whatever type nlohmann/json has for it, so that who needs no JSON need not have it.
template <class Json>
std::string json_line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace citegraph::core
