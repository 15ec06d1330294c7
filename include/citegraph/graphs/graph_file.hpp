#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace citegraph {

/// Takes the next bytes of an output; false: no more can be written.
using ByteSink = std::function<bool(std::string_view)>;

/// A graph on disk, mapped into memory. Opening reads the header alone. Every block of the rest is checked
/// against its checksum, and every index against its bounds, before it is looked into for the first time,
/// and only then. Copies share the mapping. While it is open the file may be replaced by another, but must
/// not be written to. The format is described in graphs/files/cgraph.hpp.
class GraphFile {
  public:
    enum class Directions { references, both };

    /// Fails with `not_found` or `malformed`: another format, version or byte order, a torn header, a file
    /// shorter than its header says.
    static Result<GraphFile> open(const std::filesystem::path& path);

    Vertex vertices() const;
    std::uint64_t citations() const;
    const Dropped& dropped() const;
    std::uint64_t bytes() const;  ///< size of the file

    /// The graph in place, after a check of all of it that was not checked yet. Fails with `malformed`.
    Result<CitationGraph> graph(Directions directions, unsigned threads = 1) const;
    Result<NodeTable> nodes() const;  ///< columns that the file does not have are empty
    Result<SolveOrder> order() const;
    /// Graph, nodes and order.
    Result<Network> network(Directions directions = Directions::both, unsigned threads = 1) const;

    /// The neighbours of one vertex, below vertices(): touches the blocks that they lie in, and no others.
    Result<std::vector<Vertex>> references(Vertex v) const;
    Result<std::vector<Vertex>> citers(Vertex v) const;

    /// Checks everything, that both directions hold the same citations and that the order is one, too.
    Result<std::uint64_t> verify(unsigned threads = 1) const;  ///< bytes that were checked

  private:
    struct Mapping;
    std::shared_ptr<const Mapping> mapping_;
};

/// Writes `network` in the format of GraphFile, with the solve order (made if it is empty).
/// Fails with `output` if the sink refuses. \cost O(vertices + citations), memory O(vertices) beyond the
/// network
Result<std::uint64_t> write_graph_file(const Network& network, const ByteSink& sink);  ///< bytes written

/// From now on, if a file is cut short or its disk fails while a GraphFile looks into it, the program says so
/// on standard error and ends with exit code 2. Without it the system ends it with the signal SIGBUS.
void end_with_message_when_a_mapped_file_shrinks();

}  // namespace citegraph
