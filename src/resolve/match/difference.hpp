#pragma once

#include "resolve/match/title_form.hpp"

#include <string>
#include <vector>

namespace citegraph::resolving {

/// Why two titles of one work may differ in some place. No other reason is sufficient.
enum class Reason {
    spelling,  ///< hyphens, spaces, British and American
    article,   ///< a leading "The"
    typo,      ///< one letter too many, too few, or two in the wrong order, in a long word of a long title
    name,      ///< one title has the name of the work in front or behind: "Ligra: ..."
    subtitle,  ///< one title has a part more that says what the work is about
};

/// How two titles compare.
struct Comparison {
    bool agrees = false;                       ///< every difference has a sufficient reason
    std::vector<Reason> reasons;               ///< of the differences, each once, in order
    Words dropped;                             ///< the name or the subtitle that one of the two leaves out
    std::size_t words = 0, content_words = 0;  ///< that both have, if they agree
    std::string
        unexplained;  ///< if not: "'not' in one title alone", "'2' is not '3'"; empty if they share little

    bool has(Reason reason) const;
    /// Token by token, or but for spelling.
    bool is_full() const { return agrees && dropped.empty() && !has(Reason::typo); }
    /// Of titles that agree, but not in full, what one of the two leaves out: "'ligra'", "a typo".
    std::string left_out() const;
};

/// Whether `a` says more: it agrees, in full, in more words.
bool is_better(const Comparison& a, const Comparison& b);

/// Aligns two titles token by token and asks of each difference why. What no reason explains tells the works apart: a
/// word more, another number, a sign, and every notice, part, edition or reply, known or not. A name in front is one
/// word, or has a coined one, and of a record's it is coined or explained ("Ligra: a ..."); a subtitle says something,
/// beside what sort of document it heads.
/// \cost O(n m) in the tokens of two titles that differ, of which there are some hundred at most
Comparison compare(const TitleForm& list, const TitleForm& record);

}  // namespace citegraph::resolving
