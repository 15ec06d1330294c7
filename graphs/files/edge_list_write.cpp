#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <optional>
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

/// Whether the reader takes `id` for one id.
bool is_one_id(std::string_view id) {
    const auto parts_words = [](char c) { return c == ',' || (c >= 0 && c <= ' ') || c == 0x7F; };
    return !id.empty() && id.front() != '#' && id.front() != '%' && std::ranges::none_of(id, parts_words);
}

/// The first row that no edge list can hold.
std::optional<Vertex> first_unwritable(const Texts& column) {
    for (Vertex v = 0; v < column.size(); ++v)
        if (!is_one_id(column[v])) return v;
    return std::nullopt;
}

/// What vertices are called in both files: their ids if an edge list can hold each, else their keys; the
/// numbers of the vertices where there are neither.
class WrittenNames {
  public:
    static Result<WrittenNames> of(const NodeTable& nodes) {
        const auto bad = first_unwritable(nodes.ids);
        if (!bad) return WrittenNames{nodes.ids};
        if (!nodes.keys.empty() && !first_unwritable(nodes.keys)) return WrittenNames{nodes.keys};
        return fail(Error::Kind::output,
                    "an edge list cannot hold the id \"" + std::string{nodes.ids[*bad]} +
                        "\" (white space, a comma, or # or % in front): use another format");
    }
    std::string operator[](Vertex v) const {
        return column_.empty() ? std::to_string(v) : std::string{column_[v]};
    }

  private:
    explicit WrittenNames(Texts column) : column_{std::move(column)} {}

    Texts column_;
};

std::string heading(const CitationGraph& graph) {
    return "# Nodes: " + std::to_string(graph.vertices()) + " Edges: " + std::to_string(graph.citations()) +
           "\n# Citing\tCited\n";
}

}  // namespace

Result<std::uint64_t> write_edge_list(const Network& network, const ByteSink& sink) {
    const auto names = WrittenNames::of(network.nodes);
    if (!names) return names.failure();
    Chunks out{sink};
    out.add(heading(network.graph));
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        const auto citing = (*names)[v] + "\t";
        for (const auto cited : network.graph.references(v)) out.add(citing + (*names)[cited] + "\n");
    }
    return out.finished();
}

Result<std::uint64_t> write_node_table(const Network& network, const ByteSink& sink) {
    const auto names = WrittenNames::of(network.nodes);
    if (!names) return names.failure();
    Chunks out{sink};
    out.add(csv_row({"id", "date", "title"}));
    for (Vertex v = 0; v < network.graph.vertices(); ++v)
        out.add(csv_row(
            {(*names)[v], to_string(network.nodes.date(v).day()), std::string{network.nodes.title(v)}}));
    return out.finished();
}

}  // namespace citegraph
