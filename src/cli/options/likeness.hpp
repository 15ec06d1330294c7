#pragma once

#include "app/report/graph_reports.hpp"
#include "citegraph/graphs/pairs.hpp"
#include "cli/command.hpp"

#include <cstdint>

namespace citegraph::cli {

/// What makes papers alike, as typed.
struct LikenessFlags {
    app::LikenessWords words{};
    std::uint32_t at_least = 1;
    std::size_t top = 0;  ///< 0: not said
};

/// Adds --by, --normalise, --at-least and --top to a subcommand.
void add_likeness_options(CLI::App& command, LikenessFlags& flags);

/// If a user says nothing, 20 pairs: more than that nobody reads. Of a network, all.
PairOptions pair_options(const LikenessFlags& flags, bool are_all_wanted = false);

}  // namespace citegraph::cli
