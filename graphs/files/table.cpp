#include "graphs/files/table.hpp"

#include <algorithm>

namespace citegraph::graphs {

std::string Cell::text() const {
    if (!doubled) return std::string{raw};
    std::string out;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        out += raw[at];
        at += raw[at] == '"';
    }
    return out;
}

bool TableRows::ends_cell(char c) const {
    return c == '\n' || is_separator(c);
}

/// Blanks that are neither a separator nor a line's end.
void TableRows::pass_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_]) && (cut_.separator == ' ' || !is_separator(text_[at_])))
        ++at_;
}

/// Whether one more cell follows in the row.
bool TableRows::pass_separator() {
    if (cut_.separator == ' ') {
        pass_blanks();
        return at_ < text_.size() && text_[at_] != '\n';
    }
    if (at_ == text_.size() || text_[at_] != cut_.separator) return false;
    ++at_;
    return true;
}

Cell TableRows::quoted_cell() {
    Cell cell;
    const auto begin = ++at_;
    auto end = text_.find('"', begin);
    for (; end != std::string_view::npos && text_.substr(end + 1, 1) == "\""; end = text_.find('"', end + 2))
        cell.doubled = true;
    if (end == std::string_view::npos) fault_ = "a quote is never closed";
    cell.raw = text_.substr(begin, end - begin);
    lines_in_row_ += static_cast<std::size_t>(std::ranges::count(cell.raw, '\n'));
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    if (at_ < text_.size() && !ends_cell(text_[at_]) && !plain_cell().raw.empty())
        fault_ = "text stands behind a closing quote";
    return cell;
}

Cell TableRows::plain_cell() {
    const auto begin = at_;
    while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_;
    auto end = at_;
    while (end > begin && is_blank(text_[end - 1])) --end;
    return {text_.substr(begin, end - begin)};
}

void TableRows::pass_what_is_no_row() {
    while (at_ < text_.size()) {
        const auto begin = at_;
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        const bool is_comment = at_ < text_.size() && (text_[at_] == '#' || text_[at_] == '%');
        if (is_comment) at_ = std::min(text_.find('\n', at_), text_.size());
        if (at_ < text_.size() && text_[at_] != '\n') {
            at_ = begin;
            return;
        }
        line_ += at_ < text_.size();
        at_ += at_ < text_.size();
    }
}

bool TableRows::next() {
    if (at_ > 0 && at_ < text_.size()) {  // behind a row
        ++at_;
        line_ = next_line();
    }
    lines_in_row_ = 0;
    cells_.clear();
    fault_ = {};
    pass_what_is_no_row();
    if (at_ == text_.size()) return false;
    for (bool more = true; more; more = pass_separator()) {
        pass_blanks();
        cells_.push_back(cut_.quotes && text_.substr(at_, 1) == "\"" ? quoted_cell() : plain_cell());
    }
    return true;
}

}  // namespace citegraph::graphs
