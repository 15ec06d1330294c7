#include "core/scholarly/bare_doi.hpp"

#include "citegraph/text.hpp"

#include <array>
#include <charconv>

namespace citegraph::core {
namespace {

/// The sign of ASCII that "%3C" stands for, if a DOI can have it; 0 for anything else.
char decoded(std::string_view code) {
    unsigned value = 0;
    if (code.size() < 3 || code[0] != '%') return 0;
    const auto* const end = code.data() + 3;
    if (std::from_chars(code.data() + 1, end, value, 16).ptr != end) return 0;
    const bool sign = value > ' ' && value < 0x7F && value != '{' && value != '}' && value != '\\';
    return sign ? static_cast<char>(value) : '\0';
}

}  // namespace

std::string bare_doi(std::string_view written) {
    auto text = trimmed(written);
    const auto lower = ascii_lower(text);
    constexpr std::array<std::string_view, 6> before{
        "https://doi.org/",   "http://doi.org/", "https://dx.doi.org/",
        "http://dx.doi.org/", "doi.org/",        "doi:"};
    for (const auto prefix : before)
        if (lower.starts_with(prefix)) {
            text = trimmed(text.substr(prefix.size()));
            break;
        }
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = decoded(text.substr(at));
        out += sign == 0 ? text[at] : sign;
        at += sign == 0 ? 0 : 2;
    }
    return out;
}

}  // namespace citegraph::core
