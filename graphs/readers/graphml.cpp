#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"

#include <pugixml.hpp>

#include <map>

// GraphML 1.0, http://graphml.graphdrawing.org/specification.html, as networkx, igraph, Gephi, yEd and
// citegraph write it. Nodes of graphs within nodes are nodes like others; ports, hyperedges and what stands
// at edges are not looked at.
//
// Not boost::read_graphml: it keeps the attributes of nodes, and not their ids.

namespace citegraph::readers {

using namespace graphs;

namespace {

std::string_view name_of(const pugi::xml_node& element) {
    const std::string_view name = element.name();
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// Walks through a document and makes its graph.
class GraphmlWalk : public pugi::xml_tree_walker {
  public:
    explicit GraphmlWalk(const NamedText& text) : graph_{text.name}, lines_{text.text} {}

    bool for_each(pugi::xml_node& element) override {
        const auto name = name_of(element);
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
        if (undirected_at_ > 0 && !graph_.has_citations())
            return fail(Error::Kind::malformed, std::string{file} + ":" + std::to_string(undirected_at_) +
                                                    ": " + std::string{no_direction});
        return std::move(graph_).finished();
    }

  private:
    static constexpr std::string_view no_direction = "an edge has no direction: which paper cites the other?";

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
        const std::string_view citing = edge.attribute("source").value(),
                               cited = edge.attribute("target").value();
        for (const auto end : {citing, cited})
            if (!graph_.has(end))
                return graph_.problems.add(line_of(edge),
                                           "an edge names " + quoted(end) + ", and no node does");
        if (has_direction(edge)) return graph_.cite(graph_.place_of(citing, 0), graph_.place_of(cited, 0));
        if (undirected_at_ == 0) undirected_at_ = line_of(edge);
        graph_.problems.add(line_of(edge), std::string{no_direction});
    }

    ReadGraph graph_;
    LineCount lines_;
    std::map<std::string, std::string, std::less<>> attributes_;  // of nodes: names by the ids of their keys
    std::vector<pugi::xml_node> edges_;
    bool has_graph_ = false;
    std::size_t undirected_at_ = 0;  // the first line of such an edge; 0: there is none
};

Result<ReadNetwork> read(const NamedText& text) {
    const std::string file{text.name};
    pugi::xml_document document;
    const auto parsed = document.load_buffer(text.text.data(), text.text.size());
    if (!parsed)
        return fail(Error::Kind::malformed,
                    file + ":" +
                        std::to_string(LineCount{text.text}.at(static_cast<std::size_t>(parsed.offset))) +
                        ": is no XML: " + parsed.description());
    GraphmlWalk walk{text};
    document.traverse(walk);
    return std::move(walk).finished(text.name);
}

bool recognizes_graphml(std::string_view beginning) {
    return trimmed(without_mark(beginning)).starts_with('<') &&
           beginning.find("<graphml") != std::string_view::npos;
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
