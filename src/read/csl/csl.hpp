#pragma once

#include "citegraph/date.hpp"
#include "citegraph/name.hpp"
#include "citegraph/paper.hpp"

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

/// A record and what was odd in it.
struct CslItem {
    Paper paper;
    std::vector<std::string> oddities;  ///< one clause each: "\"issued\" is no date"
};

/// The record that an object of CSL-JSON holds. Variables that CSL 1.0.2 does not have, and what stands under
/// "custom", become foreign fields; the older names of three variables are taken for the newer.
CslItem csl_item(const nlohmann::json& object);

/// The item that a work of Crossref's REST API is, which doi.org and many programs hand out as CSL-JSON though titles
/// are arrays in it, types its own, and half of the members are its business. Any other object as it is.
nlohmann::json csl_of_crossref(nlohmann::json object);

}  // namespace citegraph::read
