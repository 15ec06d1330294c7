#pragma once

#include "read/labels/features.hpp"
#include "read/list/piece.hpp"

#include <string>
#include <string_view>

namespace citegraph::read {

/// What kind of piece, told without its words: "T" words, "t" one to three of them, "B" strong, "I"
/// emphasised, "L" and "l" links, "U" a bare address, "C" code, "P" a picture, "Y" a link that is one.
std::string signature(const Pieces& pieces);

/// What a link leads to: the kind of its address, then its host.
struct Target {
    Feature kind;  ///< see url_kind
    Feature host;
};
Target target_of(std::string_view url);

/// A number that does not matter exactly: 0, 1, 2, 3, 4-5, 6-8, 9-12, 13-20, 21-40, more.
Feature about(std::size_t number);

/// A word as it is compared: ASCII in lower case, digits as "0".
Feature word_feature(std::string_view word, Feature so_far);

/// Whether a text looks like a citation by names and year: "Turner (1981)", "Park et al., 2023". \cost linear
bool may_be_citation(std::string_view text);

/// Whether a text looks like names between commas: each two to four words, nearly all with capitals. \cost linear
bool may_be_people(std::string_view text);

}  // namespace citegraph::read
