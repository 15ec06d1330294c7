#pragma once

#include "exporters/bib/values.hpp"

#include "citegraph/paper.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::exporters {

/// A field as it stands behind the equals sign: "{Attention}" or a bare macro, "dec".
using BibtexField = std::pair<std::string, std::string>;

/// An entry of a BibTeX or biblatex database. No field is empty.
struct BibtexRecord {
    std::string type;  ///< "inproceedings"
    std::string key;
    std::vector<BibtexField> fields;  ///< in the order of every entry
    std::vector<BibtexField> left;    ///< known, but written only if somebody asks for them
};

/// `paper` as an entry in a dialect: all that is known under the names that the dialect has for it.
BibtexRecord bibtex_record(const Paper& paper, const Spelling& spelling = {});

/// The entry that a paper was read from, in the dialect that it was written in and as it stood; nothing if the
/// paper says something else by now, if its address is none, or if BibTeX's styles would look for it under other
/// names.
std::optional<BibtexRecord> as_it_stood(const Paper& paper, const Spelling& spelling);

/// The value of a field as its author wrote it, but for what would stop BibTeX, biber or TeX.
std::string as_written(std::string_view field, std::string_view latex, const Spelling& spelling);

/// `record` with the fields that `layout` asks for, in its order.
BibtexRecord arranged(BibtexRecord record, const Layout& layout);

/// The keys under which papers are written, one each: what BibTeX, biber or LaTeX cannot read in a key
/// becomes a hyphen, and of keys that are equal without their case the first keeps it. \cost O(papers)
std::vector<std::string> written_keys(std::span<const Paper> papers, Dialect dialect);

}  // namespace citegraph::exporters
