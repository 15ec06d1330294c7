#pragma once

#include "citegraph/exporter.hpp"
#include "citegraph/keys.hpp"
#include "cli/console.hpp"

#include <CLI/CLI.hpp>

#include <span>
#include <string>

namespace citegraph::cli {

/// How a bibliography is to be written, as subcommands that write one are told.
struct LayoutOptions {
    Layout layout;
    KeyPattern keys;  ///< of papers that have no key yet
};

/// Adds --ascii, --utf8, --braces, --abstracts, --with, --without and --order to a subcommand.
void add_layout_options(CLI::App& command, LayoutOptions& options);

/// Adds --key-pattern to a subcommand that gives keys.
void add_key_option(CLI::App& command, LayoutOptions& options);

/// What `format` makes of `view`; what it leaves out is said on the console.
std::string rendered(const Exporter& format, const View& view, Console& console);

}  // namespace citegraph::cli
