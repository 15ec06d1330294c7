#include "exporters/parts/escapes.hpp"
#include "citegraph/text.hpp"
#include "core/url.hpp"

#include <array>
#include <cstdio>

namespace citegraph::exporters {
namespace {

std::string_view reference(char letter) {
    switch (letter) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

}  // namespace

// Quoting, https://graphviz.org/doc/info/lang.html and
// https://graphviz.org/docs/attr-types/escString

std::string dot_string(std::string_view text) {
    std::string out = "\"";
    for (const char letter : collapse_space(clean(text))) {
        if (letter == '"' || letter == '\\') out += '\\';
        out += letter;
        if (letter == '&') out += "amp;";
    }
    return out + '"';
}

std::optional<std::string> dot_name(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto behind = at + 1 < text.size() ? text[at + 1] : '"';
        if (text[at] == '\\' && (behind == '"' || behind == '\n' || behind == '\r')) return std::nullopt;
        if (text[at] == '"') out += '\\';
        out += text[at];
    }
    return out + '"';
}

// Quoting, https://www.w3.org/TR/xml/#syntax; parsers turn line ends and tabs of
// attributes into spaces unless they are references (section 3.3.3).

std::string xml_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char letter : text)
        if (const auto named = reference(letter); !named.empty())
            out += named;
        else
            out += letter;
    return out;
}

std::string markdown_text(std::string_view text) {
    std::string out;
    for (const char letter : collapse_space(clean(text))) {
        if (std::string_view{"\\`*_{}[]<>|~$&#"}.find(letter) != std::string_view::npos) out += '\\';
        out += letter;
    }
    return out;
}

std::string markdown_address(std::string_view url) {
    const auto kept = core::percent_encoded(url, [](char letter) {
        return std::string_view{"<>|\\\n\r"}.find(letter) == std::string_view::npos;
    });
    std::string out = "<";
    for (const char letter : kept) {
        out += letter;
        if (letter == '&' && kept.find(';') != std::string::npos) out += "amp;";
    }
    return out + ">";
}

}  // namespace citegraph::exporters
