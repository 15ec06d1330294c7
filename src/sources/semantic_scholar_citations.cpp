// Semantic Scholar Academic Graph API: the works that cite a paper, page by page.
//
// The service tells them of one paper at a time, the newest first, up to 9,999. (A batch would tell of several, but
// cuts the later ones off without a word.) Each page is an unfinished answer, so that a run that was cut off goes on
// from there.
#include "citegraph/source.hpp"
#include "sources/semantic_scholar/batch.hpp"
#include "sources/semantic_scholar/call.hpp"
#include "sources/semantic_scholar/keyed_queue.hpp"
#include "sources/semantic_scholar/paging.hpp"

#include <algorithm>
#include <vector>

namespace citegraph::sources {
namespace {

using State = KeyedQueue<PageJob>;

void read(State& state, std::vector<Answer>& answers, PageJob job, const Reply& reply, const SourceSetting&) {
    auto outcome = outcome_of(std::move(job), reply);
    if (outcome.answer) answers.push_back(*std::move(outcome.answer));
    if (outcome.next) state.jobs.push_front(*std::move(outcome.next));
}

bool knows(const Identifier& id) {
    return !graph_id(id).empty();
}

Step begin(std::span<const Question> wanted, std::span<const Answer> begun, const SourceSetting& setting) {
    State state;
    for (const auto& question : wanted) {
        const auto old = std::ranges::find(begun, question.id, &Answer::asked);
        const bool goes_on = old != begun.end() && can_go_on(*old);
        state.jobs.push_back(goes_on ? rest_of(Topic::citations, question, *old)
                                     : PageJob{Topic::citations, {question, {}, 0}});
    }
    return step_of(std::move(state), {}, setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on_keyed(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source semantic_scholar_citations() {
    return {.name = "semantic_scholar_citations",
            .title = "Semantic Scholar citations",
            .service = semantic_scholar_service,
            .summary = "Semantic Scholar: the works that cite a paper",
            .topic = Topic::citations,
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
