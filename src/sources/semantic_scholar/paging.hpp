#pragma once

#include "citegraph/source.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace citegraph::sources {

/// What a paper cites, or what cites it, as far as it was read.
struct WorkList {
    Question question;
    std::vector<Stub> works;
    std::size_t listed = 0;  ///< rows, those without any name among them

    /// By more than real counts disagree with their lists.
    bool is_short() const;
};

/// One page of one list: /paper/{id}/references or /paper/{id}/citations.
struct PageJob {
    Topic topic = Topic::references;
    WorkList list;
    std::size_t offset = 0;
    std::size_t limit = 1000;
    int pages = 0;  ///< of this list, read so far
};

/// What a reply makes of a page: an answer, perhaps an unfinished one, and what is asked next.
struct PageOutcome {
    std::optional<Answer> answer{};
    std::optional<PageJob> next{};
};

/// The list as an answer.
Answer answer_of(WorkList list, ReferenceList::State completeness, std::size_t resume = 0);

/// The answer of a publisher who keeps the list to himself.
Answer withheld(const Question& question);

/// Whether an unfinished answer can be gone on from.
bool can_go_on(const Answer& begun);

/// The rows before `resume` are there: no row is asked for twice.
PageJob rest_of(Topic topic, const Question& question, const Answer& begun);

/// The call that asks for a page. Rows beyond 9,999 are not asked for, as the service has none.
Request request_of(const PageJob& job, const SourceSetting& setting);

/// Who waits for its answer.
std::vector<Identifier> asked_by(const PageJob& job);

/// Reads the reply to `job`. What cannot be read is `failed`, never a short list; the service's own end of a list that
/// goes on is `truncated`.
PageOutcome outcome_of(PageJob job, const Reply& reply);

}  // namespace citegraph::sources
