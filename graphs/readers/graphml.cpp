#include "citegraph/graphs/graph_reader.hpp"
#include "graphs/files/read_graph.hpp"
#include "graphs/readers/xml/document.hpp"

#include <map>

// GraphML 1.0, http://graphml.graphdrawing.org/specification.html, as networkx, igraph, Gephi, yEd and
// citegraph write it. Nodes of graphs within nodes are nodes like others; ports, hyperedges and what stands
// at edges are not looked at.
//
// Not boost::read_graphml: it keeps the attributes of nodes, and not their ids.

namespace citegraph::readers {

using namespace graphs;

namespace {

/// Walks through a document and makes its graph.
class GraphmlWalk : public pugi::xml_tree_walker {
  public:
    explicit GraphmlWalk(const NamedText& text) : graph_{text.name}, lines_{text.text} {}

    bool for_each(pugi::xml_node& element) override {
        const auto name = local_name(element);
        if (name == "key") learn(element);
        if (name == "graph") has_graph_ = true;
        if (name == "node") add_node(element);
        if (name == "edge") edges_.push_back(element);
        return true;
    }

    /// The graph, once the walk is over; an edge may stand before its nodes. Fails as read() does.
    Result<ReadNetwork> finished(std::string_view file) && {
        for (const auto& edge : edges_) add_edge(edge);
        if (!has_graph_) return fail(Error::Kind::malformed, std::string{file} + ": has no <graph>");
        return std::move(graph_).finished();
    }

  private:
    std::size_t line_of(const pugi::xml_node& element) {
        return lines_.at(static_cast<std::size_t>(element.offset_debug()));
    }

    void learn(const pugi::xml_node& key) {
        const std::string_view of = key.attribute("for").as_string("all");
        if (of == "node" || of == "all")
            attributes_[key.attribute("id").value()] = key.attribute("attr.name").value();
    }

    void add_node(const pugi::xml_node& element) {
        const std::string_view id = element.attribute("id").value();
        if (id.empty()) return graph_.problems.add(line_of(element), "a node has no id");
        auto& node = graph_[graph_.place_of(id, line_of(element))];
        for (const auto& data : element.children()) {
            const auto named = attributes_.find(data.attribute("key").value());
            auto* text = named == attributes_.end() ? nullptr : node.attribute(named->second);
            if (text != nullptr) *text = data.child_value();
        }
    }

    static bool has_direction(const pugi::xml_node& edge) {
        const std::string_view others = edge.parent().attribute("edgedefault").value();
        return edge.attribute("directed").as_bool(others != "undirected");
    }

    void add_edge(const pugi::xml_node& edge) {
        if (!has_direction(edge)) return graph_.add_undirected(line_of(edge));
        graph_.cite(edge.attribute("source").value(), edge.attribute("target").value(), line_of(edge));
    }

    ReadGraph graph_;
    LineCount lines_;
    std::map<std::string, std::string, std::less<>> attributes_;  // of nodes: names by the ids of their keys
    std::vector<pugi::xml_node> edges_;
    bool has_graph_ = false;
};

Result<ReadNetwork> read(const NamedText& text) {
    auto document = XmlDocument::of(text, "graphml");
    if (!document) return document.failure();
    GraphmlWalk walk{text};
    document->tree.traverse(walk);
    return std::move(walk).finished(text.name);
}

bool recognizes_graphml(std::string_view beginning) {
    return begins_xml(beginning, "graphml");
}

}  // namespace

GraphReader graphml() {
    return {.name = "graphml",
            .suffixes = {".graphml"},
            .summary = "GraphML of networkx, igraph, Gephi and others",
            .read = read,
            .recognizes = recognizes_graphml};
}

}  // namespace citegraph::readers
