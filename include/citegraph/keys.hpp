#pragma once

#include "citegraph/paper.hpp"
#include "citegraph/result.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// How citation keys are put together; without alternatives, as key_stem(paper) does.
struct KeyPattern {
    /// A function of a paper, or a filter of what a function gave.
    struct Step {
        std::string name;  ///< lower case
        std::vector<std::string> arguments;

        bool operator==(const Step&) const = default;
    };
    /// A function, and the filters behind it; a literal is the function "text".
    struct Term {
        Step function;
        std::vector<Step> filters;

        bool operator==(const Term&) const = default;
    };
    std::vector<std::vector<Term>> alternatives;  ///< the first that gives anything counts
    std::string postfix;  ///< of a key that is taken: "%(a)s" a, b, ...; "%(A)s" A, B, ...; "-%(n)s" -1, -2,
                          ///< ...; empty: b, c, ...

    bool operator==(const KeyPattern&) const = default;
};

/// Reads a pattern as Better BibTeX has them, "auth.lower + shorttitle(3,3) + year", with functions of JabRef
/// and its brackets too: "[auth:lower][year]". Alternatives are parted by "|", literals stand in quotes or
/// outside brackets. Fails with `malformed` and the names that there are. What the functions and filters do:
/// key_pattern_words().
Result<KeyPattern> parse_key_pattern(std::string_view text);

/// A function or filter of key patterns, for --help.
struct KeyPatternWord {
    std::string_view name;        ///< "shorttitle"
    std::string_view parameters;  ///< "n,m"; empty if it takes none
    std::string_view summary;     ///< one line
};

/// All of them, functions first.
std::vector<KeyPatternWord> key_pattern_words();

/// "kwon2023efficient": family name of the first author, year, first word of the title that says something;
/// lower-case ASCII letters and digits. What is missing is left out; never empty.
std::string key_stem(const Paper& paper);

/// What a pattern makes of a paper, without a postfix: ASCII letters, digits, and ':', '_', '-'. What has no
/// such form is left out; key_stem(paper) if nothing is left.
std::string key_stem(const Paper& paper, const KeyPattern& pattern);

/// Gives every paper without a key one: its stem, and a letter (b, c, ...) or the pattern's postfix where the
/// stem is taken, case-blind. Keys that are there stay, whatever the order; those of `reserved` are given to
/// nobody. \cost O(papers + reserved)
void give_keys(std::span<Paper> papers, const KeyPattern& pattern = {},
               std::span<const std::string> reserved = {});

}  // namespace citegraph
