#include "core/latex/dimension.hpp"

#include "core/latex/bytes.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace citegraph::latex {
namespace {

using Unit = std::pair<std::string_view, double>;

/// In points, as if an em had ten. Longer names come first.
constexpr auto units = std::to_array<Unit>({
    {"filll", 0},
    {"fill", 0},
    {"fil", 0},
    {"pt", 1},
    {"pc", 12},
    {"in", 72},
    {"bp", 1},
    {"cm", 28.5},
    {"mm", 2.85},
    {"dd", 1.07},
    {"cc", 12.8},
    {"sp", 0},
    {"em", 10},
    {"ex", 4.3},
    {"mu", 0.56},
});

struct Dimension {
    std::size_t size = 0;
    double points = 0;
};

std::size_t behind_space(std::string_view text, std::size_t from) {
    return std::min(text.find_first_not_of(" \n", from), text.size());
}

/// A number and, if there is one, its unit.
Dimension dimension_in(std::string_view text) {
    const auto sign = std::min(text.find_first_not_of("+- \n"), text.size());
    const auto end = std::min(text.find_first_not_of("0123456789.,", sign), text.size());
    Dimension out{.size = end};
    if (end == sign) return {};
    std::from_chars(text.data() + sign, text.data() + end, out.points);
    if (text.substr(0, sign).find('-') != std::string_view::npos) out.points = -out.points;
    auto at = behind_space(text, end);
    if (text.substr(at).starts_with("true")) at = behind_space(text, at + 4);
    for (const auto& [unit, points] : units)
        if (text.substr(at).starts_with(unit)) return {at + unit.size(), out.points * points};
    return out;
}

}  // namespace

std::size_t dimension_size(std::string_view text) {
    auto size = dimension_in(text).size;
    if (size == 0) return 0;
    for (const std::string_view word : {"plus", "minus"}) {
        const auto at = behind_space(text, size);
        if (!text.substr(at).starts_with(word)) continue;
        const auto more = dimension_in(text.substr(at + word.size())).size;
        if (more > 0) size = at + word.size() + more;
    }
    return size < text.size() && text[size] == ' ' ? size + 1 : size;
}

bool is_wide(std::string_view dimension) {
    return dimension_in(dimension).points >= 2;
}

}  // namespace citegraph::latex
