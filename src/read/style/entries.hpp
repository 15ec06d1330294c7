#pragma once

#include "citegraph/reader.hpp"
#include "read/labels/model.hpp"
#include "read/markdown/document.hpp"
#include "read/style/record.hpp"
#include "read/units/ancestry.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// How people write lists: what makes a line of one a work, and what the words of a work are.
struct Habits {
    Model units, words;
};

/// What was learned from lists with labels; part of the program. \source tests/train
const Habits& learned_habits();

/// The works of a list: their words, and where they stand.
struct ListedWorks {
    std::vector<EntryText> records;
    std::vector<Place> places;
};
ListedWorks works_of(std::span<const Unit> units, std::span<const Part> parts);

/// A list with all that the reader makes of its words, for whoever changes it: records point into the units. Moved, it
/// stays whole.
struct StudiedList {
    std::vector<Unit> units;
    std::vector<Part> parts;
    ListedWorks works;
    std::vector<std::vector<std::uint8_t>> fields;  ///< of each work's words
    std::vector<Entry> entries;                     ///< what each work comes to, also where that is nothing

    StudiedList() = default;
    StudiedList(StudiedList&&) = default;
    StudiedList& operator=(StudiedList&&) = default;
};

/// The list that a Markdown text is, with its lines numbered as in the text. \cost linear
StudiedList study_markdown(std::string_view text);

/// The entries among the blocks of a list, in its order, read by the style that the list itself shows, and what
/// stands between them. \cost linear
Reading list_of(std::vector<DocumentBlock> blocks, std::string_view file, const Habits& habits);

}  // namespace citegraph::read
