#include "app/report/table.hpp"
#include "app/study/study.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/likeness.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    std::string paper;
    LikenessFlags likeness;
};

Vertex other_of(const Pair& pair, Vertex vertex) {
    return pair.first == vertex ? pair.second : pair.first;
}

std::string table_of(const NodeTable& nodes, Vertex vertex, const std::vector<Pair>& pairs,
                     const Options& options) {
    Table table{{{"rank", true}}, {}};
    for (auto& column : paper_columns(nodes)) table.columns.push_back(std::move(column));
    table.columns.push_back({options.likeness.by, true});
    if (options.likeness.normalise != "none") table.columns.push_back({options.likeness.normalise, true});
    for (const auto& pair : pairs) {
        auto cells = paper_cells(nodes, other_of(pair, vertex));
        cells.insert(cells.begin(), std::to_string(table.rows.size() + 1));
        cells.push_back(std::to_string(pair.count));
        if (options.likeness.normalise != "none") cells.push_back(likeness_cell(pair.likeness));
        table.rows.push_back(std::move(cells));
    }
    return printed(table);
}

std::string json_of(const NodeTable& nodes, Vertex vertex, const std::vector<Pair>& pairs,
                    const Options& options) {
    nlohmann::ordered_json out{{"schema", 1},
                               {"paper", paper_json(nodes, vertex)},
                               {"by", options.likeness.by},
                               {"normalisation", options.likeness.normalise},
                               {"papers", nlohmann::ordered_json::array()}};
    for (const auto& pair : pairs) {
        auto row = paper_json(nodes, other_of(pair, vertex));
        row["count"] = pair.count;
        row["likeness"] = pair.likeness;
        out["papers"].push_back(std::move(row));
    }
    return text_of(out);
}

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    const auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto vertex = vertex_named(*study, options.paper);
    if (!vertex) return vertex.failure();
    const auto& nodes = study->graph.nodes;
    const auto pairs = similar_to(study->graph.graph, *vertex, pair_options(options.likeness));
    if (pairs.empty())
        console.note("no paper is like " + key_of(nodes, *vertex) + " by " + options.likeness.by);
    return finished(options.shared, *study,
                    options.shared.json ? json_of(nodes, *vertex, pairs, options)
                    : pairs.empty()     ? ""
                                        : table_of(nodes, *vertex, pairs, options));
}

}  // namespace

Subcommand graph_similar(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "similar", "The papers most like one, by what cites them or what they cite",
                    "  citegraph graph similar papers.md kwon2023efficient\n"
                    "  citegraph graph similar cit-HepTh.cgraph 9711200 --by coupling --top 10");
    add_shared_options(*command, options->shared);
    command->add_option("PAPER", options->paper, "Its id, key, or how its title begins")->required();
    add_likeness_options(*command, options->likeness);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
