#pragma once

#include "citegraph/fetch.hpp"
#include "citegraph/keys.hpp"
#include "citegraph/library.hpp"
#include "citegraph/source.hpp"
#include "citegraph/testimony.hpp"

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

/// What is about to be asked of services that a key makes faster, so that a user can be told how long it may
/// take.
struct Plan {
    std::size_t identifiers = 0;  ///< papers that are looked up by an identifier
    std::size_t titles = 0;       ///< titles that are searched for
};

/// A source to resolve with.
struct ConfiguredSource {
    const Source* source;  ///< outlives the run
    SourceSetting setting;
};

/// What resolving may use. Everything that differs between runs is in here.
struct ResolveSetting {
    std::vector<ConfiguredSource> sources;  ///< the most trusted of each topic first; no name twice
    Transport transport;                    ///< empty: offline, and only the cache is asked
    AnswerCache cache = no_cache();
    std::string today;           ///< "2026-11-22"
    KeyPattern keys;             ///< of papers that have none yet
    bool refresh = false;        ///< ask again for what the lock already has
    std::optional<int> max_age;  ///< days after which what the lock has is asked again; none: never
    bool prune = false;          ///< papers that left the list leave the lock too, however many
    /// Whether an entry is decided anew, whatever the lock says, and its trail kept.
    std::function<bool(const Entry&)> review = [](const Entry&) { return false; };
    /// Whether all that sources say of an entry is kept, taken or not. Then every entry that can be asked about is, the
    /// lock notwithstanding, by each identifier of its own and by its title.
    bool hears_all = false;
    std::function<void(const Plan&)> planned = [](const Plan&) {};
    std::function<void(const Progress&)> progress = [](const Progress&) {};
};

/// What a run did, for the summary and `resolve --json`.
struct Traffic {
    /// The calls of one host.
    struct Host {
        std::size_t requests = 0;  ///< calls, retries included
        std::size_t retries = 0;   ///< calls of a request behind its first
        std::size_t bytes = 0;     ///< of the bodies that were kept
        std::size_t failures = 0;  ///< requests that ended without status 200, also those never sent
    };
    std::map<std::string, Host> hosts;          ///< by host name
    std::map<std::string, std::size_t> found;   ///< papers found, by source
    std::size_t from_cache = 0, from_lock = 0;  ///< answers and entries that cost no request
    std::vector<std::string> failures;          ///< one sentence each, no two alike
    std::vector<std::string> notices;           ///< likewise: what was done otherwise than one would expect
};

/// How an entry was decided: what was asked, what came back, what was taken.
struct Trail {
    std::size_t entry = 0;              ///< index into Library::entries
    std::vector<std::string> steps;     ///< one sentence each, in the order of the inquiry
    std::vector<Candidate> candidates;  ///< records found by title, each with its verdict
};

/// What resolve() gives: the library, and an account of how it came about.
struct Resolved {
    Library library;
    Traffic traffic;
    std::vector<std::string> warnings;    ///< conflicts and disputes: nothing is silent
    std::vector<std::string> departures;  ///< what became of papers that left the list, and of keys given up
    std::vector<Trail> trails;            ///< of the entries under review
    std::vector<Testimony> testimonies;   ///< by entry, if all was to be heard; else none
    std::size_t unknown = 0;              ///< entries of which the lock knew nothing
};

/// entries → library. What `lock` already knows is taken from it, keys above all; the rest is looked up in
/// the cache, then asked of the sources. A key of the lock is given to no other paper, also when its own has
/// left: that becomes a former paper. If more than a fifth of the papers, and three at least, would leave at
/// once, as when a list is half saved, they stay as unlisted ones unless `setting.prune`. An entry that
/// nobody knows becomes a paper of what the list says. `records` are whole records that came with the
/// entries: none, or one for each, without an id where an entry has none; `cited` is what they cite, as far as
/// the list says: nothing, or some for each. What they say stays where no source knows better. Never fails: what could not be asked is `unresolved`, and traffic.failures says why. \cost
/// O(entries + citations) beside the network
Resolved resolve(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting,
                 std::span<const Paper> records = {}, std::span<const std::vector<Stub>> cited = {});

}  // namespace citegraph
