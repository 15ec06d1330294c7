#pragma once

#include "core/scholarly/title_words.hpp"

#include <string>
#include <string_view>

namespace citegraph::resolving {

using core::Words;

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

}  // namespace citegraph::resolving
