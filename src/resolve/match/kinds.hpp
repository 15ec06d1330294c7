#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <string>

namespace citegraph::resolving {

/// "article-journal" or what the registry calls it, if `foreign` has that as "crossref-type".
std::string kind_of(const Paper& record);

/// What a record is that bears the title of a paper and is none: "thesis", "data set", "review"; empty for papers, books
/// and all that nobody gives a type.
std::string kind_beside_papers(const Paper& record);

/// Whether its type is no publication at all: one of these but a thesis, a post or a page.
bool is_attachment(const Paper& record);

/// Whether an entry says itself that it is of that kind: "PhD thesis", "Zenodo".
bool names_kind(const Entry& entry, const std::string& kind);

/// Part of a book: it often has the title of papers that it tells of.
bool is_chapter(const Paper& record);

}  // namespace citegraph::resolving
