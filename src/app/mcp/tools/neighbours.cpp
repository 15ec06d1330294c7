#include "app/mcp/tool.hpp"
#include "app/report/graph_reports.hpp"

namespace citegraph::app::mcp {
namespace {

Result<Json> answer(const Call& call) {
    const auto study = study_of(call);
    if (!study) return study.failure();
    const auto vertex = vertex_of(*study, call, "paper");
    if (!vertex) return vertex.failure();
    const auto depth = static_cast<Vertex>(call.arguments.count("depth"));
    const auto& graph = study->graph.graph;
    auto all = neighbours_json(study->graph.nodes,
                               {*vertex, reached(graph, *vertex, Follow::references, depth),
                                reached(graph, *vertex, Follow::citers, depth)},
                               depth);
    const auto limit = call.arguments.count("limit");
    return Json{{"paper", all["paper"]},
                {"references", shortened("papers", std::move(all["references"]), limit)},
                {"citers", shortened("papers", std::move(all["citers"]), limit)}};
}

}  // namespace

namespace tools {

Tool neighbours() {
    return {.name = "neighbours",
            .title = "What a paper cites and what cites it",
            .help = "The papers among those asked about that a paper builds on, and those that build on it.",
            .parameters = {{.name = "paper",
                            .help = "Its key, id, any identifier, or how its title begins",
                            .is_required = true},
                           {.name = "depth",
                            .kind = Parameter::Kind::count,
                            .help = "Chains of up to so many citations",
                            .preset = 1,
                            .least = 1,
                            .most = 20},
                           limit_parameter(20)},
            .members = {{"paper", {{"type", "object"}}},
                        {"references", {{"type", "object"}}},
                        {"citers", {{"type", "object"}}}},
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
