#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citegraph {

/// What the list itself says about an entry, as a paper with the provenance "list".
Paper paper_of_list(const Entry& entry, const Identifier& id, std::string_view today);

/// One paper from what several sources and the list say about it; `ids` are all its names, sorted.
///
///   * Container, volume, pages, DOI, date of issue and type come together from ONE of them: the first that
///     knows a venue of publication (the sources before the list), else the first with a DOI, else the
///     first at all, arXiv before the others. Mixed, they would be a publication that never was.
///   * Everything else comes from the first that has it: arXiv, as authors write there themselves, then the
///     other sources in their order, then the list.
///   * Abstracts are left behind: the lock keeps none, and a library is the same with a lock and without.
///
/// `parts` are in the order of the sources, the list last; at least one.
Paper merge(std::span<const Paper> parts, std::vector<Identifier> ids);

}  // namespace citegraph
