#pragma once

#include "app/study/measure_options.hpp"
#include "cli/command.hpp"

namespace citegraph::cli {

/// Adds --damping and the others to a subcommand, in a group of their own.
void add_measure_options(CLI::App& command, app::MeasureFlags& flags);

}  // namespace citegraph::cli
