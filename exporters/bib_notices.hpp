#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/exporter.hpp"

#include <string>
#include <vector>

namespace citegraph::exporters {

/// What a database in that dialect leaves out, what its entries lack, and which keys it writes otherwise.
std::vector<std::string> bib_notices(const View& view, Dialect dialect);

}  // namespace citegraph::exporters
