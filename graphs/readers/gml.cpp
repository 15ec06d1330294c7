#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"
#include "graphs/files/table.hpp"
#include "graphs/readers/xml/document.hpp"

#include <algorithm>

// GML, https://networkx.org/documentation/stable/reference/readwrite/gml.html, as networkx, igraph, Gephi,
// VOSviewer and yEd write it: keys with values, which are numbers, texts in double quotes with XML's
// entities, or lists in brackets. Nodes go by their labels if no two have the same, else by their numbers.
//
// Not Boost.Graph, which has no reader of GML.

namespace citegraph::readers {

using namespace graphs;

namespace {

class GmlReader {
  public:
    explicit GmlReader(const NamedText& text)
        : text_{without_mark(text.text)}, file_{text.name}, graph_{text.name} {
        graph_.are_numbered = true;
    }

    Result<ReadNetwork> read() && {
        while (const auto key = next_key()) {
            if (*key == "graph" && pass('['))
                read_graph();
            else
                skip_value(0);
            if (has_graph_ || !fault_.empty()) break;
        }
        if (fault_.empty() && !has_graph_) fault_ = "has no graph";
        if (!fault_.empty())
            return fail(Error::Kind::malformed, file_ + ":" + std::to_string(line_) + ": " + fault_);
        for (const auto& [citing, cited, line] : edges_)
            is_directed_ ? graph_.cite(citing, cited, line) : graph_.add_undirected(line);
        return std::move(graph_).finished();
    }

  private:
    static constexpr int deepest = 200;

    void pass_blanks() {
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '#' && (at_ == 0 || text_[at_ - 1] == '\n'))
                at_ = std::min(text_.find('\n', at_), text_.size() - 1);
            if (text_[at_] != '\n' && !is_blank(text_[at_])) return;
            line_ += text_[at_] == '\n';
        }
    }
    bool pass(char mark) {
        pass_blanks();
        if (at_ == text_.size() || text_[at_] != mark) return false;
        ++at_;
        return true;
    }
    std::string_view word() {
        pass_blanks();
        const auto begin = at_;
        while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '[' && text_[at_] != ']' &&
               !is_blank(text_[at_]))
            ++at_;
        return text_.substr(begin, at_ - begin);
    }
    /// The key of a pair; nothing at the end of a list or of all.
    std::optional<std::string> next_key() {
        pass_blanks();
        if (!fault_.empty() || at_ == text_.size() || text_[at_] == ']') return std::nullopt;
        const auto key = word();
        if (key.empty()) fault_ = "a name should stand where '[' does";
        return key.empty() ? std::nullopt : std::optional{ascii_lower(key)};
    }
    std::string value() {
        pass_blanks();
        if (at_ == text_.size() || text_[at_] != '"') return std::string{word()};
        const auto begin = ++at_;
        at_ = std::min(text_.find('"', begin), text_.size());
        const auto text = text_.substr(begin, at_ - begin);
        line_ += static_cast<std::size_t>(std::ranges::count(text, '\n'));
        if (at_ == text_.size()) fault_ = "a text in quotes has no end";
        at_ += at_ < text_.size();
        return without_references(text);
    }
    /// A value that is not looked at.
    void skip_value(int depth) {
        if (depth > deepest) fault_ = "lists stand too deep in one another";
        if (!pass('[')) {
            value();
            return;
        }
        while (next_key()) skip_value(depth + 1);
        close();
    }
    void close() {
        if (fault_.empty() && !pass(']')) fault_ = "ends where ] should stand";
    }

    void read_graph() {
        has_graph_ = true;
        while (const auto key = next_key()) {
            if (*key == "directed")
                is_directed_ = value() == "1";
            else if (*key == "node" && pass('['))
                read_node();
            else if (*key == "edge" && pass('['))
                read_edge();
            else
                skip_value(0);
        }
        close();
    }
    void read_node() {
        ReadNode node;
        node.line = line_;
        while (const auto key = next_key()) {
            auto* text = *key == "id" ? &node.id : node.attribute(*key);
            if (text != nullptr)
                *text = value();
            else
                skip_value(0);
        }
        close();
        if (node.id.empty()) return graph_.problems.add(node.line, "a node has no id");
        if (node.name.empty()) node.name = node.label;
        auto& made = graph_[graph_.place_of(node.id, node.line)];
        node.id = made.id;
        made = std::move(node);
    }
    void read_edge() {
        Edge edge{{}, {}, line_};
        while (const auto key = next_key())
            if (*key == "source")
                edge.citing = value();
            else if (*key == "target")
                edge.cited = value();
            else
                skip_value(0);
        close();
        edges_.push_back(std::move(edge));
    }

    struct Edge {
        std::string citing, cited;
        std::size_t line;
    };

    std::string_view text_;
    std::string file_;
    ReadGraph graph_;
    std::vector<Edge> edges_;
    std::size_t at_ = 0, line_ = 1;
    bool has_graph_ = false, is_directed_ = false;
    std::string fault_;
};

Result<ReadNetwork> read(const NamedText& text) {
    return GmlReader{text}.read();
}

/// Nothing but a list, in brackets, by the name of a graph, behind who made it.
bool recognizes_gml(std::string_view beginning) {
    const auto text = without_mark(beginning);
    const auto first = ascii_lower(trimmed(text.substr(0, 256)));
    if (!first.starts_with("creator") && !first.starts_with("graph")) return false;
    for (auto at = text.find("graph"); at != std::string_view::npos; at = text.find("graph", at + 1)) {
        const bool begins_line = trimmed(text.substr(0, at)).empty() || text[at - 1] == '\n';
        if (begins_line && trimmed(text.substr(at + 5)).starts_with('[')) return true;
    }
    return false;
}

}  // namespace

GraphReader gml() {
    return {.name = "gml",
            .suffixes = {".gml"},
            .summary = "GML of networkx, igraph, Gephi and others",
            .read = read,
            .recognizes = recognizes_gml};
}

}  // namespace citegraph::readers
