#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"
#include "resolve/merge/vetting.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// What the list itself says about an entry, as a paper with the provenance "list": all of `record` if it
/// came with one, else what the entry tells. `id` is what the entry is known by, its title if its identifier
/// names another paper: parts that hold it are believed.
Paper paper_of_list(const Entry& entry, const Paper* record, const Identifier& id, std::string_view today);

/// One paper from what several sources and the list say about it; `ids` are all its names, sorted.
///
/// The issue, that is container, volume, pages, publisher, DOI, ISBN, editors, dates of issue and type, comes
/// from ONE part: mixed, it would be a publication that never was. What that part lacks stays unknown, also
/// where another names the same DOI; but what a list tells of that same publication (its DOI, or its venue
/// and year) fills it up. The part is the first of these that vet() calls a publication:
///
///     1  a registry's record (Crossref, DataCite) with a container, or of a book, report or thesis
///     2  a landing page with a container
///     3  another service with a container and a DOI (Semantic Scholar)
///     4  another service with a container
///     5  the list's venue, or its book, report or thesis, with a year
///     6  any service with a DOI and no container
///
/// Of two in one row the one whose venue the list names is taken, then the one whose authors agree closely,
/// then the first.
///
/// If there is none, the paper is a preprint: arXiv's record, DataCite's of an arXiv paper, one on another
/// server, any other service's; the list's venue without a year; the list. Its DOI is then that of the other
/// server, if the work is not on arXiv.
///
/// Everything else comes from the first that has it: arXiv, as authors write there themselves, DataCite for
/// arXiv, the other services in their order, registries (NeurIPS' register sorts authors by name), the list.
/// Two exceptions: the URL is the list's, if it has one; and a byline that spells out more given names, of
/// the same people in the same order, replaces a shorter one.
///
/// The title goes with the issue only where a registry or a landing page prints one that is more than another
/// case or a subtitle away: the paper was renamed when it was published. The former one is kept in `foreign`
/// as "preprint-title".
///
/// Notices of retraction and their like are those of all parts together.
///
/// Manifestations: the publication, the preprint on arXiv with its own date, preprints elsewhere.
/// Abstracts are left behind: the lock keeps none, and a library is the same with a lock and without.
///
/// `parts` are in the order of the sources, the list last; at least one. Rejected parts give nothing;
/// their identifiers are taken out of `ids`, unless nothing would be left.
Paper merge(std::span<const WorkPart> parts, std::vector<Identifier> ids);

/// The same, for a caller that has vetted the parts itself.
Paper merge(std::span<const WorkPart> parts, const Vetted& vetted, std::vector<Identifier> ids);

/// A paper that a lock kept, with what its lists say today in place of what they said when it was merged.
/// `listed` are parts as paper_of_list makes them.
Paper renewed(Paper kept, std::span<const Paper> listed);

}  // namespace citegraph::resolving
