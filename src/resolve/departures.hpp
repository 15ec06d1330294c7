#pragma once

#include "citegraph/library.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// By paper of a lock: the paper of the list that it is now; none if it left.
using Heirs = std::vector<std::optional<std::size_t>>;

/// The papers of `lock` that stay in it although no entry of the list stands for them, in its order: those
/// that stayed before, and all that left now if they are more than a fifth of what was listed, and three at
/// least; none if `prune`.
std::vector<std::size_t> kept_papers(const Library& lock, const Heirs& heirs, bool prune);

/// Everything that `lock` has given a key to and that has none of `papers` any more, sorted by key: no key is
/// ever another paper's.
std::vector<FormerPaper> former_papers(const Library& lock, const std::vector<Paper>& papers);

/// One sentence for each paper of `lock` that is dropped, for each key given up or taken over, and one for
/// all that is `kept`. `papers` are those of the list.
std::vector<std::string> departures(const Library& lock, const std::vector<Paper>& papers, const Heirs& heirs,
                                    const std::vector<std::size_t>& kept);

/// Every key that `lock` has given, to papers that are in it or were.
std::vector<std::string> keys_of(const Library& lock);

/// `papers` with the keys that an input gives to its entries: a paper keeps the key it has if one of its
/// entries has that; else it takes the first of theirs that no other paper has, case-blind. Papers whose
/// entries have none keep what they have. `entries_of` is by paper. \cost linear
std::vector<Paper> with_given_keys(std::vector<Paper> papers, const std::vector<Entry>& entries,
                                   const std::vector<std::vector<std::size_t>>& entries_of);

}  // namespace citegraph::resolving
