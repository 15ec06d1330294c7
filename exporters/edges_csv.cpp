#include "citegraph/text.hpp"
#include "exporters/parts/node_facts.hpp"

// The citations of a graph as a table, RFC 4180 as Gephi's spreadsheet import has it: the ids of nodes-csv.

namespace citegraph::exporters {
namespace {

Rendered render(const View& view) {
    auto [ids, facts, notices] = node_facts(view);
    for (auto& id : ids) id = csv_cell(id);
    return {with_arcs("Source,Target,Type\r\n", view.graph.graph, ids, {"", ",", ",Directed\r\n"}),
            std::move(notices)};
}

}  // namespace

Exporter edges_csv() {
    return {.name = "edges-csv",
            .extension = ".csv",
            .summary = "Citations as a table of ids, for Gephi and others",
            .render = render};
}

}  // namespace citegraph::exporters
