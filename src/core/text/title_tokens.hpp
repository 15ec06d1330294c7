#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

/// What a title is made of when it is held against another: a word, as title_words has it, or a sign.
struct TitleToken {
    std::string text;
    bool is_joined = false;  ///< by a hyphen or slash to the token before it

    bool operator==(const TitleToken&) const = default;
};

/// The words of a title with what title_words leaves out though it tells titles apart: mathematical signs are tokens
/// ("P ≠ NP", "p > 1/n"), the point of "Qwen2.5" and the star of "A*" stay in their words, and of "1,000" the comma
/// goes. A "+" between words is an "and". \cost linear
std::vector<TitleToken> title_tokens(std::string_view title);

}  // namespace citegraph::core
