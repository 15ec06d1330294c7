#include "app/report/table.hpp"
#include "app/io/console.hpp"
#include "citegraph/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace citegraph::app {
namespace {

constexpr std::size_t gap = 2;

std::vector<std::size_t> natural_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (const auto& column : table.columns) widths.push_back(display_width(column.head));
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    return widths;
}

/// Takes what the table is too wide from the shrinking columns, always from the widest for what it is to keep.
std::vector<std::size_t> fitted(const Table& table, std::vector<std::size_t> widths, std::size_t width) {
    auto total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    for (; total > width; --total) {
        auto widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto& column = table.columns[i];
            if (!column.shrinks || widths[i] <= column.least) continue;
            const bool is_wider = widest == widths.size() ||
                                  widths[i] * table.columns[widest].least > widths[widest] * column.least;
            if (is_wider) widest = i;
        }
        if (widest == widths.size()) break;
        --widths[widest];
    }
    return widths;
}

std::string padded(const std::string& cell, std::size_t width, const Table::Column& column) {
    const auto text = column.shrinks ? ellipsis(cell, width) : cell;
    const std::string space(width - std::min(width, display_width(text)), ' ');
    return column.right ? space + text : text + space;
}

std::string line(const Table& table, const std::vector<std::string>& cells,
                 const std::vector<std::size_t>& widths) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += (i == 0 ? "" : std::string(gap, ' ')) + padded(cells[i], widths[i], table.columns[i]);
    return out.substr(0, out.find_last_not_of(' ') + 1) + "\n";
}

std::string year_cell(const NodeTable& nodes, Vertex v) {
    const auto date = nodes.date(v);
    return date.known() ? std::to_string(date.year()) : std::string{};
}

}  // namespace

std::string to_text(const Table& table, std::size_t width) {
    auto clean_table = table;
    for (auto& row : clean_table.rows)
        for (auto& cell : row) cell = harmless(collapse_space(clean(cell)));
    const auto widths = fitted(clean_table, natural_widths(clean_table), width);
    std::vector<std::string> heads;
    for (const auto& column : table.columns) heads.push_back(column.head);
    auto out = line(clean_table, heads, widths);
    for (const auto& row : clean_table.rows) out += line(clean_table, row, widths);
    return out;
}

std::string id_of(const NodeTable& nodes, Vertex v) {
    const auto id = nodes.id(v);
    return id.empty() ? std::to_string(v) : std::string{id};
}

std::string key_of(const NodeTable& nodes, Vertex v) {
    const auto key = nodes.key(v);
    return key.empty() ? id_of(nodes, v) : std::string{key};
}

std::string heading_of(const NodeTable& nodes, Vertex v) {
    const auto title = nodes.title(v);
    return title.empty() ? key_of(nodes, v) : std::string{title};
}

std::vector<Table::Column> paper_columns(const NodeTable& nodes) {
    std::vector<Table::Column> out;
    if (!nodes.dates.empty()) out.push_back({"year", true});
    if (!nodes.titles.empty()) out.push_back({"title", false, true});
    out.push_back({nodes.keys.empty() ? "id" : "key", false, true});
    return out;
}

std::vector<std::string> paper_cells(const NodeTable& nodes, Vertex v) {
    std::vector<std::string> out;
    if (!nodes.dates.empty()) out.push_back(year_cell(nodes, v));
    if (!nodes.titles.empty()) out.emplace_back(nodes.title(v));
    out.push_back(key_of(nodes, v));
    return out;
}

std::string printed(const Table& table) {
    return to_text(table, output_is_terminal() ? terminal_columns() : 160);
}

nlohmann::ordered_json paper_json(const NodeTable& nodes, Vertex v) {
    const auto date = nodes.date(v);
    return {{"key", key_of(nodes, v)},
            {"id", id_of(nodes, v)},
            {"title", nodes.title(v)},
            {"year", date.known() ? nlohmann::ordered_json(date.year()) : nlohmann::ordered_json{}}};
}

std::string text_of(const nlohmann::ordered_json& json) {
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

namespace {

/// The members of `row`, those of objects in it under both names.
std::vector<std::pair<std::string, nlohmann::ordered_json>> flat(const nlohmann::ordered_json& row) {
    std::vector<std::pair<std::string, nlohmann::ordered_json>> out;
    for (const auto& [name, value] : row.items())
        if (value.is_object())
            for (const auto& [inner, cell] : value.items()) out.emplace_back(name + " " + inner, cell);
        else
            out.emplace_back(name, value);
    return out;
}

}  // namespace

std::string csv_of(const nlohmann::ordered_json& rows, const nlohmann::ordered_json& like) {
    std::vector<std::string> names;
    for (const auto& [name, value] : flat(rows.empty() ? like : rows.front())) names.push_back(name);
    auto out = names.empty() ? std::string{} : csv_row(names);
    for (const auto& row : rows) {
        std::vector<std::string> cells;
        for (const auto& [name, value] : flat(row))
            cells.push_back(value.is_string() ? value.get<std::string>()
                            : value.is_null() ? ""
                                              : value.dump());
        out += csv_row(cells);
    }
    return out;
}

std::string csv_of(const nlohmann::ordered_json& rows) {
    return csv_of(rows, {});
}

}  // namespace citegraph::app
