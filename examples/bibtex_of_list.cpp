// bibtex_of_list LIST: a reading list as BibTeX, with what the list itself says; nothing is looked up.

#include <citegraph.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

using namespace citegraph;

int main(int argc, char** argv) {
    if (argc != 2) return std::cerr << "usage: bibtex_of_list LIST\n", 2;
    std::ifstream file{argv[1], std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto* reader = reader_for(argv[1], text);
    if (!reader) return std::cerr << argv[1] << ": no reader for this suffix\n", 2;
    auto reading = reader->read(text, argv[1]);
    for (const auto& problem : reading.problems) std::cerr << to_string(problem) << '\n';

    ResolveSetting setting;  // no sources and no transport: offline
    setting.today = "2026-01-01";
    const auto resolved = resolve(std::move(reading.entries), Library{}, setting, reading.papers);
    const auto graph = build_graph(resolved.library);
    std::cout << exporter_named("bibtex")->render({resolved.library, graph, {}, {}}).bytes;
}
