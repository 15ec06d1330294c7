#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

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

}  // namespace citegraph::graphs
