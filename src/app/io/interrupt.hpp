#pragma once

namespace citegraph::app {

/// From now on the first Ctrl-C only asks to stop; a second one ends the program.
void watch_for_interrupt();

/// From now on a file that grows beyond the limit for files is an error of the write, and no signal that ends
/// the program.
void take_file_limit_as_error();

/// True once Ctrl-C was pressed.
bool interrupted();

}  // namespace citegraph::app
