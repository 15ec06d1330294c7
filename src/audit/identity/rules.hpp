#pragma once

#include "citegraph/audit.hpp"

/// The rules about which work an entry names, one function a row of the registry.
namespace citegraph::auditing {

Rule same_paper_twice();
Rule one_id_two_papers();

}  // namespace citegraph::auditing
