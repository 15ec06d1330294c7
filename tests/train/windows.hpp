#pragma once

#include "train/truth.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace citegraph::train {

/// The list `markdown` with the labels of its windows. \pre `labels` has "windows" as in data/lists-labelled
Labelled list_with_windows(std::string name, const std::string& markdown, const nlohmann::json& labels);

/// The same for a list whose entries are all told, each by the line where it begins, if at all. What belongs to an
/// entry follows from the structure of the list.
Labelled list_with_entries(std::string name, const std::string& markdown, const nlohmann::json& entries);

}  // namespace citegraph::train
