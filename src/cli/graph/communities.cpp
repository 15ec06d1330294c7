#include "citegraph/graphs/communities.hpp"

#include "app/io/process.hpp"
#include "app/report/graph_reports.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/network.hpp"
#include "core/counted.hpp"

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
    int starts = 0, rounds = 0;
};

std::string head_of(const Communities& found, const Options& options) {
    std::array<char, 64> out{};
    std::snprintf(out.data(), out.size(), "%s %.6f", options.quality.c_str(), found.quality);
    const auto number = found.partition.sizes.size();
    return core::counted(number, "community", "communities") + ", " + out.data() + " after " +
           core::counted(static_cast<std::uint64_t>(found.rounds), "round");
}

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    LeidenOptions settings{.quality = qualities.at(options.quality),
                           .resolution = options.resolution,
                           .seed = options.seed,
                           .starts = options.starts,
                           .rounds = options.rounds};
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
                    {[&] {
                         return communities_json(
                             nodes, found,
                             {{"schema", 1},
                              {"quality", {{"name", options.quality}, {"value", found.quality}}},
                              {"resolution", options.resolution},
                              {"seed", options.seed}});
                     },
                     [&] { return communities_table(nodes, found.partition); }, "papers"});
}

}  // namespace

Subcommand graph_communities(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "communities", "Groups of papers that cite each other more than others",
                    "  citegraph graph communities papers.md\n"
                    "  citegraph graph communities cit-HepTh.cgraph --quality cpm --resolution 0.01");
    add_shared_options(*command, options->shared, any_number);
    add_filter_options(*command, options->shared.network.filter);
    option(*command, "--quality", options->quality, "What a good grouping has much of: modularity or cpm")
        .one_of(qualities)
        .type_name("WHICH")
        .shows_default();
    option(*command, "--resolution", options->resolution, "The higher, the smaller the communities")
        .positive()
        .type_name("NUMBER")
        .shows_default();
    option(*command, "--rounds", options->rounds,
           "At most so many rounds; default: 20, of more than 10,000 citations 4")
        .positive()
        .type_name("N");
    option(*command, "--starts", options->starts,
           "First rounds to choose the best from; default: 4, of more than 10,000 citations 1")
        .positive()
        .type_name("N");
    option(*command, "--seed", options->seed, "Of what is drawn at random").type_name("N").shows_default();
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
