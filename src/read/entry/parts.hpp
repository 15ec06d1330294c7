#pragma once

#include "citegraph/entry.hpp"
#include "read/entry/fields.hpp"
#include "read/list/piece.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// One entry taken apart, before it is known where it stands and whether it is one.
struct Anatomy {
    Entry entry;                    ///< no file, section and identifiers yet
    bool linked = false;            ///< the title is a link, or the label of one
    bool marked = false;            ///< venue, date, award or authors were found
    bool bold = false;              ///< the title is printed strong
    bool numbered = false;          ///< "[12]" stood in front
    std::string before;             ///< words before a linked title that are part of nothing
    std::vector<std::string> tags;  ///< bracketed words before the title that are no mark: "DistServe"
};

/// Takes the words of one entry apart: marks and tags in front, the title (link text, strong text, or text up
/// to a separator), the subtitle behind a colon, and the fields that follow. \cost linear in the words
Anatomy dissected(Pieces pieces);

/// What stands before the title.
struct Front {
    std::vector<std::string> tags;  ///< bracketed words that are no mark
    std::vector<Link> links;        ///< links that do not name the work: "[[pdf](url)] Title"
    Pieces rest;                    ///< from the title on
    Fields fields;
};

/// Takes pictographs, marks ("[ICLR'24]", "2024.05", "**NeurIPS 2023**"), tags and generic links off the
/// front of an entry; the marks are added to `fields`.
Front taken_front(Pieces pieces, Fields fields);

/// Names of institutions in one field: "Google, UCB" and "Stanford & UCB" are two, "Meta Platforms, Inc" is
/// one.
std::vector<std::string> institutions(std::string_view field);

/// Names of people in one field: "A. Vaswani, N. Shazeer and others".
std::vector<std::string> people(std::string_view field);

/// True if a text says that it names people: "Vaswani et al.", "by Leslie Lamport".
bool names_people(std::string_view text);

/// True if a text looks like nothing but names of people: two or more of them, or one with initials.
bool are_people(std::string_view text);

/// What follows a title.
struct Rest {
    std::vector<Link> links;  ///< in order
    Fields fields;
};

/// Reads what follows a title: links, fields behind bars, emphasised authors, inserted venues. What it says
/// is added to `fields`.
Rest taken_rest(const Pieces& pieces, Fields fields);

/// The title of an entry, and what is left of the entry without it.
struct TitlePart {
    std::vector<std::string> candidates;  ///< the best first; empty if there is none
    std::optional<Link> link;             ///< the link that is the title
    std::vector<Link> links;              ///< met in a title's text
    std::vector<std::string> flags;
    std::string before;  ///< words before a linked title
    std::string note;    ///< text behind a title that was taken as its end
    bool bold = false;
    Pieces rest;
    Fields fields;
};

/// Finds the title at the front of `pieces` (see `taken_front`); marks at its end are added to `fields`.
TitlePart taken_title(Pieces pieces, Fields fields);

/// What a field of an entry says about where the work appeared.
struct Appearance {
    Venue venue;
    std::optional<std::string> award;        ///< "spotlight" in "NeurIPS 2025 spotlight"
    std::optional<std::string> affiliation;  ///< "DeepSeek" in "DeepSeek SC' 24"
};

/// Reads a field with a year in it ("SOSP' 24", "OSDI'22", "ASPLOS 23", "ICLR, 2025", "NIPS2018") or the
/// acronym of a known venue alone ("TMLR"). Nothing for dates and all else. \cost linear in the field
std::optional<Appearance> parse_appearance(std::string_view field);

/// A venue that ends a longer text without any mark before it: "… Next-Generation AI Scale ICML' 2022".
struct TrailingVenue {
    Venue venue;
    std::string rest;
};
std::optional<TrailingVenue> trailing_venue(std::string_view text);

/// True if `text` is a date as lists write them and nothing else: "Dec 2024", "05/2024", "012025", "2024.05",
/// "2024-05-12", "May 5, 2024", "2024", "2024年5月", "2024년 5월", "مايو 2024".
bool is_written_date(std::string_view text);

/// The year in such a date.
std::optional<int> year_of_date(std::string_view text);

/// The year that `text` is, perhaps with a word for it: "2024", "2024年", "Year 2024", "Papers of 2024".
std::optional<int> plain_year(std::string_view text);

}  // namespace citegraph::read
