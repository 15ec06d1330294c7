#pragma once

#include "app/study/study.hpp"
#include "citegraph/result.hpp"

#include <string>
#include <string_view>

namespace citegraph::app {

/// The vertex that `text` names: its id or key, any identifier of its paper in any form that can be read
/// ("arXiv:2309.06180", a URL), a number without its leading zeros, or the beginning of its title if that of
/// no other. Fails with `not_found`, with a suggestion, or `malformed` if it may be several.
/// \cost O(bytes of ids), and of titles if it is none
Result<Vertex> vertex_named(const Study& study, std::string_view text);

}  // namespace citegraph::app
