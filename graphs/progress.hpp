#pragma once

#include "citegraph/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::graphs {

/// When a long pass should say how far it is: as it begins, and then each time that it has gone along some 4
/// million citations more, which takes 10 to 50 ms.
class Pace {
  public:
    /// `citations`: gone along so far.
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
