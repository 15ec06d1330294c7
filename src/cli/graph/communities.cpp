#include "citegraph/graphs/communities.hpp"

#include "app/io/process.hpp"
#include "app/report/table.hpp"
#include "cli/graph/command.hpp"
#include "core/counted.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <map>

namespace citegraph::cli {

using namespace app;

namespace {

const std::map<std::string, Quality> qualities{{"modularity", Quality::modularity}, {"cpm", Quality::cpm}};

struct Options {
    GraphOptions shared;
    std::string quality = "modularity";
    double resolution = 1;
    std::uint64_t seed = 1;
};

std::string head_of(const Communities& found, const Options& options) {
    std::array<char, 64> out{};
    std::snprintf(out.data(), out.size(), "%s %.6f", options.quality.c_str(), found.quality);
    const auto number = found.partition.sizes.size();
    return core::counted(number, "community", "communities") + ", " + out.data();
}

std::string table_of(const NodeTable& nodes, const Partition& partition) {
    Table table{{{"community", true}}, {}};
    for (auto& column : paper_columns(nodes)) table.columns.push_back(std::move(column));
    for (Vertex v = 0; v < partition.part.size(); ++v) {
        auto cells = paper_cells(nodes, v);
        cells.insert(cells.begin(), std::to_string(partition.part[v] + 1));
        table.rows.push_back(std::move(cells));
    }
    const auto community = [](const auto& row) { return std::stoul(row.front()); };
    std::ranges::stable_sort(table.rows, {}, community);
    return printed(table);
}

std::string json_of(const NodeTable& nodes, const Communities& found, const Options& options) {
    nlohmann::ordered_json out{{"schema", 1},
                               {"quality", {{"name", options.quality}, {"value", found.quality}}},
                               {"resolution", options.resolution},
                               {"seed", options.seed},
                               {"sizes", found.partition.sizes}};
    if (found.done < 1) out["partial"] = true;
    out["papers"] = nlohmann::ordered_json::array();
    for (Vertex v = 0; v < found.partition.part.size(); ++v) {
        auto row = paper_json(nodes, v);
        row["community"] = found.partition.part[v] + 1;
        out["papers"].push_back(std::move(row));
    }
    return text_of(out);
}

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    LeidenOptions settings{
        .quality = qualities.at(options.quality), .resolution = options.resolution, .seed = options.seed};
    settings.progress = [&console](double done) {
        console.progress("communities: " + percent(done));
        return !interrupted();
    };
    const auto found = leiden(study->graph.graph, settings);
    if (found.done < 1) {
        console.warn("interrupted: the communities hold, but could be better");
        study->loaded.exit = Exit::interrupted;
    }
    console.note(head_of(found, options));
    const auto& nodes = study->graph.nodes;
    return finished(options.shared, *study,
                    options.shared.json ? json_of(nodes, found, options) : table_of(nodes, found.partition));
}

}  // namespace

Subcommand graph_communities(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "communities", "Groups of papers that cite each other more than others",
                    "  citegraph graph communities papers.md\n"
                    "  citegraph graph communities cit-HepTh.cgraph --quality cpm --resolution 0.01");
    add_shared_options(*command, options->shared);
    command->add_option("--quality", options->quality, "What a good grouping has much of: modularity or cpm")
        ->check(CLI::IsMember(qualities))
        ->type_name("WHICH")
        ->capture_default_str();
    command->add_option("--resolution", options->resolution, "The higher, the smaller the communities")
        ->check(CLI::PositiveNumber)
        ->type_name("NUMBER")
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Of what is drawn at random")
        ->type_name("N")
        ->capture_default_str();
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
