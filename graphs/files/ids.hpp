#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::graphs {

// Ids of nodes, in edge lists and node tables, are words: 7 and 007 are two.

/// `text` without the mark (U+FEFF) that some editors put in front.
std::string_view without_mark(std::string_view text);

/// `digits` as a number; nothing for more than 64 bits hold, and for what is no number or begins with zeros
/// that say nothing: what is not written so when it is written again.
std::optional<std::uint64_t> number_from(std::string_view digits);

/// `digits` without the zeros in front of a number; other words as they are.
std::string_view without_zeros(std::string_view digits);

/// The order of ids, which no input's order of lines decides: numbers by value, then words by their bytes.
std::strong_ordering order_of(std::string_view id, std::string_view other);

/// Why `id` cannot name a node: a sentence; empty if it can.
std::string objection_to(std::string_view id);

}  // namespace citegraph::graphs
