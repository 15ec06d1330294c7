#pragma once

#include "graphs/files/table.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

/// No column of a sheet.
constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

using Row = std::vector<std::string>;

/// What tells one way to cut a table from another, as it depends on what the table is to say.
struct SheetKind {
    /// Whether cells are names of columns, of those that are looked for.
    bool (*is_header)(const Row& cells);
    /// Whether a row that is cut so says what such rows say: in ids of one kind, in a date.
    bool (*is_likely)(const Row& cells);
};

/// How a table is cut, as all of it says, not its first line.
struct Sheet {
    /// Where a row begins.
    struct Place {
        std::size_t offset = 0, line = 1;
    };
    Cut cut{};
    Row header{};             ///< as it stands there; empty: there is none
    Place begin{}, second;    ///< of the first row that is no header; of the row behind the first of all
    std::vector<Row> rows{};  ///< some, from all over the table
    std::size_t width = 0;    ///< how many cells most of them have
};

/// Looks at all of a short table, and at the beginning and parts of a long one. Of tab, comma, semicolon, bar
/// and white space the separator is the one that cuts the most rows in two or more, into equally many
/// cells that are likely; of those the first. \cost O(1) for a long table
Sheet sheet_of(std::string_view text, const SheetKind& kind);

/// Whether a cell is a weight, a time or an arrow: without letters.
bool is_no_word(std::string_view cell);

/// A name of a column in ASCII letters and digits alone, lower case: "Citing ID" is "citingid".
std::string column_name(std::string_view cell);

}  // namespace citegraph::graphs
