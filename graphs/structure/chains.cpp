#include "citegraph/graphs/chains.hpp"

#include "citegraph/graphs/graph_concepts.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>

#include <algorithm>

namespace citegraph {
namespace {

using ByVertex =
    boost::iterator_property_map<std::vector<Vertex>::iterator, boost::typed_identity_property_map<Vertex>>;

constexpr auto unseen = any_length;

/// The colours of a search, read off what it records of vertices: a second table costs half of its time.
struct Colours {
    using key_type = Vertex;
    using value_type = boost::default_color_type;
    using reference = value_type;
    using category = boost::read_write_property_map_tag;

    friend value_type get(const Colours& colours, Vertex v) {
        return colours.recorded[v] == unseen ? boost::white_color : boost::black_color;
    }
    friend void put(const Colours&, Vertex, value_type) {}

    ByVertex recorded;
};

/// The vertices that wait in a search. It is over when `is_over`, asked with the next of them, says so:
/// Boost's searches end with their queue, or else by an exception.
template <class IsOver>
class Frontier {
  public:
    explicit Frontier(IsOver is_over) : is_over_{is_over} {}

    void push(Vertex v) { vertices_.push_back(v); }
    void pop() { ++next_; }
    Vertex top() const { return vertices_[next_]; }
    bool empty() const { return next_ == vertices_.size() || is_over_(top()); }

  private:
    IsOver is_over_;
    std::vector<Vertex> vertices_;
    std::size_t next_ = 0;
};

/// Breadth first from a vertex, until `is_over`; `recorder` says what becomes of `recorded`.
template <class Graph, class Recorder, class IsOver>
void search(const Graph& graph, Vertex from, ByVertex recorded, Recorder recorder, IsOver is_over) {
    Frontier frontier{is_over};
    boost::breadth_first_visit(graph, from, frontier, boost::make_bfs_visitor(recorder), Colours{recorded});
}

template <class Graph>
std::vector<Vertex> steps_along(const Graph& graph, Vertex from, Vertex depth) {
    std::vector<Vertex> steps(num_vertices(graph), unseen);
    const ByVertex recorded{steps.begin()};
    steps[from] = 0;
    search(graph, from, recorded, boost::record_distances(recorded, boost::on_tree_edge{}),
           [&](Vertex next) { return steps[next] == depth; });
    return steps;
}

}  // namespace

std::vector<Vertex> shortest_chain(const CitationGraph& graph, Vertex citing, Vertex cited) {
    std::vector<Vertex> found_from(graph.vertices(), unseen);
    const ByVertex recorded{found_from.begin()};
    found_from[citing] = citing;
    search(graph, citing, recorded, boost::record_predecessors(recorded, boost::on_tree_edge{}),
           [&](Vertex) { return found_from[cited] != unseen; });
    if (found_from[cited] == unseen) return {};
    std::vector<Vertex> chain{cited};
    while (chain.back() != citing) chain.push_back(found_from[chain.back()]);
    std::ranges::reverse(chain);
    return chain;
}

std::vector<Vertex> steps_from(const CitationGraph& graph, Vertex from, Follow follow, Vertex depth) {
    return follow == Follow::references ? steps_along(graph, from, depth)
                                        : steps_along(boost::make_reverse_graph(graph), from, depth);
}

std::vector<Reached> reached(const CitationGraph& graph, Vertex from, Follow follow, Vertex depth) {
    const auto steps = steps_from(graph, from, follow, depth);
    std::vector<Reached> out;
    for (Vertex v = 0; v < steps.size(); ++v)
        if (steps[v] != any_length && v != from) out.push_back({v, steps[v]});
    std::ranges::stable_sort(out, {}, &Reached::steps);
    return out;
}

}  // namespace citegraph
