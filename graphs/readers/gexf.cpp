#include "citegraph/graphs/graph_reader.hpp"
#include "graphs/files/read_graph.hpp"
#include "graphs/readers/xml/document.hpp"

#include <map>

// GEXF 1.1 to 1.3, https://gexf.net/schema.html, as Gephi, networkx and citegraph write it: nodes with their
// label, their attributes and the day on which they start, nodes within nodes like others. What stands at
// edges is not looked at.

namespace citegraph::readers {

using namespace graphs;

namespace {

class GexfWalk : public pugi::xml_tree_walker {
  public:
    explicit GexfWalk(const NamedText& text) : graph_{text.name}, lines_{text.text} {}

    bool for_each(pugi::xml_node& element) override {
        const auto name = local_name(element);
        if (name == "graph") others_ = element.attribute("defaultedgetype").as_string("undirected");
        if (name == "attribute" && element.parent().attribute("class").value() == std::string_view{"node"})
            attributes_[element.attribute("id").value()] = element.attribute("title").value();
        if (name == "node") add_node(element);
        if (name == "edge") edges_.push_back(element);
        return true;
    }

    /// Once the walk is over: an edge may stand before its nodes.
    Result<ReadNetwork> finished() && {
        for (const auto& edge : edges_) add_edge(edge);
        return std::move(graph_).finished();
    }

  private:
    std::size_t line_of(const pugi::xml_node& element) {
        return lines_.at(static_cast<std::size_t>(element.offset_debug()));
    }

    void add_node(const pugi::xml_node& element) {
        const std::string_view id = element.attribute("id").value();
        if (id.empty()) return graph_.problems.add(line_of(element), "a node has no id");
        auto& node = graph_[graph_.place_of(id, line_of(element))];
        node.label = element.attribute("label").value();
        for (const auto& values : element.children())
            for (const auto& value : values.children()) learn(node, value);
        if (node.date.empty() && node.year.empty()) node.date = element.attribute("start").value();
    }
    void learn(ReadNode& node, const pugi::xml_node& value) {
        const auto by = value.attribute("for") ? value.attribute("for") : value.attribute("id");
        const auto named = attributes_.find(by.value());
        auto* text = named == attributes_.end() ? nullptr : node.attribute(named->second);
        if (text != nullptr) *text = value.attribute("value").value();
    }

    void add_edge(const pugi::xml_node& edge) {
        const std::string_view type = edge.attribute("type").as_string(others_.c_str());
        const std::string_view source = edge.attribute("source").value(),
                               target = edge.attribute("target").value();
        if (type == "undirected") return graph_.add_undirected(line_of(edge));
        graph_.cite(source, target, line_of(edge));
        if (type == "mutual") graph_.cite(target, source, line_of(edge));
    }

    ReadGraph graph_;
    LineCount lines_;
    std::map<std::string, std::string, std::less<>> attributes_;  // of nodes: titles by id
    std::vector<pugi::xml_node> edges_;
    std::string others_ = "undirected";  // the type of edges that say none
};

Result<ReadNetwork> read(const NamedText& text) {
    auto document = XmlDocument::of(text, "gexf");
    if (!document) return document.failure();
    GexfWalk walk{text};
    document->tree.traverse(walk);
    return std::move(walk).finished();
}

bool recognizes_gexf(std::string_view beginning) {
    return begins_xml(beginning, "gexf");
}

}  // namespace

GraphReader gexf() {
    return {.name = "gexf",
            .suffixes = {".gexf"},
            .summary = "GEXF of Gephi and networkx",
            .read = read,
            .recognizes = recognizes_gexf};
}

}  // namespace citegraph::readers
