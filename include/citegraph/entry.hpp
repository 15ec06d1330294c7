#pragma once

#include "citegraph/identifier.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph {

/// A link of an entry, as the list has it.
struct Link {
    std::string label;  ///< its text: "Code", "pdf", a title
    std::string url;    ///< as written, resolved against nothing

    bool operator==(const Link&) const = default;
};

/// Where a list says that a work appeared: "SOSP' 24" is {"SOSP", 2024}.
struct Venue {
    std::string name;
    std::optional<int> year;

    bool operator==(const Venue&) const = default;
};

/// What a list says at one place.
struct Entry {
    std::string file;                   ///< as given on the command line; "-" for standard input
    int line = 0;                       ///< from 1, where the entry starts
    std::vector<std::string> section;   ///< headings above it, outermost first
    std::optional<std::string> bucket;  ///< year of the heading or block it stands under: "2025"
    std::string title;                  ///< the best of `titles`
    std::vector<std::string> titles;    ///< candidates, the best first: the record decides
    std::optional<std::string> url;     ///< the link that names the work, as written
    std::vector<Link> links;            ///< all links, in order, that of `url` first
    std::vector<Mention> identifiers;   ///< the first is what the entry is about; the others it also mentions
    std::optional<Venue> venue;
    std::vector<std::string> affiliations;
    std::vector<std::string> authors;        ///< display names
    std::optional<std::string> date;         ///< in ISO 8601, no more precise than written: "2024-12"
    std::optional<std::string> date_text{};  ///< as a list has it: "Dec 2024"
    std::optional<std::string> award;        ///< "Best Paper", "spotlight"
    std::optional<std::string> note;         ///< what was left over
    std::optional<std::string> key;          ///< citation key that the input gives it
    std::vector<std::string> flags;          ///< oddities, by name: "no-link", "malformed-link", ...

    bool operator==(const Entry&) const = default;
};

}  // namespace citegraph
