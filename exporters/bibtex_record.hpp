#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/paper.hpp"

#include <string>
#include <utility>
#include <vector>

namespace citegraph::exporters {

/// A field as it stands behind the equals sign: "{Attention}" or a bare macro, "dec".
using BibtexField = std::pair<std::string, std::string>;

/// An entry of a BibTeX database. No field is empty.
struct BibtexRecord {
    std::string type;  ///< "inproceedings"
    std::string key;
    std::vector<BibtexField> fields;  ///< in the order of every entry
};

/// `paper` as an entry that no style warns about: where a field that its kind must have is unknown, it is a
/// @misc and says as much as is known.
BibtexRecord bibtex_record(const Paper& paper, Dialect dialect = Dialect::bibtex);

/// "van der Maaten, Laurens and {BigScience Workshop}", in LaTeX.
std::string bibtex_names(const std::vector<Name>& names);

}  // namespace citegraph::exporters
