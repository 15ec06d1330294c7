#pragma once

#include "app/bib/update.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::app {

/// {"kind", "reason", "caution", "changes": [{"field", "before", "after"}]}; "field" is null for the type,
/// "before" and "after" are null where there is no value.
nlohmann::ordered_json to_json(const Revision& revision);

/// [{"why", "sure", "keep": {"file", "line", "key"}, "because", "entries": [{"file", "line", "key"}]}]
nlohmann::ordered_json to_json(const Library& library, const std::vector<resolving::Duplicates>& duplicates);

/// Which key is to be cited in place of which, of the duplicates that are sure. As TSV, "OLD<tab>NEW<tab>WHY"
/// under a line of headings, or, if the name of the file ends with .json, as
/// {"schema": 1, "keys": [{"old", "new", "why", "file", "line"}]}. Equal keys are left out.
std::string key_map(const Library& library, const std::vector<resolving::Duplicates>& duplicates,
                    std::string_view file);

}  // namespace citegraph::app
