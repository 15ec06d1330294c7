#pragma once

#include "app/io/files.hpp"
#include "app/study/network.hpp"
#include "cli/command.hpp"

namespace citegraph::cli {

/// What all subcommands of graph take.
struct GraphOptions {
    app::NetworkOptions network;
    app::OutputOptions output;
    bool json = false;
};

/// Adds INPUT, --json, -o and the others to a subcommand of graph.
void add_shared_options(CLI::App& command, GraphOptions& options);

/// The graph that `options` name.
Result<app::Study> open_network(const GraphOptions& options, GraphFile::Directions directions,
                                app::Console& console);

/// Writes `bytes` and gives the exit code that `study` ends in.
Result<app::Exit> finished(const GraphOptions& options, const app::Study& study, std::string_view bytes);

// The subcommands of graph, one file each, src/cli/graph/<name>.cpp.
Subcommand graph_info(CLI::App& graph);
Subcommand graph_convert(CLI::App& graph);
Subcommand graph_path(CLI::App& graph);
Subcommand graph_main_path(CLI::App& graph);
Subcommand graph_neighbours(CLI::App& graph);
Subcommand graph_similar(CLI::App& graph);
Subcommand graph_pairs(CLI::App& graph);
Subcommand graph_communities(CLI::App& graph);

}  // namespace citegraph::cli
