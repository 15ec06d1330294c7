#pragma once

namespace citegraph::app {

/// From now on the first Ctrl-C only asks to stop; a second one ends the program.
void watch_for_interrupt();

/// True once Ctrl-C was pressed.
bool interrupted();

}  // namespace citegraph::app
