#include "core/counted.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <cmath>

// VOSviewer's two files, https://www.vosviewer.com/getting-started (manual, chapter 4): a map, a table of
// items separated by tabs, whose columns have names; a network, a line a link, the numbers of two items and
// the strength of what links them, without names. Links have no direction there: a citation has strength 1.

namespace citegraph::exporters {
namespace {

/// A cell: a tab would part it, a quote would open it.
std::string cell(std::string text) {
    for (auto& letter : text)
        if (letter == '\t' || letter == '\n' || letter == '\r')
            letter = ' ';
        else if (letter == '"')
            letter = '\'';
    return text;
}

/// Scores are weights, which sizes show; a community is a cluster.
std::string column_head(const Column& column) {
    const std::string name{column.measure->name};
    return name == "community" ? "cluster" : "weight<" + name + ">";
}

std::string value_of(const Column& column, Vertex v) {
    const auto score = column.scores[v];
    return std::isfinite(score) ? exact_number(score) : "0";
}

Rendered map(const View& view) {
    const auto told = node_facts(view);
    const bool is_dated = !view.graph.nodes.dates.empty();
    std::string out = "id\tlabel\tdescription";
    for (const auto& column : view.columns) out += "\t" + column_head(column);
    out += is_dated ? "\tscore<Year>\n" : "\n";
    for (Vertex v = 0; v < told.ids.size(); ++v) {
        const auto year = known_year(view, v);
        out += std::to_string(v + 1) + "\t" + cell(writable(key_of(view, v))) + "\t" +
               cell(writable(heading_of(view, v)));
        for (const auto& column : view.columns) out += "\t" + value_of(column, v);
        if (is_dated) out += "\t" + (year ? std::to_string(*year) : std::string{});
        out += "\n";
    }
    return {std::move(out), told.notices};
}

Rendered network(const View& view) {
    std::vector<std::string> numbers;
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) numbers.push_back(std::to_string(v + 1));
    return {with_links("", view, numbers, {"", "\t", "\t1\n"}, {"", "\t", "\t", "\n"})};
}

}  // namespace

Exporter vosviewer() {
    return {.name = "vosviewer-map",
            .extension = ".txt",
            .summary = "Papers as VOSviewer's map file; vosviewer-network is the other half",
            .render = map,
            .takes_pairs = true};
}

Exporter vosviewer_network() {
    return {.name = "vosviewer-network",
            .extension = ".txt",
            .summary = "Links as VOSviewer's network file",
            .render = network,
            .takes_pairs = true};
}

}  // namespace citegraph::exporters
