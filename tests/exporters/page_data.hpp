#pragma once

#include "exporters/html/page.hpp"
#include "networks.hpp"

#include <nlohmann/json.hpp>

/// What a page of `view` knows, with at most nine works outside the list.
inline nlohmann::json told(const citegraph::View& view) {
    using namespace citegraph::exporters;
    return nlohmann::json::parse(data_json(view, scene_of(view, {.ghosts = 9})));
}
