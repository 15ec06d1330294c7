#include "graphs/files/cgraph/format.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace citegraph {
namespace cgraph {
namespace {

using Bytes = std::span<const std::byte>;
using Contents = std::array<Bytes, section_count>;

template <class T>
Bytes bytes_of(const T& values) {
    return std::as_bytes(std::span{values.begin(), values.end()});
}

void put(Contents& contents, Section offsets, Section bytes, const Texts& texts) {
    if (texts.empty()) return;
    contents[static_cast<std::size_t>(offsets)] = bytes_of(texts.offsets());
    contents[static_cast<std::size_t>(bytes)] = bytes_of(texts.bytes());
}

void put(Contents& contents, Section offsets, Section targets, const Rows& rows) {
    contents[static_cast<std::size_t>(offsets)] = bytes_of(rows.offsets);
    contents[static_cast<std::size_t>(targets)] = bytes_of(rows.targets);
}

/// The arrays of a network, by section.
Contents contents_of(const Network& network, const SolveOrder& order) {
    const auto& [graph, nodes] = std::tie(network.graph, network.nodes);
    Contents contents{};
    put(contents, Section::reference_offsets, Section::references, graph.out());
    put(contents, Section::citer_offsets, Section::citers, graph.in());
    contents[static_cast<std::size_t>(Section::order)] = bytes_of(order.vertices);
    contents[static_cast<std::size_t>(Section::cycles)] = bytes_of(order.cycles);
    contents[static_cast<std::size_t>(Section::dates)] = bytes_of(nodes.dates);
    contents[static_cast<std::size_t>(Section::citations)] = bytes_of(network.citations);
    put(contents, Section::id_offsets, Section::ids, nodes.ids);
    put(contents, Section::key_offsets, Section::keys, nodes.keys);
    put(contents, Section::title_offsets, Section::titles, nodes.titles);
    return contents;
}

Header header_of(const CitationGraph& graph, const Contents& contents, std::uint64_t block_bytes) {
    Header header;
    header.vertices = graph.vertices();
    header.citations = graph.citations();
    header.self_loops = graph.dropped().self_loops;
    header.parallel_arcs = graph.dropped().parallel_arcs;
    header.block_bytes = block_bytes;
    for (std::size_t at = 0; at < section_count; ++at) header.sections[at].bytes = contents[at].size();
    return completed(header);
}

std::string_view text_of(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A file on its way into a sink, from the header to the checksums. After a refusal it writes no more.
class Writer {
  public:
    Writer(const Header& header, const ByteSink& sink) : header_{header}, sink_{sink} {
        put(std::as_bytes(std::span{&header_, 1}));
    }
    /// Section number `section`, in blocks, with the zeros that fill it up.
    void put_section(std::size_t section, Bytes array) {
        for (std::uint64_t at = 0; at < blocks_in(header_, section) && fine_; ++at) {
            const auto from = at * header_.block_bytes;
            const auto bytes = block(array, from);
            checksums_.push_back(checksum_of(header_, header_.sections[section].begin + from, bytes));
            put(bytes);
        }
    }
    bool finish() {
        put(bytes_of(checksums_));
        return fine_;
    }

  private:
    Bytes block(Bytes array, std::uint64_t from) {
        const auto size = std::min(header_.block_bytes, padded(array.size()) - from);
        if (size <= array.size() - from) return array.subspan(from, size);
        const auto left = array.subspan(from);
        filled_.assign(left.begin(), left.end());
        filled_.resize(size);
        return filled_;
    }
    void put(Bytes bytes) { fine_ = fine_ && sink_(text_of(bytes)); }

    const Header& header_;
    const ByteSink& sink_;
    std::vector<std::uint64_t> checksums_;
    std::vector<std::byte> filled_;  // the last block of a section
    bool fine_ = true;
};

}  // namespace

Result<std::uint64_t> write(const Network& network, const ByteSink& sink, std::uint64_t block_bytes) {
    const auto& graph = network.graph;
    assert(network.nodes.dates.empty() || network.nodes.dates.size() == graph.vertices());
    const auto order = network.order.empty() ? solve_order(graph) : network.order;
    const auto contents = contents_of(network, order);
    const auto header = header_of(graph, contents, block_bytes);
    Writer writer{header, sink};
    for (std::size_t at = 0; at < section_count; ++at) writer.put_section(at, contents[at]);
    if (!writer.finish())
        return fail(Error::Kind::output, "cannot write the graph file: the disk may be full");
    return header.file_bytes;
}

}  // namespace cgraph

Result<std::uint64_t> write_graph_file(const Network& network, const ByteSink& sink) {
    return cgraph::write(network, sink, cgraph::Header{}.block_bytes);
}

}  // namespace citegraph
