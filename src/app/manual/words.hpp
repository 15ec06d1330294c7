#pragma once

#include "app/manual/manual.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What completions of all shells share.
namespace citegraph::app {

/// What is completed where a value stands.
enum class Completed {
    nothing,
    words,  ///< one of the option's own
    list,   ///< several of them, set off by commas
    file,
    paper,  ///< a key of the input named before it
};
Completed completed(const OptionText& option);

/// A command and all below it, the outermost first. They point into it.
std::vector<const CommandText*> all_commands(const CommandText& command);

/// "graph info" of "citegraph graph info"; empty for the program itself.
std::string_view path_of(const CommandText& command);

/// Words of shells between single quotes: a quote within is '\''.
std::string quoted_word(std::string_view text);

/// The same where a shell would take it for more than one plain word; else as it is.
std::string quoted_if_need_be(std::string_view word);

/// The first sentence of what an option does, short enough for a line of a menu.
std::string menu_text(std::string_view help);

/// Prints the keys of the papers of a list, a lock or a graph, one a line: a command for shells, which takes it as $1.
constexpr std::string_view keys_of_input =
    R"(citegraph rank "$1" --by citations --csv --quiet 2>/dev/null </dev/null | sed -n '2,$s/^[^,]*,\([^,"]*\),.*/\1/p')";

}  // namespace citegraph::app
