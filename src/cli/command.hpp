#pragma once

#include "citegraph/result.hpp"
#include "cli/cli11.hpp"

#include <functional>
#include <string>
#include <vector>

namespace citegraph::cli {

/// How the program ends.
enum class Exit {
    done = 0,
    findings = 1,       ///< under --strict: some entries are unresolved
    usage = 2,          ///< the command line or an input is wrong; also: no entries found
    network = 3,        ///< a service failed and the result is partial; what was resolved is written
    output = 4,         ///< something could not be written
    interrupted = 130,  ///< Ctrl-C; what was resolved is written
};

/// A subcommand: its place on the command line and what to do when it is chosen.
struct Command {
    CLI::App* app;
    std::function<Result<Exit>()> run;
};

/// The exit code that an error ends in.
Exit exit_of(const Error& error);

/// The names in a registry, to check an argument against.
template <class Row>
std::vector<std::string> names(const std::vector<Row>& rows) {
    std::vector<std::string> out;
    for (const auto& row : rows) out.emplace_back(row.name);
    return out;
}

/// A subcommand of `app` whose --help begins with `examples`, one "  $ citegraph ..." a line.
CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary,
                      const std::string& examples);

/// An option that takes a list in one word, parts set off by commas, and may be given again: what follows it
/// on the command line is not its own, so INPUT can stand there.
CLI::Option* comma_list(CLI::Option* option);

/// Puts examples first in every --help of `app`.
void show_examples_first(CLI::App& app);

/// The word of `known` that `typed` was probably meant to be: at most two typing errors away; empty if none
/// is.
std::string did_you_mean(const std::string& typed, const std::vector<std::string>& known);

// One file each, src/cli/<name>_command.cpp.
Command build_command(CLI::App&app), cache_command(CLI::App&app), cite_command(CLI::App&app),
    convert_command(CLI::App&app), entries_command(CLI::App&app), export_command(CLI::App&app),
    graph_command(CLI::App&app), rank_command(CLI::App&app), resolve_command(CLI::App&app);

}  // namespace citegraph::cli
