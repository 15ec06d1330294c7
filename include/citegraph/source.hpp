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

/// What is asked of a source: a paper by one of its names, or, of scheme `title`, papers of that title.
struct Question {
    Identifier id;
    std::string title;           ///< of a search: as written
    std::size_t references = 0;  ///< of a reference list: how long it is said to be

    bool operator==(const Question&) const = default;
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
    std::optional<Paper> paper{};     ///< of a record, if found
    std::vector<Paper> candidates{};  ///< of a search, if found: never empty then, in the source's order
    std::vector<Stub>
        references{};  ///< of a reference list; of a record too, if the source tells both at once; or what cites it
    ReferenceList::State completeness = ReferenceList::State::unknown;  ///< of `references`
    std::size_t resume = 0;  ///< rows of an unfinished reference list read so far; 0: it is finished
    std::string reason{};    ///< if failed: status and the first words of the body
    std::string day{};       ///< "2026-11-22", when it was given; set by whoever asked

    bool operator==(const Answer&) const = default;
};

/// Reasons of failed searches that tell what was not tried: no fault of the service, and no broken run.
inline constexpr std::string_view unkeyed_limit = "not searched one by one without a key";
inline constexpr std::string_view too_common = "more records bear these words than can be read";

/// Whether a failed answer only tells what was not tried.
constexpr bool is_not_tried(std::string_view reason) {
    return reason == unkeyed_limit || reason == too_common;
}

/// The end of one step: what to send next and what is settled. No requests: the source is done.
struct Step {
    std::vector<Request> requests;
    std::vector<Answer> answers;
    std::vector<std::string> notices;  ///< what the user should know: "the key was refused: going on without"
    std::any state;
};

/// What a source may know about its surroundings.
struct SourceSetting {
    std::string base;   ///< scheme://host[:port]
    std::string key;    ///< API key; empty: anonymous. Never logged, cached or written
    std::string today;  ///< "2026-11-22", for provenance
};

/// What a source can be asked for.
enum class Topic {
    record,      ///< a paper by its identifier
    references,  ///< the works that a paper cites
    citations,   ///< the works that cite a paper
    search,      ///< papers by their title
};

/// Provenance::source of what a list itself says.
inline constexpr std::string_view list_source = "list";

/// What the records of a service are worth as evidence of a publication.
enum class Role {
    preprint_server,   ///< the authors themselves describe their work there (arXiv)
    aggregator,        ///< unites records of others, of which one may be another work's (Semantic Scholar)
    landing_page,      ///< a publisher's page of one work; it says what a work is, not who cites it
    registry,          ///< publishers register there what they print (Crossref)
    archive_registry,  ///< archives register there what they hold, preprints among it (DataCite)
};

/// Who answers. Several sources may ask one service, each for another topic.
struct Service {
    std::string_view name;  ///< "semantic_scholar", as in provenance
    Role role;
    int rank;                   ///< trust: of two records of equal role that of the lower rank comes first
    std::string_view base;      ///< default of SourceSetting::base
    std::string_view variable;  ///< environment variable that replaces it
    bool takes_key = false;     ///< an API key makes it faster
};

/// A way to ask a service, as a pure step machine: it never touches the network, so it is tested with
/// recorded replies, and can express waves, bisecting, paging and positional nulls.
struct Source {
    std::string_view name;   ///< "semantic_scholar_references", as in the cache and in reports
    std::string_view title;  ///< "Semantic Scholar references", for people
    Service service;
    std::string_view summary;  ///< one line of --help
    Topic topic;
    int schema;                        ///< raised whenever the meaning of cached answers changes
    bool (*knows)(const Identifier&);  ///< can be asked about it
    /// The first requests for `wanted`, all of which it knows; none is asked for twice. A question whose
    /// answer was left unfinished comes with that answer in `begun`, to go on from.
    Step (*begin)(std::span<const Question> wanted, std::span<const Answer> begun, const SourceSetting&);
    /// The next ones, given the replies to all requests of the step before.
    Step (*next)(std::any state, std::span<const Exchange>, const SourceSetting&);
    /// Sources of one topic are asked in turns: a later turn is asked for what the earlier ones did not find.
    int turn = 1;
};

/// Every source, the most trusted of each topic first.
const std::vector<Source>& all_sources();

}  // namespace citegraph
