#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

/// How every row of a table is cut into cells.
struct Cut {
    char separator = ' ';  ///< ' ' stands for any white space
    bool quotes = true;    ///< a cell in double quotes may hold separators, line ends and, doubled, quotes

    bool operator==(const Cut&) const = default;
};

/// White space within a line.
constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// A cell as it stands in the text, without its outer quotes, or without the blanks around it.
struct Cell {
    std::string_view raw{};
    bool doubled = false;  ///< has quotes that stand for one each

    std::string text() const;
};

/// Walks the rows of a table (RFC 4180, with any separator): LF or CRLF ends a row; empty lines, and those
/// that begin with # or %, are no rows. \cost linear
class TableRows {
  public:
    /// `text` begins at line `line` of its file.
    TableRows(std::string_view text, Cut cut, std::size_t line = 1) : text_{text}, cut_{cut}, line_{line} {}

    /// Goes on to the next row; false at the end.
    bool next();
    const std::vector<Cell>& cells() const { return cells_; }
    /// The cell of a column; empty where the row has none.
    Cell cell(std::size_t column) const { return column < cells_.size() ? cells_[column] : Cell{}; }
    std::size_t line() const { return line_; }  ///< where the row begins
    std::size_t next_line() const { return line_ + lines_in_row_ + 1; }
    std::size_t end() const { return at_; }  ///< where in the text the row ends, at its line end
    /// What is wrong with the row; empty if nothing.
    std::string_view fault() const { return fault_; }

  private:
    bool ends_cell(char c) const;
    bool is_separator(char c) const { return cut_.separator == ' ' ? is_blank(c) : c == cut_.separator; }
    void pass_blanks();
    bool pass_separator();
    Cell quoted_cell();
    Cell plain_cell();
    void pass_what_is_no_row();

    std::string_view text_;
    Cut cut_;
    std::size_t at_ = 0, line_ = 1;
    std::size_t lines_in_row_ = 0;
    std::vector<Cell> cells_;
    std::string_view fault_;
};

}  // namespace citegraph::graphs
