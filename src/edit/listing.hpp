#pragma once

#include "citegraph/entry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {
struct EntryText;
}

namespace citegraph::edit {

/// What a stretch of an entry says.
enum class Slot : std::uint8_t {
    title,   ///< all of it
    name,    ///< of "FlexGen: High-Throughput ...", what stands before the colon
    rest,    ///< and what stands behind it
    author,  ///< all names
    affiliation,
    venue,    ///< where it was published
    server,   ///< the preprint server, in the place of a venue
    year,     ///< alone or of the venue, as "2024" or "24"
    date,     ///< with a month
    url,      ///< the link to the work
    ordinal,  ///< the number of a numbered entry
    note,     ///< what no record has: remarks, links to code
};

/// A stretch of a list's bytes with what it says.
struct FieldBytes {
    Slot slot = Slot::note;
    std::size_t begin = 0, end = 0;

    bool operator==(const FieldBytes&) const = default;
};

/// One entry as it stands in a list: whole lines, with those that continue it and the notes nested below.
struct ListedEntry {
    Entry entry;
    std::size_t begin = 0, end = 0;  ///< bytes, with the last line end
    std::size_t section = 0;
    std::vector<FieldBytes> stretches;  ///< in order, none over another
    bool is_alone = true;  ///< no other entry has a part of its lines, and no part of it is elsewhere
    bool is_whole = true;  ///< its title and link were found in the bytes
};

/// What stands below one heading and, where a list has them, in one year of it.
struct ListedSection {
    std::vector<std::string> path;  ///< headings, outermost first
    std::optional<std::string> bucket;
    std::size_t begin = 0;             ///< byte behind the heading
    std::vector<std::size_t> entries;  ///< in order
};

/// A list in bytes.
struct Listing {
    std::string text;
    std::vector<ListedEntry> entries;
    std::vector<ListedSection> sections;

    std::string_view of(const FieldBytes& stretch) const {
        return std::string_view{text}.substr(stretch.begin, stretch.end - stretch.begin);
    }
};

/// Where the entries of a Markdown list stand and what their bytes say, as the reader of lists reads them. \cost linear
Listing listing_of(std::string text);

/// What the bytes from `begin` up to `end` of a list say, by the fields of the words that the reader found in them.
/// \cost linear in the bytes
std::vector<FieldBytes> stretches_of(std::string_view text, std::size_t begin, std::size_t end,
                                     const read::EntryText& record, const std::vector<std::uint8_t>& fields,
                                     const Entry& entry);

/// "Serving › LLM serving", with its year behind where it has one.
std::string name_of(const ListedSection& section);

/// The name and the rest of "FlexGen: High-Throughput ..."; an empty name if it has none.
std::pair<std::string_view, std::string_view> name_and_rest(std::string_view title);

}  // namespace citegraph::edit
