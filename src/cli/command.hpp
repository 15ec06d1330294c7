#pragma once

#include "app/io/process.hpp"
#include "app/manual/manual.hpp"

#include <functional>
#include <string>
#include <vector>

// CLI11's names for headers that only pass them on: whoever includes CLI11 itself compiles all of it, which
// takes g++ four seconds a file.
namespace CLI {

class App;
class Option;

}  // namespace CLI

namespace citegraph::cli {

/// A subcommand: its place on the command line and what to do when it is chosen.
struct Subcommand {
    CLI::App* app;
    std::function<Result<app::Exit>()> run;
};

/// A subcommand of `app` whose --help begins with `examples`, one "  $ citegraph ..." a line.
CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary,
                      const std::string& examples);

/// The same of one that has subcommands, of which one has to be named.
CLI::App* add_command_group(CLI::App& app, const std::string& name, const std::string& summary,
                            const std::string& examples);

/// Runs the one of `commands` that was named on the command line; `usage` if none was.
Result<app::Exit> run_named(const std::vector<Subcommand>& commands);

/// `command` and all below it, as they are told to people.
app::CommandText described(const CLI::App& command);

/// Lets every --help of `app` be as help_text has it.
void show_help_of_ours(CLI::App& app);

// One file each, src/cli/<name>_command.cpp.
Subcommand add_command(CLI::App& app);
Subcommand audit_command(CLI::App& app);
Subcommand build_command(CLI::App& app);
Subcommand cache_command(CLI::App& app);
Subcommand cite_command(CLI::App& app);
Subcommand completions_command(CLI::App& app);
Subcommand convert_command(CLI::App& app);
Subcommand diff_command(CLI::App& app);
Subcommand entries_command(CLI::App& app);
Subcommand export_command(CLI::App& app);
Subcommand graph_command(CLI::App& app);
Subcommand help_command(CLI::App& app);
Subcommand lock_command(CLI::App& app);
Subcommand mcp_command(CLI::App& app);
Subcommand rank_command(CLI::App& app);
Subcommand resolve_command(CLI::App& app);
Subcommand sort_command(CLI::App& app);
Subcommand suggest_command(CLI::App& app);

}  // namespace citegraph::cli
