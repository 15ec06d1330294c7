#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graph_texts.hpp"
#include "must.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

// What holds for every sequence of bytes, read by the row READER of the readers of graphs: it is refused with a
// message, or its ids are UTF-8, no problem is told at length, and as an edge list with a node table the same
// papers and citations come back.
//
//     gexf_fuzz -max_len=2048 NEW_CORPUS tests/data/fuzz/gexf

namespace {

using namespace citegraph;

void check_round_trip(const Network& network) {
    std::string list, table;
    if (!write_edge_list(network, into(list))) return;
    must(static_cast<bool>(write_node_table(network, into(table))), "a table is written if the list is");
    const auto shape = shape_of(network);
    if (std::set(shape.begin(), shape.end()).size() < shape.size()) return;  // two nodes of one name
    if (network.graph.vertices() == 0) return;                               // no list says nothing
    const auto again = read_edge_list({"list", list}, {"table", table});
    must(static_cast<bool>(again), "what is written is read");
    must(shape_of(again->network) == shape, "papers and citations stay");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto& reader = *graph_reader_named(READER);
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    reader.recognizes(text);
    const auto read = reader.read({"x", text});
    if (!read) {
        must(!read.error().message.empty(), "a refusal has a message");
        return 0;
    }
    for (const auto& problem : read->problems)
        must(!problem.message.empty() && problem.message.size() < 2000, "a problem is told, and briefly");
    const auto& network = read->network;
    for (Vertex v = 0; v < network.graph.vertices(); ++v)
        must(!first_invalid_utf8(network.nodes.id(v)), "an id is UTF-8");
    check_round_trip(network);
    return 0;
}
