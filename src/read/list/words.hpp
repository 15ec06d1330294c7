#pragma once

#include <string_view>

namespace citegraph::read {

/// The acronym of a conference or journal that reading lists use, in any case: "SOSP", "NeurIPS", "TMLR".
bool is_known_venue(std::string_view word);

}  // namespace citegraph::read
