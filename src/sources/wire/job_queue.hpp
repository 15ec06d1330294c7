#pragma once

#include "sources/wire/replies.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::sources {

/// What a source has still to ask: one request a step, so that each answer is settled, and may be stored, as
/// early as can be. A Job says what it asks by `request_of(job, setting)`, and who waits for its answers by
/// `asked_by(job)`.
template <class Job>
struct JobQueue {
    std::deque<Job> jobs;    ///< the first is the one in flight
    int refused_in_row = 0;  ///< refused requests since the last good one

    /// Counts a refused request. After six in a row nothing is halved any more, as then the service is at
    /// fault, and not something that we asked.
    bool may_halve() { return ++refused_in_row <= 6; }
};

/// A failed answer to each that `job` asks about.
template <class Job>
void fail(std::vector<Answer>& answers, const Job& job, const std::string& reason) {
    for (const auto& id : asked_by(job)) answers.push_back(failed(id, reason));
}

/// A failed answer to all that is open after the first `kept` jobs, which goes unasked.
template <class Job>
void fail_open(JobQueue<Job>& queue, std::vector<Answer>& answers, std::size_t kept,
               const std::string& reason) {
    for (std::size_t i = kept; i < queue.jobs.size(); ++i) fail(answers, queue.jobs[i], reason);
    while (queue.jobs.size() > kept) queue.jobs.pop_back();
}

/// `questions` in runs of `most`, the last of what is left.
inline std::vector<std::vector<Question>> runs_of(std::span<const Question> questions, std::size_t most) {
    std::vector<std::vector<Question>> out;
    while (!questions.empty()) {
        const auto run = questions.first(std::min(most, questions.size()));
        out.emplace_back(run.begin(), run.end());
        questions = questions.subspan(run.size());
    }
    return out;
}

/// The two halves of `items`.
template <class Item>
std::pair<std::vector<Item>, std::vector<Item>> halves(std::vector<Item> items) {
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    std::vector<Item> second{std::move_iterator{middle}, std::move_iterator{items.end()}};
    items.erase(middle, items.end());
    return {std::move(items), std::move(second)};
}

/// The end of a step: the first job is sent, if there is one.
template <class State>
Step step_of(State state, std::vector<Answer> answers, const SourceSetting& setting) {
    Step step;
    if (!state.jobs.empty()) step.requests.push_back(request_of(state.jobs.front(), setting));
    step.answers = std::move(answers);
    step.state = std::move(state);
    return step;
}

/// The next step: `read(state, answers, job, reply, setting)` says what a reply makes of its job.
template <class State, class Read>
Step go_on(State state, std::span<const Exchange> exchanges, const SourceSetting& setting, Read read) {
    std::vector<Answer> answers;
    for (const auto& exchange : exchanges) {
        if (state.jobs.empty()) break;
        auto job = std::move(state.jobs.front());
        state.jobs.pop_front();
        read(state, answers, std::move(job), exchange.reply, setting);
    }
    return step_of(std::move(state), std::move(answers), setting);
}

}  // namespace citegraph::sources
