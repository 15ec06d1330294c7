// The arXiv query API by title: search_query=ti:"..." OR ti:"...", twenty titles in one call.
//
// Each entry of the feed goes to the questions whose title it resembles. A feed that tells of more entries
// than it holds is asked for again in halves; a single title that so many share stays open. An empty feed is
// asked for once more before it is believed, as by id.
#include "sources/arxiv/feed.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/replies.hpp"
#include "sources/wire/title_search.hpp"

#include <algorithm>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_titles = 20;      // in one call
constexpr std::size_t longest_query = 5400;  // encoded bytes: the URL stays below 6 kB
constexpr std::size_t results_a_title = 10;  // asked for, and at most
constexpr std::size_t most_results = 100;    // in one call
constexpr int most_halvings = 12;

struct Job {
    std::vector<Question> questions;
    bool again = false;  ///< the first reply was empty
};

struct State : ArxivQueue<Job> {
    int halvings = 0;  ///< of calls that found more than they told
};
using Answers = std::vector<Answer>;

std::vector<Identifier> asked_by(const Job& job) {
    return ids_of(job.questions);
}

std::string title_clause(const Question& question) {
    return query_text("ti:\"" + phrase_of(title_asked(question)) + '"');
}

Request request_of(const Job& job, const SourceSetting& setting) {
    const auto results = std::min(most_results, results_a_title * job.questions.size());
    auto parameters = "max_results=" + std::to_string(results) + "&search_query=";
    for (const auto& question : job.questions) {
        if (&question != &job.questions.front()) parameters += query_text(" OR ");
        parameters += title_clause(question);
    }
    auto request = arxiv_request(setting, parameters, "titles");
    request.asks = asked_by(job);
    return request;
}

void settle(Answers& answers, const Job& job, const Feed& feed) {
    const bool is_short = feed.total > feed.papers.size();
    auto candidates = candidates_for(job.questions, feed.papers);
    for (std::size_t i = 0; i < job.questions.size(); ++i) {
        const auto& id = job.questions[i].id;
        if (!candidates[i].empty()) {
            answers.push_back(found(id));
            answers.back().candidates = std::move(candidates[i]);
        } else {
            answers.push_back(is_short ? failed(id, std::string{too_common}) : absent(id));
        }
    }
}

void read_entries(State& state, Answers& answers, Job job, const Feed& feed) {
    if (feed.papers.empty() && !job.again) {
        job.again = true;
        state.jobs.push_front(std::move(job));
        return;
    }
    const bool is_short = feed.total > feed.papers.size();
    if (is_short && job.questions.size() > 1 && ++state.halvings <= most_halvings)
        return state.halve(std::move(job));
    settle(answers, job, feed);
}

void read(State& state, Answers& answers, Job job, const Reply& reply, const SourceSetting& setting) {
    const auto feed = read_feed(reply.body, setting.today);
    const bool refused = reply.status == 400 || reply.status == 414 || (feed && feed->is_error);
    if (feed && !refused && reply.status == 200) {
        state.refused_in_row = state.lost = 0;
        return read_entries(state, answers, std::move(job), *feed);
    }
    if (refused && job.questions.size() > 1 && state.may_halve()) return state.halve(std::move(job));
    give_up(state, answers, job, reply, feed && feed->is_error ? feed->error : describe(reply, "Atom feed"));
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    State state;
    Answers answers;
    std::size_t bytes = 0;
    for (const auto& question : searchable(wanted, answers)) {
        const auto own = title_clause(question).size() + query_text(" OR ").size();
        bytes += own;
        if (state.jobs.empty() || bytes > longest_query ||
            state.jobs.back().questions.size() == most_titles) {
            state.jobs.emplace_back();
            bytes = own;
        }
        state.jobs.back().questions.push_back(question);
    }
    return step_of(std::move(state), std::move(answers), setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source arxiv_search() {
    return {.name = "arxiv_search",
            .title = "arXiv titles",
            .service = arxiv_service,
            .summary = "arXiv: papers by title, twenty in one call",
            .topic = Topic::search,
            .schema = 2,
            .knows = is_title,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
