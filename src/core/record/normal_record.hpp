#pragma once

#include "citegraph/paper.hpp"

#include <string>

namespace citegraph::core {

/// A record as files and services hand it over, in the one form in which all else knows it. Texts and names lose their
/// entities, and markup becomes CSL's marks (published_text()), in names none. Dates in words become dates
/// (free_date()), a DOI is bare (bare_doi()), pages are ranges (normal_pages()), and white space is single. What has
/// that form already is untouched: twice is once. \cost linear in the record
Paper normal_record(Paper paper);

/// A record without the lines at the beginning of its note, and without the free fields, that are variables:
/// "PMID: 23439512", "original-date: 1945", "doi: 10.1000/abc". They become those variables, or are left out if these
/// say the same already; what they contradict stays. The names are CSL's, also as Zotero spells them ("Original
/// Date"). \source citeproc-js, "note field hacks"; Zotero, "Citing fields from Extra"
Paper with_extra_read(Paper paper);

/// A title with its subtitle behind it, ": " between, unless it ends in that already.
std::string whole_title(const std::string& title, const std::string& subtitle);

}  // namespace citegraph::core
