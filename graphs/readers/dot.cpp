#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"
#include "graphs/readers/dot/tokens.hpp"

#include <optional>
#include <utility>

// DOT, https://graphviz.org/doc/info/lang.html: the first graph of a file, its arrows as citations, but for
// those that are drawn invisible (style=invis). The defaults of attributes, and ports, are not looked at.
//
// Not boost::read_graphviz: it refuses what Graphviz takes, edges to {a b}, UTF-8 without quotes and HTML
// labels, and does not say in which line.

namespace citegraph::readers {

using namespace graphs;

namespace {

using Vertices = std::vector<Vertex>;
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// As a label is drawn: \N is the node's name, other escapes are line ends and signs.
std::string plain_label(std::string_view label, const std::string& name) {
    std::string out;
    for (std::size_t at = 0; at < label.size(); ++at) {
        if (label[at] != '\\' || at + 1 == label.size()) {
            out += label[at];
            continue;
        }
        const auto escaped = label[++at];
        if (escaped == 'N')
            out += name;
        else
            out += escaped == 'n' || escaped == 'l' || escaped == 'r' ? ' ' : escaped;
    }
    return out;
}

bool is_invisible(const Attributes& attributes) {
    for (const auto& [name, value] : attributes)
        if (name == "style" && value.find("invis") != std::string::npos) return true;
    return false;
}

/// The words of a file, one ahead. What cannot be read ends them: `fault()` says where.
class DotWords {
  public:
    explicit DotWords(std::string_view text) : tokens_{text} { advance(); }

    const DotToken& next() const { return next_; }
    const std::optional<std::string>& fault() const { return fault_; }

    void advance() {
        if (fault_) return;
        next_ = tokens_.next();
        if (next_.kind == DotToken::Kind::fault) stop(next_.text);
    }
    void stop(const std::string& message) {
        if (!fault_) fault_ = std::to_string(next_.line) + ": " + message;
        next_ = {};
    }
    void miss(const std::string& what) {
        stop(next_.kind == DotToken::Kind::end
                 ? "ends where " + what + " should stand"
                 : what + " should stand where " + quoted(std::string_view{next_.text}) + " does");
    }
    bool pass(std::string_view mark) {
        if (!next_.is(mark)) return false;
        advance();
        return true;
    }
    bool pass_keyword(std::string_view keyword) {
        if (!next_.is_keyword(keyword)) return false;
        advance();
        return true;
    }
    /// A name, or a text that may stand in pieces with + between them.
    std::string id() {
        if (!next_.is_id()) miss("a name");
        auto text = next_.text;
        const bool is_text = next_.kind == DotToken::Kind::quoted;
        advance();
        while (is_text && pass("+")) {
            text += next_.text;
            advance();
        }
        return text;
    }

  private:
    DotTokens tokens_;
    DotToken next_;
    std::optional<std::string> fault_;
};

/// [name=value, ...], perhaps several in a row. Of HTML there is no value.
Attributes attributes(DotWords& words) {
    Attributes out;
    while (words.pass("["))
        while (!words.fault() && !words.pass("]")) {
            auto& [name, value] = out.emplace_back(ascii_lower(words.id()), "");
            if (words.pass("=")) {
                const bool is_html = words.next().kind == DotToken::Kind::html;
                auto text = words.id();
                if (!is_html) value = std::move(text);
            }
            if (!words.pass(",")) words.pass(";");
        }
    return out;
}

/// Makes a graph of statements.
class DotParser {
  public:
    explicit DotParser(const NamedText& text) : words_{without_mark(text.text)}, graph_{text.name} {}

    Result<ReadNetwork> read(const std::string& file) && {
        read_graph();
        if (words_.fault()) return fail(Error::Kind::malformed, file + ":" + *words_.fault());
        return std::move(graph_).finished();
    }

  private:
    static constexpr int deepest = 200;  // subgraphs in one another

    void read_graph() {
        words_.pass_keyword("strict");
        if (words_.next().is_keyword("graph"))
            return words_.stop("the edges of a graph have no direction; what cites is a digraph");
        if (!words_.pass_keyword("digraph")) return words_.miss("digraph");
        if (words_.next().is_id()) words_.advance();
        statements(0);
        if (words_.next().kind != DotToken::Kind::end)
            graph_.problems.tell(words_.next().line, "what stands behind the first graph is not read");
    }

    /// { statements }: the nodes that stand there.
    Vertices statements(int depth) {
        Vertices members;
        if (depth > deepest) words_.stop("subgraphs stand too deep in one another");
        if (!words_.pass("{")) words_.miss("{");
        while (!words_.fault() && !words_.pass("}")) {
            const auto nodes = statement(depth);
            members.insert(members.end(), nodes.begin(), nodes.end());
            while (words_.pass(";")) {
            }
            if (words_.next().kind == DotToken::Kind::end) words_.miss("}");
        }
        return members;
    }

    Vertices statement(int depth) {
        for (const auto* keyword : {"graph", "node", "edge"})
            if (words_.pass_keyword(keyword)) {
                attributes(words_);
                return {};
            }
        std::vector<Vertices> ends{end_of_edge(depth)};
        if (words_.pass("=")) {  // an attribute of the graph, and no node
            words_.id();
            return {};
        }
        while (words_.pass("->")) ends.push_back(end_of_edge(depth));
        if (words_.next().is("--")) words_.stop("-- has no direction; a citation is ->");
        const auto known = attributes(words_);
        if (ends.size() == 1 && ends.front().size() == 1) learn(ends.front().front(), known);
        return linked(ends, !is_invisible(known));
    }

    /// A node, with a port perhaps, or a subgraph.
    Vertices end_of_edge(int depth) {
        if (words_.pass_keyword("subgraph") && words_.next().is_id()) words_.advance();
        if (words_.next().is("{")) return statements(depth + 1);
        const auto line = words_.next().line;
        const auto name = words_.id();
        if (words_.fault() || words_.next().is("=")) return {};
        while (words_.pass(":")) words_.id();
        if (!name.empty()) return {graph_.place_of(name, line)};
        graph_.problems.add(line, "a node has no name");
        return {};
    }

    void learn(Vertex node, const Attributes& known) {
        for (const auto& [name, value] : known)
            if (name == "class" && value == "heading")
                graph_.leave_out(node);
            else if (auto* text = graph_[node].attribute(name); text != nullptr && !value.empty())
                *text = name == "label" ? plain_label(value, graph_[node].id) : value;
    }

    /// Every node of an end cites every node of the next. Gives them all.
    Vertices linked(const std::vector<Vertices>& ends, bool are_citations) {
        Vertices all;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            all.insert(all.end(), ends[i].begin(), ends[i].end());
            for (const auto citing : i > 0 && are_citations ? ends[i - 1] : Vertices{})
                for (const auto cited : ends[i]) graph_.cite(citing, cited);
        }
        return all;
    }

    DotWords words_;
    ReadGraph graph_;
};

Result<ReadNetwork> read(const NamedText& text) {
    return DotParser{text}.read(std::string{text.name});
}

bool recognizes_dot(std::string_view beginning) {
    DotTokens tokens{without_mark(beginning)};
    auto token = tokens.next();
    if (token.is_keyword("strict")) token = tokens.next();
    if (!token.is_keyword("digraph") && !token.is_keyword("graph")) return false;
    token = tokens.next();
    return token.is("{") || (token.is_id() && tokens.next().is("{"));
}

}  // namespace

GraphReader dot() {
    return {.name = "dot",
            .suffixes = {".dot", ".gv"},
            .summary = "DOT of Graphviz: digraphs",
            .read = read,
            .recognizes = recognizes_dot};
}

}  // namespace citegraph::readers
