#pragma once

#include "citegraph/paper.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace citegraph::read {

/// A record and what was odd in it.
struct CslItem {
    Paper paper;
    std::vector<std::string> oddities;  ///< one clause each: "\"issued\" is no date"
};

/// The record that an object of CSL-JSON holds. Variables that CSL 1.0.2 does not have, and what stands under
/// "custom", become foreign fields; the older names of three variables are taken for the newer.
CslItem csl_item(const nlohmann::json& object);

}  // namespace citegraph::read
