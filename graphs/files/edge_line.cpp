#include "graphs/files/edge_line.hpp"

#include "core/text/ascii.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <string>

namespace citegraph::graphs {
namespace {

std::string_view without_blanks(std::string_view line) {
    line.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(line, is_blank) - line.begin()));
    return line;
}

/// What stands before the first blank or comma.
std::string_view first_word(std::string_view line) {
    const auto ends = [](char c) { return is_blank(c) || c == ','; };
    return line.substr(0, static_cast<std::size_t>(std::ranges::find_if(line, ends) - line.begin()));
}

std::string_view behind_separator(std::string_view line) {
    line = without_blanks(line);
    return line.starts_with(',') ? without_blanks(line.substr(1)) : line;
}

bool is_name(std::string_view id) {
    return !core::is_digits(id) && !is_negative(id);
}

/// Why a line is no citation; empty if it is one.
std::string objection(const EdgeLine& line, IdKind kind) {
    if (line.citing.empty() || line.cited.empty())
        return "names one paper only: a citation is the citing id, a tab and the cited id";
    const auto object = kind == IdKind::numbers ? objection_to_number : objection_to_word;
    const auto first = object(line.citing);
    return first.empty() ? object(line.cited) : first;
}

}  // namespace

EdgeLine edge_line(std::string_view line) {
    line = without_blanks(line);
    if (line.empty() || line.front() == '#' || line.front() == '%') return {.comment = true};
    EdgeLine out;
    out.citing = first_word(line);
    line = behind_separator(line.substr(out.citing.size()));
    out.cited = first_word(line);
    out.more = !behind_separator(line.substr(out.cited.size())).empty();
    return out;
}

std::optional<EdgeLine> EdgeLines::sound(std::string_view line, std::size_t number) {
    const auto cut = edge_line(line);
    if (cut.comment) return std::nullopt;
    words_ += (is_name(cut.citing) || is_name(cut.cited)) && objection(cut, IdKind::words).empty();
    if (auto wrong = objection(cut, kind_); !wrong.empty()) {
        problems_.add(number, std::move(wrong));
        return std::nullopt;
    }
    if (cut.more && ++longer_ == 1) first_longer_ = number;
    return cut;
}

void EdgeLines::finish() {
    if (longer_ > 0)
        problems_.tell(first_longer_, "has more than two columns, as do " + std::to_string(longer_ - 1) +
                                          " other lines: what stands behind the cited id is not read");
}

}  // namespace citegraph::graphs
