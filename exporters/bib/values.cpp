// How the values of fields are spelled.
#include "exporters/bib/values.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::exporters {
namespace {

/// Before they are spelled: LaTeX has another spelling for each.
constexpr auto dashes = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"‐", "-"},
    {"‑", "-"},
    {"−", "-"},
    {"‒", "--"},
    {"–", "--"},
    {"—", "--"},
});

/// "49 - 68" as "49-68".
std::string without_space_at_dash(std::string text) {
    for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1)) {
        const auto before = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
        if (at > 0 && before != std::string::npos && before + 1 < at) {
            text.erase(before + 1, at - before - 1);
            at = before + 1;
        }
        const auto behind = text.find_first_not_of(' ', at + 1);
        if (behind != std::string::npos) text.erase(at + 1, behind - at - 1);
    }
    return text;
}

bool is_and(std::string_view word) {
    return ascii_lower(word) == "and";
}

}  // namespace

Spelling spelling_of(Dialect dialect, const Layout& layout) {
    const auto usual = dialect == Dialect::bibtex ? Charset::ascii : Charset::utf8;
    return {dialect, layout.charset.value_or(usual), layout.braces};
}

std::string spelled(std::string_view text, const Spelling& spelling) {
    return to_latex(collapse_space(text), spelling.charset);
}

std::string spelled_title(std::string_view title, const Spelling& spelling) {
    const auto text = collapse_space(title);
    if (spelling.braces == Layout::Braces::words) return title_to_latex(text, spelling.charset);
    const auto plain = spelled(text, spelling);
    return spelling.braces == Layout::Braces::none || plain.empty() ? plain : "{" + plain + "}";
}

std::string spelled_list(std::string_view text, const Spelling& spelling) {
    const auto out = spelled(text, spelling);
    return std::ranges::any_of(split(out, ' '), is_and) ? "{" + out + "}" : out;
}

std::string page_ranges(const std::string& pages, const Spelling& spelling) {
    auto text = pages;
    for (const auto& [dash, plain] : dashes)
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash, at))
            text.replace(at, dash.size(), plain);
    text = spelled(text, spelling);
    if (text.find("--") != std::string::npos) return without_space_at_dash(text);
    std::vector<std::string> ranges;
    for (const auto range : split(text, ',')) {
        auto out = without_space_at_dash(std::string{range});
        if (std::ranges::count(out, '-') == 1) out.replace(out.find('-'), 1, "--");
        ranges.push_back(out);
    }
    return join(ranges, ",");
}

namespace {

/// `text` with what is not ASCII or one of `odd` in percent encoding.
std::string percent_encoded(std::string_view text, std::string_view odd) {
    return core::percent_encoded(text, [&](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte > ' ' && byte < 0x7F && odd.find(letter) == std::string_view::npos;
    });
}

}  // namespace

std::string address(std::string_view text) {
    return percent_encoded(text, "{}\\\"<>^`|");
}

std::string doi_name(std::string_view text) {
    return percent_encoded(text, "{}\\");
}

}  // namespace citegraph::exporters
