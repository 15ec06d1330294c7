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

/// "erratum", "comment", "part", "poster": what makes of a work another work about it or beside it.
bool is_kind(std::string_view word);

/// The same but for "part" and the like, and "extended", "revisited", "review": what a title has that tells
/// of another version of a work, or of a work about it, and the work's own title has not.
bool is_version(std::string_view word);

/// The words of a subtitle that says only what sort of paper it is ("a survey", "extended version"), so that
/// a paper without it may well be another one.
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

}  // namespace citegraph::core
