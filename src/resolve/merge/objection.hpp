#pragma once

#include "resolve/match/kinds.hpp"
#include "resolve/merge/part.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// Where a work is known to have appeared.
struct KnownIssue {
    std::string venue;
    int year = 0;  ///< 0: not known
};

/// What is known of a work before a part is vetted.
struct Work {
    std::vector<Identifier> own;      ///< by which the list names it
    std::vector<std::string> titles;  ///< that accepted services give it
    std::vector<std::string> listed;  ///< that lists give it
    std::vector<Name> byline;         ///< of the most trusted that knows it
    std::optional<Identifier> arxiv;
    int preprint_year = 0;           ///< 0: not known
    std::vector<KnownIssue> issues;  ///< by the list, else by another service
    int listed_year = 0;             ///< of publication
};

/// Why a part is not this work's publication.
struct Objection {
    std::string reason;  ///< goes on after the name of the part: "... has another title"
    /// Whether a venue that came with the same DOI is as wrong as the DOI.
    bool spoils_venue = true;
};

/// Whether the part tells of the work on a preprint server or in a repository, and of no publication.
bool is_deposited(const WorkPart& part);

/// Why `part` is about another work, or a whole volume: the titles differ, or they agree and nobody wrote
/// both. Where titles are only similar or in two languages, the authors must agree closely.
std::optional<Objection> identity_objection(const Paper& part, const Work& work);

/// Why `part`, though its title fits, is not the publication: an erratum, a review, a poster, a supplement, a
/// workshop version of what appeared elsewhere, or of a year that does not fit: earlier than one year before
/// the preprint, later than six after, or three for a chapter (reprints).
std::optional<Objection> version_objection(const Paper& part, const Work& work);

/// Why `part`, a publication by its looks, is not the one that the list names: the list has the same venue in
/// another year while this is the year of the preprint, or another venue more than a year off. Aggregators
/// often date a publication by its preprint, and unite what appeared twice.
std::optional<Objection> list_objection(const Paper& part, std::span<const KnownIssue> listed,
                                        int preprint_year);

}  // namespace citegraph::resolving
