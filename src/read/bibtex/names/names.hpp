#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/name.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::bibtex {

/// LaTeX of a name, a date or the like in UTF-8, on one line, ties outside braces as spaces. \cost linear
std::string flat_text(std::string_view latex);

/// A name taken apart, in LaTeX as it was written; white space and ties between words are one space each.
struct NameParts {
    std::string first, von, last, jr;
    enum class Trouble { none, comma_at_end, too_many_commas, unbalanced };
    Trouble trouble = Trouble::none;

    bool operator==(const NameParts&) const = default;
};

/// The names of a list, cut at every "and" outside braces that has white space around it. \cost linear
std::vector<std::string_view> names_in(std::string_view list);

/// The names within one that signs part, as no .bib does: ";", or "&" between two words or more ("John Doe & Jane
/// Roe"; a body has one word at an end, "Doe & Sons"). \cost linear
std::vector<std::string_view> names_by_signs(std::string_view name);

/// Whether an ampersand stands between words outside braces.
bool has_ampersand(std::string_view name);

/// The parts that `format.name$` gives to a style: equal to those of BibTeX 0.99d (of its Unicode edition
/// for letters beyond ASCII; \~, \- and a hyphen do not part words, as nobody means that "Sang-il" has two). Under biblatex the words are judged in Unicode, as
/// biber does, which decodes LaTeX first. \cost linear
NameParts parts_of(std::string_view name, Dialect dialect);

/// Whether the whole name stands in one pair of braces: "{World Health Organization}".
bool is_braced(std::string_view name);

/// What a style that prints the family name alone does with the "van" of "Vincent van Gogh".
enum class Prefixes {
    kept,     ///< "van Gogh": CSL's non-dropping particle; BibTeX's styles; biblatex's useprefix=true
    dropped,  ///< "Gogh": CSL's dropping particle; biblatex's default, useprefix=false
};

/// Names in UTF-8, and a sentence for each that is not what it should be ("no name between two \"and\"").
struct People {
    std::vector<Name> names;
    std::vector<std::string> problems;
    bool mended = false;  ///< they are not written as a list of names is: "Famili et al."
};

/// Reads a list of names, LaTeX untouched: "Vincent van Gogh and {World Health Organization} and others". A
/// last "et al." is taken for "others", signs between names for "and", and either becomes a problem.
/// What stands in braces as a whole becomes `literal`, and so do a last "others" and a name that cannot be
/// taken apart. \cost linear
People read_people(std::string_view latex, Dialect dialect, std::optional<Prefixes> prefixes = {});

/// Its names alone, prefixes as the dialect has them.
std::vector<Name> people_of(std::string_view latex, Dialect dialect);

}  // namespace citegraph::bibtex
