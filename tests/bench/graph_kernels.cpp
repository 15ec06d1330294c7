// Our kernels on a graph, a process each, for tests/bench/graph_peers.py, which runs peers beside them.
//
//     graph_kernels prepare EDGES NODES OUT
//
// writes OUT.txt and OUT.bin (the citations, vertices numbered by their ids' order), OUT.bin.time (by vertex,
// its place in time) and OUT.cgraph; NODES may be "-".
//
//     graph_kernels KERNEL OUT RUNS
//
// prints a line a run: CPU seconds, wall seconds, a number to compare.
//
// Kernels that say "given" work on vertices as OUT.bin numbers them, all else on OUT.cgraph.
#include "citegraph/graphs/communities.hpp"
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/main_path.hpp"
#include "citegraph/graphs/pairs.hpp"

#include <sys/resource.h>

#include <time.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <numeric>
#include <string>
#include <string_view>

using namespace citegraph;

namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

template <class T>
T demanded(Result<T> result) {
    if (result) return *std::move(result);
    std::cerr << result.error().message << '\n';
    std::exit(2);
}

std::string slurp(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The citations of OUT.bin, as peers number the vertices.
CitationGraph given(const std::string& out) {
    const auto bytes = slurp(out + ".bin");
    std::vector<CitationGraph::Arc> arcs(bytes.size() / 8);
    Vertex vertices = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        std::copy_n(bytes.data() + 8 * i, 4, reinterpret_cast<char*>(&arcs[i].first));
        std::copy_n(bytes.data() + 8 * i + 4, 4, reinterpret_cast<char*>(&arcs[i].second));
        vertices = std::max({vertices, arcs[i].first + 1, arcs[i].second + 1});
    }
    return {vertices, arcs};
}

Network stored(const std::string& out, GraphFile::Directions directions = GraphFile::Directions::both) {
    return demanded(demanded(GraphFile::open(out + ".cgraph")).network(directions));
}

double highest(const Scores& scores) {
    double found = 0;
    for (const auto score : scores) found = score > found ? score : found;
    return found;
}

double measured(std::string_view name, const MeasureInput& input, unsigned threads = 1) {
    MeasureOptions options;
    options.threads = threads;
    options.tolerance = 1e-10;
    return highest(demanded(measure_named(name)->compute(input, options)).scores);
}

/// One pass of adding along every citation, the newest first: what memory allows and no more.
double plain_sweep(const CitationGraph& graph) {
    std::vector<double> mass(graph.vertices(), 1.0);
    for (Vertex v = graph.vertices(); v-- > 0;) {
        const auto row = graph.references(v);
        if (row.empty()) continue;
        const auto share = 0.85 * mass[v] / static_cast<double>(row.size());
        for (const auto cited : row) mass[cited] += share;
    }
    return highest(mass);
}

double strong_count(const CitationGraph& graph) {
    return static_cast<double>(strong_components(graph).sizes.size());
}
double weak_count(const CitationGraph& graph) {
    return static_cast<double>(weak_components(graph).sizes.size());
}
double spc(const Network& network) {
    const auto chains = acyclic(network.graph, network.nodes.dates);
    return highest(traversal_weights(chains, Traversal::spc));
}

using Work = std::function<double()>;

/// What a kernel does, on data that are ready: loading is timed by "load" alone.
Work work_of(std::string_view kernel, const std::string& out) {
    if (kernel == "load")
        return [text = slurp(out + ".txt"), out] {
            return static_cast<double>(demanded(read_edge_list({out, text})).network.graph.citations());
        };
    if (kernel == "open")
        return [out] { return static_cast<double>(demanded(GraphFile::open(out + ".cgraph")).vertices()); };
    if (kernel == "open-all") return [out] { return static_cast<double>(stored(out).graph.vertices()); };
    if (kernel.starts_with("given-"))
        return [graph = given(out), name = kernel.substr(6)] { return measured(name, {graph}); };
    if (kernel.ends_with("@2"))
        return [network = stored(out), name = kernel.substr(0, kernel.size() - 2)] {
            return measured(name, input_of(network), 2);
        };
    const auto on_graph = [&](auto compute) {
        return [network = stored(out), compute] { return compute(network.graph); };
    };
    if (kernel == "sweep") return on_graph(plain_sweep);
    if (kernel == "strong") return on_graph(strong_count);
    if (kernel == "weak") return on_graph(weak_count);
    if (kernel == "order")
        return on_graph([](const CitationGraph& g) { return double(solve_order(g).cycles.size()); });
    if (kernel == "leiden") return on_graph([](const CitationGraph& g) { return leiden(g).quality; });
    if (kernel == "pairs")
        return on_graph([](const CitationGraph& g) { return double(count_pairs(g, Likeness::cocitation)); });
    if (kernel == "spc") return [network = stored(out)] { return spc(network); };
    const auto directions = measure_named(kernel) && measure_named(kernel)->references_only
                                ? GraphFile::Directions::references
                                : GraphFile::Directions::both;
    return [network = stored(out, directions), kernel] { return measured(kernel, input_of(network)); };
}

void put_pair(std::ofstream& file, std::uint32_t first, std::uint32_t second) {
    const std::uint32_t pair[2] = {first, second};
    file.write(reinterpret_cast<const char*>(pair), sizeof pair);
}

/// By vertex, the number that peers know it by: its place among the ids, shorter ids first, as numbers are.
std::vector<Vertex> places_by_id(const Network& network) {
    std::vector<Vertex> order(network.graph.vertices()), place(order.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    const auto id = [&](Vertex v) { return std::pair{network.nodes.id(v).size(), network.nodes.id(v)}; };
    std::ranges::sort(order, {}, id);
    for (Vertex i = 0; i < order.size(); ++i) place[order[i]] = i;
    return place;
}

int prepare(const std::string& edges, const std::string& nodes, const std::string& out) {
    const auto text = slurp(edges);
    const auto table = nodes == "-" ? std::string{} : slurp(nodes);
    const auto network =
        demanded(read_edge_list({edges, text}, nodes == "-" ? NamedText{} : NamedText{nodes, table})).network;
    const auto place = places_by_id(network);
    std::vector<Vertex> vertex(place.size());
    for (Vertex v = 0; v < place.size(); ++v) vertex[place[v]] = v;

    std::ofstream pairs{out + ".bin", std::ios::binary}, lines{out + ".txt"},
        times{out + ".bin.time", std::ios::binary};
    for (const auto v : vertex) {
        times.write(reinterpret_cast<const char*>(&v), sizeof v);
        for (const auto cited : network.graph.references(v)) {
            put_pair(pairs, place[v], place[cited]);
            lines << place[v] << '\t' << place[cited] << '\n';
        }
    }
    std::ofstream file{out + ".cgraph", std::ios::binary};
    const ByteSink sink = [&file](std::string_view bytes) {
        return static_cast<bool>(file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
    };
    demanded(write_graph_file(network, sink));
    return pairs.flush() && lines.flush() && times.flush() && file.flush() ? 0 : 4;
}

int repeat(const Work& work, int runs) {
    for (; runs > 0; --runs) {
        const auto begin = cpu_seconds();
        const auto wall = std::chrono::steady_clock::now();
        const auto check = work();
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
        std::printf("%.6f %.6f %.17g\n", cpu_seconds() - begin, passed.count(), check);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::fprintf(stderr, "peak %ld MB\n", usage.ru_maxrss / 1024);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 4 && words[0] == "prepare") return prepare(words[1], words[2], words[3]);
    if (words.size() == 3) return repeat(work_of(words[0], words[1]), std::atoi(words[2].c_str()));
    std::cerr << "usage: graph_kernels prepare EDGES NODES|- OUT\n       graph_kernels KERNEL OUT RUNS\n";
    return 2;
}
