#pragma once

#include <string>
#include <vector>

namespace citegraph::app {

/// A table for a terminal: columns as wide as their widest cell, wide characters counted as such.
struct Table {
    struct Column {
        std::string head;
        bool right = false;    ///< numbers stand right
        bool shrinks = false;  ///< is cut to make the table fit
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< each with one cell a column
};

/// The table in at most `width` terminal columns where that can be had; control characters are
/// dropped, and those that turn text round are shown.
std::string to_text(const Table& table, std::size_t width);

}  // namespace citegraph::app
