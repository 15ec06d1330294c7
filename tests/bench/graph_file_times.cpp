#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/graphs/measure.hpp"

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

// What a graph file costs before the first number comes out: CPU seconds, and the peak of memory so far.
//
//     graph_file_times FILE.cgraph [MEASURE]

namespace {

using namespace citegraph;

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Runs `step`, which must not fail, and prints what it cost.
template <class Step>
auto timed(std::string_view name, const Step& step) {
    const auto begin = cpu_seconds();
    auto done = step();
    std::printf("%-20s %9.4f s  peak %7.0f MB\n", std::string{name}.c_str(), cpu_seconds() - begin,
                peak_megabytes());
    if (!done) {
        std::printf("%s\n", done.error().message.c_str());
        std::exit(1);
    }
    return *std::move(done);
}

/// What a measure cannot do faster: each citation once, in the order of the rows, with a number a vertex.
Result<double> sweep(const CitationGraph& graph) {
    std::vector<double> rank(graph.vertices(), 1.0);
    for (Vertex v = graph.vertices(); v-- > 0;) {
        const auto references = graph.references(v);
        const auto share = 0.85 * rank[v] / static_cast<double>(references.size());
        for (const auto cited : references) rank[cited] += share;
    }
    return rank.empty() ? 0 : rank[0];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const auto* measure = measure_named(argc > 2 ? argv[2] : "pagerank");
    const auto file = timed("open", [&] { return GraphFile::open(argv[1]); });
    std::printf("%u vertices, %llu citations, %.0f MB\n", file.vertices(),
                static_cast<unsigned long long>(file.citations()),
                static_cast<double>(file.bytes()) / (1 << 20));
    timed("one row", [&] { return file.references(file.vertices() / 2); });
    const auto order = timed("order", [&] { return file.order(); });
    const auto half =
        timed("graph, references", [&] { return file.graph(GraphFile::Directions::references); });
    for (int round = 0; round < 2; ++round) {
        timed("sweep", [&] { return sweep(half); });
        timed(measure->name, [&] { return measure->compute({half, {}, {}, &order}, {}); });
    }
    timed("graph, both", [&] { return file.graph(GraphFile::Directions::both); });
    timed("nodes", [&] { return file.nodes(); });
    timed("verify", [&] { return file.verify(); });
}
