#pragma once

#include "citegraph/date.hpp"
#include "citegraph/name.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace citegraph::read {

/// A text or number as text; of a list its texts, with commas between; an object as it is written.
std::string csl_text(const nlohmann::json& value);

/// A list of names; one name that stands alone is a list too. Nothing if the value holds no name.
std::optional<std::vector<Name>> csl_names(const nlohmann::json& value);

/// A date in any of CSL's forms. Nothing if the value holds none.
std::optional<Date> csl_date(const nlohmann::json& value);

}  // namespace citegraph::read
