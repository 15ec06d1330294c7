#include "read/bibtex/encoding.hpp"

#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace citegraph::bibtex {

using namespace core;

namespace {

/// The characters of the bytes 0x80 to 0x9F.
constexpr std::array<std::int32_t, 32> high_controls{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::size_t past_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & high_bits) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

}  // namespace

std::optional<std::size_t> first_not_utf8(std::string_view text) {
    for (auto at = past_ascii(text, 0); at < text.size(); at = past_ascii(text, at)) {
        auto end = at;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
        if (const auto odd = first_invalid_utf8(text.substr(at, end - at))) return at + *odd;
        at = end;
    }
    return std::nullopt;
}

std::string from_windows_1252(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        const bool open = code >= 0x80 && code < 0xA0;
        out += code < 0x80 ? std::string(1, byte) : utf8(open ? high_controls[code - 0x80U] : code);
    }
    return out;
}

std::optional<std::string> to_windows_1252(std::string_view text) {
    std::string out;
    for (const auto code : code_points(text)) {
        const auto* const found = std::ranges::find(high_controls, code);
        if (found != high_controls.end())
            out += static_cast<char>(0x80 + (found - high_controls.begin()));
        else if (code < 0x80 || (code >= 0xA0 && code <= 0xFF))
            out += static_cast<char>(code);
        else
            return std::nullopt;
    }
    return out;
}

}  // namespace citegraph::bibtex
