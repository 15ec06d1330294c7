#pragma once

#include "citegraph/resolve.hpp"

#include <map>
#include <span>
#include <vector>

namespace citegraph {

/// What the sources said about the identifiers, from the cache or just now.
struct Answers {
    std::map<Identifier, std::vector<Answer>> by_id;  ///< in the order of the sources; failed ones too
    Traffic traffic;
    bool fetched = false;  ///< a service replied
    std::string newest;    ///< day of the newest answer that came from the cache
};

/// Asks every source for those of `wanted` that it knows and the cache does not have. No identifier is asked
/// for twice. Each answer goes into the cache before the next request leaves. Without a transport the cache
/// alone is asked.
Answers ask_sources(std::span<const Identifier> wanted, const ResolveSetting& setting);

}  // namespace citegraph
