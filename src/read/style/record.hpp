#pragma once

#include "read/labels/model.hpp"
#include "read/labels/witness.hpp"
#include "read/units/units.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace citegraph::read {

/// What a word of an entry is part of.
enum class EntryField : std::uint8_t {
    other,  ///< labels, notes, tags, marks between
    title,
    author,
    venue,
    date,  ///< a year alone too
    affiliation,
    award,
    volume,  ///< and issue
    pages,
    publisher,
    place,
    editor,
};
constexpr std::size_t field_count = 12;

/// A word, a number or a mark of an entry.
struct Token {
    std::uint32_t begin = 0, end = 0;  ///< bytes in the record's text
    std::uint16_t piece = 0;           ///< index among the record's pieces
    std::uint16_t section = 0;         ///< index of the unit's cell that it stands in
    std::uint8_t spaced = 0;           ///< white space before it: 1, or 2 for more than one space
    bool mark = false;                 ///< neither letter nor digit
};

/// The words of one entry: those of the unit that begins it and of the units that belong to it.
struct EntryText {
    struct Section {
        std::size_t unit;  ///< index among the units of the list
        std::size_t cell;  ///< of a row
    };
    std::string text;
    std::vector<const InlinePiece*> pieces;
    std::vector<Section> sections;
    std::vector<Token> tokens;

    std::string_view of(const Token& token) const {
        return std::string_view{text}.substr(token.begin, token.end - token.begin);
    }
};

/// The words of the units `from` up to `to`, which are one entry. They must outlive the record.
EntryText record_of(std::span<const Unit> units, std::size_t from, std::size_t to);

/// What is seen of each word of each record of a list, a sequence a record,
/// handed to `take` in order. `before`: the fields that an earlier look gave;
/// what stands in the slot of many records is evidence for the others. Empty for a first look. \cost linear
void see_each(std::span<const EntryText> records, std::span<const Unit> units,
              std::span<const std::vector<std::uint8_t>> before,
              const std::function<void(std::size_t record, const Sequence& seen)>& take);

constexpr int looks_at_words = 3;

/// The fields of the words of all records of a list. \cost linear
std::vector<std::vector<std::uint8_t>> fields_of(std::span<const EntryText> records,
                                                 std::span<const Unit> units, const Model& model,
                                                 int looks = looks_at_words);

/// What spoke for the fields of one record's words; `before` are those of the look before. \cost linear
Witness witness_of(std::span<const EntryText> records, std::span<const Unit> units,
                   std::span<const std::vector<std::uint8_t>> before, const Model& model, std::size_t record);

}  // namespace citegraph::read
