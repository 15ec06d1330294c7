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

/// Whether it has records by identifier that say who cites a work, too: a landing page says only what it is.
bool is_service_of_records(const Source& source);

/// Whether a service of records can be asked for it.
bool is_looked_up(const Identifier& id, std::span<const Source* const> sources);

/// The last turn of a topic; 0 if no source has the topic.
int last_turn(Topic topic, std::span<const Source* const> sources);

/// What one source is to be asked.
struct SourceQuestions {
    const Source* source;
    std::vector<Question> questions;
};

/// Asks all sources side by side what neither `answers` nor the cache settles already. No question
/// is asked twice in a run. Each answer goes into the cache before the next request of its source leaves.
/// Without a transport the cache alone is asked.
void ask(std::span<const SourceQuestions> asked, const ResolveSetting& setting, Answers& answers);

}  // namespace citegraph::resolving
