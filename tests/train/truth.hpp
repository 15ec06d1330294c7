#pragma once

#include "read/style/record.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::train {

/// A list with the right label of each of its units and words. It can be moved and not copied: records know its units.
struct Labelled {
    Labelled() = default;
    Labelled(Labelled&&) = default;
    Labelled& operator=(Labelled&&) = default;

    std::string name;
    std::vector<read::Unit> units;
    std::vector<std::uint8_t> parts;  ///< of each unit
    std::vector<std::pair<std::size_t, std::size_t>>
        windows;                                    ///< units, from and up to, whose labels are known
    std::vector<read::EntryText> records;           ///< of the known windows
    std::vector<std::vector<std::uint8_t>> fields;  ///< of each word of each record
    bool by_many = false;                           ///< each record is of a hand of its own
    bool is_made = false;                           ///< by a program, not by people
    std::size_t lost = 0;                           ///< labels that were not found in the text
};

/// The lists of a file: windows of a list with labels (as in data/lists-labelled), entries of a list or of many short
/// ones (as in tests/data/lists), rows of a table (data/llm-systems/entries.csv), references with marked parts (XML).
std::vector<Labelled> labelled(const std::filesystem::path& file);

/// Reference strings with marked parts, each a bullet of one list.
Labelled labelled_references(const std::filesystem::path& dataset);

}  // namespace citegraph::train
