#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// Names of institutions in one field: "Google, UCB" and "Stanford & UCB" are two, "Meta Platforms, Inc" is
/// one.
std::vector<std::string> institutions(std::string_view field);

/// Names of people in one field: "A. Vaswani, N. Shazeer and others".
std::vector<std::string> people(std::string_view field);

/// True if a text says that it names people: "Vaswani et al.", "by Leslie Lamport".
bool names_people(std::string_view text);

/// True if a text looks like nothing but names of people: two or more of them, or one with initials.
bool are_people(std::string_view text);

}  // namespace citegraph::read
