#pragma once

#include "citegraph/library.hpp"

#include <string>
#include <vector>

namespace citegraph::resolving {

/// A work that a paper cites, and who says so; empty: the source of the paper's references.
struct Reference {
    Stub work;
    std::string source;
};

/// By paper of a library: what it cites.
using References = std::vector<std::vector<Reference>>;

/// Fills stubs and citations of `library` from what its papers cite. A work that shares an identifier with a
/// paper is that paper, and if that is the citing one, no citation; works that share one with each other are
/// one stub. \cost O(references log references)
Library with_citations(Library library, References references);

/// What each paper of `library` cites, as stubs: the way back.
References references_of(const Library& library);

}  // namespace citegraph::resolving
