#include "app/report/graph_reports.hpp"
#include "app/report/table.hpp"
#include "app/study/study.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/likeness.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    std::string paper;
    LikenessFlags likeness;
};

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    const auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto vertex = vertex_named(*study, options.paper);
    if (!vertex) return vertex.failure();
    const auto& nodes = study->graph.nodes;
    const auto pairs = similar_to(study->graph.graph, *vertex, pair_options(options.likeness));
    const auto& by = options.likeness.words;
    if (pairs.empty()) console.note("no paper is like " + key_of(nodes, *vertex) + " by " + by.likeness);
    return finished(options.shared, *study,
                    {[&] { return similar_json(nodes, *vertex, pairs, by); },
                     [&] { return similar_table(nodes, *vertex, pairs, by); }, "papers",
                     similar_json(nodes, *vertex, {Pair{}}, by)["papers"][0]});
}

}  // namespace

Subcommand graph_similar(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "similar", "The papers most like one, by what cites them or what they cite",
                    "  citegraph graph similar papers.md kwon2023efficient\n"
                    "  citegraph graph similar cit-HepTh.cgraph 9711200 --by coupling --top 10");
    add_shared_options(*command, options->shared);
    option(*command, "PAPER", options->paper, "Its id, key, or how its title begins").required();
    add_likeness_options(*command, options->likeness);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
