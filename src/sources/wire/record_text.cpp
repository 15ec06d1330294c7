// Texts of records without markup.
#include "citegraph/text.hpp"
#include "sources/wire/replies.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace citegraph::sources {
namespace {

using Entity = std::pair<std::string_view, std::string_view>;

/// The entities that records are seen to use, beside the numeric ones.
constexpr std::array<Entity, 16> entities{{{"amp", "&"},
                                           {"lt", "<"},
                                           {"gt", ">"},
                                           {"quot", "\""},
                                           {"apos", "'"},
                                           {"nbsp", " "},
                                           {"ndash", "–"},
                                           {"mdash", "—"},
                                           {"lsquo", "‘"},
                                           {"rsquo", "’"},
                                           {"ldquo", "“"},
                                           {"rdquo", "”"},
                                           {"hellip", "…"},
                                           {"eacute", "é"},
                                           {"ouml", "ö"},
                                           {"uuml", "ü"}}};

constexpr std::array<std::string_view, 12> inline_tags{"i",  "b",   "em", "strong", "sub", "sup",
                                                       "sc", "scp", "tt", "u",      "br",  "italic"};

/// Windows-1252 from 0x80 on (WHATWG Encoding Standard); 0 where it has no letter.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string utf8(char32_t code) {
    if (code >= 0x80 && code < 0xA0) code = windows_1252[code - 0x80];
    std::string out;
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return out;
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        tail(6);
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
    return out;
}

/// What "&name;" stands for, given the name; nothing if it is none.
std::optional<std::string> meaning(std::string_view name) {
    if (name.starts_with('#')) {
        const bool hexadecimal = name.size() > 1 && (name[1] | 0x20) == 'x';
        name.remove_prefix(hexadecimal ? 2 : 1);
        std::uint32_t code = 0;
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
        if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
        return utf8(code);
    }
    for (const auto& [entity, text] : entities)
        if (name == entity) return std::string{text};
    return std::nullopt;
}

/// Length of the inline tag that `text` begins with; 0 if it begins with none.
std::size_t tag_length(std::string_view text) {
    const auto end = text.substr(0, 32).find('>');
    if (end == std::string_view::npos) return 0;
    auto name = text.substr(1, end - 1);
    if (name.starts_with('/')) name.remove_prefix(1);
    if (name.ends_with('/')) name.remove_suffix(1);
    if (const auto colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    for (auto tag : inline_tags)
        if (ascii_lower(trimmed(name)) == tag) return end + 1;
    return 0;
}

std::string decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const unsigned char second =
            rest.size() > 1 ? static_cast<unsigned char>(rest[1]) : static_cast<unsigned char>(0);
        if (const auto length = rest[0] == '<' ? tag_length(rest) : 0) {
            at += length;
        } else if (const auto end = rest[0] == '&' ? rest.substr(0, 12).find(';') : std::string_view::npos;
                   end != std::string_view::npos && meaning(rest.substr(1, end - 1))) {
            out += *meaning(rest.substr(1, end - 1));
            at += end + 1;
        } else if (rest[0] == '\xC2' && second >= 0x80 && second < 0xA0) {
            out += utf8(second);
            at += 2;
        } else {
            out += rest[0];
            ++at;
        }
    }
    return out;
}

}  // namespace

std::string record_text(std::string_view text) {
    const auto once = decoded(valid_utf8(text));
    return collapse_space(clean(once));
}

}  // namespace citegraph::sources
