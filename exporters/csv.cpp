#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/vertices.hpp"

// Tables as RFC 4180 has them: a header, a line a paper or a citation, CRLF. Numbers have all digits that a
// double needs; what is not known is empty. csv is the ranking, with a last column for what was retracted
// if anything was: a header has no place to say that a measure was stopped, so that is told beside it. nodes-csv and edges-csv are the two halves of a graph as Gephi's spreadsheet
// import has it: Id and Label, the key, first, then what is known of a node; and citations between those ids.

namespace citegraph::exporters {
namespace {

Rendered ranking(const View& view) {
    std::vector<std::string> cells{"rank", "key", "id", "title", "year"};
    for (const auto& column : view.columns) cells.emplace_back(column.measure->name);
    const bool warns = any_warning(view);
    if (warns) cells.emplace_back("notice");
    auto out = csv_row(cells);
    const auto ranks = ranks_of(view);
    for (std::size_t row = 0; row < view.rows.size(); ++row) {
        const auto vertex = view.rows[row];
        const auto year = known_year(view, vertex);
        cells = {std::to_string(ranks[row]), key_of(view, vertex), id_of(view, vertex),
                 std::string{view.graph.nodes.title(vertex)}, year ? std::to_string(*year) : ""};
        for (const auto& column : view.columns) cells.push_back(exact_number(column.scores[vertex]));
        if (warns) {
            const auto* notice = warning_on(view, vertex);
            cells.emplace_back(notice == nullptr ? "" : core::name_of(notice->kind));
        }
        out += csv_row(cells);
    }
    return {std::move(out), partial_notices(view)};
}

Rendered nodes(const View& view) {
    auto told = node_facts(view);
    std::vector<std::string> cells{"Id", "Label"};
    for (const auto& fact : told.facts) cells.emplace_back(fact.name);
    auto out = csv_row(cells);
    for (Vertex v = 0; v < told.ids.size(); ++v) {
        cells = {told.ids[v], writable(key_of(view, v))};
        for (const auto& fact : told.facts) cells.push_back(fact.value(v));
        out += csv_row(cells);
    }
    return {std::move(out), std::move(told.notices)};
}

Rendered edges(const View& view) {
    auto [ids, facts, notices] = node_facts(view);
    for (auto& id : ids) id = csv_cell(id);
    const auto* head = view.pairs == nullptr ? "Source,Target,Type\r\n" : "Source,Target,Type,Weight\r\n";
    return {with_links(head, view, ids, {"", ",", ",Directed\r\n"}, {"", ",", ",Undirected,", "\r\n"}),
            std::move(notices)};
}

}  // namespace

Exporter csv() {
    return {.name = "csv",
            .extension = ".csv",
            .summary = "The ranking as a table for programs",
            .render = ranking};
}

Exporter nodes_csv() {
    return {.name = "nodes-csv",
            .extension = ".csv",
            .summary = "Nodes as a table, for Gephi; edges-csv is the other half",
            .render = nodes};
}

Exporter edges_csv() {
    return {.name = "edges-csv",
            .extension = ".csv",
            .summary = "Citations as a table of ids, for Gephi and others",
            .render = edges,
            .takes_pairs = true};
}

}  // namespace citegraph::exporters
