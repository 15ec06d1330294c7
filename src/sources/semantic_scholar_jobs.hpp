#pragma once

#include "citegraph/source.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace citegraph::sources {

/// References are paged only up to here: offset + limit stays below 10,000 (api_contracts §1.2).
inline constexpr std::size_t last_reference_row = 9999;

/// A paper that was found and waits for its references.
struct Pending {
    std::vector<Identifier> asked;
    Paper paper;
    std::vector<Stub> references;
    std::size_t listed = 0;

    std::size_t expected() const { return static_cast<std::size_t>(paper.counts.references.value_or(0)); }
    /// Real counts often disagree a little with the list.
    bool is_short() const { return listed + std::max<std::size_t>(3, expected() / 20) < expected(); }
};

/// Wave one: metadata of up to 500 ids.
struct MetadataJob {
    std::vector<Identifier> ids;
};
/// Wave two: references of papers that fit into one reply.
struct ReferencesJob {
    std::vector<Pending> papers;
};
/// Wave two: one page of the references of one paper.
struct PageJob {
    Pending pending;
    std::size_t offset = 0;
};
using Job = std::variant<MetadataJob, ReferencesJob, PageJob>;

/// The call that does a job.
Request request_of(const MetadataJob& job, const SourceSetting& setting);
Request request_of(const ReferencesJob& job, const SourceSetting& setting);
Request request_of(const PageJob& job, const SourceSetting& setting);

/// The id that Semantic Scholar itself gave, or else the one it was asked by.
const Identifier& own_id(const Paper& paper);

}  // namespace citegraph::sources
