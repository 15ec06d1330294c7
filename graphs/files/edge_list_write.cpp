#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/problem_list.hpp"

#include <algorithm>
#include <string>

// What the reader of edge lists and node tables reads back, names and order included.

namespace citegraph {
namespace {

/// Gathers pieces of a text and hands them on in large ones.
class Chunks {
  public:
    explicit Chunks(const ByteSink& sink) : sink_{sink} {}

    void add(std::string_view piece) {
        pending_ += piece;
        if (pending_.size() >= size) flush();
    }
    /// How many bytes went out in all.
    Result<std::uint64_t> finished() {
        flush();
        if (!open_) return fail(Error::Kind::output, "the output takes no more bytes: is the disk full?");
        return written_;
    }

  private:
    static constexpr std::size_t size = 1 << 20;

    void flush() {
        open_ = open_ && (pending_.empty() || sink_(pending_));
        written_ += pending_.size();
        pending_.clear();
    }

    const ByteSink& sink_;
    std::string pending_;
    std::uint64_t written_ = 0;
    bool open_ = true;
};

/// What both files call a vertex: its id, its number where there are none.
std::string name_of(const NodeTable& nodes, Vertex v) {
    return nodes.ids.empty() ? std::to_string(v) : csv_cell(nodes.ids[v]);
}

/// Fails if an id is nothing, or holds what no reader takes for an id.
Result<void> check_ids(const Texts& ids) {
    for (std::size_t v = 0; v < ids.size(); ++v)
        if (!graphs::objection_to(ids[v]).empty())
            return fail(Error::Kind::output,
                        "an edge list cannot hold the id " + graphs::quoted(ids[v]) + ": use another format");
    return {};
}

std::string heading(const CitationGraph& graph) {
    return "# Nodes: " + std::to_string(graph.vertices()) + " Edges: " + std::to_string(graph.citations()) +
           "\n# Citing\tCited\n";
}

}  // namespace

Result<std::uint64_t> write_edge_list(const Network& network, const ByteSink& sink) {
    if (const auto fit = check_ids(network.nodes.ids); !fit) return fit.failure();
    Chunks out{sink};
    out.add(heading(network.graph));
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        const auto citing = name_of(network.nodes, v) + "\t";
        for (const auto cited : network.graph.references(v))
            out.add(citing + name_of(network.nodes, cited) + "\n");
    }
    return out.finished();
}

Result<std::uint64_t> write_node_table(const Network& network, const ByteSink& sink) {
    const auto& nodes = network.nodes;
    if (const auto fit = check_ids(nodes.ids); !fit) return fit.failure();
    Chunks out{sink};
    const bool has_keys = !nodes.keys.empty();
    out.add(has_keys ? "id,date,title,key\r\n" : "id,date,title\r\n");
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        out.add(name_of(nodes, v) + "," + csv_cell(to_string(nodes.date(v).day())) + "," +
                csv_cell(nodes.title(v)) + (has_keys ? "," + csv_cell(nodes.key(v)) : "") + "\r\n");
    }
    return out.finished();
}

}  // namespace citegraph
