#include "audit/list/written.hpp"

#include <algorithm>

namespace citegraph::auditing {

LinePlace ListText::place(std::size_t offset) const {
    const auto next = std::ranges::upper_bound(lines, offset);
    return {static_cast<int>(next - lines.begin()), static_cast<int>(offset - *(next - 1)) + 1};
}

std::string_view ListText::line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > lines.size()) return {};
    const auto begin = lines[static_cast<std::size_t>(number) - 1];
    auto out = text.substr(begin, text.find('\n', begin) - begin);
    if (out.ends_with('\r')) out.remove_suffix(1);
    return out;
}

std::span<const WrittenLink> ListText::links_on(int first, int end) const {
    const auto start_of = [&](int number) {
        const auto index = static_cast<std::size_t>(std::max(number, 1)) - 1;
        return text.data() + (index < lines.size() ? lines[index] : text.size());
    };
    const auto from = [&](int number) {
        return std::ranges::lower_bound(links, start_of(number), {},
                                        [](const WrittenLink& link) { return link.whole.data(); });
    };
    return {from(first), from(end)};
}

Finding ListText::finding(std::string_view part, std::string message) const {
    const auto begin = place(offset(part)), end = place(offset(part) + part.size());
    Finding out;
    out.line = begin.line;
    out.column = begin.column;
    out.end_column = end.line == begin.line ? end.column : static_cast<int>(line(begin.line).size()) + 1;
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
