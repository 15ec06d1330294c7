#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

using Words = std::vector<std::string>;

/// "not", "without", "non": two titles that differ in one contradict each other.
bool is_negation(std::string_view word);

/// Whether a digit is in it: "2", "v2", "gpt4".
bool is_number(std::string_view word);

/// "erratum", "comment", "poster", "extended", "revisited": what a title has that tells of another version of a work,
/// or of a work about it, and the work's own title has not.
bool is_version(std::string_view word);

/// A word for documents rather than for what they are about: "erratum", "thesis", "part", "revisited", "survey". A title
/// that has one more than another is that of another work. \cost linear in some hundred words
bool is_genre(std::string_view word);

/// The same and words that say what sort of document it is, or which of several, as often as what it is about:
/// "dataset", "code", "report", "second". Of these alone no subtitle is made. \cost as is_genre
bool is_sort(std::string_view word);

/// Articles, prepositions, pronouns, auxiliary verbs.
bool is_function_word(std::string_view word);

/// Words that say little of a paper, as half of its field has them in a title: "efficient", "model", "llm".
bool is_generic(std::string_view word);

/// How much a title says: words that are no function words; two ideographs or kana are one.
std::size_t content_words(std::span<const std::string> words);

/// The beginning that forms of one word have in common: "scheduling" and "schedules" → "schedu".
std::string stem(std::string_view word);

/// The stems of the words that tell a paper from its neighbours, sorted, each once.
Words telling_stems(std::span<const std::string> words);

/// Roman numerals as Arabic ones where they count: "ii" to "xx" anywhere but at the front, "i", "v" and "x"
/// behind "part", "volume" and the like. Greek letters that stand alone among others are spelled out, as
/// "λScale" is written "lambdaScale" too. Words of Greek stay as they are.
void normalise_numerals_and_letters(Words& words);

/// One form for the spellings of an English word, in lower case: "modelling" and "modeling", "colour" and "color",
/// "generalised" and "generalized", "centre" and "center", "paediatric" and "pediatric". It is for comparison alone and
/// need be no word ("presense"). Words of one sense only are made equal. \cost linear
/// \source Oxford A-Z of English Usage, "American and British spelling differences"
std::string one_spelling(std::string_view word);

}  // namespace citegraph::core
