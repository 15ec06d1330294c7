#include "core/text/ascii.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>

// GraphML 1.0, http://graphml.graphdrawing.org/specification.html: a directed graph, a line a node, a line a
// citation. The schema wants name tokens (xs:NMTOKEN) as ids of nodes: those of the input stand there if all
// of them are, else n0, n1, ... in their place. Either way the id is the attribute `name`, which igraph looks
// vertices up by ("id" is its own, the one of the tag). What is not known of a node is left out.

namespace citegraph::exporters {
namespace {

/// In ASCII; beyond it, XML has tokens too.
bool is_name_token(std::string_view id) {
    return !id.empty() && std::ranges::all_of(id, [](char letter) {
        return core::is_alphanumeric(letter) ||
               std::string_view{"-._:"}.find(letter) != std::string_view::npos;
    });
}

std::vector<std::string> node_ids(const std::vector<std::string>& ids) {
    if (std::ranges::all_of(ids, is_name_token)) return ids;
    std::vector<std::string> out;
    out.reserve(ids.size());
    for (std::size_t v = 0; v < ids.size(); ++v) out.push_back("n" + std::to_string(v));
    return out;
}

std::string_view graphml_type(NodeFact::Kind kind) {
    switch (kind) {
        case NodeFact::Kind::whole:
            return "int";
        case NodeFact::Kind::real:
            return "double";
        default:
            return "string";
    }
}

/// Its name, which says to people what it is. Not d0, d1, ...: Gephi takes d3 for the label, as yEd does.
std::string key_id(std::size_t number, const NodeFact& fact) {
    return is_name_token(fact.name) ? std::string{fact.name} : "fact" + std::to_string(number);
}

std::string key(std::size_t number, const NodeFact& fact) {
    auto out = "  <key id=\"" + key_id(number, fact) + "\" for=\"node\" attr.name=\"" + xml_text(fact.name) +
               "\" attr.type=\"" + std::string{graphml_type(fact.kind)} + "\"";
    if (fact.meaning.empty()) return out + "/>\n";
    return out + "><desc>" + xml_text(fact.meaning) + "</desc></key>\n";
}

std::string node_element(const std::vector<NodeFact>& facts, const std::string& id, Vertex v) {
    auto out = "    <node id=\"" + id + "\">";
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (const auto value = facts[i].value(v); !value.empty())
            out += "<data key=\"" + key_id(i, facts[i]) + "\">" + xml_text(value) + "</data>";
    return out + "</node>\n";
}

Rendered render(const View& view) {
    auto told = node_facts(view);
    auto& facts = told.facts;
    facts.insert(facts.begin(), {{"name", "What the input calls the node", NodeFact::Kind::text,
                                  [&ids = told.ids](Vertex v) { return ids[v]; }},
                                 {"label", "What a drawing shows", NodeFact::Kind::text,
                                  [&view](Vertex v) { return writable(key_of(view, v)); }}});
    const bool is_directed = view.pairs == nullptr;
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
        "         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (std::size_t i = 0; i < facts.size(); ++i) out += key(i, facts[i]);
    if (!is_directed)
        out += "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n";
    out += is_directed ? "  <graph id=\"citations\" edgedefault=\"directed\">\n"
                       : "  <graph id=\"pairs\" edgedefault=\"undirected\">\n";
    const auto ids = node_ids(told.ids);
    for (Vertex v = 0; v < ids.size(); ++v) out += node_element(facts, ids[v], v);
    out = with_links(std::move(out), view, ids, {"    <edge source=\"", "\" target=\"", "\"/>\n"},
                     {"    <edge source=\"", "\" target=\"", "\"><data key=\"weight\">", "</data></edge>\n"});
    return {out + "  </graph>\n</graphml>\n", std::move(told.notices)};
}

}  // namespace

Exporter graphml() {
    return {.name = "graphml",
            .extension = ".graphml",
            .summary = "GraphML: graph, attributes and scores, for igraph, networkx and others",
            .render = render,
            .takes_pairs = true};
}

}  // namespace citegraph::exporters
