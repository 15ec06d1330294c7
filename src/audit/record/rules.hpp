#pragma once

#include "citegraph/audit.hpp"

/// The rules about what the records of an entry's work say, one function a row of the registry.
namespace citegraph::auditing {

/// Those that tell of the contradictions of an assessment, in --help order.
std::vector<Rule> contradiction_rules();

Rule retracted();
Rule corrected();
Rule placeholder_authors();

}  // namespace citegraph::auditing
