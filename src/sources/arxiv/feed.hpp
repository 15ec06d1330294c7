#pragma once

#include "citegraph/source.hpp"
#include "sources/wire/job_queue.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace citegraph::sources {

inline constexpr Service arxiv_service{.name = "arxiv",
                                       .role = Role::preprint_server,
                                       .rank = 2,
                                       .base = "https://export.arxiv.org",
                                       .variable = "CITEGRAPH_ARXIV_URL"};

/// An Atom feed of the arXiv API.
struct Feed {
    std::vector<Paper> papers;  ///< entries with an arXiv id, in the feed's order
    std::size_t total = 0;      ///< how many entries the service says there are; 0 if it does not
    bool is_error = false;      ///< its entry describes an error; older replies do so with status 200
    std::string error;          ///< the words of that entry
};

/// Reads a feed by namespaces and local names; nothing if the body is no well-formed Atom feed. `today` goes
/// into the provenance.
std::optional<Feed> read_feed(std::string_view body, std::string_view today);

/// GET /api/query?`parameters`.
Request arxiv_request(const SourceSetting& setting, std::string_view parameters, std::string_view purpose);

/// "Rate exceeded.", with whatever status.
bool is_rate_limited(const Reply& reply);

/// What arXiv has still to be asked; a Job holds the `questions` that it asks.
template <class Job>
struct ArxivQueue : JobQueue<Job> {
    int lost = 0;  ///< requests in a row without any answer

    /// `job` in two parts, to be asked last, so that every part is tried before a smaller one.
    void halve(Job job) {
        auto [first, second] = halves(std::move(job.questions));
        this->jobs.emplace_back().questions = std::move(first);
        this->jobs.emplace_back().questions = std::move(second);
    }
};

/// No answer to `job`. A service that limits us, or gives no answer twice in a row, is left alone: all that
/// is open fails, and other sources take over.
template <class Job>
void give_up(ArxivQueue<Job>& queue, std::vector<Answer>& answers, const Job& job, const Reply& reply,
             const std::string& reason) {
    fail(answers, job, reason);
    const bool unanswered = reply.status == 0 || reply.status >= 500;
    queue.lost = unanswered ? queue.lost + 1 : 0;
    if (is_rate_limited(reply) || queue.lost == 2) fail_open(queue, answers, 0, reason);
}

}  // namespace citegraph::sources
