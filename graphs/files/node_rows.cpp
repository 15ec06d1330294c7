#include "graphs/files/numbering.hpp"

#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {
namespace {

/// A cell as it stands in the text, without its outer quotes.
struct CsvCell {
    std::string_view raw;
    bool doubled = false;  ///< has quotes that stand for one each

    std::string text() const;
};

/// Walks the rows of a CSV text (RFC 4180): commas between cells; a cell in double quotes may hold commas,
/// line ends and, doubled, quotes. LF or CRLF ends a row; empty lines are no rows. \cost linear
class CsvRows {
  public:
    explicit CsvRows(std::string_view text) : text_{text} {}

    /// Goes on to the next row; false at the end.
    bool next();
    const std::vector<CsvCell>& cells() const { return cells_; }
    std::size_t line() const { return line_; }  ///< where the row begins, from 1
    /// What is wrong with the row; empty if nothing.
    std::string_view fault() const { return fault_; }

  private:
    CsvCell quoted_cell();
    CsvCell plain_cell();
    void pass_line_ends();

    std::string_view text_;
    std::size_t at_ = 0, line_ = 1;
    std::size_t lines_in_row_ = 0;
    std::vector<CsvCell> cells_;
    std::string_view fault_;
};

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

constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

/// Where the columns stand.
struct Columns {
    std::size_t id = nowhere, date = nowhere, title = nowhere;

    explicit Columns(const std::vector<CsvCell>& header) {
        for (std::size_t at = header.size(); at-- > 0;) {
            const auto name = ascii_lower(trimmed(header[at].raw));
            if (name == "id") id = at;
            if (name == "date") date = at;
            if (name == "title") title = at;
        }
    }
};

CsvCell cell_at(const std::vector<CsvCell>& cells, std::size_t column) {
    return column < cells.size() ? cells[column] : CsvCell{};
}

/// As titles of papers are: on a terminal, nothing in it gives orders.
std::string clean_title(const CsvCell& cell) {
    const auto printable = [](char c) { return c >= ' ' && c < 0x7F; };
    auto text = cell.text();
    return std::ranges::all_of(text, printable) ? text : clean(valid_utf8(text));
}

class TableReader {
  public:
    TableReader(Columns columns, ProblemList& problems) : columns_{columns}, problems_{problems} {}

    void read(const CsvRows& row) {
        const auto raw_id = cell_at(row.cells(), columns_.id).text();
        const auto id = trimmed(raw_id);
        if (!row.fault().empty()) return problems_.add(row.line(), std::string{row.fault()});
        if (const auto objection = objection_to_word(id); !objection.empty())
            return problems_.add(row.line(), objection);
        ids_.add(id);
        titles_.add(clean_title(cell_at(row.cells(), columns_.title)));
        rows_.dates.push_back(date(row));
        rows_.lines.push_back(row.line());
    }
    NodeRows finished() && {
        rows_.ids = std::move(ids_).finished();
        rows_.titles = std::move(titles_).finished();
        return std::move(rows_);
    }

  private:
    PackedDay date(const CsvRows& row) {
        const auto text = trimmed(cell_at(row.cells(), columns_.date).raw);
        if (text.empty()) return {};
        const auto day = parse_day(text);
        if (!day)
            problems_.add(row.line(),
                          quoted(text) + " is no date: write 2024, 2024-07 or 2024-07-09, or nothing");
        return day ? PackedDay{*day} : PackedDay{};
    }

    Columns columns_;
    ProblemList& problems_;
    TextColumn ids_, titles_;
    NodeRows rows_;
};

}  // namespace

Result<NodeRows> read_node_rows(const NamedText& table, ProblemList& problems) {
    CsvRows rows{without_mark(table.text)};
    const auto name = std::string{table.name};
    if (!rows.next())
        return fail(Error::Kind::malformed, name + ": is empty: the first line is id,date,title");
    const Columns columns{rows.cells()};
    if (columns.id == nowhere)
        return fail(Error::Kind::malformed,
                    name + ":" + std::to_string(rows.line()) +
                        ": has no column \"id\": the first line of a node table is id,date,title");
    TableReader reader{columns, problems};
    while (rows.next()) reader.read(rows);
    return std::move(reader).finished();
}

}  // namespace citegraph::graphs
