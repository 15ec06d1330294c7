#pragma once

#include "citegraph/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::graphs {

/// Throttles the progress reports of a long pass: the first at once, then one for every 4 Mi citations, which
/// take 10 to 50 ms.
class ReportThrottle {
  public:
    /// Whether to report, with `citations` visited so far.
    bool due(std::uint64_t citations) {
        if (citations < next_) return false;
        next_ = citations + (1 << 22);
        return true;
    }

  private:
    std::uint64_t next_ = 0;
};

/// Why `measure` has no scores after `progress` told it to stop.
inline Failure stopped(std::string_view measure) {
    return fail(Error::Kind::stopped, std::string{measure} + " was stopped before it was done");
}

}  // namespace citegraph::graphs
