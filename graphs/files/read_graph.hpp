#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "graphs/files/problem_list.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::readers {

/// A node as a file tells of it; texts as they stand there, empty where nothing is said.
struct ReadNode {
    std::string id, name, key, title, label, date, year;
    std::size_t line = 0;
    bool is_left_out = false;

    /// The place of an attribute that is looked at, whatever case its name is in; null for others.
    std::string* attribute(std::string_view named);
};

/// A graph as a file tells it: its nodes in the order in which they are met, its edges by their places.
class ReadGraph {
  public:
    explicit ReadGraph(std::string_view file) : problems{file}, file_{file} {}

    /// The place of the node of that id, which is new if there was none.
    Vertex place_of(std::string_view id, std::size_t line);
    /// Whether there is a node of that id.
    bool has(std::string_view id) const { return places_.contains(std::string{id}); }
    ReadNode& operator[](Vertex place) { return nodes_[place]; }
    /// That node is no paper, as its file says in the end.
    void leave_out(Vertex place) { nodes_[place].is_left_out = true; }
    void cite(Vertex citing, Vertex cited) { arcs_.emplace_back(citing, cited); }
    /// The same between nodes that must be there already: what is not becomes a problem.
    void cite(std::string_view citing, std::string_view cited, std::size_t line);
    /// An edge that has no direction is no citation: it becomes a problem.
    void add_undirected(std::size_t line);

    /// The graph with its vertices in order, which no order of nodes or edges decides. Ids that a writer made
    /// up, n0, n1, ..., give way to names if all nodes have one of their own; a label is a title if there is
    /// no other. Fails if no edge has a direction.
    Result<ReadNetwork> finished() &&;

    graphs::ProblemList problems;
    bool are_numbered = false;  ///< ids are what the format wants, and say nothing

  private:
    bool have_names() const;
    void settle();
    std::vector<Vertex> order() const;
    NodeTable table(const std::vector<Vertex>& order);
    PackedDay date_of(const ReadNode& node);

    std::vector<ReadNode> nodes_;
    std::unordered_map<std::string, Vertex> places_;
    std::vector<CitationGraph::Arc> arcs_;
    std::string file_;
    std::optional<std::size_t> undirected_at_;  // the first line of such an edge
};

/// Counts lines up to places that come one after the other. \cost linear in all, if they do
class LineCount {
  public:
    explicit LineCount(std::string_view text) : text_{text} {}
    std::size_t at(std::size_t offset);

  private:
    std::string_view text_;
    std::size_t counted_ = 0, line_ = 1;
};

}  // namespace citegraph::readers
