#include "app/report/reports.hpp"

#include "app/report/table.hpp"
#include "citegraph/text.hpp"
#include "exporters/parts/escapes.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace citegraph::app {
namespace {

constexpr double whole_digits = 9;  // weights below 1e9 are shown as the counts they are

/// The papers of a path along it: what is cited stands above what cites it, of what is free the oldest first.
std::vector<Vertex> papers_of(const MainPath& path) {
    std::map<Vertex, std::size_t> waits;  // by paper: cited papers that stand nowhere yet
    for (const auto& step : path.steps) {
        waits.try_emplace(step.cited, 0);
        ++waits[step.citing];
    }
    std::set<Vertex> free;
    for (const auto& [paper, others] : waits)
        if (others == 0) free.insert(paper);
    std::vector<Vertex> out;
    while (!free.empty()) {
        out.push_back(free.extract(free.begin()).value());
        for (const auto& step : path.steps)
            if (step.cited == out.back() && --waits[step.citing] == 0) free.insert(step.citing);
    }
    return out;
}

std::size_t row_of(const std::vector<Vertex>& papers, Vertex v) {
    return static_cast<std::size_t>(std::ranges::find(papers, v) - papers.begin()) + 1;
}

/// "42", "1.8e+87": counts go beyond what a double holds.
std::string weight(double log10_weight) {
    std::array<char, 40> out{};
    constexpr double to_three_digits = 0.0002171;  // log10(1.0005): 9.996e+86 is 1e+87
    const auto exponent = std::floor(log10_weight + to_three_digits);
    if (log10_weight < whole_digits)
        std::snprintf(out.data(), out.size(), "%.0f", std::pow(10, log10_weight));
    else
        std::snprintf(out.data(), out.size(), "%.3ge+%02.0f", std::pow(10, log10_weight - exponent),
                      exponent);
    return out.data();
}

std::string year_of(const NodeTable& nodes, Vertex v) {
    const auto date = nodes.date(v);
    return date.known() ? " (" + std::to_string(date.year()) + ")" : std::string{};
}

std::string node_line(const NodeTable& nodes, Vertex v) {
    return "  " + std::to_string(v) +
           " [label=" + exporters::dot_string(ellipsis(heading_of(nodes, v), 60) + year_of(nodes, v)) +
           "];\n";
}

}  // namespace

std::string main_path_table(const NodeTable& nodes, const MainPath& path) {
    if (path.steps.empty()) return {};
    const auto papers = papers_of(path);
    Table table{{{"row", true}}, {}};
    for (auto& column : paper_columns(nodes)) table.columns.push_back(std::move(column));
    table.columns.push_back({"cites row", true});
    table.columns.push_back({"weight", true});
    for (const auto v : papers) {
        std::vector<std::string> rows, weights;
        for (const auto& step : path.steps)
            if (step.citing == v) {
                rows.push_back(std::to_string(row_of(papers, step.cited)));
                weights.push_back(weight(step.log10_weight));
            }
        auto cells = paper_cells(nodes, v);
        cells.insert(cells.begin(), std::to_string(row_of(papers, v)));
        cells.insert(cells.end(), {join(rows, ", "), join(weights, ", ")});
        table.rows.push_back(std::move(cells));
    }
    return printed(table);
}

nlohmann::ordered_json main_path_json(const NodeTable& nodes, const MainPath& path,
                                      const std::string& traversal, const std::string& search) {
    nlohmann::ordered_json out{{"schema", 1},
                               {"traversal", traversal},
                               {"search", search},
                               {"account", path.account},
                               {"papers", nlohmann::ordered_json::array()},
                               {"steps", nlohmann::ordered_json::array()}};
    for (const auto v : papers_of(path)) out["papers"].push_back(paper_json(nodes, v));
    for (const auto& step : path.steps)
        out["steps"].push_back({{"citing", id_of(nodes, step.citing)},
                                {"cited", id_of(nodes, step.cited)},
                                {"log10_weight", step.log10_weight}});
    return out;
}

std::string main_path_dot(const NodeTable& nodes, const MainPath& path) {
    std::string out = "digraph \"main path\" {\n  rankdir=LR;\n  node [shape=box];\n";
    for (const auto v : papers_of(path)) out += node_line(nodes, v);
    for (const auto& step : path.steps)
        out += "  " + std::to_string(step.cited) + " -> " + std::to_string(step.citing) +
               " [label=" + exporters::dot_string(weight(step.log10_weight)) + "];\n";
    return out + "}\n";
}

}  // namespace citegraph::app
