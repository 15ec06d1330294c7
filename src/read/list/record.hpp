#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"
#include "citegraph/reader.hpp"

#include <string_view>

namespace citegraph::read {

/// `paper` with every identifier that its fields hold (DOI, URL, PMID, PMCID, ISBN, an arXiv number) added to
/// `ids`, sorted, each once. Without any: its title, else its key, else `last_resort`, names it.
Paper identified(Paper paper, std::string_view last_resort);

/// What a list would say of this record, for resolving it further: title, identifiers, link, authors, venue,
/// date, key. \cost linear in the record
Entry entry_of(const Paper& paper, std::string_view file, int line);

/// Puts a record and its entry behind the others.
void append_record(Reading& reading, Paper paper, std::string_view file, int line);

}  // namespace citegraph::read
