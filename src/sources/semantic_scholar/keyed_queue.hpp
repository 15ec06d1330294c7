#pragma once

#include "sources/semantic_scholar/call.hpp"
#include "sources/wire/job_queue.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>

namespace citegraph::sources {

/// What Semantic Scholar has still to be asked.
template <class Job>
struct KeyedQueue : JobQueue<Job> {
    bool keyless = false;  ///< the key was refused
};

/// go_on, but a key that is refused is dropped for the rest of the queue, and the job asked again. An address
/// that is shut out gets no other answer to the next job, so none is sent.
template <class State, class Read>
Step go_on_keyed(State state, std::span<const Exchange> exchanges, const SourceSetting& setting, Read read) {
    const auto refusal = std::ranges::find_if(exchanges, is_forbidden, &Exchange::reply);
    const bool refused = refusal != exchanges.end();
    const bool key_refused = refused && is_keyed(refusal->request);
    state.keyless = state.keyless || key_refused;
    const auto own = state.keyless ? without_key(setting) : setting;
    Step step;
    if (key_refused) {
        step = step_of(std::move(state), {}, own);
        step.notices.emplace_back(key_refused_notice);
    } else if (refused) {
        const auto reason =
            "Semantic Scholar refuses requests from here: " + describe(refusal->reply, "JSON");
        std::vector<Answer> answers;
        fail_open(state, answers, 0, reason);
        step = step_of(std::move(state), std::move(answers), own);
    } else {
        step = go_on(std::move(state), exchanges, own, read);
    }
    for (auto& answer : step.answers) answer.reason = without(key_of(setting), std::move(answer.reason));
    return step;
}

}  // namespace citegraph::sources
