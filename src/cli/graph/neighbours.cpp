#include "app/report/graph_reports.hpp"
#include "app/study/study.hpp"
#include "citegraph/graphs/chains.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    std::string paper;
    Vertex depth = 1;
};

std::vector<Reached> one_step_away(const std::vector<Vertex>& papers) {
    std::vector<Reached> out;
    for (const auto v : papers) out.push_back({v, 1});
    return out;
}

/// Of a graph file no more is touched than names and two rows.
Result<Neighbours> neighbours_in(const GraphFile& file, Vertex vertex) {
    auto references = file.references(vertex), citers = file.citers(vertex);
    if (!references) return references.failure();
    if (!citers) return citers.failure();
    return Neighbours{vertex, one_step_away(*references), one_step_away(*citers)};
}

Neighbours neighbours_in(const CitationGraph& graph, Vertex vertex, Vertex depth) {
    if (depth == 0) depth = any_length;
    return {vertex, reached(graph, vertex, Follow::references, depth),
            reached(graph, vertex, Follow::citers, depth)};
}

Result<Exit> write(const Options& options, const Study& study, const Neighbours& found) {
    const auto& nodes = study.graph.nodes;
    return finished(options.shared, study,
                    {[&] {
                         auto all = neighbours_json(nodes, found, options.depth);
                         if (options.shared.json) return all;
                         auto rows = neighbours_rows(all);
                         all["neighbours"] = std::move(rows);
                         return all;
                     },
                     [&] { return neighbours_text(nodes, found, options.depth); }, "neighbours"});
}

Result<Exit> run_on_file(const Options& options) {
    if (auto form = ready_form(options.shared); !form) return form.failure();
    const auto file = GraphFile::open(options.shared.network.query.input.inputs.front());
    if (!file) return file.failure();
    auto nodes = file->nodes();
    if (!nodes) return nodes.failure();
    Study study;
    study.graph.nodes = *std::move(nodes);
    const auto vertex = vertex_named(study, options.paper);
    if (!vertex) return vertex.failure();
    const auto found = neighbours_in(*file, *vertex);
    if (!found) return found.failure();
    return write(options, study, *found);
}

Result<Exit> run(const Options& options) {
    const auto is_file = is_graph_file(options.shared.network);
    if (!is_file) return is_file.failure();
    if (*is_file && options.depth == 1) return run_on_file(options);
    Console console{options.shared.network.query.console};
    const auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto vertex = vertex_named(*study, options.paper);
    if (!vertex) return vertex.failure();
    return write(options, *study, neighbours_in(study->graph.graph, *vertex, options.depth));
}

}  // namespace

Subcommand graph_neighbours(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(graph, "neighbours", "What a paper cites, and what cites it",
                                "  citegraph graph neighbours papers.md kwon2023efficient\n"
                                "  citegraph graph neighbours cit-HepTh.cgraph 9711200 --json\n"
                                "  citegraph graph neighbours cit-HepTh.cgraph 9711200 --depth 0");
    add_shared_options(*command, options->shared);
    option(*command, "PAPER", options->paper, "Its id, key, or how its title begins").required();
    option(*command, "--depth", options->depth,
           "Chains of up to so many citations; 0: of any length, which finds all that the paper "
           "builds on and all that builds on it")
        .type_name("N")
        .shows_default();
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
