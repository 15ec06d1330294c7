#pragma once

#include "citegraph/paper.hpp"

#include <string>
#include <utility>
#include <vector>

namespace citegraph::read {

/// Tags and values in the order of the file; the first is TY.
using RisRecord = std::vector<std::pair<std::string, std::string>>;

/// The record as CSL has it. Tags that CSL has no variable for become foreign fields. \cost linear
Paper paper_of_ris(const RisRecord& record);

}  // namespace citegraph::read
