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

/// What of a conference a name is of.
enum class VenuePart { main, findings, workshop, companion };

/// The name of a conference or journal without what no two venues are told apart by. "Proceedings of the 29th
/// Symposium on Operating Systems Principles" is "operating systems principles", an event. In a journal's
/// name "journal", "transactions" and "international" stay.
struct VenueTitle {
    VenueWords words;        ///< that tell it from others
    VenueWords all;          ///< in which the letters of an acronym are found: all but numbers
    std::string_view house;  ///< "ieee" in front of a journal's name
    bool event = false;      ///< a conference, symposium, meeting or workshop by its own words
};

/// All that a text says of a venue.
struct VenueName {
    VenuePart part = VenuePart::main;
    /// The name up to its end, then up to each comma or colon before, as places and dates follow names; then
    /// without an acronym in front.
    std::vector<VenueTitle> titles;
    /// Short names beside it, in brackets, before a colon or with a year: "SOSP" of "SOSP '23: 29th Symposium
    /// on
    /// ...".
    std::vector<VenueWords> short_names;
    /// Of a workshop, what it is held at: "ICML" of "ICML Workshop on Sparsity", "Workshop at ICML". Else
    /// empty.
    VenueTitle host;
};

/// Takes a name apart. \cost linear
VenueName venue_name(std::string_view venue);

/// Whether two names are word by word one, both of an event or neither.
bool is_same_title(const VenueTitle& a, const VenueTitle& b);

/// The same, where one may not say that it is an event: "Operating Systems Principles" and "Symposium on
/// Operating Systems Principles". Of one word, it must be an acronym.
bool may_be_same_title(const VenueTitle& a, const VenueTitle& b);

/// Whether `acronym`, of three letters at least, is made of beginnings of words of `title`, in order, at
/// least a letter of each but of "of", "IEEE", "conference" and the like. \cost O(letters² words)
bool is_acronym_of(std::string_view acronym, const VenueTitle& title);

/// Venues that go by more than one name, a line each: what lists call it, then its other names, with "|"
/// between them. A name on several lines stands for several venues: POPL and OOPSLA both appear in the
/// Proceedings of the ACM on Programming Languages. Years, ordinals, places, publishers, "Proceedings of the"
/// and abbreviations are no names of their own, as venue_name.hpp knows them; nor is an acronym that is made
/// of the beginnings of its words, unless lists are to be read by it. Journals that are called as conferences
/// of their field are, but for "conference on", have a line too. Sources: DBLP, Semantic Scholar, Crossref
/// and the venues' own pages.
extern const std::string_view conferences, workshops, journals;

}  // namespace citegraph::core
