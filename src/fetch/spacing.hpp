#pragma once

#include "citegraph/request.hpp"

#include <optional>

namespace citegraph::fetching {

/// How far apart the requests to one host are kept, from the end of one to the start of the next. A value:
/// it learns from replies and knows no clock.
///
/// At first Request::pause. What a reply's rate-limit headers say stands in its place, be it more or less:
/// it is the service's own word. A refusal (429) lengthens it in two steps to Request::slowest: to the
/// geometric mean, then all the way, as the anonymous pool of Semantic Scholar refuses nearly all calls that
/// are less than a minute apart. After enough accepted requests in a row half the spacing is tried; a refusal
/// then brings the old one back, and the next trial takes twice as many.
///
/// \source Crossref REST API, "x-rate-limit-limit" and "x-rate-limit-interval"; api_contracts, 1.5
class Spacing {
  public:
    std::chrono::milliseconds before(const Request& next) const;
    void learn(const Request& asked, const Reply& reply);

  private:
    std::chrono::milliseconds usual(const Request& request) const;
    void refused(const Request& asked);
    void accepted(const Request& asked);

    std::optional<std::chrono::milliseconds> told_;    ///< by the service's headers
    std::chrono::milliseconds slowed_{0};              ///< since a refusal; 0: as usual
    std::optional<std::chrono::milliseconds> proven_;  ///< while less is tried: what was accepted before
    int accepted_ = 0;                                 ///< in a row
    int enough_ = 5;                                   ///< of them for a trial
};

/// "50" a "1s" → 100 ms, the least that is taken; "10" a "1m" → 6 s. Nothing without both headers.
std::optional<std::chrono::milliseconds> told_spacing(const Reply& reply);

}  // namespace citegraph::fetching
