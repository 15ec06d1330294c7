#pragma once

#include "citegraph/audit.hpp"

/// The rules about how a list is written, one function a row of the registry.
namespace citegraph::auditing {

Rule arxiv_www();

}  // namespace citegraph::auditing
