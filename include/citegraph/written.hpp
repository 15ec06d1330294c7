#pragma once

#include "citegraph/dialect.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace citegraph {

/// A field of an entry as its author wrote it.
struct WrittenField {
    std::string name;            ///< lower case
    std::string latex;           ///< between its delimiters: "Bounds on $\mathbb{R}^n$"
    bool is_expression = false;  ///< `latex` is all that stands behind the equals sign: "jul # {~18}"
    std::string role{};          ///< the list of people that takes its place, as what is written is none

    bool operator==(const WrittenField&) const = default;
};

/// A record as it stood in LaTeX, beside what it means. LaTeX says more than CSL can hold, so who writes LaTeX
/// writes it again as it stands, as long as it means what it meant when it was read.
struct Written {
    /// The LaTeX of one variable or role, and the meaning that was read from it.
    struct Text {
        std::string latex;
        std::uint64_t meaning = 0;

        bool operator==(const Text&) const = default;
    };

    Dialect dialect = Dialect::bibtex;
    std::string type;                   ///< lower case
    std::vector<WrittenField> fields;   ///< in the order of the entry; what it inherits is not among them
    std::map<std::string, Text> texts;  ///< by CSL variable or role: those that are more than text
    std::uint64_t meaning = 0;          ///< of the whole record

    bool operator==(const Written&) const = default;
};

struct Paper;

/// A number for what a record says: equal for equal type, names, dates and fields; the key is no part of it.
std::uint64_t meaning_of(const Paper& paper);

/// The same for one variable or role.
std::uint64_t meaning_of(const Paper& paper, const std::string& variable);

/// The entry as it stood, if the record still means just what it says; else null.
const Written* unchanged(const Paper& paper);

/// The LaTeX of a variable or role as it stood, if that still means what it says and is more than text; else
/// null.
const std::string* unchanged(const Paper& paper, const std::string& variable);

}  // namespace citegraph
