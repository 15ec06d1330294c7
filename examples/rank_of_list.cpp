// rank_of_list LIST LOCK: the five papers of a list that its papers build on most, by what the lock knows.

#include <citegraph.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

using namespace citegraph;

int main(int argc, char** argv) {
    if (argc != 3) return std::cerr << "usage: rank_of_list LIST LOCK\n", 2;
    std::ifstream list{argv[1], std::ios::binary}, lock{argv[2]};
    const std::string text{std::istreambuf_iterator<char>{list}, {}};
    const auto* reader = reader_for(argv[1], text);
    const auto known = read_lock(lock, argv[2]);
    if (!reader || !known) return std::cerr << (reader ? known.error().message : "no list") << '\n', 2;

    ResolveSetting offline;  // no sources and no transport
    const auto library = resolve(reader->read(text, argv[1]).entries, *known, offline).library;
    const auto graph = build_graph(library);
    const auto measured = measure_named("pagerank")->compute(input_of(graph), {});
    if (!measured) return std::cerr << measured.error().message << '\n', 2;
    for (const auto vertex : ranked(measured->scores, graph.nodes.ids, 5))
        std::cout << measured->scores[vertex] << '\t' << title_of(library.papers[graph.paper[vertex]])
                  << '\n';
}
