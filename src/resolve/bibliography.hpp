#pragma once

#include "resolve/asking.hpp"
#include "resolve/citations.hpp"
#include "resolve/entry_state.hpp"

#include <span>
#include <vector>

namespace citegraph::resolving {

/// What a paper cites, and how much of that is known.
struct Bibliography {
    ReferenceList list;
    std::vector<Reference> works;
};

/// The reference list of the paper of `states`, taken out of `answers`: that of a service of
/// reference lists; where it is withheld or unknown, the one that came with a record (Crossref's).
/// `list.from` tells who knows it, or is sure to know none, so that nobody need be asked again; it is empty
/// where a source failed.
Bibliography bibliography_of(std::span<const EntryState* const> states, Answers& answers);

}  // namespace citegraph::resolving
