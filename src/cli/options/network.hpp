#pragma once

#include "app/study/network.hpp"
#include "cli/argument.hpp"

namespace citegraph::cli {

/// Adds INPUT..., -f/--from, --nodes, --threads and the options of a run to a command that ranks or looks at
/// graphs. Gives the option of INPUT.
Argument add_network_options(CLI::App& command, app::NetworkOptions& options);

/// Adds --around, --depth, --min-citations and --no-self-citations to a command, in a group of that name.
void add_restrictions(CLI::App& command, app::GraphFilter& filter, const char* group);

/// So many INPUTs as there are.
constexpr int any_number = 1 << 20;

/// The same as the first for a command that looks at one graph, made of so many INPUTs, and of a run only what
/// makes it offline.
void add_graph_options(CLI::App& command, app::NetworkOptions& options, int inputs = 1);

}  // namespace citegraph::cli
