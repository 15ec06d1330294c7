#include "citegraph/graphs/edge_list.hpp"

#include "core/text/ascii.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/numbering.hpp"
#include "graphs/publication_dates.hpp"
#include "graphs/storage/rows.hpp"

#include <algorithm>
#include <optional>
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

/// With a node table, ids are numbers if all of its ids are. Without one, most lines say it.
std::optional<IdKind> kind_by_table(const NodeRows& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!core::is_digits(rows.ids[row])) return IdKind::words;
    return rows.size() > 0 ? std::optional{IdKind::numbers} : std::nullopt;
}

/// A list is read as numbers first; what turns out to be no such list is read again.
Numbering numbered(std::string_view text, std::string_view name, const NodeRows& rows, Problems& problems) {
    auto kind = kind_by_table(rows);
    if (kind != IdKind::words) {
        ProblemList list{name};
        auto lines = read_number_lines(text, list);
        if (!kind && lines.words > lines.arcs.size()) kind = IdKind::words;
        auto out = kind == IdKind::words ? std::nullopt : numbering(std::move(lines), rows, problems.table);
        if (out) {
            problems.list = std::move(list);
            return std::move(*out);
        }
    }
    return numbering(text, kind.value_or(IdKind::numbers), rows, problems.list, problems.table);
}

/// Of papers that the table does not name, no date and no title is known.
void tell_unlisted(const Numbering& numbering, const NamedText& nodes, ProblemList& problems) {
    const auto unlisted = numbering.names.size() - numbering.row.size();
    if (numbering.row.empty() || unlisted == 0) return;
    problems.tell(0, "names " + std::to_string(unlisted) + " ids that " + std::string{nodes.name} +
                         " does not have: no date or title is known of them; the first is " +
                         quoted(numbering.names[numbering.row.size()]));
}

/// What is known of each paper, by its number.
NodeTable node_table(const Numbering& numbering, const NodeRows& rows) {
    TextColumn titles;
    std::vector<PackedDay> dates;
    for (const auto row : numbering.row) {
        titles.add(rows.titles[row]);
        dates.push_back(rows.dates[row]);
    }
    for (auto number = dates.size(); number < numbering.names.size(); ++number) titles.add({});
    dates.resize(numbering.names.size());
    NodeTable table{.ids = numbering.names, .keys = {}, .titles = std::move(titles).finished(), .dates = {}};
    if (table.titles.bytes().empty()) table.titles = {};
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
    auto rows = nodes.name.empty() && nodes.text.empty() ? Result<NodeRows>{NodeRows{}}
                                                         : read_node_rows(nodes, problems.table);
    if (!rows) return rows.failure();

    auto all = numbered(without_mark(edges.text), edges.name, *rows, problems);
    if (all.arcs.empty() && (all.row.empty() || problems.list.size() > 0))
        return fail(Error::Kind::malformed, no_citation(edges, std::move(problems.list).finished()));
    tell_unlisted(all, nodes, problems.list);
    auto table = node_table(all, *rows);
    return ReadNetwork{network_of(std::move(all), std::move(table)), std::move(problems).finished()};
}

}  // namespace citegraph
