#include "exporters/facts.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

// The ranking for programs; other programs read it, so names stay and the schema number rises with every
// change:
//   {"schema":1, "measures":{NAME:{"unit","definition","reference"}},
//    "papers":[{"rank","key","id","title","year"|null,"scores":{NAME:number|null}}]}
// One paper a line. A score that is not defined is null.

namespace citegraph::exporters {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json measures(const View& view) {
    auto out = Json::object();
    for (const auto& [measure, scores, how] : view.columns)
        out[std::string{measure->name}] = {
            {"unit", measure->unit}, {"definition", measure->definition}, {"reference", measure->reference}};
    return out;
}

/// A whole number without a point, as counts are.
Json number(double value) {
    if (std::isnan(value)) return nullptr;
    const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
    return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json paper_row(const View& view, std::size_t row) {
    const auto vertex = view.rows[row];
    const auto& paper = paper_at(view, vertex);
    const auto year = known_year(paper);
    auto scores = Json::object();
    for (const auto& column : view.columns)
        scores[std::string{column.measure->name}] = number(column.scores[vertex]);
    return {{"rank", row + 1},
            {"key", key_of(paper)},
            {"id", to_string(paper.id())},
            {"title", title_of(paper)},
            {"year", year ? Json(*year) : Json(nullptr)},
            {"scores", std::move(scores)}};
}

Rendered render(const View& view) {
    std::string out = "{\"schema\":1,\n\"measures\":" + text_of(measures(view)) + ",\n\"papers\":[";
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        out += (row == 0 ? "\n" : ",\n") + text_of(paper_row(view, row));
    return {out + "]}\n"};
}

}  // namespace

Exporter json() {
    return {.name = "json", .extension = ".json", .summary = "The ranking for programs", .render = render};
}

}  // namespace citegraph::exporters
