#pragma once

#include "app/study/network.hpp"
#include "cli/command.hpp"

namespace citegraph::cli {

/// Adds INPUT..., -f/--from, --nodes, --threads and the options of a run to a command that ranks or looks at
/// graphs. Gives the option of INPUT.
CLI::Option* add_network_options(CLI::App& command, app::NetworkOptions& options);

/// The same for a command that looks at one graph: INPUT is one word, and of a run only what makes it
/// offline.
void add_graph_options(CLI::App& command, app::NetworkOptions& options);

}  // namespace citegraph::cli
