#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::graphs {

// Ids of nodes, in edge lists and node tables. In a list of numbers, 7 and 007 are one node; in a list of
// words, two.

/// `text` without the mark (U+FEFF) that some editors put in front.
std::string_view without_mark(std::string_view text);

/// Whether `id` is digits behind a minus sign.
bool is_negative(std::string_view id);

/// `digits` as a number; nothing for more than 64 bits hold.
std::optional<std::uint64_t> number_from(std::string_view digits);

/// Why `id` cannot name a node in a list of words: a sentence; empty if it can.
std::string objection_to_word(std::string_view id);

/// Why `id` cannot name a node in a list of numbers: a sentence; empty if it can.
std::string objection_to_number(std::string_view id);

}  // namespace citegraph::graphs
