#include "app/report/graph_reports.hpp"
#include "app/report/table.hpp"
#include "app/study/study.hpp"
#include "citegraph/graphs/chains.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    std::string from, to;
};

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    const auto study = open_network(options.shared, GraphFile::Directions::references, console);
    if (!study) return study.failure();
    const auto from = vertex_named(*study, options.from), to = vertex_named(*study, options.to);
    if (!from) return from.failure();
    if (!to) return to.failure();
    const auto& nodes = study->graph.nodes;
    auto chain = shortest_chain(study->graph.graph, *from, *to);
    const bool is_reversed = chain.empty();
    if (is_reversed) chain = shortest_chain(study->graph.graph, *to, *from);
    const auto names = key_of(nodes, *from) + " and " + key_of(nodes, *to);
    if (chain.empty() && !options.shared.json) console.note("no chain of citations links " + names);
    if (is_reversed && !chain.empty())
        console.note("no chain leads from " + key_of(nodes, *from) + " to " + key_of(nodes, *to) +
                     "; this one leads back");
    const auto written = finished(options.shared, *study,
                                  {[&] { return path_json(nodes, chain, is_reversed && !chain.empty()); },
                                   [&] { return path_table(nodes, chain); }, "papers"});
    return written && *written == Exit::done && chain.empty() ? Exit::findings : written;
}

}  // namespace

Subcommand graph_path(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(graph, "path", "The shortest chain of citations between two papers",
                                "  citegraph graph path papers.md kwon2023efficient vaswani2017attention\n"
                                "  citegraph graph path papers.md arXiv:2309.06180 \"Attention is all\"\n"
                                "  citegraph graph path cit-HepTh.txt.gz 9711200 9407087");
    add_shared_options(*command, options->shared);
    option(*command, "A", options->from, "The citing paper: its id, key, or how its title begins").required();
    option(*command, "B", options->to, "The cited paper; if no chain leads there, one from B to A is shown")
        .required();
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
