#pragma once

#include "core/scholarly/venue_words.hpp"

#include <string_view>
#include <vector>

namespace citegraph::core {

/// What of a conference a name is of.
enum class Part { main, findings, workshop, companion };

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
    Part part = Part::main;
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

}  // namespace citegraph::core
