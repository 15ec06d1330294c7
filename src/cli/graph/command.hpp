#pragma once

#include "app/io/files.hpp"
#include "app/study/network.hpp"
#include "cli/command.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::cli {

/// What all subcommands of graph take.
struct GraphOptions {
    app::NetworkOptions network;
    app::OutputOptions output;
    bool json = false;
    std::vector<std::string> more_forms;  ///< suffixes of what else it can be written as
};

/// What a subcommand answers, in whatever form is asked for.
struct Report {
    std::function<nlohmann::ordered_json()> json;
    std::function<std::string()> text;                    ///< for people
    std::string rows;                                     ///< the member of `json` that CSV is made of
    nlohmann::ordered_json row{};                         ///< like any of them, for the columns of none
    std::function<std::string(std::string_view)> more{};  ///< by suffix, as `more_forms` has it
};

/// Adds as many INPUTs, --json, -o and the others to a subcommand of graph.
void add_shared_options(CLI::App& command, GraphOptions& options, int inputs = 1);

/// Adds --where, --around, --depth, --min-citations, --as-of and --no-self-citations to a subcommand.
void add_filter_options(CLI::App& command, app::GraphFilter& filter);

/// Sees that the output can be written, and in which form: the suffix of one. Fails as form_of does.
Result<std::string> ready_form(const GraphOptions& options);

/// The graph that `options` name.
Result<app::Study> open_network(const GraphOptions& options, GraphFile::Directions directions,
                                app::Console& console);

/// Writes `report` and gives the exit code that `study` ends in.
Result<app::Exit> finished(const GraphOptions& options, const app::Study& study, const Report& report);

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
