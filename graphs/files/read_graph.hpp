#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "graphs/files/problem_list.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::readers {

/// A node as a file tells of it; texts as they stand there, empty where nothing is said.
struct ReadNode {
    std::string id, name, key, title, label, date, year;
    std::size_t line = 0;

    /// The place of an attribute that is looked at, whatever case its name is in; null for others.
    std::string* attribute(std::string_view named);
};

/// A graph as a file tells it: its nodes in the order in which they are met, its edges by their places.
class ReadGraph {
  public:
    explicit ReadGraph(std::string_view file) : problems{file} {}

    /// The place of the node of that id, which is new if there was none.
    Vertex place_of(std::string_view id, std::size_t line);
    /// Whether there is a node of that id.
    bool has(std::string_view id) const { return places_.contains(std::string{id}); }
    ReadNode& operator[](Vertex place) { return nodes_[place]; }
    void cite(Vertex citing, Vertex cited) { arcs_.emplace_back(citing, cited); }
    bool has_citations() const { return !arcs_.empty(); }

    /// The graph with its vertices in order. Ids that a writer made up, n0, n1, ..., give way to names if all
    /// nodes have one of their own; a label is a title if there is no other.
    ReadNetwork finished() &&;

    graphs::ProblemList problems;

  private:
    bool have_names() const;
    NodeTable table();
    PackedDay date_of(const ReadNode& node);

    std::vector<ReadNode> nodes_;
    std::unordered_map<std::string, Vertex> places_;
    std::vector<CitationGraph::Arc> arcs_;
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
