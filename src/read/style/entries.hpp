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

/// The entries among the blocks of a list, in its order, read by the style that the list itself shows, and what
/// stands between them. \cost linear
Reading list_of(std::vector<DocumentBlock> blocks, std::string_view file, const Habits& habits);

}  // namespace citegraph::read
