#include "core/scholarly/notices.hpp"
#include "core/text/json_line.hpp"
#include "exporters/parts/vertices.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

// The ranking for programs; other programs read it, so names stay and the schema number rises with every
// change:
//   {"schema":1, "measures":{NAME:{"unit","definition","reference"}},
//    "papers":[{"rank","key","id","title","year"|null,"scores":{NAME:number|null}}]}
// A paper that was retracted has, behind its scores, "notice": "retraction", "withdrawal" or "concern".
// One paper a line. A score that is not defined is null. What is known of how the scores came about stands
// with the measure, and only then: "partial":true and "done", the share of the work, if it was stopped;
// "error_bound"; "notes", an array of sentences. A node without key goes by its id.

namespace citegraph::exporters {
namespace {

using Json = nlohmann::ordered_json;

Json measure_row(const Measure& measure, const Computation& how) {
    Json out{{"unit", measure.unit}, {"definition", measure.definition}, {"reference", measure.reference}};
    if (how.done < 1) out.update({{"partial", true}, {"done", how.done}});
    if (how.error_bound) out["error_bound"] = *how.error_bound;
    if (!how.notes.empty()) out["notes"] = how.notes;
    return out;
}

Json measures(const View& view) {
    auto out = Json::object();
    for (const auto& [measure, scores, how] : view.columns)
        out[std::string{measure->name}] = measure_row(*measure, how);
    return out;
}

/// A whole number without a point, as counts are.
Json json_number(double value) {
    if (std::isnan(value)) return nullptr;
    const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
    return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json paper_row(const View& view, std::size_t row, std::size_t rank) {
    const auto vertex = view.rows[row];
    const auto year = known_year(view, vertex);
    auto scores = Json::object();
    for (const auto& column : view.columns)
        scores[std::string{column.measure->name}] = json_number(column.scores[vertex]);
    Json out{{"rank", rank},
             {"key", key_of(view, vertex)},
             {"id", id_of(view, vertex)},
             {"title", view.graph.nodes.title(vertex)},
             {"year", year ? Json(*year) : Json(nullptr)},
             {"scores", std::move(scores)}};
    if (const auto* notice = warning_on(view, vertex)) out["notice"] = core::name_of(notice->kind);
    return out;
}

Rendered render(const View& view) {
    std::string out = "{\"schema\":1,\n\"measures\":" + core::json_line(measures(view)) + ",\n\"papers\":[";
    const auto ranks = ranks_of(view);
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        out += (row == 0 ? "\n" : ",\n") + core::json_line(paper_row(view, row, ranks[row]));
    return {out + "]}\n"};
}

}  // namespace

Exporter json() {
    return {.name = "json", .extension = ".json", .summary = "The ranking for programs", .render = render};
}

}  // namespace citegraph::exporters
