#pragma once

#include "citegraph/source.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::sources {

/// The words of a title as they stand in a quoted phrase: without anything that a query language gives a
/// meaning, hyphens as spaces, at most sixteen words and 160 letters. Empty for a title without words.
std::string phrase_of(std::string_view title);

/// What a search can be asked about.
bool is_title(const Identifier& id);

/// The title that `question` asks for.
const std::string& title_asked(const Question& question);

/// Those of `wanted` that make a phrase; the others, of which nobody can know anything, are answered as
/// absent.
std::vector<Question> searchable(std::span<const Question> wanted, std::vector<Answer>& answers);

/// Those of `papers` whose title shares enough with that of `question` to be worth judging, the likest
/// first, at most ten: either has all content words of the shorter, or the two share 60 % of their words.
/// Whether one of them is the paper is judged elsewhere.
///
/// \cost O(questions · papers) set operations on titles
std::vector<std::vector<Paper>> candidates_for(std::span<const Question> questions,
                                               std::span<const Paper> papers);

}  // namespace citegraph::sources
