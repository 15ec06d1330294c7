#pragma once

#include "citegraph/graphs/node_table.hpp"
#include "citegraph/graphs/solve_order.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace citegraph::app {

/// A table for a terminal: columns as wide as their widest cell, wide characters counted as such.
struct Table {
    struct Column {
        std::string head;
        bool right = false;      ///< numbers stand right
        bool shrinks = false;    ///< is cut to make the table fit
        std::size_t least = 16;  ///< columns that it keeps then; who keeps more shrinks less
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< each with one cell a column
};

/// The table in at most `width` terminal columns where that can be had; control characters are
/// dropped, and those that turn text round are shown.
std::string to_text(const Table& table, std::size_t width);

/// What a vertex is called: its id, or its number, from 0, if the graph has no ids.
std::string id_of(const NodeTable& nodes, Vertex v);

/// Its key, else its id.
std::string key_of(const NodeTable& nodes, Vertex v);

/// Its title, else its key.
std::string heading_of(const NodeTable& nodes, Vertex v);

/// Columns for what is known of papers: year, title, key or id.
std::vector<Table::Column> paper_columns(const NodeTable& nodes);
/// What stands in them.
std::vector<std::string> paper_cells(const NodeTable& nodes, Vertex v);

/// `table` as wide as the terminal, or 160 columns where there is none.
std::string printed(const Table& table);

/// {"key","id","title","year"|null}
nlohmann::ordered_json paper_json(const NodeTable& nodes, Vertex v);

/// Rows of JSON objects as CSV: a column for each member of the first, those of an object within as
/// "first id", all digits of numbers; what is null is empty. Where there is no row, the columns are those of `like`.
std::string csv_of(const nlohmann::ordered_json& rows, const nlohmann::ordered_json& like);
/// The same of rows of which there is always one.
std::string csv_of(const nlohmann::ordered_json& rows);

/// `json` as a text that ends in a line end; bytes that are not UTF-8 become U+FFFD.
std::string text_of(const nlohmann::ordered_json& json);

}  // namespace citegraph::app
