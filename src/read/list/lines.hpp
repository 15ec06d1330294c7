#pragma once

#include "citegraph/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace citegraph::read {

constexpr std::size_t longest_line = 4096;  ///< bytes of a line that are shown or taken as a title

/// A line that says something, without the white space around it.
struct Line {
    std::string_view text;
    int number;  ///< from 1
};

/// The lines of a text that are neither empty nor comments, which begin with "#". \cost linear
inline std::vector<Line> said_lines(std::string_view text) {
    std::vector<Line> out;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = trimmed(text.substr(at, end - at));
        at = end + 1;
        ++number;
        if (!line.empty() && !line.starts_with('#')) out.push_back({line, number});
    }
    return out;
}

}  // namespace citegraph::read
