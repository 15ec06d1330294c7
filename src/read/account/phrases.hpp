#pragma once

#include "read/labels/witness.hpp"
#include "read/style/record.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// What fields are called: "title", "author"; "no field".
std::string_view name_of(EntryField field);

/// A word of an entry, for which something spoke.
struct Spot {
    const EntryText& record;
    std::span<const Unit> units;
    std::size_t token;
};

/// What was seen, in plain words. What says the same in other words has the same topic. Without words it is
/// nothing that a reader could check.
struct Phrase {
    const void* topic = nullptr;
    std::string words = {};
    bool is_counted = false;  ///< over the list: it is told even if other things are stronger
};

/// How what goes by some names is told of a `Place`: by words that are always the same, or by those of `tell`.
template <class Place>
struct PhraseRow {
    std::string_view words;
    std::string (*tell)(const Told&, const Place&);
    std::array<std::string_view, 7> names;
};

/// The row for what was told; null if there is none.
template <class Place, std::size_t count>
const PhraseRow<Place>* row_of(const std::array<PhraseRow<Place>, count>& rows, const Told& told) {
    for (const auto& row : rows)
        if (*told.name != '\0' &&
            std::ranges::find(row.names, std::string_view{told.name}) != row.names.end())
            return &row;
    return nullptr;
}

/// What an address leads to: "arxiv.org", "the list itself", "nothing".
std::string host_or_here(std::string_view url);

/// Of a word of an entry.
Phrase phrase_of(const Told& told, const Spot& spot);

/// Of the unit `at` of a list.
Phrase phrase_of(const Told& told, std::span<const Unit> units, std::size_t at);

/// What a unit is made of: "item: link, words".
std::string shape_in_words(const Unit& unit);

}  // namespace citegraph::read
