#include "citegraph/text.hpp"
#include "exporters/map/page.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <cmath>

// A chart of the first papers of the ranking, a bar each.

namespace citegraph::exporters {
namespace {

constexpr std::size_t most_bars = 30;

/// A paper of the ranking: its name, its bar and its score.
std::string ranked_row(const View& view, Vertex v, const std::string& name, double y, double share) {
    constexpr double names = 190, bars = 600;
    const auto score = view.columns.front().scores[v];
    const auto* paper = paper_at(view, v);
    const auto address = paper == nullptr ? std::string{} : public_link(*paper);
    const auto value = std::isfinite(score) ? readable_number(score) : "not known";
    return linked(
        address,
        text_line("", {page_margin, y}, fitted(name, 12, false, names - 10), 0, " font-size=\"12\"") +
            bar({page_margin + names, y - 10}, bars * share, 12, writable(clean(heading_of(view, v)))) +
            text_line("u", {page_margin + names + bars * share + 6, y}, value));
}

Rendered ranking_chart(const View& view) {
    const auto names = short_names(view);
    const auto rows = view.columns.empty() ? std::size_t{0} : std::min(view.rows.size(), most_bars);
    double most = 0;
    for (std::size_t i = 0; i < rows; ++i)
        if (const auto score = view.columns.front().scores[view.rows[i]]; std::isfinite(score))
            most = std::max(most, score);
    const auto measure = rows == 0 ? std::string{"nothing"} : std::string{view.columns.front().measure->name};
    auto out = begin_chart(
        view, "The papers by " + measure,
        std::to_string(rows) + " of " + std::to_string(view.graph.graph.vertices()) + ", the first above" +
            (rows == 0 ? "" : "; in " + std::string{view.columns.front().measure->unit}) + ".",
        60 + 18 * double(rows));
    for (std::size_t i = 0; i < rows; ++i) {
        const auto score = view.columns.front().scores[view.rows[i]];
        const auto share = most > 0 && std::isfinite(score) ? std::max(score, 0.0) / most : 0;
        out += ranked_row(view, view.rows[i], names[view.rows[i]], 62 + 18 * double(i), share);
    }
    return {out + "</svg>\n", partial_notices(view)};
}

}  // namespace

Exporter svg_ranking() {
    return {.name = "svg-ranking",
            .extension = ".svg",
            .summary = "a chart: the first of the ranking as bars",
            .render = ranking_chart};
}

}  // namespace citegraph::exporters
