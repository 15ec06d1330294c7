#include "app/report/paper_table.hpp"
#include "app/study/vertex.hpp"
#include "cli/graph_command.hpp"
#include "core/counted.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    std::string paper;
};

/// What a paper cites and what cites it.
struct Neighbours {
    Vertex vertex = 0;
    std::vector<Vertex> references, citers;
};

std::string table_of(const NodeTable& nodes, const std::vector<Vertex>& papers) {
    Table table{paper_columns(nodes), {}};
    for (const auto v : papers) table.rows.push_back(paper_cells(nodes, v));
    return papers.empty() ? std::string{} : printed(table);
}

std::string report_of(const NodeTable& nodes, const Neighbours& found) {
    const auto name = key_of(nodes, found.vertex);
    return name + " cites " + core::counted(found.references.size(), "paper") + "\n" +
           table_of(nodes, found.references) + "\n" + name + " is cited by " +
           core::counted(found.citers.size(), "paper") + "\n" + table_of(nodes, found.citers);
}

nlohmann::ordered_json array_of(const NodeTable& nodes, const std::vector<Vertex>& papers) {
    auto out = nlohmann::ordered_json::array();
    for (const auto v : papers) out.push_back(paper_json(nodes, v));
    return out;
}

std::string json_of(const NodeTable& nodes, const Neighbours& found) {
    return text_of({{"schema", 1},
                    {"paper", paper_json(nodes, found.vertex)},
                    {"references", array_of(nodes, found.references)},
                    {"citers", array_of(nodes, found.citers)}});
}

/// Of a graph file no more is touched than names and two rows.
Result<Neighbours> neighbours_in(const GraphFile& file, Vertex vertex) {
    auto references = file.references(vertex), citers = file.citers(vertex);
    if (!references) return Failure{references.error()};
    if (!citers) return Failure{citers.error()};
    return Neighbours{vertex, *std::move(references), *std::move(citers)};
}

Neighbours neighbours_in(const CitationGraph& graph, Vertex vertex) {
    const auto references = graph.references(vertex), citers = graph.citers(vertex);
    return {vertex, {references.begin(), references.end()}, {citers.begin(), citers.end()}};
}

Result<Exit> write(const Options& options, const Study& study, const Neighbours& found) {
    const auto& nodes = study.graph.nodes;
    return finished(options.shared, study,
                    options.shared.json ? json_of(nodes, found) : report_of(nodes, found));
}

Result<Exit> run_on_file(const Options& options) {
    if (auto ready = check_output(options.shared.output); !ready) return Failure{ready.error()};
    const auto file = GraphFile::open(options.shared.network.query.input.inputs.front());
    if (!file) return Failure{file.error()};
    auto nodes = file->nodes();
    if (!nodes) return Failure{nodes.error()};
    Study study;
    study.graph.nodes = *std::move(nodes);
    const auto vertex = vertex_named(study, options.paper);
    if (!vertex) return Failure{vertex.error()};
    const auto found = neighbours_in(*file, *vertex);
    if (!found) return Failure{found.error()};
    return write(options, study, *found);
}

Result<Exit> run(const Options& options) {
    const auto is_file = is_graph_file(options.shared.network);
    if (!is_file) return Failure{is_file.error()};
    if (*is_file) return run_on_file(options);
    Console console{options.shared.network.query.console};
    const auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return Failure{study.error()};
    const auto vertex = vertex_named(*study, options.paper);
    if (!vertex) return Failure{vertex.error()};
    return write(options, *study, neighbours_in(study->graph.graph, *vertex));
}

}  // namespace

Command graph_neighbours(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(graph, "neighbours", "What a paper cites, and what cites it",
                                "  citegraph graph neighbours papers.md kwon2023efficient\n"
                                "  citegraph graph neighbours cit-HepTh.cgraph 9711200 --json");
    add_shared_options(*command, options->shared);
    command->add_option("PAPER", options->paper, "Its id, key, or how its title begins")->required();
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
