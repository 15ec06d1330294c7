#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// A person or body as CSL 1.0.2 has it. A body, or a person whose name cannot be split, has `literal` alone.
struct Name {
    std::string family{}, given{};
    std::string particle{};           ///< non-dropping: "van der" in "van der Maaten, Laurens"
    std::string dropping_particle{};  ///< "von" in "Beethoven, Ludwig von"
    std::string suffix{};             ///< "Jr."
    std::string literal{};            ///< "BigScience Workshop"

    bool operator==(const Name&) const = default;
};

/// Splits a display name such as "Laurens van der Maaten" or "Martin Luther King Jr." A name in CJK letters
/// without a space, and one word alone, become `literal`; "Family, Given" is understood too.
Name parse_name(std::string_view display);

/// Whether a word stands behind names: "Jr.", "III".
bool is_suffix(std::string_view word);

/// "Laurens van der Maaten"; the literal of a body.
std::string display_name(const Name& name);

/// What the name is filed and cited under: particle and family, or the literal.
std::string short_name(const Name& name);

}  // namespace citegraph
