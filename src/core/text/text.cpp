#include "citegraph/text.hpp"

#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace citegraph {

using namespace core;

namespace {

/// U+200B to U+200F, word joiner, BOM and soft hyphen: nothing that a reader sees. ZWNJ and ZWJ (U+200C/D)
/// shape Persian and Indic words and stay.
bool is_invisible(std::int32_t code) {
    return code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

bool is_white_space(std::int32_t code) {
    return code == ' ' || (code >= 9 && code <= 13) || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
           code == 0x205F || code == 0x3000;
}

std::string composed(const std::string& text) {
    utf8proc_uint8_t* raw = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned{raw, std::free};
    return size < 0 ? text : std::string{reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

constexpr std::size_t most_bytes_a_column = 16;  // a letter under a heap of marks

struct Character {
    std::int32_t code;
    std::size_t bytes;
};

/// What a text, which is not empty, begins with; U+FFFD for a byte that begins no character.
Character first_character(std::string_view text) {
    std::int32_t code = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &code);
    return bytes > 0 ? Character{code, static_cast<std::size_t>(bytes)} : Character{0xFFFD, 1};
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    const auto* start = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        if (start[at] < 0x80) {
            ++at;
            continue;
        }
        utf8proc_int32_t code = 0;
        const auto bytes =
            utf8proc_iterate(start + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
        if (bytes <= 0) return at;
        at += static_cast<std::size_t>(bytes);
    }
    return std::nullopt;
}

std::string valid_utf8(std::string_view text) {
    if (!first_invalid_utf8(text)) return std::string{text};
    std::string out;
    out.reserve(text.size());
    for (auto code : code_points(text)) out += utf8(code);
    return out;
}

std::string clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (auto code : code_points(text))
        if (!is_control(code) && !is_invisible(code)) out += utf8(code);
    return composed(out);
}

std::string collapse_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (auto code : code_points(text)) {
        if (is_white_space(code)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += utf8(code);
    }
    return out;
}

std::string ascii_lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (is_capital(c)) c = static_cast<char>(c | 0x20);
    return out;
}

std::string ascii_fold(std::string_view text) {
    std::string out;
    for (auto code : code_points(composed(valid_utf8(text))))
        for (auto plain : without_accents(code))
            if (plain < 0x80) out += static_cast<char>(plain);
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (auto code : code_points(text))
        width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
    return width;
}

std::string ellipsis(std::string_view text, std::size_t columns) {
    std::string out;
    std::size_t width = 0, fits = 0;  // so many bytes of `out` leave a column for the dots
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        text.remove_prefix(bytes);
        width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
        if (width > columns || out.size() > most_bytes_a_column * (columns + 1)) {
            out.resize(fits);
            return columns == 0 ? std::string{} : out + "…";
        }
        out += utf8(code);
        if (width < columns) fits = out.size();
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto end = text.find(separator);
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& pieces, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) out += separator;
        out += pieces[i];
    }
    return out;
}

std::string csv_cell(std::string_view text) {
    const bool breaks = text.find_first_of(",\"\t\r\n") != std::string_view::npos;
    const bool looks_else = !text.empty() && (text.front() == ' ' || text.back() == ' ' ||
                                              text.front() == '#' || text.front() == '%');
    if (!breaks && !looks_else) return std::string{text};
    std::string out = "\"";
    for (const char letter : text) out.append(letter == '"' ? 2 : 1, letter);
    return out + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_cell(cells[i]);
    }
    return out + "\r\n";
}

}  // namespace citegraph
