#include "graphs/files/csv_rows.hpp"

#include <algorithm>

namespace citegraph::graphs {

std::string CsvCell::text() const {
    std::string out;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        out += raw[at];
        at += doubled && raw[at] == '"';
    }
    return out;
}

CsvCell CsvRows::quoted_cell() {
    CsvCell cell;
    const auto begin = ++at_;
    auto end = text_.find('"', begin);
    for (; end != std::string_view::npos && text_.substr(end + 1, 1) == "\""; end = text_.find('"', end + 2))
        cell.doubled = true;
    if (end == std::string_view::npos) fault_ = "a quote is never closed";
    cell.raw = text_.substr(begin, end - begin);
    lines_in_row_ += static_cast<std::size_t>(std::ranges::count(cell.raw, '\n'));
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    const auto behind = plain_cell().raw;
    if (behind.find_first_not_of(" \t") != std::string_view::npos)
        fault_ = "text stands behind a closing quote";
    return cell;
}

CsvCell CsvRows::plain_cell() {
    const auto begin = at_;
    at_ = std::min(text_.find_first_of(",\n", begin), text_.size());
    auto raw = text_.substr(begin, at_ - begin);
    if (text_.substr(at_, 1) != "," && raw.ends_with('\r')) raw.remove_suffix(1);
    return {raw};
}

void CsvRows::pass_line_ends() {
    for (; at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r'); ++at_)
        line_ += text_[at_] == '\n';
}

bool CsvRows::next() {
    line_ += lines_in_row_;
    lines_in_row_ = 0;
    cells_.clear();
    fault_ = {};
    pass_line_ends();
    if (at_ == text_.size()) return false;
    for (bool more = true; more;) {
        cells_.push_back(text_.substr(at_, 1) == "\"" ? quoted_cell() : plain_cell());
        more = text_.substr(at_, 1) == ",";
        at_ += more;
    }
    return true;
}

}  // namespace citegraph::graphs
