#pragma once

#include "resolve/match/title_form.hpp"

#include <span>
#include <string>

namespace citegraph::resolving {

/// How well a title of a list fits that of a record, the best first.
enum class Agreement {
    same,            ///< token by token, or every difference has a reason (compare)
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

/// The forms of the titles of one work; a nickname that only begins another of them is left out.
std::vector<TitleForm> forms_of(std::span<const std::string> titles);

/// The same of titles whose forms are known.
Agreement title_agreement(std::span<const TitleForm> candidates, std::span<const TitleForm> records);

/// The short name by which a title calls its work: before the colon, before "Technical Report", or as the
/// last word, behind "with" or "using"; empty if it has none.
Words short_name_of(const TitleForm& title);

/// How many words two titles have in common that few papers of a field have in theirs.
std::size_t telling_in_common(const TitleForm& a, const TitleForm& b);

/// Whether two titles have a short name in common: "Orca: ..." and "... with Orca".
bool share_name(const TitleForm& a, const TitleForm& b);

/// The same of a name that is written as no common word is: "Kimi-VL", not "Prism".
bool share_coined_name(const TitleForm& a, const TitleForm& b);

/// Whether `words` stand in `text` together, and no number behind them: Gemini is not Gemini 1.5.
bool stands_in(const Words& words, const Words& text);

/// Whether titles in two languages have a proper name or a number in common ("Llama 3"), or most of what a glossary knows
/// of one of them stands in the other: "大语言模型综述" and "A Survey of Large Language Models". \cost linear
bool share_translated_words(std::span<const std::string> listed, std::span<const std::string> known);

}  // namespace citegraph::resolving
