#pragma once

#include "citegraph/exporter.hpp"

#include <string>
#include <vector>

namespace citegraph::exporters {

/// The entries of the BibTeX database of a view, by paper of its library. \cost linear
std::vector<std::string> bibtex_entries(const View& view);

/// The items of its CSL-JSON, each on one line.
std::vector<std::string> csl_items(const View& view);

}  // namespace citegraph::exporters
