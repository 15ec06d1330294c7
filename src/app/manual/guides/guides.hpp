#pragma once

#include "app/manual/manual.hpp"

// The pages of the manual that are not of commands, one file each.
namespace citegraph::app {

/// citegraph-lock(5): every member that a lock may have.
Guide lock_guide();
/// cgraph(5): the header and sections of a graph on disk.
Guide cgraph_guide();
/// citegraph-config(5): settings, and variables of the environment.
Guide config_guide();
/// citegraph(7): from a list to a bibliography, a ranking and a map.
Guide tour_guide();

}  // namespace citegraph::app
