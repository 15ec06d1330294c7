#include "audit/list/written.hpp"

#include <algorithm>

namespace citegraph::auditing {

std::span<const WrittenLink> ListText::links_on(int first, int end) const {
    const auto from = [&](int number) {
        return std::ranges::lower_bound(links, text.data() + lines.begin(number), {},
                                        [](const WrittenLink& link) { return link.whole.data(); });
    };
    return {from(first), from(end)};
}

Finding ListText::finding(std::string_view part, std::string message) const {
    const auto begin = lines.place(offset(part)), end = lines.place(offset(part) + part.size());
    Finding out;
    out.line = begin.line;
    out.column = begin.column;
    out.end_column =
        end.line == begin.line ? end.column : static_cast<int>(lines.line(begin.line).size()) + 1;
    out.message = std::move(message);
    return out;
}

Finding ListText::finding(std::string_view part, std::string message, std::string replacement) const {
    auto out = finding(part, std::move(message));
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(part, replacement).in1 - part.begin());
    auto back = std::min(part.size(), replacement.size()) - front;
    while (!std::string_view{part}.ends_with(std::string_view{replacement}.substr(replacement.size() - back)))
        --back;
    out.fix = Fix{offset(part) + front, offset(part) + part.size() - back,
                  replacement.substr(front, replacement.size() - back - front)};
    return out;
}

}  // namespace citegraph::auditing
