#pragma once

#include "sources/answers.hpp"
#include "sources/body.hpp"
#include "sources/semantic_scholar_call.hpp"

#include <deque>
#include <iterator>
#include <span>
#include <vector>

namespace citegraph::sources {

/// Refused requests in a row after which nothing is halved any more, as then the service is at fault.
inline constexpr int most_barren = 6;

/// A conversation with Semantic Scholar: one request a step, so that each answer is settled, and may be
/// stored, as early as can be. A Job says what it asks by `request_of(job, setting)` and whose answers it
/// owes by `asked_by(job)`.
template <class Job>
struct Talk {
    std::deque<Job> jobs;  ///< the first is the one in flight
    int barren = 0;        ///< refused requests since the last good one
    bool keyless = false;  ///< the key was refused

    bool may_halve() { return ++barren <= most_barren; }
};

/// A failed answer to each that `job` asks about.
template <class Job>
void fail(std::vector<Answer>& answers, const Job& job, const std::string& reason) {
    for (const auto& id : asked_by(job)) answers.push_back(failed(id, reason));
}

/// The end of a step: the first job is sent, whose reply `go_on` will read.
template <class State>
Step step_of(State state, std::vector<Answer> answers, const SourceSetting& setting) {
    Step step;
    step.answers = std::move(answers);
    const auto own = state.keyless ? without_key(setting) : setting;
    if (!state.jobs.empty()) step.requests.push_back(request_of(state.jobs.front(), own));
    step.state = std::move(state);
    return step;
}

/// The next step: `read(state, answers, job, reply, setting)` says what a reply makes of its job.
///
/// A key that is refused is dropped for the rest of the talk, and the job asked again. An address that is
/// shut out gets no other answer to the next job, so none is sent.
template <class State, class Read>
Step go_on(State state, std::span<const Exchange> exchanges, const SourceSetting& setting, Read read) {
    std::vector<Answer> answers;
    std::vector<std::string> notices;
    for (const auto& [request, reply] : exchanges) {
        if (state.jobs.empty()) break;
        if (is_forbidden(reply) && is_keyed(request)) {
            state.keyless = true;
            notices.emplace_back(key_refused);
            continue;
        }
        if (is_forbidden(reply)) {
            const auto reason = "Semantic Scholar refuses requests from here: " + describe(reply, "JSON");
            for (const auto& job : state.jobs) fail(answers, job, reason);
            state.jobs.clear();
            break;
        }
        auto job = std::move(state.jobs.front());
        state.jobs.pop_front();
        read(state, answers, std::move(job), reply, setting);
    }
    for (auto& answer : answers) answer.reason = without(key_of(setting), std::move(answer.reason));
    auto step = step_of(std::move(state), std::move(answers), setting);
    step.notices = std::move(notices);
    return step;
}

/// The two halves of `items`.
template <class Item>
std::pair<std::vector<Item>, std::vector<Item>> halves(std::vector<Item> items) {
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    std::vector<Item> second{std::move_iterator{middle}, std::move_iterator{items.end()}};
    items.erase(middle, items.end());
    return {std::move(items), std::move(second)};
}

}  // namespace citegraph::sources
