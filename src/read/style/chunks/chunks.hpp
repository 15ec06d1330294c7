#pragma once

#include "read/style/record.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace citegraph::read {

/// Where in the course of a line or cell a stretch of words stands: a reference names people, then the work, then what it
/// appeared in, and marks each step.
struct Course {
    std::uint8_t sentence = 0;        ///< ends of sentences before it, at most 4
    std::uint8_t sentences_left = 0;  ///< behind it, at most 4
    std::uint8_t left = 0;            ///< stretches behind it, at most 4
    std::uint8_t prose = 0;           ///< stretches before it that read like a title, at most 3
    std::uint8_t quotation = 0;       ///< of a line with quotation marks: 1 before, 2 within, 3 behind
    std::uint8_t since_in = 0;  ///< stretches since one that began with "In", itself 1; at most 4, 0 for none
    std::uint8_t to_editors =
        0;  ///< stretches up to one that speaks of editors, itself 1; at most 4, 0 for none
    std::uint8_t to_number = 0;  ///< the same to one with digits that are no year
    bool year = false;           ///< a year stands before it
    bool editors = false;        ///< and so do editors
};

/// A stretch of words between marks, of one piece: a name, a title, a number. Hyphens, apostrophes and "&" end none.
struct Chunk {
    std::uint32_t begin = 0, end = 0;  ///< tokens
    Feature before = 0,
            after = 0;  ///< the marks around it; 1 for the end of a line or cell, 2 for that of a piece
    Feature look = 0;   ///< length, capitals, print and what it holds, in one
    Feature text = 0;
    std::uint32_t index = 0;  ///< among the chunks of its line or cell
    std::uint32_t words = 0;
    Feature capitals = 0;  ///< quarters of its words that begin with one
    bool venue = false;    ///< is the acronym of a known venue, with a year or not
    bool year = false, initials = false;
    bool alone = false;  ///< all that stands in its line or cell
    Course course = {};
};

/// The chunks of a record, and what each token of it is in.
struct Chunks {
    std::vector<Chunk> all;
    std::vector<std::uint32_t> of;  ///< of each token: its chunk, of a mark the one before it
    std::vector<std::uint8_t>
        bracket;  ///< of each token: 1 in round, 2 in square brackets, 4 in quotation marks
};

/// \cost linear
Chunks chunks_of(const EntryText& record);

/// Finds the course of the lines and cells of a record. \cost linear
void find_course(const EntryText& record, Chunks& chunks);

/// Letters by case and digits by number, roughly: "Word", "word", "W", "WORD", "2023", "12".
Feature shape_of(std::string_view word);
/// The shape of "1999" and "2023".
constexpr Feature year_shape = 90;

}  // namespace citegraph::read
