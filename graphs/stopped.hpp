#pragma once

#include "citegraph/result.hpp"

#include <string>
#include <string_view>

namespace citegraph::graphs {

/// Why `measure` has no scores after `progress` told it to stop.
inline Failure stopped(std::string_view measure) {
    return fail(Error::Kind::output, std::string{measure} + " was stopped before it was done");
}

}  // namespace citegraph::graphs
