#pragma once

#include "citegraph/paper.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::keys {

using Arguments = std::vector<std::string>;

/// A function of a key pattern: ASCII words with spaces between them, which the key loses in the end.
struct Function {
    std::string_view name;        ///< as documented: "authEtAl"
    std::string_view parameters;  ///< "n,m"
    std::string_view summary;
    std::string (*apply)(const Paper&, const Arguments&);
};

/// A filter: what it makes of the text before it.
struct Filter {
    std::string_view name;
    std::string_view parameters;
    std::string_view summary;
    std::string (*apply)(const std::string&, const Arguments&);
};

std::vector<Function> people_functions();
std::vector<Function> fact_functions();

/// In --help order.
const std::vector<Function>& all_functions();
const std::vector<Filter>& all_filters();

/// By name in any case; null if there is none.
const Function* function_named(std::string_view name);
const Filter* filter_named(std::string_view name);

/// Says that there is no such function or filter, which one may be meant, and which there are.
std::string unknown_word(std::string_view word);

/// The number that an argument is; `otherwise` if it is missing, or no number of up to six digits.
int number_in(const Arguments& arguments, std::size_t index, int otherwise);

/// The argument, or an empty text.
std::string text_in(const Arguments& arguments, std::size_t index);

/// A word that titles have and keys do not: "the", "of", "des".
bool is_skipped(std::string_view word);

/// ASCII letters for a text, Greek and Cyrillic in Roman letters; what has none is left out.
std::string romanized(std::string_view text);

/// Words between white space.
std::vector<std::string> spaced_words(std::string_view text);

/// The first letter of a word in upper case.
std::string capitalized(std::string word);

}  // namespace citegraph::keys
