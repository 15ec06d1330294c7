#pragma once

#include "citegraph/graphs/pairs.hpp"
#include "cli/command.hpp"

#include <string>

namespace citegraph::cli {

/// What makes papers alike, as typed.
struct LikenessFlags {
    std::string by = "cocitation", normalise = "cosine";
    std::uint32_t at_least = 1;
    std::size_t top = 20;
};

/// Adds --by, --normalise, --at-least and --top to a subcommand.
void add_likeness_options(CLI::App& command, LikenessFlags& flags);

PairOptions pair_options(const LikenessFlags& flags);

/// "0.1234", "12".
std::string likeness_cell(double likeness);

}  // namespace citegraph::cli
