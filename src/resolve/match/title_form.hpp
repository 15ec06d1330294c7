#pragma once

#include "citegraph/entry.hpp"
#include "core/scholarly/title_words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::resolving {

using core::Words;

/// The titles that a list may mean, the best first, each once. A list of bare identifiers has them, or links,
/// as titles too: those say nothing and are left out.
std::vector<std::string> listed_titles(const Entry& entry);

/// 'Title' for messages, 120 columns of it at most.
std::string quoted(const std::string& title);

/// A title for comparison: its tokens, each in one spelling, and where it can be parted.
struct TitleForm {
    Words full;
    Words written;               ///< the same tokens as they are spelled
    std::vector<bool> joined;    ///< of each token: a hyphen joins it to the one before
    std::vector<bool> coined;    ///< of each token: it is written as no common word is, "BarServe" or "H2O"
    std::vector<bool> capitals;  ///< of each token: it is all in capitals, and the title is not: "BERT"
    std::vector<std::size_t>
        breaks;           ///< tokens that begin a part: behind a colon, dash, full stop or bracket
    Words head, tail;     ///< before and after the first colon or dash, or a bracket at the end; else empty
    bool latin = true;    ///< most letters are
    bool english = true;  ///< no function words of another language alone
    bool cut = false;     ///< longer than a title can be: only its beginning was read
};

/// \cost linear in the title, of which no more than 2,000 bytes are read
TitleForm title_form(std::string_view title);

/// The tokens of a text as those of a title are. \cost linear
Words compared_tokens(std::string_view text);

/// Two lists of tokens that are equal but for spaces and hyphens, never by glueing two numbers.
bool are_equal(const Words& a, const Words& b);

}  // namespace citegraph::resolving
