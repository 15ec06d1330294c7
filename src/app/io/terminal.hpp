#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citegraph::app {

/// `text` for a terminal or for messages: what would steer a terminal or turn a line round is written as
/// "\x1b" or "\u202e" is written in C. That are the control characters but tab and line end, and those of
/// bidirectional text (Unicode Standard Annex 9). What is no UTF-8 becomes U+FFFD. \cost linear
std::string harmless(std::string_view text);

/// True if standard output is a terminal.
bool output_is_terminal();

/// Columns of the terminal that standard output is, else 100.
std::size_t terminal_columns();

}  // namespace citegraph::app
