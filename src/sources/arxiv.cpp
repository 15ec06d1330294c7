// The arXiv query API by id (https://info.arxiv.org/help/api/user-manual.html), at most 100 ids a call and
// one call in three seconds, as its terms of use ask.
//
// Ids go out without a version, so the record is that of the latest one; entries are told apart by their
// id, never by their order. A paper that arXiv does not hold is left out of a reply that is otherwise good.
// A reply without any entry is asked for once more before it is believed, as such replies have been seen to
// be wrong. One malformed id makes the whole call fail with an error feed: the batch is then halved until the
// id at fault stands alone.
#include "citegraph/source.hpp"
#include "sources/arxiv_feed.hpp"
#include "sources/body.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_ids = 100;
constexpr int most_barren = 6;  // refused batches in a row after which the service is at fault
constexpr std::chrono::milliseconds pause{3000};

struct Job {
    std::vector<Identifier> ids;
    bool again = false;  ///< the first reply was empty
};

struct State {
    std::deque<Job> jobs;  ///< the first is the one in flight
    int barren = 0;
};

Request request_of(const Job& job, const SourceSetting& setting) {
    Request request;
    request.url = setting.base + "/api/query?max_results=" + std::to_string(job.ids.size()) + "&id_list=";
    for (const auto& id : job.ids) request.url += id.value() + ",";
    request.url.pop_back();
    request.pause = pause;
    request.purpose = "metadata";
    request.asks = job.ids;
    return request;
}

Answer answer(const Identifier& id, Answer::State state, std::string reason = {}) {
    return {id, state, {}, {}, std::move(reason)};
}

void read_entries(std::vector<Answer>& answers, const Job& job, const Feed& feed) {
    std::map<Identifier, const Paper*> papers;
    for (const auto& paper : feed.papers) papers.emplace(paper.id(), &paper);
    // What is left out of a feed that announces more entries than it has is not known to be absent.
    const auto missing = feed.total > feed.papers.size()
                             ? answer(job.ids.front(), Answer::State::failed, "the feed is short")
                             : answer(job.ids.front(), Answer::State::absent);
    for (const auto& id : job.ids) {
        const auto paper = papers.find(id);
        answers.push_back(paper == papers.end() ? missing : answer(id, Answer::State::found));
        answers.back().asked = id;
        if (paper != papers.end()) answers.back().paper = *paper->second;
    }
}

void halve(State& state, const Job& job) {
    const auto middle = job.ids.begin() + static_cast<std::ptrdiff_t>(job.ids.size() / 2);
    state.jobs.push_back({{job.ids.begin(), middle}});
    state.jobs.push_back({{middle, job.ids.end()}});
}

void read(State& state, std::vector<Answer>& answers, Job job, const Reply& reply,
          const SourceSetting& setting) {
    const auto feed = read_feed(reply.body, setting.today);
    const bool refused = reply.status == 400 || (feed && feed->is_error);
    if (feed && !refused && reply.status == 200) {
        state.barren = 0;
        const bool doubtful = feed->papers.empty() && !job.again;
        if (!doubtful) return read_entries(answers, job, *feed);
        job.again = true;
        state.jobs.push_front(std::move(job));
        return;
    }
    if (refused && job.ids.size() > 1 && ++state.barren <= most_barren) return halve(state, job);
    const auto reason = feed && feed->is_error ? feed->error : describe(reply, "Atom feed");
    for (const auto& id : job.ids) answers.push_back(answer(id, Answer::State::failed, reason));
}

Step step_of(State state, std::vector<Answer> answers, const SourceSetting& setting) {
    Step step;
    if (!state.jobs.empty()) step.requests.push_back(request_of(state.jobs.front(), setting));
    step.answers = std::move(answers);
    step.state = std::move(state);
    return step;
}

bool knows(const Identifier& id) {
    return id.scheme() == Scheme::arxiv;
}

Step begin(std::span<const Identifier> wanted, const SourceSetting& setting) {
    State state;
    for (std::size_t at = 0; at < wanted.size(); at += most_ids) {
        const auto part = wanted.subspan(at, std::min(most_ids, wanted.size() - at));
        state.jobs.push_back({{part.begin(), part.end()}});
    }
    return step_of(std::move(state), {}, setting);
}

Step next(std::any old, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    auto state = std::any_cast<State>(std::move(old));
    std::vector<Answer> answers;
    for (const auto& exchange : exchanges) {
        if (state.jobs.empty()) break;
        auto job = std::move(state.jobs.front());
        state.jobs.pop_front();
        read(state, answers, std::move(job), exchange.reply, setting);
    }
    return step_of(std::move(state), std::move(answers), setting);
}

}  // namespace

Source arxiv() {
    return {.name = "arxiv",
            .summary = "arXiv: titles, authors, dates, categories, comments",
            .base = "https://export.arxiv.org",
            .variable = "CITEGRAPH_ARXIV_URL",
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
