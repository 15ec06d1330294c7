#pragma once

#include "read/style/record.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <vector>

namespace citegraph::train {

/// A record's words with their fields.
struct Fields {
    std::vector<std::uint8_t> of;  ///< each word
    std::size_t lost = 0;          ///< labels that were not found in the text
};

/// The fields that an entry's labels give to the words of its record, where the words of a label stand.
Fields fields_by_words(const nlohmann::json& entry, const read::EntryText& record);

}  // namespace citegraph::train
