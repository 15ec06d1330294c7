#pragma once

#include "citegraph/resolve.hpp"

#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// What the sources said in this run, from the cache or just now.
struct Answers {
    std::vector<const Source*> sources;  ///< that the run may ask, in the order of ResolveSetting
    std::map<std::string_view, std::map<Identifier, Answer>> by_source;  ///< failed ones too
    Traffic traffic;
    bool fetched = false;    ///< a service replied
    bool connected = false;  ///< to a service, whatever came of it
    std::string cut_off;     ///< why the first connection did not come about; empty if it did
    bool planned = false;    ///< the user was told what is asked
    std::string newest;      ///< day of the newest answer that came from the cache

    /// Null if it was not asked.
    const Answer* find(const Source& source, const Identifier& id) const;
    Answer* find(const Source& source, const Identifier& id);

    /// Whether services were called, and not one could be connected to.
    bool is_offline() const { return !connected && !cut_off.empty(); }
};

/// A source and what it is to be asked.
struct Errand {
    const Source* source;
    std::vector<Question> questions;
};

/// Does all errands side by side, as far as `answers` and the cache do not settle them already. No question
/// is asked twice in a run. Each answer goes into the cache before the next request of its source leaves.
/// Without a transport the cache alone is asked.
void ask(std::span<const Errand> errands, const ResolveSetting& setting, Answers& answers);

}  // namespace citegraph::resolving
