// own_format LOCK: an output format of one's own, a row like those of the library: years and titles between
// tabs.

#include <citegraph.hpp>

#include <fstream>
#include <iostream>

using namespace citegraph;

namespace {

Rendered render(const View& view) {
    Rendered out;
    for (const auto vertex : view.rows) {
        const auto& paper = view.library.papers[view.graph.paper[vertex]];
        const auto year = year_of(paper);
        out.bytes += (year ? std::to_string(*year) : "") + '\t' + title_of(paper) + '\n';
    }
    return out;
}

constexpr Exporter tsv{.name = "tsv",
                       .extension = ".tsv",
                       .summary = "Years and titles",
                       .render = render,
                       .needs_library = true};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::cerr << "usage: own_format LOCK\n", 2;
    std::ifstream file{argv[1]};
    const auto library = read_lock(file, argv[1]);
    if (!library) return std::cerr << library.error().message << '\n', 2;

    const auto graph = build_graph(*library);
    const auto measured = measure_named("pagerank")->compute(input_of(graph), {});
    if (!measured) return std::cerr << measured.error().message << '\n', 2;
    std::cout << tsv.render({*library, graph, {}, ranked(measured->scores, graph.nodes.ids, 10)}).bytes;
}
