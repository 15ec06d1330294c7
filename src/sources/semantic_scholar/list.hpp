#pragma once

#include "citegraph/source.hpp"

#include <algorithm>
#include <vector>

namespace citegraph::sources {

/// References are paged only up to here: offset + limit stays below 10,000 (api_contracts §1.2).
inline constexpr std::size_t last_reference_row = 9999;

/// The reference list of one paper, as far as it was read.
struct List {
    Question question;
    std::vector<Stub> references;
    std::size_t listed = 0;  ///< rows, those without any name among them

    /// By more than real counts disagree with their lists.
    bool is_short() const {
        return listed + std::max<std::size_t>(3, question.references / 20) < question.references;
    }
};

/// Wave one: lists that fit into one reply.
struct BatchJob {
    std::vector<Question> questions;
};

/// Wave two: one page of one list.
struct PageJob {
    List list;
    std::size_t offset = 0;
    std::size_t limit = 1000;
    int pages = 0;  ///< of this list, read so far
};

/// The call that does a job.
Request request_of(const BatchJob& job, const SourceSetting& setting);
Request request_of(const PageJob& job, const SourceSetting& setting);

}  // namespace citegraph::sources
