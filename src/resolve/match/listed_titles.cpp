#include "resolve/match/listed_titles.hpp"

#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::resolving {

std::vector<std::string> listed_titles(const Entry& entry) {
    std::vector<std::string> out;
    const auto take = [&](const std::string& title) {
        const bool silent =
            trimmed(title).empty() || title.find("://") != std::string::npos || identify(title);
        if (!silent && std::ranges::find(out, title) == out.end()) out.push_back(title);
    };
    take(entry.title);
    for (const auto& title : entry.titles) take(title);
    return out;
}

}  // namespace citegraph::resolving
