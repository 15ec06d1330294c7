#include "core/text/lines.hpp"

#include <algorithm>

namespace citegraph::core {

LineStarts::LineStarts(std::string_view text) : text_{text}, begins_{0} {
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) begins_.push_back(at + 1);
}

std::size_t LineStarts::begin(int line) const {
    const auto index = static_cast<std::size_t>(std::max(line, 1)) - 1;
    return index < begins_.size() ? begins_[index] : text_.size();
}

std::string_view LineStarts::with_end(int line) const {
    return has(line) ? text_.substr(begin(line), begin(line + 1) - begin(line)) : std::string_view{};
}

std::string_view LineStarts::line(int line) const {
    auto out = with_end(line);
    if (out.ends_with('\n')) out.remove_suffix(1);
    if (out.ends_with('\r')) out.remove_suffix(1);
    return out;
}

LinePlace LineStarts::place(std::size_t offset) const {
    const auto next = std::ranges::upper_bound(begins_, offset);
    return {static_cast<int>(next - begins_.begin()), static_cast<int>(offset - *(next - 1)) + 1};
}

}  // namespace citegraph::core
