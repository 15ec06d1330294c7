#include "citegraph/graphs/edge_list.hpp"

#include "graphs/files/ids.hpp"
#include "graphs/files/numbering.hpp"
#include "graphs/publication_dates.hpp"
#include "graphs/storage/rows.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace citegraph {

using namespace graphs;

namespace {

/// What was wrong with either file.
struct Problems {
    ProblemList list, table;

    std::vector<Problem> finished() && {
        auto all = std::move(list).finished();
        const auto more = std::move(table).finished();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

/// A text in lines that end in line feeds; `made` keeps it if it had others.
std::string_view in_lines(std::string_view text, std::string& made) {
    text = without_mark(text);
    if (text.find('\n') != std::string_view::npos || text.find('\r') == std::string_view::npos) return text;
    made = text;
    std::ranges::replace(made, '\r', '\n');
    return made;
}

/// A list is read as numbers first; what turns out to be no such list is read again.
Numbering numbered(std::string_view text, const NodeRows& rows, Problems& problems) {
    const auto sheet = edge_sheet(text);
    auto list = problems.list;
    if (auto lines = read_number_lines(text, sheet, list))
        if (auto out = numbering(*std::move(lines), rows, problems.table)) {
            problems.list = std::move(list);
            return *std::move(out);
        }
    return numbering(text, sheet, rows, problems.list, problems.table);
}

/// Of papers that the table does not name, no date and no title is known.
void tell_unlisted(const Numbering& numbering, const NamedText& nodes, ProblemList& problems) {
    const auto unlisted = std::ranges::count(numbering.row, nowhere);
    if (unlisted == 0) return;
    const auto first = std::ranges::find(numbering.row, nowhere) - numbering.row.begin();
    problems.tell(0, "names " + std::to_string(unlisted) + " ids that " + std::string{nodes.name} +
                         " does not have: no date or title is known of them; the first is " +
                         quoted(numbering.names[static_cast<std::size_t>(first)]));
}

/// What is known of each paper, by its number.
NodeTable node_table(const Numbering& numbering, const NodeRows& rows) {
    NodeTable table{.ids = numbering.names, .keys = {}, .titles = {}, .dates = {}};
    std::vector<PackedDay> dates(numbering.names.size());
    TextColumn titles, keys;
    for (std::size_t number = 0; number < numbering.row.size(); ++number) {
        const auto row = numbering.row[number];
        titles.add(row == nowhere ? std::string_view{} : rows.titles[row]);
        const auto key = row == nowhere ? std::string_view{} : rows.keys[row];
        keys.add(key.empty() ? numbering.names[number] : key);
        if (row != nowhere) dates[number] = rows.dates[row];
    }
    if (!rows.titles.bytes().empty()) table.titles = std::move(titles).finished();
    if (!rows.keys.bytes().empty()) table.keys = std::move(keys).finished();
    table.dates = dates_or_those_of_ids(std::move(dates), table.ids);
    return table;
}

Network network_of(Numbering numbering, NodeTable nodes) {
    Network unsorted;
    unsorted.graph =
        unsorted_graph(static_cast<Vertex>(numbering.names.size()), numbering.arcs, numbering.number_of);
    unsorted.nodes = std::move(nodes);
    numbering = {};  // half of the memory that all this takes
    return in_order(std::move(unsorted));
}

std::string no_citation(const NamedText& edges, const std::vector<Problem>& problems) {
    const std::string name{edges.name};
    if (!problems.empty())
        return name + ":" + std::to_string(problems.front().line) + ": " + problems.front().message;
    return name + ": names no citation: write a line for each, citing id, a tab, cited id";
}

}  // namespace

Result<ReadNetwork> read_edge_list(const NamedText& edges, const NamedText& nodes) {
    Problems problems{ProblemList{edges.name}, ProblemList{nodes.name}};
    std::string lines, rows_of_table;
    auto rows = nodes.name.empty() && nodes.text.empty()
                    ? Result<NodeRows>{NodeRows{}}
                    : read_node_rows({nodes.name, in_lines(nodes.text, rows_of_table)}, problems.table);
    if (!rows) return rows.failure();

    auto all = numbered(in_lines(edges.text, lines), *rows, problems);
    if (all.arcs.empty() && (rows->size() == 0 || problems.list.size() > 0))
        return fail(Error::Kind::malformed, no_citation(edges, std::move(problems.list).finished()));
    tell_unlisted(all, nodes, problems.list);
    auto table = node_table(all, *rows);
    return ReadNetwork{network_of(std::move(all), std::move(table)), std::move(problems).finished()};
}

}  // namespace citegraph
