#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/name.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::bibtex {

/// What a style that prints the family name alone does with the "van" of "Vincent van Gogh".
enum class Prefixes {
    kept,     ///< "van Gogh": CSL's non-dropping particle; BibTeX's styles; biblatex's useprefix=true
    dropped,  ///< "Gogh": CSL's dropping particle; biblatex's default, useprefix=false
};

/// Names in UTF-8, and a sentence for each that is not what it should be ("no name between two \"and\"").
struct People {
    std::vector<Name> names;
    std::vector<std::string> problems;
};

/// Reads a list of names, LaTeX untouched: "Vincent van Gogh and {World Health Organization} and others".
/// What stands in braces as a whole becomes `literal`, and so do a last "others" and a name that cannot be
/// taken apart. \cost linear
People read_people(std::string_view latex, Dialect dialect, std::optional<Prefixes> prefixes = {});

/// Its names alone, prefixes as the dialect has them.
std::vector<Name> people_of(std::string_view latex, Dialect dialect);

}  // namespace citegraph::bibtex
