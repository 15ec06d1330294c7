#pragma once

#include "exporters/bib/values.hpp"

#include "citegraph/paper.hpp"

#include <string>
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

/// `record` with the fields that `layout` asks for, in its order.
BibtexRecord arranged(BibtexRecord record, const Layout& layout);

}  // namespace citegraph::exporters
