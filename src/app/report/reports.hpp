#pragma once

#include "app/bib/update.hpp"
#include "app/study/input.hpp"
#include "app/study/query.hpp"
#include "app/study/study.hpp"
#include "citegraph/entry.hpp"
#include "citegraph/graphs/main_path.hpp"
#include "citegraph/reader.hpp"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace citegraph::app {

/// How far the columns of `study` agree in how they rank all papers, in the form of that suffix: ".txt", a matrix
/// for a terminal, ".json" {"schema":1,"correlations":[{"first","second","spearman","kendall","papers"}]} or
/// ".csv". A correlation that is not defined is null.
std::string agreement(const Study& study, std::string_view form);

/// {"kind", "reason", "caution", "changes": [{"field", "before", "after"}]}; "field" is null for the type,
/// "before" and "after" are null where there is no value.
nlohmann::ordered_json to_json(const Revision& revision);

/// [{"why", "sure", "keep": {"file", "line", "key"}, "because", "entries": [{"file", "line", "key"}]}]
nlohmann::ordered_json to_json(const Library& library, const std::vector<resolving::Duplicates>& duplicates);

/// Which key is to be cited in place of which, of the duplicates that are sure. As TSV, "OLD<tab>NEW<tab>WHY"
/// under a line of headings, or, if the name of the file ends with .json, as
/// {"schema": 1, "keys": [{"old", "new", "why", "file", "line"}]}. Equal keys are left out.
std::string key_map(const Library& library, const std::vector<resolving::Duplicates>& duplicates,
                    std::string_view file);

/// An entry as `entries --json` prints it, keys in the order of the documentation.
nlohmann::ordered_json to_json(const Entry& entry);

/// All of `entries --json`: {"schema": 1, "entries": [...]}, one entry a line.
void write_entries_json(std::ostream& out, std::span<const Entry> entries);

/// All of `entries --csv` (RFC 4180): a header, then a row for each entry; several values in one cell are
/// joined by "; ".
std::string entries_csv(std::span<const Entry> entries);

/// Entries for people, a row each: line, identifier, year, title, authors, venue; the file where there are several.
/// In `width` columns where that can be had, the title before all else; in full without.
std::string entries_table(std::span<const Entry> entries, std::optional<std::size_t> width);

/// The same of what was not taken for an entry: line, whether it looks like a work, reason, words.
std::string skipped_table(std::span<const Skipped> skipped, std::optional<std::size_t> width);

/// {"schema": 1, "skipped": [{"file", "line", "reason", "text", "looks_like_work"}]}, one a line.
void write_skipped_json(std::ostream& out, std::span<const Skipped> skipped);

/// The same as rows of CSV under a head.
std::string skipped_csv(std::span<const Skipped> skipped);

/// "138 entries (3 without a title, 2 twice), 7 blocks passed over that look like works (--skipped lists them)"
std::string closing_line(const Reading& reading);

/// An account for people: what it is about, each choice with its grounds beneath.
std::string text_of(const Account& account, std::string_view file);

/// Why an entry of `reading`, or what is none, was read as it was: a line of each input, or the entries with
/// an id or a part of their title. Fails if there is none.
Result<std::string> explanation_of(const InputOptions& input, const Reading& reading,
                                   const std::string& named);

/// Whether an entry is the one that a user means by `text`: its line, an identifier or link of it, its key in
/// `lock`, or a part of its title in any case.
std::function<bool(const Entry&)> entries_named(const std::string& text, const Library& lock);

/// How each entry under review was decided: what was asked, what came back, every candidate and why it was
/// taken or not.
std::string explanation_of(const Loaded& loaded);

/// A row a paper, along the path from the cited to the citing: which of the rows above it cites, and the weight of these citations.
std::string main_path_table(const NodeTable& nodes, const MainPath& path);

/// {"schema":1,"traversal","search","account","papers":[{"key","id","title","year"}],
/// "steps":[{"citing","cited","log10_weight"}]}: steps name papers by id.
nlohmann::ordered_json main_path_json(const NodeTable& nodes, const MainPath& path,
                                      const std::string& traversal, const std::string& search);

/// For Graphviz: time runs from left to right, as knowledge flows: from the cited to the citing.
std::string main_path_dot(const NodeTable& nodes, const MainPath& path);

/// The rows of `study` as a table for a terminal.
std::string ranking_table(const Study& study);

/// A score by which papers of the same year are compared: the percentile of what `measure` says.
const Measure& percentile_of(const Measure& measure);

/// `study` with the percentile of each column beside it. Fails with `malformed` if no dates are known.
Result<Study> with_percentiles(Study study);

/// `study` with each column of a centrality (citations, harmonic, betweenness) divided by the most that a paper
/// can score among so many papers, 0 to 1; a note says so. Other columns stay.
Study normalised(Study study);

/// What the columns' measures say of how they were computed, a sentence each: "pagerank: ...".
std::vector<std::string> notes_of(const Study& study);

/// What `rank --explain` prints of each measure of that name: unit, definition, options with their defaults,
/// source; of all if no name is given. Fails as measures_named does.
Result<std::string> explained(const std::vector<std::string>& names);

/// The same for programs, schema 1.
Result<std::string> explained_as_json(const std::vector<std::string>& names);

}  // namespace citegraph::app
