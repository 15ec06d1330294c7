#pragma once

#include "citegraph/entry.hpp"
#include "read/markdown/outline.hpp"
#include "read/style/record.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// The entry that the words of a record come to, by their fields; no file yet. \cost linear
Entry assembled(const EntryText& record, std::span<const Unit> units, const std::vector<std::uint8_t>& fields,
                Place place, bool surnames_alone);

/// Whether a list names people by their surnames alone, as it does where many a work has but one word for its author.
bool names_surnames_alone(std::span<const EntryText> records,
                          std::span<const std::vector<std::uint8_t>> fields);

/// Names of people in one field, given names first. `surnames_alone`: the list gives no
/// given names, so that "Cardelli, Wegner" are two.
std::vector<std::string> names_in(std::string_view field, bool surnames_alone = false);

/// Names of institutions in one field: "Google, UCB" and "Stanford & UCB" are two, "Meta Platforms, Inc" is one.
std::vector<std::string> institutions_in(std::string_view field);

}  // namespace citegraph::read
