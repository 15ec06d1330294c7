#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/paper.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph::app {

/// Whether an entry calls itself a preprint: its venue is a preprint server, or it has none and an arXiv
/// identifier.
bool is_preprint(const bibtex::Record& record);

/// Whether a value names a preprint server: "CoRR", "arXiv preprint arXiv:2309.06180", "abs/2309.06180".
bool names_preprint(std::string_view value);

/// By which identifiers the entry calls its work: those of its doi, eprint and url, in that order.
std::vector<Identifier> ids_of(const bibtex::Record& record);

/// The first of these fields that the entry has; an empty text if it has none.
std::string_view first_value(const bibtex::Record& record, std::initializer_list<std::string_view> fields);

/// The venue that the entry names, in UTF-8.
std::string venue_of(const bibtex::Record& record);

/// The year of "year" or "date".
std::optional<int> year_of(const bibtex::Record& record);

/// `paper` without what only the list says; title and authors stay, as types depend on them.
Paper told_by_sources(Paper paper);

/// Whether a source tells of a publication of `paper`, which is as told_by_sources gives it.
bool is_published(const Paper& paper);

/// Whether the entry is of the publication that `paper` tells of: by DOI, else by venue and year.
bool is_same_publication(const bibtex::Record& record, const Paper& paper, std::string_view type);

/// Whether the entry has no eprint, or that of the paper on arXiv.
bool agrees_in_eprint(const bibtex::Record& record, const Paper& paper);

}  // namespace citegraph::app
