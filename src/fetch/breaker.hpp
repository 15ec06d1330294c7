#pragma once

#include "fetch/clock.hpp"

#include <optional>
#include <string>

namespace citegraph::fetching {

/// Leaves a host alone for a while: what is sent there fails at once.
class Breaker {
  public:
    // As long as Semantic Scholar's own advice after refusals in a row; by now all tries are spent.
    static constexpr std::chrono::milliseconds rest{120'000};

    void open(Instant until, std::string why) { opened_ = {until, std::move(why)}; }

    /// What it failed with, if it is not to be asked now.
    std::optional<std::string> reason(Instant now) const {
        return opened_ && now < opened_->until ? std::optional{opened_->why} : std::nullopt;
    }

  private:
    struct Opened {
        Instant until;
        std::string why;
    };
    std::optional<Opened> opened_;
};

}  // namespace citegraph::fetching
