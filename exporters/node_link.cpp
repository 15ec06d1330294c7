#include "exporters/parts/node_facts.hpp"

#include <nlohmann/json.hpp>

// Node-link JSON as networkx.node_link_data writes it: a line a node, a line a citation. What is not known of a
// node is left out. networkx 3.4 and later look for "edges", those before and d3 for "links": both are there, so
// that nobody has to know.

namespace citegraph::exporters {
namespace {

std::string json_text(std::string_view text) {
    return nlohmann::json(text).dump();
}

std::string node_object(const std::vector<NodeFact>& facts, const std::string& id, Vertex v) {
    auto out = "{\"id\":" + id;
    for (const auto& fact : facts)
        if (const auto value = fact.value(v); !value.empty())
            out += "," + json_text(fact.name) + ":" +
                   (fact.kind == NodeFact::Kind::text ? json_text(value) : value);
    return out + "}";
}

Rendered render(const View& view) {
    auto told = node_facts(view);
    for (auto& id : told.ids) id = json_text(id);
    std::string out = "{\"directed\":" + std::string{view.pairs == nullptr ? "true" : "false"} +
                      ",\"multigraph\":false,\"graph\":{},\n\"nodes\":[";
    for (Vertex v = 0; v < told.ids.size(); ++v)
        out += (v == 0 ? "\n" : ",\n") + node_object(told.facts, told.ids[v], v);
    for (const auto* name : {"],\n\"links\":[", "],\n\"edges\":["}) {
        out = with_links(out + name, view, told.ids, {"\n{\"source\":", ",\"target\":", "},"},
                         {"\n{\"source\":", ",\"target\":", ",\"weight\":", "},"});
        if (out.back() == ',') out.pop_back();
    }
    return {out + "]}\n", std::move(told.notices)};
}

}  // namespace

Exporter node_link() {
    return {.name = "node-link",
            .extension = ".json",
            .summary = "Node-link JSON: graph, attributes and scores, for networkx and d3",
            .render = render,
            .takes_pairs = true};
}

}  // namespace citegraph::exporters
