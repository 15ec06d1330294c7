#include "app/mcp/tool.hpp"
#include "app/study/selection.hpp"
#include "citegraph/graphs/measure.hpp"
#include "core/text/words.hpp"

namespace citegraph::app::mcp {
namespace {

Result<Json> answer(const Call& call) {
    auto names = call.arguments.texts("by");
    if (names.empty()) names = {"pagerank", "citations"};
    const auto measures = measures_named(names);
    if (!measures) return measures.failure();
    const auto selection = parse_selection(call.arguments.texts("where"));
    if (!selection) return selection.failure();
    auto study = study_of(call);
    if (!study) return study.failure();
    const auto listed = listed_by(*selection, *study);
    if (!listed) return listed.failure();
    study = measured(*std::move(study), *measures, {}, call.console);
    if (!study) return study.failure();
    study->rows = ranked(study->columns.front().scores, study->graph.nodes.ids, 0, *listed);
    const auto total = study->rows.size(), limit = call.arguments.count("limit");
    if (total > limit) study->rows.resize(limit);
    auto out = Json::parse(exporter_named("json")->render(study->view()).bytes);
    out["total"] = total;
    out["more"] = total - study->rows.size();
    return out;
}

}  // namespace

namespace tools {

Tool rank() {
    return {.name = "rank",
            .title = "Rank the papers",
            .help = "Papers by measures of the citation graph, the best first; says what each measure means.",
            .parameters = {{.name = "by",
                            .kind = Parameter::Kind::texts,
                            .help = "Measures; the first one ranks. Without: pagerank, citations"},
                           {.name = "where",
                            .kind = Parameter::Kind::texts,
                            .help = "Only papers of year=2020 or year=2018..2023, of section=HEADING"},
                           limit_parameter(10)},
            .members = {{"measures", {{"type", "object"}}},
                        {"papers", {{"type", "array"}}},
                        {"total", {{"type", "integer"}}},
                        {"more", {{"type", "integer"}}}},
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
