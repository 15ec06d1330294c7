#pragma once

#include "citegraph/paper.hpp"
#include "citegraph/request.hpp"

#include <any>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// A work that a paper cites, as far as the source says.
struct Stub {
    std::vector<Identifier> ids;  ///< sorted, never empty
    std::string title;
    std::optional<int> year;

    const Identifier& id() const { return ids.front(); }
    bool operator==(const Stub&) const = default;
};

/// What a source said about one identifier. Three states, never two: only the first two may be cached.
struct Answer {
    enum class State {
        found,
        absent,  ///< the source is sure that it does not hold it
        failed,  ///< the source could not say: limits, faults, malformed replies
    };
    Identifier asked;
    State state = State::failed;
    std::optional<Paper> paper;    ///< if found; without references in wave one
    std::vector<Stub> references;  ///< in the source's order; paper->references tells how complete
    std::string reason;            ///< if failed, or found without the references that could not be asked:
                                   ///< status and the first words of the body

    bool operator==(const Answer&) const = default;
};

/// The end of one step: what to send next and what is settled. No requests: the source is done.
struct Step {
    std::vector<Request> requests;
    std::vector<Answer> answers;
    std::any state;
};

/// What a source may know about its surroundings.
struct SourceSetting {
    std::string base;   ///< scheme://host[:port]
    std::string key;    ///< API key; empty: anonymous. Never logged, cached or written
    std::string today;  ///< "2026-11-22", for provenance
};

/// A metadata service as a pure step machine: it never touches the network, so it is tested with recorded
/// replies, and can express waves, bisecting, paging and positional nulls.
struct Source {
    std::string_view name;             ///< "semantic_scholar", as in provenance and the cache
    std::string_view summary;          ///< one line of --help
    std::string_view base;             ///< default of SourceSetting::base
    std::string_view variable;         ///< environment variable that replaces it
    int schema;                        ///< raised whenever the meaning of cached answers changes
    bool (*knows)(const Identifier&);  ///< can be asked about it
    /// The first requests for `wanted`, all of which it knows; none is asked for twice.
    Step (*begin)(std::span<const Identifier> wanted, const SourceSetting&);
    /// The next ones, given the replies to all requests of the step before.
    Step (*next)(std::any state, std::span<const Exchange>, const SourceSetting&);
};

/// Every source, the most trusted first.
const std::vector<Source>& all_sources();

}  // namespace citegraph
