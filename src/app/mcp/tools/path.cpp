#include "app/mcp/tool.hpp"
#include "app/report/graph_reports.hpp"

namespace citegraph::app::mcp {
namespace {

Result<Json> answer(const Call& call) {
    const auto study = study_of(call);
    if (!study) return study.failure();
    const auto from = vertex_of(*study, call, "from"), to = vertex_of(*study, call, "to");
    if (!from) return from.failure();
    if (!to) return to.failure();
    auto chain = shortest_chain(study->graph.graph, *from, *to);
    const bool is_reversed = chain.empty();
    if (is_reversed) chain = shortest_chain(study->graph.graph, *to, *from);
    auto out = path_json(study->graph.nodes, chain, is_reversed && !chain.empty());
    out.erase("schema");
    out["citations"] = chain.empty() ? Json{} : Json(chain.size() - 1);
    return out;
}

}  // namespace

namespace tools {

Tool path() {
    return {.name = "path",
            .title = "The shortest chain of citations",
            .help =
                "How one paper leads to another, each citing the next. If no chain leads there, one that "
                "leads back is given (reversed); no papers and citations null: neither does.",
            .parameters = {{.name = "from",
                            .help = "The citing paper: its key, id, any identifier, or how its title begins",
                            .is_required = true},
                           {.name = "to", .help = "The cited paper, likewise", .is_required = true}},
            .members = {{"reversed", {{"type", "boolean"}}},
                        {"papers", {{"type", "array"}}},
                        {"citations", {{"type", {"integer", "null"}}}}},
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
