#pragma once

#include "sources/answers.hpp"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::sources {

inline constexpr std::string_view arxiv_base = "https://export.arxiv.org";
inline constexpr std::string_view arxiv_variable = "CITEGRAPH_ARXIV_URL";

/// GET /api/query?`parameters`.
Request arxiv_request(const SourceSetting& setting, std::string_view parameters, std::string_view purpose);

/// "Rate exceeded.", with whatever status.
bool is_rate_limited(const Reply& reply);

/// A conversation with arXiv, one request at a time, as its terms of use ask.
template <class Job>
struct ArxivTalk {
    std::deque<Job> jobs;  ///< the first is the one in flight
    int barren = 0;        ///< refused requests since the last good one
    int lost = 0;          ///< requests in a row without any answer

    /// Refused requests are halved until it is plain that the service is at fault.
    bool may_halve() { return ++barren <= 6; }

    /// Two halves of `job`, whose `questions` are what it asks.
    void halve(Job job) {
        auto& items = job.questions;
        const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
        Job second;
        second.questions.assign(middle, items.end());
        items.erase(middle, items.end());
        Job first;
        first.questions = std::move(items);
        jobs.push_back(std::move(first));
        jobs.push_back(std::move(second));
    }
};

/// The end of a step: the first job is sent, if there is one.
template <class Talk>
Step step_of(Talk talk, std::vector<Answer> answers, const SourceSetting& setting) {
    Step step;
    if (!talk.jobs.empty()) step.requests.push_back(request_of(talk.jobs.front(), setting));
    step.answers = std::move(answers);
    step.state = std::move(talk);
    return step;
}

/// A failed answer to every question of `job`.
template <class Job>
void fail(std::vector<Answer>& answers, const Job& job, const std::string& reason) {
    for (const auto& question : job.questions) answers.push_back(failed(question.id, reason));
}

/// No answer to `job`. A service that limits us, or gives no answer twice in a row, is left alone: all that
/// is open fails, and other sources take over.
template <class Job>
void give_up(ArxivTalk<Job>& talk, std::vector<Answer>& answers, const Job& job, const Reply& reply,
             const std::string& reason) {
    fail(answers, job, reason);
    const bool unanswered = reply.status == 0 || reply.status >= 500;
    talk.lost = unanswered ? talk.lost + 1 : 0;
    if (!is_rate_limited(reply) && talk.lost < 2) return;
    for (const auto& open : talk.jobs) fail(answers, open, reason);
    talk.jobs.clear();
}

/// The next step: `read(talk, answers, job, reply, setting)` says what a reply makes of its job.
template <class Talk, class Read>
Step go_on(Talk talk, std::span<const Exchange> exchanges, const SourceSetting& setting, Read read) {
    std::vector<Answer> answers;
    for (const auto& exchange : exchanges) {
        if (talk.jobs.empty()) break;
        auto job = std::move(talk.jobs.front());
        talk.jobs.pop_front();
        read(talk, answers, std::move(job), exchange.reply, setting);
    }
    return step_of(std::move(talk), std::move(answers), setting);
}

}  // namespace citegraph::sources
