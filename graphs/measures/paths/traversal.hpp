#pragma once

#include "citegraph/graphs/main_path.hpp"

namespace citegraph::measures {

/// For `measure`: log10 of the number of chains of citations of that kind which a paper lies on. The papers
/// of a condensed cycle share theirs.
///
/// \unit    log10 of chains, 0 or more
/// \errors  output if it was stopped
/// \cost    O(papers + citations)
/// \source  Hummon and Doreian 1989, doi:10.1016/0378-8733(89)90017-8; Batagelj 2003, arXiv:cs/0309023
Result<Measured> chains_through(const MeasureInput& input, const MeasureOptions& options,
                                std::string_view measure, Traversal kind);

}  // namespace citegraph::measures
