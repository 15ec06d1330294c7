// Looking at text from its ends, in every script.
#include "read/list/scan.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace citegraph::read {

using namespace core;

namespace {

using Codes = std::vector<std::int32_t>;

/// Decoration that lists put before and after titles: pictographs (U+1F000 on), dingbats and symbols
/// (U+2600 to U+27BF), stars and squares (U+2B1B to U+2B55), keycaps, variation selectors, joiners.
bool is_decoration(std::int32_t code) {
    return (code >= 0x1F000 && code <= 0x1FAFF) || (code >= 0x2600 && code <= 0x27BF) ||
           (code >= 0x2B1B && code <= 0x2B55) || code == 0xFE0F || code == 0xFE0E || code == 0x20E3 ||
           code == 0x200D || (code >= 0x23E9 && code <= 0x23FA) || (code >= 0xE0020 && code <= 0xE007F);
}

bool is_space(std::int32_t code) {
    return code == ' ' || (code >= 9 && code <= 13) || code == 0xA0 || code == 0x3000 || code == 0x202F ||
           (code >= 0x2000 && code <= 0x200B) || code == 0xFEFF || code == 0x2028 || code == 0x2029;
}

/// Bytes of the code point that starts at `at`; 1 for a stray byte.
std::size_t width(std::string_view text, std::size_t at) {
    auto end = at + 1;
    while (end < text.size() && end < at + 4 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end - at;
}

std::size_t last_start(std::string_view text) {
    auto at = text.size() - 1;
    const auto first = at > 3 ? at - 3 : 0;
    while (at > first && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

/// The code point at `at`; of valid UTF-8, so nothing is checked.
std::int32_t code_at(std::string_view text, std::size_t at) {
    const auto size = width(text, at);
    const auto lead = static_cast<unsigned char>(text[at]);
    if (size == 1) return lead;
    auto code = static_cast<std::int32_t>(lead & (0x7F >> size));
    for (std::size_t i = 1; i < size; ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    return code;
}

std::string_view trimmed_wide(std::string_view text) {
    while (!text.empty() && is_space(code_at(text, 0))) text.remove_prefix(width(text, 0));
    while (!text.empty() && is_space(code_at(text, last_start(text))))
        text.remove_suffix(text.size() - last_start(text));
    return text;
}

bool is_shortcode(std::string_view word) {
    return word.size() > 2 && word.front() == ':' && word.back() == ':' &&
           std::ranges::all_of(word.substr(1, word.size() - 2), [](unsigned char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
           });
}

std::string_view without_front(std::string_view text) {
    if (is_decoration(code_at(text, 0))) return text.substr(width(text, 0));
    if (text.front() != ':') return text;
    const auto end = text.find(':', 1);
    return end != text.npos && is_shortcode(text.substr(0, end + 1)) ? text.substr(end + 1) : text;
}

std::string_view without_back(std::string_view text) {
    const auto start = last_start(text);
    if (is_decoration(code_at(text, start))) return text.substr(0, start);
    if (text.back() != ':' || text.size() < 3) return text;
    const auto open = text.rfind(':', text.size() - 2);
    return open != text.npos && is_shortcode(text.substr(open)) ? text.substr(0, open) : text;
}

struct Pair {
    std::string_view open, close;
};
constexpr std::array<Pair, 6> square{
    {{"[", "]"}, {"【", "】"}, {"［", "］"}, {"〔", "〕"}, {"「", "」"}, {"『", "』"}}};
constexpr std::array<Pair, 2> round{{{"(", ")"}, {"（", "）"}}};

/// Where the bracket that opens at the front closes, counting the same kind; npos if it does not.
std::size_t closing(std::string_view text, const Pair& pair) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); at += width(text, at)) {
        if (text.substr(at).starts_with(pair.open)) ++depth;
        if (text.substr(at).starts_with(pair.close) && --depth == 0) return at;
    }
    return text.npos;
}

/// Where the bracket that closes at the back opens; authors mix widths, so both count.
std::size_t opening(std::string_view text) {
    int depth = 0;
    for (auto at = text.size(); at > 0;) {
        at = last_start(text.substr(0, at));
        const auto here = text.substr(at);
        if (here.starts_with(")") || here.starts_with("）")) ++depth;
        if ((here.starts_with("(") || here.starts_with("（")) && --depth == 0) return at;
    }
    return text.npos;
}

}  // namespace

std::string tidy(std::string_view text) {
    text = trimmed_wide(text);
    const auto is_plain = [&](std::size_t at) {
        const bool second = at == 0 || text[at - 1] == ' ';
        return text[at] == ' ' ? !second : text[at] < 9 || text[at] > 13;
    };
    std::size_t plain = 0;
    while (plain < text.size() && is_plain(plain)) ++plain;
    std::string out{text.substr(0, plain)};
    for (char c : text.substr(plain)) {
        const bool space = c == ' ' || (c >= 9 && c <= 13);
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string undecorated(std::string_view text) {
    for (auto before = text.size() + 1; text.size() < before && !text.empty();) {
        before = text.size();
        text = trimmed_wide(text);
        if (!text.empty()) text = without_front(text);
        if (!text.empty()) text = without_back(text);
    }
    return tidy(text);
}

std::optional<std::string> after_mark(std::string_view text, std::span<const std::string_view> marks) {
    text = trimmed_wide(text);
    for (auto mark : marks)
        if (text.starts_with(mark)) return tidy(text.substr(mark.size()));
    return std::nullopt;
}

std::optional<std::string> before_mark(std::string_view text, std::span<const std::string_view> marks) {
    text = trimmed_wide(text);
    for (auto mark : marks)
        if (text.ends_with(mark)) return tidy(text.substr(0, text.size() - mark.size()));
    return std::nullopt;
}

std::string stripped(std::string_view text, std::span<const std::string_view> marks) {
    for (auto before = text.size() + 1; text.size() < before;) {
        before = text.size();
        text = trimmed_wide(text);
        for (auto mark : marks) {
            if (text.starts_with(mark)) text.remove_prefix(mark.size());
            if (text.ends_with(mark)) text.remove_suffix(mark.size());
        }
    }
    return tidy(text);
}

std::vector<std::string> cut(std::string_view text, std::span<const std::string_view> marks) {
    std::vector<std::string> out;
    std::array<bool, 256> begins{};  // a mark, by its first byte
    for (const auto mark : marks) begins[static_cast<unsigned char>(mark.front())] = true;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        if (auto piece = tidy(text.substr(start, end - start)); !piece.empty())
            out.push_back(std::move(piece));
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!begins[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        const auto mark = std::ranges::find_if(marks, [&](auto m) { return text.substr(at).starts_with(m); });
        if (mark == marks.end()) {
            ++at;
            continue;
        }
        take(at);
        at += mark->size();
        start = at;
    }
    take(text.size());
    return out;
}

std::vector<std::string> sentences(const std::string& text) {
    std::vector<std::string> out;
    std::size_t start = 0;
    for (auto at = text.find(". "); at != text.npos; at = text.find(". ", at + 1)) {
        const auto space = text.rfind(' ', at);
        const auto word =
            text.substr(space == text.npos ? 0 : space + 1, at - (space == text.npos ? 0 : space + 1));
        if (word.size() <= 1 || word == "vs" || word == "St" || word == "Dr") continue;
        out.push_back(tidy(text.substr(start, at - start)));
        start = at + 2;
    }
    out.push_back(tidy(text.substr(start)));
    std::erase(out, std::string{});
    return out;
}

std::optional<Bracketed> leading_brackets(std::string_view text) {
    text = trimmed_wide(text);
    for (const auto pairs : {std::span<const Pair>{square}, std::span<const Pair>{round}})
        for (const auto& pair : pairs) {
            if (!text.starts_with(pair.open)) continue;
            const auto close = closing(text, pair);
            if (close == text.npos) return std::nullopt;
            return Bracketed{tidy(text.substr(pair.open.size(), close - pair.open.size())),
                             tidy(text.substr(close + pair.close.size()))};
        }
    return std::nullopt;
}

std::optional<Bracketed> trailing_brackets(std::string_view text) {
    text = trimmed_wide(text);
    if (!text.ends_with(")") && !text.ends_with("）")) return std::nullopt;
    const auto open = opening(text);
    if (open == text.npos) return std::nullopt;
    const auto inside = text.substr(open + width(text, open));
    return Bracketed{tidy(inside.substr(0, last_start(inside))), tidy(text.substr(0, open))};
}

std::size_t word_count(std::string_view text) {
    std::size_t words = 0, unspaced = 0;
    bool inside = false;
    const auto take = [&](bool word, bool joins) {
        words += word && !inside;
        inside = word || (inside && joins);
    };
    if (is_ascii(text))
        for (const char c : text) take(is_alphanumeric(c), c == '\'' || c == '-');
    else
        for (const auto code : code_points(text)) {
            const bool wide = is_unspaced_script(code);
            unspaced += wide;
            take(is_word_character(code) && !wide, code == '\'' || code == '-' || code == 0x2019);
        }
    return words + (unspaced + 1) / 2;
}

bool has_letter(std::string_view text) {
    if (std::ranges::any_of(text, is_letter)) return true;
    return std::ranges::any_of(code_points(text), [](auto code) {
        return is_word_character(code) && !(code >= '0' && code <= '9') &&
               !(code >= 0xFF10 && code <= 0xFF19);
    });
}

bool may_have_digit(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return (c >= '0' && c <= '9') || c == '\xBC' || c == '\xD9' || c == '\xDB'; });
}

std::string folded(std::string_view text) {
    if (std::ranges::any_of(text, [](char c) { return static_cast<signed char>(c) < 0; }))
        return normal_title(text);
    std::string out;
    for (char c : ascii_lower(text)) {
        const bool inside = !out.empty() && out.back() != ' ';
        const bool word =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (inside && (c == '+' || c == '#'));
        if (word)
            out += c;
        else if (c == '&')
            out += inside ? " and " : "and ";
        else if (std::string_view{"'{}$\\"}.find(c) == std::string_view::npos && inside)
            out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace citegraph::read
