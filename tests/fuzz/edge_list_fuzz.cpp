#include "citegraph/graphs/edge_list.hpp"
#include "graph_texts.hpp"
#include "must.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

// What holds for every sequence of bytes, taken for an edge list up to the first form feed and for its node
// table from there: it is refused with a message, or what is read, written and read again is the same graph
// under the same names in the same order, and the second time there is nothing to complain of.
//
//     edge_list_fuzz -max_len=2048 NEW_CORPUS tests/data/fuzz/edge_list

namespace {

using namespace citegraph;

bool same(const NodeTable& a, const NodeTable& b, Vertex v) {
    return a.id(v) == b.id(v) && a.title(v) == b.title(v) && a.date(v) == b.date(v);
}

void check_round_trip(const Network& network) {
    std::string list, table;
    if (!write_edge_list(network, into(list))) return;  // a table may hold ids that no list can
    must(static_cast<bool>(write_node_table(network, into(table))), "a table is written if the list is");
    const auto again = read_edge_list({"list", list}, {"table", table});
    must(static_cast<bool>(again), "what is written is read");
    must(again->problems.empty(), "what is written is sound");
    const auto& graph = again->network.graph;
    must(std::ranges::equal(graph.out().offsets, network.graph.out().offsets), "rows stay");
    must(std::ranges::equal(graph.out().targets, network.graph.out().targets), "references stay");
    must(std::ranges::equal(graph.in().targets, network.graph.in().targets), "citers stay");
    for (Vertex v = 0; v < graph.vertices(); ++v)
        must(same(network.nodes, again->network.nodes, v), "ids, titles and dates stay");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all{reinterpret_cast<const char*>(data), size};
    const auto cut = all.find('\f');
    const NamedText table = cut == std::string_view::npos ? NamedText{} : NamedText{"t", all.substr(cut + 1)};
    const auto network = read_edge_list({"l", all.substr(0, cut)}, table);
    if (network)
        check_round_trip(network->network);
    else
        must(!network.error().message.empty(), "a refusal has a message");
    return 0;
}
