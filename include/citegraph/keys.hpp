#pragma once

#include "citegraph/paper.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph {

/// "kwon2023efficient": family name of the first author, year, first word of the title that says something;
/// lower-case ASCII letters and digits. What is missing is left out; never empty.
std::string key_stem(const Paper& paper);

/// Gives every paper without a key one: its stem, and a letter (b, c, ...) where the stem is taken,
/// case-blind. Keys that are there stay, whatever the order. \cost O(papers)
void give_keys(std::span<Paper> papers);

}  // namespace citegraph
