#include "app/io/process.hpp"
#include "app/report/table.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/likeness.hpp"
#include "core/counted.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    LikenessFlags likeness;
};

std::string table_of(const NodeTable& nodes, const Pairs& found, const Options& options) {
    const bool is_normalised = options.likeness.normalise != "none";
    Table table{
        {{"rank", true}, {"first", false, true}, {"second", false, true}, {options.likeness.by, true}}, {}};
    if (is_normalised) table.columns.push_back({options.likeness.normalise, true});
    for (const auto& pair : found.pairs) {
        std::vector<std::string> cells{std::to_string(table.rows.size() + 1), heading_of(nodes, pair.first),
                                       heading_of(nodes, pair.second), std::to_string(pair.count)};
        if (is_normalised) cells.push_back(likeness_cell(pair.likeness));
        table.rows.push_back(std::move(cells));
    }
    return printed(table);
}

std::string json_of(const NodeTable& nodes, const Pairs& found, const Options& options) {
    nlohmann::ordered_json out{{"schema", 1},
                               {"by", options.likeness.by},
                               {"normalisation", options.likeness.normalise},
                               {"count", found.count}};
    if (found.done < 1) out["done"] = found.done;
    out["pairs"] = nlohmann::ordered_json::array();
    for (const auto& pair : found.pairs)
        out["pairs"].push_back({{"first", paper_json(nodes, pair.first)},
                                {"second", paper_json(nodes, pair.second)},
                                {"count", pair.count},
                                {"likeness", pair.likeness}});
    return text_of(out);
}

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    auto settings = pair_options(options.likeness);
    settings.threads = threads_or_all(options.shared.network.threads);
    settings.progress = [&console](double done) {
        console.progress("pairs: " + percent(done));
        return !interrupted();
    };
    const auto found = pairs(study->graph.graph, settings);
    if (!found) return found.failure();
    if (found->done < 1) {
        console.warn("interrupted: the pairs are partial, " + percent(found->done) +
                     " of the papers were seen");
        study->loaded.exit = Exit::interrupted;
    }
    console.note(core::counted(found->count, "pair") + " by " + options.likeness.by +
                 (found->count > found->pairs.size() ? ", the most alike of them are shown" : ""));
    const auto& nodes = study->graph.nodes;
    return finished(options.shared, *study,
                    options.shared.json ? json_of(nodes, *found, options) : table_of(nodes, *found, options));
}

}  // namespace

Subcommand graph_pairs(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "pairs", "The pairs of papers most alike, by what cites them or what they cite",
                    "  citegraph graph pairs papers.md\n"
                    "  citegraph graph pairs cit-HepTh.cgraph --by coupling --at-least 10 --top 50");
    add_shared_options(*command, options->shared);
    add_likeness_options(*command, options->likeness);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
