#include "citegraph/text.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

// The ranking as RFC 4180 has it: a header, a line a paper, CRLF. Numbers have all digits that a double
// needs; what is not known is empty. A header has no place to say that a measure was stopped: it is a notice.

namespace citegraph::exporters {
namespace {

Rendered render(const View& view) {
    std::vector<std::string> cells{"rank", "key", "id", "title", "year"};
    for (const auto& column : view.columns) cells.emplace_back(column.measure->name);
    auto out = csv_row(cells);
    for (std::size_t row = 0; row < view.rows.size(); ++row) {
        const auto vertex = view.rows[row];
        const auto year = known_year(view, vertex);
        cells = {std::to_string(row + 1), key_of(view, vertex), id_of(view, vertex),
                 std::string{view.graph.nodes.title(vertex)}, year ? std::to_string(*year) : ""};
        for (const auto& column : view.columns) cells.push_back(exact_number(column.scores[vertex]));
        out += csv_row(cells);
    }
    return {std::move(out), partial_notices(view)};
}

}  // namespace

Exporter csv() {
    return {.name = "csv",
            .extension = ".csv",
            .summary = "The ranking as a table for programs",
            .render = render};
}

}  // namespace citegraph::exporters
