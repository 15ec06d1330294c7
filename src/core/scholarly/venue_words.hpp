#pragma once

#include "citegraph/text.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace citegraph::core {

/// A word of a venue's name, folded as in a title.
struct VenueWord {
    std::string text;
    bool dotted = false;   ///< a full stop follows: "Mach."
    bool capital = false;  ///< two capitals at least: "SOSP", "HotOS"
};
using VenueWords = std::vector<VenueWord>;

/// A set of words, given with spaces between them.
class WordSet {
  public:
    explicit WordSet(std::string_view words) {
        for (const auto word : split(words, ' ')) words_.insert(word);
    }
    bool has(const VenueWord& word) const { return words_.contains(word.text); }

  private:
    std::unordered_set<std::string_view> words_;
};

/// A stretch of a name between commas, colons and brackets.
struct Stretch {
    VenueWords words;
    bool bracketed = false;
    bool numbered = false;  ///< a year or an ordinal was in it
    bool at_host = false;   ///< "@" stands before it
    char end = '\0';        ///< the mark behind it
};

/// Cuts a name into stretches; those without words are left out. Years and ordinals are no words, and
/// "NIPS2018" is NIPS. An ordinal behind "and the" begins the name of a second conference. \cost linear
std::vector<Stretch> stretches_of(std::string_view name);

/// Whether two words are one, written out or cut short: "Mach." and "machine", "Natl" and "national",
/// "network" and "networks".
bool is_same_word(const VenueWord& a, const VenueWord& b);

}  // namespace citegraph::core
