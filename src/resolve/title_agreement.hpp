#pragma once

#include <span>
#include <string>
#include <string_view>

namespace citegraph {

/// How well a title of a list fits that of a record, the best first.
enum class Agreement {
    same,            ///< token by token, or but for a subtitle or a short name that one of them leaves out
    other_language,  ///< they cannot be compared: another script, or the function words of another language
    similar,         ///< they share half of their words, and differ in no number and no negation; or a name
    too_short,       ///< fewer than three words, none of which contradicts: a nickname
    different,
};

/// The best agreement of any of `candidates` with any of `records`; `different` if either is empty.
/// \cost O(candidates × records × words log words)
Agreement title_agreement(std::span<const std::string> candidates, std::span<const std::string> records);

}  // namespace citegraph
