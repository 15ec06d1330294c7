#include "core/scholarly/page_range.hpp"

#include "core/text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace citegraph::core {
namespace {

/// Bytes of the dash that `text` begins with: one of Unicode's (U+2012 to U+2015, the minus), two hyphens or more,
/// or a hyphen between blanks (`before` is what stands in front of it). 0 for none.
std::size_t dash_at(std::string_view text, char before) {
    for (const std::string_view dash : {"–", "—", "‒", "―", "−"})
        if (text.starts_with(dash)) return dash.size();
    const auto hyphens = std::min(text.find_first_not_of('-'), text.size());
    const bool apart = hyphens == 1 && before == ' ' && text.size() > 1 && text[1] == ' ';
    return hyphens > 1 || apart ? hyphens : 0;
}

/// Hyphens that Unicode has beside ASCII's (U+2010, U+2011).
std::size_t hyphen_at(std::string_view text) {
    return text.starts_with("‐") || text.starts_with("‑") ? 3 : 0;
}

/// `text` with every dash, however it is written, as "–"; a lone hyphen stays.
std::string with_dashes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto dash = dash_at(rest, at > 0 ? text[at - 1] : '\0'), hyphen = hyphen_at(rest);
        const auto width = std::min(utf8_width(rest.front()), rest.size());
        out += dash > 0 ? std::string_view{"–"} : hyphen > 0 ? std::string_view{"-"} : rest.substr(0, width);
        at += std::max({dash, hyphen, width});
    }
    return out;
}

/// One range: a dash becomes a hyphen where no other hyphen stands.
std::string range_of(std::string_view text) {
    constexpr std::string_view dash = "–";
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(dash, begin), text.size());
        out += (begin ? std::string{dash} : "") + std::string{trimmed(text.substr(begin, end - begin))};
        begin = end + (end < text.size() ? dash.size() : 1);
    }
    const auto at = out.find(dash);
    const bool one = at != out.npos && out.find('-') == out.npos && out.find(dash, at + 1) == out.npos;
    return one ? out.replace(at, dash.size(), "-") : out;
}

}  // namespace

std::string normal_pages(std::string_view text) {
    const auto written = with_dashes(text);
    std::vector<std::string> ranges;
    for (const auto range : split(written, ','))
        if (auto read = range_of(trimmed(range)); !read.empty()) ranges.push_back(std::move(read));
    return join(ranges, ", ");
}

}  // namespace citegraph::core
