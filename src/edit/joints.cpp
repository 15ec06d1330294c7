// Marks around what is left out.
#include "edit/writing.hpp"

#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::edit {
namespace {

struct Pair {
    std::string_view open, close;
};
constexpr std::array<Pair, 11> pairs{{{"[", "]"},
                                      {"(", ")"},
                                      {"{", "}"},
                                      {"**", "**"},
                                      {"__", "__"},
                                      {"*", "*"},
                                      {"_", "_"},
                                      {"`", "`"},
                                      {"“", "”"},
                                      {"\"", "\""},
                                      {"（", "）"}}};

/// The pair whose opening mark a text ends with.
const Pair* opening_at_end(std::string_view text) {
    const auto found =
        std::ranges::find_if(pairs, [&](const Pair& pair) { return text.ends_with(pair.open); });
    return found == pairs.end() ? nullptr : &*found;
}

bool has_word(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && core::is_alphanumeric(byte);
    });
}

/// Bytes up to and with the last mark that closes what was opened before the text.
std::size_t end_of_closing(std::string_view text) {
    std::size_t out = 0;
    for (const auto& pair : pairs) {
        std::size_t depth = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto rest = text.substr(at);
            const bool is_both = pair.open == pair.close && rest.starts_with(pair.open);
            const auto end = at + pair.close.size();
            const bool opens = is_both ? end == text.size() || depth > 0 ||
                                             (at > 0 && text[at - 1] == ' ' && text[end] != ' ')
                                       : rest.starts_with(pair.open);
            if (is_both && depth > 0)
                --depth, at = end;
            else if (opens)
                ++depth, at += pair.open.size();
            else if (rest.starts_with(pair.close))
                depth > 0 ? void(--depth) : void(out = std::max(out, end)), at = end;
            else
                ++at;
        }
    }
    for (auto tag = text.find("</"); tag != text.npos; tag = text.find("</", tag + 1))
        out = std::max(out, text.find('>', tag) + 1);
    return out;
}

constexpr std::string_view separators = " \t,;:.|·•/-";

/// `text` from the first mark that parts nothing.
std::string_view without_separator(std::string_view text) {
    const auto next = text.find_first_not_of(separators);
    return next == text.npos ? std::string_view{} : text.substr(next);
}

}  // namespace

std::optional<std::string> joint(std::string_view left, std::string_view right, bool ends) {
    for (const auto* pair = opening_at_end(left); pair && right.starts_with(pair->close);
         pair = opening_at_end(left)) {
        left.remove_suffix(pair->open.size());
        right.remove_prefix(pair->close.size());
        if (pair->open == "[" && right.starts_with("(")) return std::nullopt;  // the link would have no words
    }
    if (opening_at_end(left)) return std::string{left} + std::string{without_separator(right)};
    if (right.find_first_of(")]}") ==
        0) {  // the last thing in a bracket goes with what parted it from the others
        left = left.substr(0, left.find_last_not_of(separators) + 1);
        return std::string{left} + std::string{right};
    }
    const auto kept = end_of_closing(left);
    const bool is_label_of_next =
        ends || has_word(left.substr(kept)) || has_word(right) || right.find('\n') != right.npos;
    if (is_label_of_next) return std::string{left.substr(0, kept)} + std::string{right};
    const bool has_separator = kept < left.size();
    return std::string{left} + std::string{has_separator ? without_separator(right) : right};
}

}  // namespace citegraph::edit
