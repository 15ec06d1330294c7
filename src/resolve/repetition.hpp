#pragma once

#include "citegraph/library.hpp"

#include <string>
#include <vector>

namespace citegraph::resolving {

/// "papers.md:12: 'Title'", the place left out where it is not known; an identifier stands for no title.
std::string named(const Entry& entry);

/// One sentence for each entry that stands for the same paper as an entry before it, by line. \cost
/// O(entries)
std::vector<std::string> repetitions(const Library& library);

}  // namespace citegraph::resolving
