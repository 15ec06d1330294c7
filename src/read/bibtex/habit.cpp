#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/bibtex/punctuation.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace citegraph::bibtex {
namespace {

/// Blanks and nothing else.
bool is_blank(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return byte == ' ' || byte == '\t'; });
}

/// Where a field's equals sign and value stand, counted from its name.
struct Columns {
    Offset name, equals, value;
};

std::vector<Columns> columns_of(std::string_view text, const Punctuation& punctuation) {
    std::vector<Columns> out;
    for (std::size_t at = 0; at < punctuation.fields().size(); ++at) {
        const auto& field = punctuation.fields()[at];
        const auto equals = punctuation.equals(at);
        if (!equals || field.value.size == 0) continue;
        const auto begin = field.name.begin, end = end_of(field.name);
        if (is_blank(text.substr(end, *equals - end)) &&
            is_blank(text.substr(*equals + 1, field.value.begin - *equals - 1)))
            out.push_back({field.name.size, *equals - begin, field.value.begin - begin});
    }
    return out;
}

/// The common value of a column, if it is the same for names of different lengths.
Offset aligned(const std::vector<Columns>& all, Offset Columns::*column) {
    const auto differs = [&](Offset Columns::*part) {
        return std::ranges::any_of(all, [&](auto& each) { return each.*part != all.front().*part; });
    };
    return all.empty() || differs(column) || !differs(&Columns::name) ? 0 : all.front().*column;
}

Habit::Case case_of(const Tree& tree, const Punctuation& punctuation) {
    const auto all = [&](auto&& test) {
        return std::ranges::all_of(punctuation.fields(),
                                   [&](auto& field) { return test(bytes_of(tree, field.name)); });
    };
    if (all([&](auto name) { return name.size() > 1 && std::ranges::none_of(name, core::is_small); }))
        return Habit::Case::upper;
    if (all([&](auto name) { return !name.empty() && core::is_capital(name.front()); }))
        return Habit::Case::capital;
    return Habit::Case::lower;
}

std::string lead_of(std::string_view text, const Punctuation& punctuation, std::size_t field) {
    const auto name = punctuation.fields()[field].name.begin;
    const auto comma = punctuation.comma_before(field);
    if (punctuation.has_leading_comma(field)) {
        const auto begin = punctuation.line_end_before(*comma);
        return std::string{text.substr(begin, name - begin)};
    }
    const auto line = punctuation.line_end_before(name);
    if (line < name) return std::string{text.substr(line, name - line)};
    const auto blanks = comma ? text.substr(*comma + 1, name - *comma - 1) : std::string_view{" "};
    return is_blank(blanks) ? std::string{blanks} : " ";
}

}  // namespace

Habit habit_of(const Tree& tree, const Punctuation& punctuation, std::string_view line_end) {
    Habit habit;
    habit.lead = std::string{line_end} + "  ";
    if (punctuation.fields().empty()) return habit;
    const auto last = punctuation.fields().size() - 1;
    habit.lead = lead_of(tree.source, punctuation, last);
    habit.leading_comma = punctuation.has_leading_comma(last);
    habit.trailing_comma = punctuation.comma_behind(last).has_value();
    habit.letters = case_of(tree, punctuation);
    const auto columns = columns_of(tree.source, punctuation);
    if (columns.empty()) return habit;
    habit.before = columns.back().equals - columns.back().name;
    habit.behind = columns.back().value - columns.back().equals - 1;
    habit.equals = aligned(columns, &Columns::equals);
    habit.value = aligned(columns, &Columns::value);
    if (habit.equals > 0) habit.before = habit.behind;
    if (habit.equals == 0 && habit.value > 0) habit.behind = 1;
    return habit;
}

std::string written(const Habit& habit, std::string_view name, std::string_view value) {
    auto out = std::string{name};
    if (habit.letters == Habit::Case::upper)
        std::ranges::transform(out, out.begin(), [](unsigned char byte) { return std::toupper(byte); });
    else if (habit.letters == Habit::Case::capital && !out.empty())
        out.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(out.front())));
    const auto pad_to = [&](Offset column, Offset least) {
        out.append(std::max<std::size_t>(column > out.size() ? column - out.size() : 0, least), ' ');
    };
    pad_to(habit.equals, habit.equals > 0 ? std::min<Offset>(habit.before, 1) : habit.before);
    out += '=';
    pad_to(habit.value, habit.value > 0 ? std::min<Offset>(habit.behind, 1) : habit.behind);
    return out += value;
}

std::string_view line_end_of(std::string_view text) {
    const auto at = text.find_first_of("\r\n");
    if (at == std::string_view::npos || text[at] == '\n') return "\n";
    return text.substr(at).starts_with("\r\n") ? "\r\n" : "\r";
}

}  // namespace citegraph::bibtex
