#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace citegraph::core {

/// What the function `make` says of a text, worked out once for each: a list names few venues, and many records of each.
/// Of a thread; all is forgotten when there are 1,024.
template <auto make>
auto remembered(std::string_view text) {
    using Value = decltype(make(text));
    constexpr std::size_t most = 1024;
    thread_local std::map<std::string, Value, std::less<>> known;
    if (const auto found = known.find(text); found != known.end()) return found->second;
    if (known.size() == most) known.clear();
    return known.emplace(text, make(text)).first->second;
}

}  // namespace citegraph::core
