#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// One tag of HTML, or the text up to the next one.
struct HtmlToken {
    std::string name = {};  ///< lower case; empty for text
    bool closes = false;    ///< "</a>"
    std::string text = {};  ///< of text: with its entities resolved
    std::string url = {};   ///< href or src
    std::string alt = {};
    int line = 0;  ///< lines before it in the same source
};

/// The tokens of `html`; comments, scripts and styles are left out. Never fails: what is no tag is text.
/// \cost linear
std::vector<HtmlToken> html_tokens(std::string_view html);

}  // namespace citegraph::read
