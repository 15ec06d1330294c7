#pragma once

#include "citegraph/library.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph {

/// What is thought of the records that searches found for an entry.
struct Match {
    Outcome outcome = Outcome::unresolved;  ///< title_match, ambiguous or unresolved
    std::vector<std::size_t> taken;         ///< of a match: indices of the records of that one work
    std::vector<Candidate> candidates;      ///< one for each record, with its verdict
    std::vector<std::string> evidence;      ///< one sentence each
};

}  // namespace citegraph
