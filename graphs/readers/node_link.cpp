#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"

#include <nlohmann/json.hpp>

// Graphs in JSON, as lists of nodes and edges: node-link of networkx (whose edges are links up to 3.3), d3 and
// citegraph; Cytoscape's {"elements"}, with what is known of an element in its "data"; the JSON Graph Format,
// https://jsongraphformat.info, {"graph"} with nodes by id and what is known of them in "metadata".

namespace citegraph::readers {

using namespace graphs;

namespace {

using Json = nlohmann::json;

Failure refused(const NamedText& text, const std::string& why) {
    return fail(Error::Kind::malformed, std::string{text.name} + ": " + why);
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_null() || value.is_structured() ? std::string{} : value.dump();
}

/// The first of some members that an object has; null if it has none.
const Json& member(const Json& object, std::initializer_list<const char*> names) {
    static const Json none;
    if (object.is_object())
        for (const auto* name : names)
            if (const auto found = object.find(name); found != object.end()) return *found;
    return none;
}

class JsonGraph {
  public:
    explicit JsonGraph(const NamedText& text) : graph_{text.name} {}

    Result<ReadNetwork> read(const Json& root) && {
        const auto& inner = member(root, {"elements", "graph"});
        const auto& whole = member(inner, {"nodes"}).is_structured() ? inner : root;
        for (const auto& all : {&root, &whole})
            if (const auto& flag = member(*all, {"directed"}); flag.is_boolean())
                is_directed_ = flag.get<bool>();
        const auto& nodes = member(whole, {"nodes"});
        for (const auto& [key, node] : nodes.items()) add_node(nodes.is_object() ? key : "", node);
        for (const auto& edge : member(whole, {"edges", "links"})) add_edge(edge);
        return std::move(graph_).finished();
    }

  private:
    void add_node(const std::string& key, const Json& node) {
        const auto& known = member(node, {"data"}).is_object() ? member(node, {"data"}) : node;
        auto id = key.empty() ? text_of(member(known, {"id", "name", "key"})) : key;
        if (node.is_string() || node.is_number()) id = text_of(node);
        if (id.empty()) id = std::to_string(ids_.size());  // d3 calls such a node by its place
        const auto place = graph_.place_of(id, 0);
        ids_.push_back(std::move(id));
        for (const auto* facts : {&known, &member(known, {"metadata"})})
            for (const auto& [name, value] : facts->items())
                if (auto* text = facts->is_object() ? graph_[place].attribute(name) : nullptr)
                    *text = text_of(value);
    }
    /// The id of a node that an edge names: by its id, by an object with that, or by its place.
    std::string end_of(const Json& end) const {
        if (end.is_object()) return text_of(member(end, {"id", "name", "key"}));
        auto id = text_of(end);
        if (graph_.has(id) || !end.is_number_unsigned() || end.get<std::size_t>() >= ids_.size()) return id;
        return ids_[end.get<std::size_t>()];
    }
    void add_edge(const Json& edge) {
        const auto& known = member(edge, {"data"}).is_object() ? member(edge, {"data"}) : edge;
        const auto& flag = member(known, {"directed"});
        if (!(flag.is_boolean() ? flag.get<bool>() : is_directed_)) return graph_.add_undirected(0);
        const bool is_pair = known.is_array() && known.size() >= 2;
        graph_.cite(end_of(is_pair ? known[0] : member(known, {"source", "from"})),
                    end_of(is_pair ? known[1] : member(known, {"target", "to"})), 0);
    }

    ReadGraph graph_;
    std::vector<std::string> ids_;
    bool is_directed_ = true;
};

Result<ReadNetwork> read(const NamedText& text) {
    const auto all = without_mark(text.text);
    try {
        const auto root = Json::parse(all.begin(), all.end());
        const auto& inner = member(root, {"elements", "graph"});
        if (!member(root, {"nodes"}).is_structured() && !member(inner, {"nodes"}).is_structured())
            return refused(text, "has no list of nodes");
        return JsonGraph{text}.read(root);
    } catch (const Json::parse_error& error) {
        LineCount lines{text.text};
        const auto at = std::min(error.byte, text.text.size());
        return fail(Error::Kind::malformed,
                    std::string{text.name} + ":" + std::to_string(lines.at(at)) + ": is no JSON");
    } catch (const Json::out_of_range&) {
        return refused(text, "has a number that is too large");
    }
}

/// An object with a list, or a map, of nodes.
bool recognizes_node_link(std::string_view beginning) {
    const auto text = trimmed(without_mark(beginning));
    if (!text.starts_with('{')) return false;
    for (auto at = text.find("\"nodes\""); at != std::string_view::npos;
         at = text.find("\"nodes\"", at + 1)) {
        const auto behind = trimmed(text.substr(at + 7));
        if (!behind.starts_with(':')) continue;
        const auto value = trimmed(behind.substr(1));
        if (value.starts_with('[') || value.starts_with('{')) return true;
    }
    return text.starts_with("{\"directed\":") || text.starts_with("{\"directed\" :");
}

}  // namespace

GraphReader node_link() {
    return {.name = "node-link",
            .suffixes = {},
            .summary = "JSON with nodes and links or edges: networkx, d3, Cytoscape",
            .read = read,
            .recognizes = recognizes_node_link};
}

}  // namespace citegraph::readers
