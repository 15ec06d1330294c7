// What joins neighbours.
#include "read/style/joints.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace citegraph::read {
namespace {

enum Joint : std::uint8_t {
    begin,
    section,
    line,
    link_begins,
    link_ends,
    other_piece,
    words,
    words_apart,
    at_mark
};

constexpr std::array<std::string_view, 9> classes{",;、，；",      ".。．",         ":：",
                                                  "([{（【「［《", ")]}）】」］》", "\"“”'‘’`",
                                                  "-–—‐|•·/",      "&+@#_*",        "?!？！…"};
constexpr auto mark_classes = static_cast<std::uint8_t>(classes.size() + 1);
constexpr auto behind_mark = static_cast<std::uint8_t>(at_mark + 2 * mark_classes);

/// Each class twice: with white space beside the mark, and without.
std::uint8_t class_of(std::string_view mark, bool spaced) {
    const auto* found = std::ranges::find_if(
        classes, [mark](auto marks) { return marks.find(mark) != std::string_view::npos; });
    return static_cast<std::uint8_t>(2 * (found - classes.begin()) + (spaced ? 1 : 0));
}

bool is_link(const EntryText& record, const Token& token) {
    return record.pieces[token.piece]->is(InlinePiece::Kind::link);
}

}  // namespace

std::uint8_t joint_before(const EntryText& record, std::size_t token) {
    if (token == 0) return begin;
    const auto &now = record.tokens[token], &before = record.tokens[token - 1];
    if (now.section != before.section) return section;
    const auto between = std::string_view{record.text}.substr(before.end, now.begin - before.end);
    if (between.find('\n') != between.npos) return line;
    if (now.piece != before.piece) {
        if (is_link(record, now)) return link_begins;
        return is_link(record, before) ? link_ends : other_piece;
    }
    const bool spaced = now.spaced > 0;
    if (now.mark) return static_cast<std::uint8_t>(at_mark + class_of(record.of(now), spaced));
    if (before.mark) return static_cast<std::uint8_t>(behind_mark + class_of(record.of(before), spaced));
    return now.spaced > 1 ? words_apart : words;
}

}  // namespace citegraph::read
