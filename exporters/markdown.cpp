#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/scholarly/notices.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <array>
#include <cmath>
#include <cstdio>

// The ranking for readers: CommonMark with GitHub's tables. Of a graph without a library, nobody knows
// authors and venues, and readers know the nodes by their ids.

namespace citegraph::exporters {
namespace {

std::string linked_title(const Paper& paper) {
    const auto link = public_link(paper);
    const auto title = markdown_text(heading_of(paper));
    const auto linked = link.empty() ? title : "[" + title + "](" + markdown_address(link) + ")";
    const auto brand = core::brand_of(paper);
    return brand.empty() ? linked : "**" + brand + ":** " + linked;
}

/// What was ranked, and what the graph had to leave out.
std::string introduction(const View& view) {
    const auto& graph = view.graph.graph;
    auto out = core::counted(graph.vertices(), "paper") + ", " +
               core::counted(graph.citations(), "citation") + " among them";
    if (!view.library.as_of.empty()) out += ", as of " + view.library.as_of;
    out += ".";
    if (!view.columns.empty())
        out += " Ranked by **" + markdown_text(view.columns.front().measure->name) + "**.";
    if (view.rows.size() < graph.vertices())
        out += " The first " + std::to_string(view.rows.size()) + " are shown.";
    if (graph.dropped().self_loops > 0)
        out +=
            " Left out: " + core::counted(graph.dropped().self_loops, "citation") + " of a paper by itself.";
    if (graph.dropped().parallel_arcs > 0)
        out += " Counted once: " + core::counted(graph.dropped().parallel_arcs, "repeated citation") + ".";
    return out + "\n";
}

bool has_library(const View& view) {
    return !view.graph.paper.empty();
}

std::string header(const View& view) {
    std::string names = has_library(view) ? "| Rank | Title | Authors | Year | Venue |"
                                          : "| Rank | Id | Title | Year |",
                rule =
                    has_library(view) ? "| ---: | --- | --- | ---: | --- |" : "| ---: | --- | --- | ---: |";
    for (const auto& column : view.columns) {
        names += " " + markdown_text(column.measure->name) + " |";
        rule += " ---: |";
    }
    return names + "\n" + rule + "\n";
}

/// The cells between a rank and its scores.
std::string told(const View& view, Vertex vertex) {
    const auto* paper = paper_at(view, vertex);
    const auto known = known_year(view, vertex);
    const auto year = known ? std::to_string(*known) : "";
    if (paper == nullptr)
        return markdown_text(id_of(view, vertex)) + " | " + markdown_text(view.graph.nodes.title(vertex)) +
               " | " + year;
    return linked_title(*paper) + " | " + markdown_text(short_authors(*paper)) + " | " + year + " | " +
           markdown_text(short_venue(*paper));
}

std::string line(const View& view, std::size_t row, std::size_t rank) {
    const auto vertex = view.rows[row];
    auto out = "| " + std::to_string(rank) + " | " + told(view, vertex) + " |";
    for (const auto& column : view.columns) out += " " + readable_number(column.scores[vertex]) + " |";
    return out + "\n";
}

/// How the scores came about: whether to the end, and what the measure notes.
std::string computation(const Computation& how) {
    std::string out;
    if (how.done < 1)
        out += " **Partial**: stopped at " + std::to_string(static_cast<int>(how.done * 100)) +
               " % of the work.";
    for (const auto& note : how.notes) out += " " + markdown_text(note);
    return out;
}

std::string definitions(const View& view) {
    std::string out;
    for (const auto& [measure, scores, how] : view.columns)
        out += "- **" + markdown_text(measure->name) + "** (" + markdown_text(measure->unit) +
               "): " + markdown_text(measure->definition) + " Source: " + markdown_text(measure->reference) +
               "." + computation(how) + "\n";
    return out.empty() ? out : "\n## Measures\n\n" + out;
}

Rendered render(const View& view) {
    auto out = "# Ranking\n\n" + introduction(view) + "\n" + header(view);
    const auto ranks = ranks_of(view);
    for (std::size_t row = 0; row < view.rows.size(); ++row) out += line(view, row, ranks[row]);
    return {out + definitions(view)};
}

}  // namespace

Exporter markdown() {
    return {.name = "markdown",
            .extension = ".md",
            .summary = "The ranking as a table for readers",
            .render = render};
}

}  // namespace citegraph::exporters
