#pragma once

#include "citegraph/request.hpp"

#include "fetch/clock.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace citegraph::fetching {

/// Leaves a host alone for a while: what is sent there fails at once.
class Breaker {
  public:
    // As long as Semantic Scholar's own advice after refusals in a row; by now all tries are spent.
    static constexpr std::chrono::milliseconds rest{120'000};

    struct Reason {
        std::string words;
        Reply::Fault fault = Reply::Fault::passing;
    };

    void open(Instant until, Reason why) { opened_ = {until, std::move(why)}; }

    /// What it failed with, if it is not to be asked now.
    std::optional<Reason> reason(Instant now) const {
        return opened_ && now < opened_->until ? std::optional{opened_->why} : std::nullopt;
    }

  private:
    struct Opened {
        Instant until;
        Reason why;
    };
    std::optional<Opened> opened_;
};

/// What a run knows of the network as a whole. Until somebody has answered, whoever it was, it may well be
/// that there is none, and the user waits no longer than `patience` to know it. Afterwards there is one, and
/// a host that cannot be reached is a matter of that host.
class Contact {
  public:
    /// Time enough for two SYNs, or a question to a name server, to be lost on the way. With the turns that
    /// follow it leaves a run without a network below ten seconds.
    static constexpr std::chrono::milliseconds patience{7'000};

    /// A call leaves.
    void seek(Instant now) { since_ = since_.value_or(now); }
    void hear(const Reply& reply) { made_ = made_ || reply.status != 0; }

    /// How long a connection may take that is begun now.
    std::chrono::milliseconds connect(Instant now) const {
        if (made_ || !since_) return longest_connect;
        return std::max(least_connect,
                        std::chrono::ceil<std::chrono::milliseconds>(*since_ + patience - now));
    }

    /// Whether a call at `next` is too late for a host that was first called at `first` and never answered.
    bool is_in_vain(Instant first, Instant next) const {
        return next >= (made_ ? first : since_.value_or(first)) + patience;
    }

  private:
    static constexpr std::chrono::milliseconds longest_connect{20'000}, least_connect{1'000};

    std::optional<Instant> since_;  ///< the first call of the run
    bool made_ = false;             ///< somebody has answered
};

}  // namespace citegraph::fetching
