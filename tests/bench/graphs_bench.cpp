// The graph engine's kernels on a graph drawn at random, in process: graphs_bench [--benchmark_filter=...].
// Peers and real graphs: graph_peers.py.
#include "citegraph/graphs/communities.hpp"
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/main_path.hpp"
#include "citegraph/graphs/pairs.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace citegraph;

namespace {

constexpr Vertex papers = 5000, references = 12;

/// Numbers below a bound, the same on every machine: Knuth's MMIX generator.
class Dice {
  public:
    Vertex below(Vertex bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<Vertex>((state_ >> 33) % bound);
    }

  private:
    std::uint64_t state_ = 1;
};

/// Each paper cites a dozen before it, recent ones above all; one citation in a hundred is of the next paper.
std::vector<CitationGraph::Arc> citations() {
    Dice dice;
    std::vector<CitationGraph::Arc> arcs;
    for (Vertex citing = 1; citing < papers; ++citing)
        for (Vertex i = 0; i < references; ++i) {
            const auto back = 1 + dice.below(1 + dice.below(citing));
            const bool forward = dice.below(100) == 0 && citing + 1 < papers;
            arcs.emplace_back(citing, forward ? citing + 1 : citing - back);
        }
    return arcs;
}

/// That graph, a paper a day.
const Network& network() {
    static const Network made = [] {
        std::vector<PackedDay> days;
        for (int v = 0; v < static_cast<int>(papers); ++v)
            days.emplace_back(Day{1990 + v / 336, 1 + v / 28 % 12, 1 + v % 28});
        Network out;
        out.graph = CitationGraph{papers, citations()};
        out.nodes.dates = std::move(days);
        out.order = solve_order(out.graph);
        return out;
    }();
    return made;
}

void count_citations(benchmark::State& state) {
    const auto touched = static_cast<std::int64_t>(network().graph.citations()) * state.iterations();
    state.SetItemsProcessed(touched);
}

void measure(benchmark::State& state, const Measure& measure) {
    for (auto _ : state) benchmark::DoNotOptimize(measure.compute(input_of(network()), {}));
    count_citations(state);
}

void build(benchmark::State& state) {
    const auto arcs = citations();
    for (auto _ : state) benchmark::DoNotOptimize(CitationGraph{papers, arcs});
    count_citations(state);
}

void read_list(benchmark::State& state) {
    std::string text;
    for (const auto& [citing, cited] : citations())
        text += std::to_string(citing) + '\t' + std::to_string(cited) + '\n';
    for (auto _ : state) benchmark::DoNotOptimize(read_edge_list({"bench", text}));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void order(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(solve_order(network().graph));
    count_citations(state);
}

void cocitation(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(count_pairs(network().graph, Likeness::cocitation));
    count_citations(state);
}

void communities(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(leiden(network().graph));
    count_citations(state);
}

void path_counts(benchmark::State& state) {
    const auto chains = acyclic(network().graph, network().nodes.dates);
    for (auto _ : state) benchmark::DoNotOptimize(traversal_weights(chains, Traversal::spc));
    count_citations(state);
}

BENCHMARK(build);
BENCHMARK(read_list);
BENCHMARK(order);
BENCHMARK(cocitation);
BENCHMARK(communities);
BENCHMARK(path_counts);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    for (const auto& row : all_measures())
        benchmark::RegisterBenchmark(std::string{row.name}.c_str(),
                                     [&row](benchmark::State& state) { measure(state, row); });
    benchmark::RunSpecifiedBenchmarks();
}
