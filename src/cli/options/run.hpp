#pragma once

#include "app/io/console.hpp"
#include "app/io/files.hpp"
#include "app/study/asking.hpp"
#include "app/study/input.hpp"
#include "app/study/query.hpp"
#include "cli/command.hpp"

namespace citegraph::cli {

/// Adds -q, -v and --color to a subcommand.
void add_console_options(CLI::App& command, app::ConsoleOptions& options);

/// Adds INPUT... and -f/--from to a subcommand.
void add_input_options(CLI::App& command, app::InputOptions& options);

/// Adds the options of a subcommand that looks entries up.
void add_ask_options(CLI::App& command, app::AskOptions& options);

/// The same without those of the input.
void add_run_options(CLI::App& command, app::AskOptions& options);

/// Adds the options of a subcommand that asks nobody, without those of the input.
void add_query_options(CLI::App& command, app::QueryOptions& options);

/// Adds -o/--output and --force to a subcommand.
void add_output_options(CLI::App& command, app::OutputOptions& options);

}  // namespace citegraph::cli
