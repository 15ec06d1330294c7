#include "app/report/graph_reports.hpp"

#include "app/report/table.hpp"
#include "core/counted.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace citegraph::app {
namespace {

using Json = nlohmann::ordered_json;

/// "0.1234", "12".
std::string likeness_cell(double likeness) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), likeness == std::floor(likeness) ? "%.0f" : "%.4f", likeness);
    return out.data();
}

/// A table of papers with a column of numbers in front.
Table paper_table(const NodeTable& nodes, const std::string& number) {
    Table table{{{number, true}}, {}};
    for (auto& column : paper_columns(nodes)) table.columns.push_back(std::move(column));
    return table;
}

void add_row(Table& table, const NodeTable& nodes, Vertex v, std::size_t number) {
    auto cells = paper_cells(nodes, v);
    cells.insert(cells.begin(), std::to_string(number));
    table.rows.push_back(std::move(cells));
}

Vertex other_of(const Pair& pair, Vertex vertex) {
    return pair.first == vertex ? pair.second : pair.first;
}

std::string table_of(const NodeTable& nodes, const std::vector<Reached>& papers, Vertex depth) {
    Table table{paper_columns(nodes), {}};
    if (depth != 1) table.columns.insert(table.columns.begin(), {"steps", true});
    for (const auto& [v, steps] : papers) {
        auto cells = paper_cells(nodes, v);
        if (depth != 1) cells.insert(cells.begin(), std::to_string(steps));
        table.rows.push_back(std::move(cells));
    }
    return papers.empty() ? std::string{} : printed(table);
}

Json array_of(const NodeTable& nodes, const std::vector<Reached>& papers, Vertex depth) {
    auto out = Json::array();
    for (const auto& [v, steps] : papers) {
        out.push_back(paper_json(nodes, v));
        if (depth != 1) out.back()["steps"] = steps;
    }
    return out;
}

}  // namespace

std::string communities_table(const NodeTable& nodes, const Partition& partition) {
    auto table = paper_table(nodes, "community");
    for (Vertex v = 0; v < partition.part.size(); ++v)
        add_row(table, nodes, v, partition.part[v] + std::size_t{1});
    const auto community = [](const auto& row) { return std::stoul(row.front()); };
    std::ranges::stable_sort(table.rows, {}, community);
    return printed(table);
}

Json communities_json(const NodeTable& nodes, const Communities& found, Json head) {
    head["sizes"] = found.partition.sizes;
    if (found.done < 1) head["partial"] = true;
    head["papers"] = Json::array();
    for (Vertex v = 0; v < found.partition.part.size(); ++v) {
        auto row = paper_json(nodes, v);
        row["community"] = found.partition.part[v] + 1;
        head["papers"].push_back(std::move(row));
    }
    return head;
}

std::string pairs_table(const NodeTable& nodes, const std::vector<Pair>& pairs, const LikenessWords& by) {
    Table table{{{"rank", true}, {"first", false, true}, {"second", false, true}, {by.likeness, true}}, {}};
    if (by.is_normalised()) table.columns.push_back({by.normalisation, true});
    for (const auto& pair : pairs) {
        std::vector<std::string> cells{std::to_string(table.rows.size() + 1), heading_of(nodes, pair.first),
                                       heading_of(nodes, pair.second), std::to_string(pair.count)};
        if (by.is_normalised()) cells.push_back(likeness_cell(pair.likeness));
        table.rows.push_back(std::move(cells));
    }
    return printed(table);
}

Json pairs_json(const NodeTable& nodes, const Pairs& found, const LikenessWords& by) {
    Json out{{"schema", 1}, {"by", by.likeness}, {"normalisation", by.normalisation}, {"count", found.count}};
    if (found.done < 1) out["done"] = found.done;
    out["pairs"] = Json::array();
    for (const auto& pair : found.pairs)
        out["pairs"].push_back({{"first", paper_json(nodes, pair.first)},
                                {"second", paper_json(nodes, pair.second)},
                                {"count", pair.count},
                                {"likeness", pair.likeness}});
    return out;
}

std::string similar_table(const NodeTable& nodes, Vertex vertex, const std::vector<Pair>& pairs,
                          const LikenessWords& by) {
    if (pairs.empty()) return {};
    auto table = paper_table(nodes, "rank");
    table.columns.push_back({by.likeness, true});
    if (by.is_normalised()) table.columns.push_back({by.normalisation, true});
    for (const auto& pair : pairs) {
        add_row(table, nodes, other_of(pair, vertex), table.rows.size() + 1);
        table.rows.back().push_back(std::to_string(pair.count));
        if (by.is_normalised()) table.rows.back().push_back(likeness_cell(pair.likeness));
    }
    return printed(table);
}

Json similar_json(const NodeTable& nodes, Vertex vertex, const std::vector<Pair>& pairs,
                  const LikenessWords& by) {
    Json out{{"schema", 1},
             {"paper", paper_json(nodes, vertex)},
             {"by", by.likeness},
             {"normalisation", by.normalisation},
             {"papers", Json::array()}};
    for (const auto& pair : pairs) {
        auto row = paper_json(nodes, other_of(pair, vertex));
        row["count"] = pair.count;
        row["likeness"] = pair.likeness;
        out["papers"].push_back(std::move(row));
    }
    return out;
}

std::string path_table(const NodeTable& nodes, const std::vector<Vertex>& chain) {
    if (chain.empty()) return {};
    auto table = paper_table(nodes, "step");
    for (const auto v : chain) add_row(table, nodes, v, table.rows.size());
    return key_of(nodes, chain.front()) + " leads to " + key_of(nodes, chain.back()) + " by " +
           core::counted(chain.size() - 1, "citation") + ", each paper citing the next:\n" + printed(table);
}

Json path_json(const NodeTable& nodes, const std::vector<Vertex>& chain, bool is_reversed) {
    Json out{{"schema", 1}, {"reversed", is_reversed}, {"papers", Json::array()}};
    for (const auto v : chain) out["papers"].push_back(paper_json(nodes, v));
    return out;
}

std::string neighbours_text(const NodeTable& nodes, const Neighbours& found, Vertex depth) {
    const auto name = key_of(nodes, found.vertex);
    const std::string how = depth == 1 ? "\n" : ", directly or by chains of citations\n";
    return name + " cites " + core::counted(found.references.size(), "paper") + how +
           table_of(nodes, found.references, depth) + "\n" + name + " is cited by " +
           core::counted(found.citers.size(), "paper") + how + table_of(nodes, found.citers, depth);
}

Json neighbours_json(const NodeTable& nodes, const Neighbours& found, Vertex depth) {
    return {{"schema", 1},
            {"paper", paper_json(nodes, found.vertex)},
            {"references", array_of(nodes, found.references, depth)},
            {"citers", array_of(nodes, found.citers, depth)}};
}

Json neighbours_rows(const Json& all) {
    auto out = Json::array();
    for (const auto* which : {"references", "citers"})
        for (const auto& paper : all[which]) {
            out.push_back({{"among", which}});
            out.back().update(paper);
        }
    return out;
}

}  // namespace citegraph::app
