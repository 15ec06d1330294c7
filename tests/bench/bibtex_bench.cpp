#include "citegraph/bibtex.hpp"

#include <benchmark/benchmark.h>

#include <string>

// Parts of the work on a .bib file, each linear: bytes a second must not fall with the entries.

namespace {

using namespace citegraph;

std::string entries(std::int64_t count) {
    std::string out;
    for (std::int64_t at = 0; at < count; ++at)
        out +=
            "@inproceedings{conf/some/Author" + std::to_string(at) +
            ",\n  author    = {Ada One and\n               Bob {\\\"O}. Two and\n               Cem Three},\n"
            "  title     = {A Title of {Some} Words: {GPU}s and What Else There Is to Say},\n"
            "  booktitle = {Proceedings of the " +
            std::to_string(at % 50) +
            "th Conference on Things,\n               Somewhere, July 1-3},\n  pages     = {101--110},\n"
            "  year      = {2010},\n  url       = {https://doi.org/10.1000/182}\n}\n\n";
    return out;
}

void parsing(benchmark::State& state) {
    const auto source = entries(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(bibtex::parse(source, "x.bib", Dialect::bibtex).blocks.data());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.size()));
}

void laying_out(benchmark::State& state) {
    const auto tree = bibtex::parse(entries(state.range(0)), "x.bib", Dialect::bibtex);
    for (auto _ : state) benchmark::DoNotOptimize(bibtex::laid_out(tree).data());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(tree.source.size()));
}

void making_records(benchmark::State& state) {
    const auto tree = bibtex::parse(entries(state.range(0)), "x.bib", Dialect::bibtex);
    for (auto _ : state) benchmark::DoNotOptimize(bibtex::records_of(tree).records.data());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(tree.source.size()));
}

BENCHMARK(parsing)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(laying_out)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(making_records)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
