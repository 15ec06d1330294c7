#pragma once

#include <string_view>

namespace citegraph::bibtex {

/// What the fields of a type of entry mean: where its title stands, what its number counts.
enum class Shape {
    article,     ///< in a journal: `number` is an issue
    volume,      ///< a whole book: `number` counts in a series, `maintitle` is of all volumes
    part,        ///< within a book: `booktitle`
    periodical,  ///< an issue: `title` is the journal's, `issuetitle` its own
    other,       ///< `number` is the work's own
};

/// A type of entry as CSL has it.
struct TypeRule {
    std::string_view bib;  ///< lower case
    std::string_view csl;
    Shape shape = Shape::other;
    std::string_view genre{};  ///< where the name of the type says it: a localization key of biblatex's
    bool is_merged = false;    ///< CSL has the same word for a type that is more common
};

/// The rule for a lower-case type of BibTeX, biblatex or common use; that of @misc, under an empty name, for
/// any other.
const TypeRule& rule_of(std::string_view type);

}  // namespace citegraph::bibtex
