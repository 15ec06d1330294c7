#pragma once

#include "citegraph/fetch.hpp"
#include "citegraph/library.hpp"
#include "citegraph/source.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace citegraph {

/// Remembers answers between runs. Failures are never kept.
struct AnswerCache {
    /// What is known and fresh: answers for some of `wanted`, in any order.
    std::function<std::vector<Answer>(const Source&, std::span<const Identifier> wanted)> find;
    /// Keeps `found` and `absent` answers. A cache that cannot be written costs time, not answers.
    std::function<void(const Source&, std::span<const Answer>)> store;
};

/// A cache that forgets.
AnswerCache no_cache();

/// How far resolving has come, for a progress line.
struct Progress {
    std::string_view source;
    std::size_t answered = 0, wanted = 0, requests = 0;
};

/// What resolving may use. Everything that differs between runs is in here.
struct ResolveSetting {
    std::vector<SourceSetting> sources;  ///< one for each of all_sources()
    Transport transport;                 ///< empty: offline
    AnswerCache cache = no_cache();
    std::string today;     ///< "2026-11-22"
    bool refresh = false;  ///< ask again for what the lock already has
    std::function<void(const Progress&)> progress = [](const Progress&) {};
};

/// What a run did, for the summary and `resolve --json`.
struct Traffic {
    struct Host {
        std::size_t requests = 0, bytes = 0, failures = 0;
    };
    std::map<std::string, Host> hosts;          ///< by host name
    std::map<std::string, std::size_t> found;   ///< papers found, by source
    std::size_t from_cache = 0, from_lock = 0;  ///< answers and entries that cost no request
    std::vector<std::string> failures;          ///< one sentence each, no two alike
};

struct Resolved {
    Library library;
    Traffic traffic;
    std::vector<std::string>
        warnings;  ///< keys kept, entries gone from the list, conflicts: nothing is silent
};

/// entries → library. What `lock` already knows is taken from it, keys above all; the rest is looked up in
/// the cache, then asked of the sources. An entry that nobody knows becomes a paper of what the list says.
/// Never fails: what could not be asked is `unresolved`, and traffic.failures says why.
/// \cost O(entries + citations) beside the network
Resolved resolve(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting);

}  // namespace citegraph
