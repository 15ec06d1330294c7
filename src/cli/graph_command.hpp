#pragma once

#include "cli/cli11.hpp"
#include "cli/command.hpp"
#include "cli/network.hpp"
#include "cli/output.hpp"

namespace citegraph::cli {

/// What all subcommands of graph take.
struct GraphOptions {
    NetworkOptions network;
    OutputOptions output;
    bool json = false;
};

/// Adds INPUT, --json, -o and the others to a subcommand of graph.
void add_shared_options(CLI::App& command, GraphOptions& options);

/// The graph that `options` name.
Result<Study> open_network(const GraphOptions& options, GraphFile::Directions directions, Console& console);

/// Writes `bytes` and gives the exit code that `study` ends in.
Result<Exit> finished(const GraphOptions& options, const Study& study, std::string_view bytes);

// The subcommands of graph, one file each, src/cli/graph_<name>.cpp.
Command graph_info(CLI::App&graph), graph_convert(CLI::App&graph), graph_path(CLI::App&graph),
    graph_main_path(CLI::App&graph), graph_neighbours(CLI::App&graph), graph_similar(CLI::App&graph),
    graph_pairs(CLI::App&graph), graph_communities(CLI::App&graph);

}  // namespace citegraph::cli
