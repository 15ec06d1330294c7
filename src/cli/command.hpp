#pragma once

#include "app/io/process.hpp"

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

/// An option that takes a list in one word, parts set off by commas, and may be given again: what follows it
/// on the command line is not its own, so INPUT can stand there.
CLI::Option* comma_list(CLI::Option* option);

/// Puts examples first in every --help of `app`.
void show_examples_first(CLI::App& app);

// One file each, src/cli/<name>_command.cpp.
Subcommand build_command(CLI::App& app);
Subcommand cache_command(CLI::App& app);
Subcommand cite_command(CLI::App& app);
Subcommand convert_command(CLI::App& app);
Subcommand entries_command(CLI::App& app);
Subcommand export_command(CLI::App& app);
Subcommand graph_command(CLI::App& app);
Subcommand lock_command(CLI::App& app);
Subcommand rank_command(CLI::App& app);
Subcommand resolve_command(CLI::App& app);

}  // namespace citegraph::cli
