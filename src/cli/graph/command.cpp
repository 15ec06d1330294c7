#include "cli/graph/command.hpp"
#include "cli/options/network.hpp"
#include "cli/options/run.hpp"

#include "app/io/files.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

void add_shared_options(CLI::App& command, GraphOptions& options) {
    add_graph_options(command, options.network);
    command.add_flag("--json", options.json, "As JSON, schema 1");
    add_output_options(command, options.output);
}

Result<Study> open_network(const GraphOptions& options, GraphFile::Directions directions, Console& console) {
    if (auto ready = check_output(options.output); !ready) return ready.failure();
    return open_network(options.network, folder_of(options.output.file), directions, console);
}

Result<Exit> finished(const GraphOptions& options, const Study& study, std::string_view bytes) {
    if (auto written = write_output(options.output, bytes); !written) return written.failure();
    return study.loaded.exit;
}

Subcommand graph_command(CLI::App& app) {
    auto* command = add_command(app, "graph", "Look into a citation graph, or write it in another format",
                                "  citegraph graph info cit-HepTh.txt.gz\n"
                                "  citegraph graph convert cit-HepTh.txt.gz -o cit-HepTh.cgraph\n"
                                "  citegraph graph main-path papers.md\n"
                                "  citegraph graph path papers.md kwon2023efficient vaswani2017attention\n"
                                "  citegraph graph similar cit-HepTh.cgraph 9711200 --top 10");
    command->require_subcommand(1);
    const std::vector<Subcommand> parts{graph_info(*command),       graph_convert(*command),
                                        graph_path(*command),       graph_main_path(*command),
                                        graph_neighbours(*command), graph_similar(*command),
                                        graph_pairs(*command),      graph_communities(*command)};
    return {command, [parts]() -> Result<Exit> {
                for (const auto& part : parts)
                    if (part.app->parsed()) return part.run();
                return Exit::usage;
            }};
}

}  // namespace citegraph::cli
