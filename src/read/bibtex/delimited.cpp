#include "read/bibtex/delimited.hpp"

#include "core/text/ascii.hpp"

#include <array>

namespace citegraph::bibtex {
namespace {

constexpr auto marks(std::string_view bytes) {
    std::array<bool, 256> table{};
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] = true;
    return table;
}

constexpr auto value_marks = marks("{}\"@"), line_marks = marks("{}\"@\r\n");

Offset next(std::string_view text, Offset at, const std::array<bool, 256>& wanted) {
    const auto size = static_cast<Offset>(text.size());
    while (at < size && !wanted[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

/// Braces and quotes on the way through a value.
struct Nesting {
    bool quoted = false;
    std::uint32_t depth = 0;

    enum class Step { inside, closed, unbalanced };

    Step take(char byte) {
        if (byte == '{') ++depth;
        if (byte == '"' && quoted && depth == 0) return Step::closed;
        if (byte != '}') return Step::inside;
        if (depth == 0) return quoted ? Step::unbalanced : Step::closed;
        --depth;
        return Step::inside;
    }
};

/// A value may quote an entry. Then it closes, and the entry that it belongs to goes on, before the next one.
bool closes_before_next_entry(std::string_view text, Offset at, Nesting nesting) {
    for (at = next(text, at + 1, value_marks); at < text.size(); at = next(text, at + 1, value_marks)) {
        if (text[at] == '@' && begins_entry_line(text, at)) return false;
        const auto step = nesting.take(text[at]);
        if (step == Nesting::Step::unbalanced) return false;
        if (step == Nesting::Step::inside) continue;
        const auto follower = past_white(text, at + 1);
        return follower < text.size() &&
               std::string_view{",#})"}.find(text[follower]) != std::string_view::npos;
    }
    return false;
}

/// `"Foo},` or a last `"2000` before the entry's own brace: where a quoted text ends whose quote was
/// forgotten.
Delimited ended_by_brace(std::string_view text, Offset open, Offset brace) {
    const auto quote = next(text, brace, marks("\"\r\n"));
    if (quote < text.size() && text[quote] == '"') return {quote, quote + 1, false};
    if (!starts_line(text, brace)) return {brace, brace + 1, false};
    const auto end = without_trailing_white(text, open + 1, brace);
    return {end, end, false};
}

/// A value that is cut before a line of another field or entry leaves it the comma between them.
Delimited cut(std::string_view text, Offset open, Offset at) {
    auto end = without_trailing_white(text, open + 1, at);
    const bool comma = end > open + 1 && text[end - 1] == ',';
    if (comma) end = without_trailing_white(text, open + 1, end - 1);
    return {end, end, false};
}

}  // namespace

std::optional<Opening> opening_at(std::string_view text, Offset at) {
    const auto begin = past_white(text, at + 1);
    auto end = begin;
    while (end < text.size() && is_name(text[end]) && text[end] != '@') ++end;
    const auto delimiter = past_white(text, end);
    if (end == begin || delimiter >= text.size()) return std::nullopt;
    if (text[delimiter] != '{' && text[delimiter] != '(') return std::nullopt;
    return Opening{between(begin, end), delimiter};
}

bool begins_entry_line(std::string_view text, Offset at) {
    return starts_line(text, at) && opening_at(text, at).has_value();
}

bool begins_field_line(std::string_view text, Offset at) {
    auto name = at;  // only to the end of the line: blank lines are not read once for each of them
    while (name < text.size() && is_white(text[name]) && !is_line_end(text[name])) ++name;
    const auto name_end = past_name(text, name);
    if (name_end == name) return false;  // nor is the white space behind a blank line
    const auto equals = past_white(text, name_end);
    if (equals >= text.size() || text[equals] != '=') return false;
    const auto value = past_white(text, equals + 1);
    if (value >= text.size()) return false;
    if (text[value] == '{' || text[value] == '"' || core::is_digit(text[value])) return true;
    const auto value_end = past_name(text, value);
    const auto follower = past_white(text, value_end);
    return value_end > value && follower < text.size() && (text[follower] == ',' || text[follower] == '}');
}

std::optional<Offset> first_field_line(std::string_view text, Offset begin, Offset end) {
    for (auto at = line_end(text, begin); at < end; at = line_end(text, at + 1))
        if (begins_field_line(text, at + 1)) return at + 1;
    return std::nullopt;
}

Delimited delimited(std::string_view text, Offset open, Trust trust) {
    const auto& wanted = trust == Trust::lines ? line_marks : value_marks;
    Nesting nesting{.quoted = text[open] == '"'};
    auto at = next(text, open + 1, wanted);
    for (; at < text.size(); at = next(text, at + 1, wanted)) {
        if (is_line_end(text[at])) {
            if (begins_field_line(text, at + 1)) break;
            continue;
        }
        if (text[at] == '@') {
            if (begins_entry_line(text, at) && !closes_before_next_entry(text, at, nesting)) break;
            continue;
        }
        const auto step = nesting.take(text[at]);
        if (step == Nesting::Step::closed) return {at, at + 1, true};
        if (step == Nesting::Step::unbalanced) return ended_by_brace(text, open, at);
    }
    return cut(text, open, at);
}

std::optional<Offset> balanced(std::string_view text, Offset open, Offset limit) {
    const bool round = text[open] == '(';
    std::uint64_t depth = 0;
    for (auto at = open; at < limit; ++at) {
        if (text[at] == '{' || (round && text[at] == '(')) ++depth;
        if ((text[at] == '}' || (round && text[at] == ')')) && --depth == 0) return at;
    }
    return std::nullopt;
}

}  // namespace citegraph::bibtex
