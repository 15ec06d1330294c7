#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"
#include "citegraph/reader.hpp"
#include "read/list/piece.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// Puts the link that names the work first, takes the identifiers of all links and of `words` (bare
/// "arXiv:2309.06180"), and names the oddities that show in the entry itself. A repository counts only on the
/// first link.
Entry finished(Entry entry, std::string_view words);

/// Names the oddities that show only beside other entries: an address that several use.
std::vector<Entry> with_shared_oddities(std::vector<Entry> entries);

/// True for a link to another place of the list itself: "#serving", "mlsystems.md", "docs/".
bool is_navigation(std::string_view url);

/// A web address in a text that Markdown takes for no link, with the places of its bytes.
struct LooseLink {
    std::size_t begin = 0, end = 0;  ///< with its brackets
    std::string_view label, url;     ///< views of the text; the label of a bare address is itself
    bool malformed = false;          ///< written as a link, but the wrong way
};

/// The addresses that stand bare and the links that are written the wrong way: "(Text)[url]", "[Text] (url)",
/// "［文］（url）", "[text](url with spaces)". \cost linear
std::vector<LooseLink> loose_links(std::string_view text);

/// The pieces with the web addresses that stand bare in a text made links of their own, and with those that
/// are written the wrong way repaired and marked as malformed. \cost linear in the text
Pieces with_loose_links(Pieces pieces);

/// True for "https://…", "http://…" and "www.…".
bool is_web_address(std::string_view text);

/// `paper`, which is in normal form (core::normal_record()), with every identifier that its fields hold (DOI, URL, PMID, PMCID, ISBN, an arXiv number) added to
/// `ids`, sorted, each once. Without any: its title, else its key, else `last_resort`, names it.
Paper identified(Paper paper, std::string_view last_resort);

/// What a list would say of this record, for resolving it further: title, identifiers, link, authors, venue,
/// date, key. \cost linear in the record
Entry entry_of(const Paper& paper, std::string_view file, int line);

/// Puts a record and its entry behind the others.
void append_record(Reading& reading, Paper paper, std::string_view file, int line);

}  // namespace citegraph::read
