#include "app/report/paper_table.hpp"

#include "app/io/terminal.hpp"

namespace citegraph::app {
namespace {

std::string year_cell(const NodeTable& nodes, Vertex v) {
    const auto date = nodes.date(v);
    return date.known() ? std::to_string(date.year()) : std::string{};
}

}  // namespace

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

}  // namespace citegraph::app
