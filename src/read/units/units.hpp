#pragma once

#include "read/markdown/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace citegraph::read {

/// A line of a document that may be a work, or say something about one: a heading, the words of a list item,
/// a row of a table, a line of a paragraph.
struct Unit {
    DocumentBlock::Kind kind = DocumentBlock::Kind::paragraph;
    int line = 0;                           ///< from 1
    int level = 0;                          ///< of a heading, 1 to 6; of all else how many items it stands in
    std::size_t group = 0;                  ///< number of the list or table that it is part of
    std::optional<std::size_t> under = {};  ///< the unit of the item that it stands in
    bool header = false;                    ///< of a row: it names the columns
    bool quoted = false;
    bool begins = true;                       ///< false for the second and later lines of a paragraph
    bool asked_break = false;                 ///< the line before it asked for the break: two spaces or <br>
    std::vector<Pieces> cells = {};           ///< one, but for rows
    std::optional<std::size_t> columns = {};  ///< of a row: the unit that names its columns
};

/// The units of a document, in its order. \cost linear
std::vector<Unit> units_of(std::vector<DocumentBlock> blocks);

/// What a unit is to the list.
enum class Part : std::uint8_t {
    none,  ///< a heading, prose, navigation
    work,  ///< names a work: an entry begins
    more,  ///< says something about the work above
};

/// How each kind of unit of a list was judged, as evidence for another look.
struct UnitEvidence;

}  // namespace citegraph::read
