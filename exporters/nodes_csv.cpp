#include "citegraph/text.hpp"
#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/vertices.hpp"

// The nodes of a graph as a table, RFC 4180 as Gephi's spreadsheet import has it: Id and Label, the key,
// first; then what is known of them. What is not known is empty. edges-csv is the other half.

namespace citegraph::exporters {
namespace {

Rendered render(const View& view) {
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

}  // namespace

Exporter nodes_csv() {
    return {.name = "nodes-csv",
            .extension = ".csv",
            .summary = "Nodes as a table, for Gephi; edges-csv is the other half",
            .render = render};
}

}  // namespace citegraph::exporters
