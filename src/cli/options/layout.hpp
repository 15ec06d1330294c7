#pragma once

#include "citegraph/exporter.hpp"
#include "citegraph/keys.hpp"
#include "cli/command.hpp"

#include <span>
#include <string>

namespace citegraph::cli {

/// Adds --ascii, --utf8, --braces, --abstracts, --no-retraction-notes, --with, --without and --order to a subcommand.
void add_layout_options(CLI::App& command, Layout& layout);

/// Adds --layout, --lanes, --direction, --ghosts, --title and --theme to a subcommand, in a group of their own.
void add_picture_options(CLI::App& command, Picture& picture);

/// Adds --to, with a line of help for each format.
void add_format_option(CLI::App& command, std::string& to);

/// Adds --key-pattern to a subcommand that gives keys.
void add_key_option(CLI::App& command, KeyPattern& keys);

}  // namespace citegraph::cli
