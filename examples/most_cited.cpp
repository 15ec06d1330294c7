// most_cited LOCK: the ten papers of a lock that its other papers cite most often.

#include "citegraph/graphs/measure.hpp"
#include "citegraph/lock.hpp"

#include <fstream>
#include <iostream>

using namespace citegraph;

int main(int argc, char** argv) {
    if (argc != 2) return std::cerr << "usage: most_cited LOCK\n", 2;
    std::ifstream file{argv[1]};
    const auto library = read_lock(file, argv[1]);
    if (!library) return std::cerr << library.error().message << '\n', 2;

    const auto papers = build_graph(*library);
    const auto measured = measure_named("citations")->compute(input_of(papers), {});
    if (!measured) return std::cerr << measured.error().message << '\n', 2;
    const auto& scores = measured->scores;
    auto order = ranked(scores);
    order.resize(std::min<std::size_t>(order.size(), 10));
    for (auto vertex : order)
        std::cout << scores[vertex] << '\t' << title_of(library->papers[papers.paper[vertex]]) << '\n';
}
