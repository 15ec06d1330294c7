#pragma once

#include "citegraph/dialect.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::bibtex {

/// A name taken apart, in LaTeX as it was written; white space and ties between words are one space each.
struct NameParts {
    std::string first, von, last, jr;
    enum class Trouble { none, comma_at_end, too_many_commas, unbalanced };
    Trouble trouble = Trouble::none;

    bool operator==(const NameParts&) const = default;
};

/// The names of a list, cut at every "and" outside braces that has white space around it. \cost linear
std::vector<std::string_view> names_in(std::string_view list);

/// The parts that `format.name$` gives to a style: equal to those of BibTeX 0.99d (of its Unicode edition
/// for letters beyond ASCII; \~ and \- do not part words). Under biblatex the words are judged in Unicode, as
/// biber does, which decodes LaTeX first. \cost linear
NameParts parts_of(std::string_view name, Dialect dialect);

/// Whether the whole name stands in one pair of braces: "{World Health Organization}".
bool is_braced(std::string_view name);

}  // namespace citegraph::bibtex
