#pragma once

#include <cstdint>
#include <string_view>

namespace citegraph::latex {

/// What a command without argument prints, by its name without the backslash: "ß" for "ss", "α" for "alpha".
/// Empty if nobody knows it, and for those that print nothing.
std::string_view sign_of(std::string_view command);

/// The combining mark of an accent command: U+0308 for "\"", U+030C for "v"; 0 if it is none.
std::int32_t accent_of(std::string_view command);

/// The same within formulas: U+0302 for "hat".
std::int32_t math_accent_of(std::string_view command);

/// What an accent prints that has no letter to stand on: "~" for U+0303; empty if it has no form of its own.
std::string_view bare_accent(std::int32_t mark);

/// How LaTeX's kernel writes a letter or sign outside ASCII, with fontenc T1 at most: "{\ss}", "--",
/// "$\alpha$"; empty if it has no spelling of its own.
std::string_view spelling_of(std::int32_t code);

/// The accent command of a combining mark: "'", "v", ...; empty if LaTeX has none.
std::string_view accent_command(std::int32_t mark);

}  // namespace citegraph::latex
