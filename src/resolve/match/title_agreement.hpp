#pragma once

#include "citegraph/entry.hpp"
#include "core/scholarly/title_words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// The titles that a list may mean, the best first, each once. A list of bare identifiers has them, or links,
/// as titles too: those say nothing and are left out.
std::vector<std::string> listed_titles(const Entry& entry);

using core::Words;

/// 'Title' for messages, 120 columns of it at most.
std::string quoted(const std::string& title);

/// A title for comparison, and the parts by which a work is also known.
struct TitleForm {
    Words full;
    Words head, tail;     ///< before and after the first colon or dash, or a bracket at the end; else empty
    bool latin = true;    ///< most letters are
    bool english = true;  ///< no function words of another language alone
    bool cut = false;     ///< longer than a title can be: only its beginning was read
};

/// \cost linear in the title, of which no more than 2,000 bytes are read
TitleForm title_form(std::string_view title);

/// How two titles that name one work agree.
enum class Fit {
    full,     ///< token by token: words, numbers and negations in their order, however hyphens are set
    dropped,  ///< but for a subtitle, or a name in front, that one of them leaves out
    none,
};

/// Words that mark another work ("Part II", "Erratum", "(Extended Abstract)") are never dropped.
/// \cost linear
Fit fit_of(const TitleForm& a, const TitleForm& b);

/// Of a `dropped` fit: the words that only one of the two has.
Words dropped_part(const TitleForm& a, const TitleForm& b);

/// Two lists of words that are equal but for spaces and hyphens, never by glueing two numbers.
bool are_equal(const Words& a, const Words& b);

/// How well a title of a list fits that of a record, the best first.
enum class Agreement {
    same,            ///< token by token, or but for a subtitle or a short name that one of them leaves out
    other_language,  ///< they cannot be compared: another script, or the function words of another language
    similar,         ///< they share half of their words, and differ in no number and no negation
    named,           ///< they share the short name of the work and little else
    too_short,       ///< fewer than three words, none of which contradicts: a nickname
    related,         ///< they share words that few papers have: perhaps renamed
    different,
};

/// Whether two titles are taken to name two works: they share no name, at most some words.
bool are_apart(Agreement agreement);

/// The best agreement of any of `candidates` with any of `records`; `different` if either is empty.
/// \cost O(candidates × records × words log words)
Agreement title_agreement(std::span<const std::string> candidates, std::span<const std::string> records);

Agreement agreement_of(const TitleForm& list, const TitleForm& record);

/// The short name by which a title calls its work: before the colon, before "Technical Report", or as the
/// last word, behind "with" or "using"; empty if it has none.
Words short_name_of(const TitleForm& title);

/// Whether `words` stand in `text` together, and no number behind them: Gemini is not Gemini 1.5.
bool stands_in(const Words& words, const Words& text);

/// What tells two titles apart that are alike otherwise: "negation differs", "number 2 is not 3",
/// "'erratum' in one title alone"; empty if they are not alike, or nothing of the kind tells them apart.
std::string telling_difference(const TitleForm& a, const TitleForm& b);

}  // namespace citegraph::resolving
