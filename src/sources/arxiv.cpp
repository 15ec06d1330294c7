// The arXiv query API by id (https://info.arxiv.org/help/api/user-manual.html), at most 100 ids a call.
//
// Ids go out without a version, so the record is that of the latest one; entries are told apart by their
// id, never by their order. A paper that arXiv does not hold is left out of a reply that is otherwise good.
// A reply without any entry is asked for once more before it is believed, as such replies have been seen to
// be wrong. One malformed id makes the whole call fail with an error feed: the batch is then halved until the
// id at fault stands alone.
#include "sources/arxiv/feed.hpp"
#include "sources/wire/replies.hpp"

#include <map>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_ids = 100;

struct Job {
    std::vector<Question> questions;
    bool again = false;  ///< the first reply was empty
};
using State = ArxivQueue<Job>;
using Answers = std::vector<Answer>;

std::vector<Identifier> asked_by(const Job& job) {
    return ids_of(job.questions);
}

Request request_of(const Job& job, const SourceSetting& setting) {
    auto parameters = "max_results=" + std::to_string(job.questions.size()) + "&id_list=";
    for (const auto& question : job.questions) parameters += question.id.value() + ",";
    parameters.pop_back();
    auto request = arxiv_request(setting, parameters, "metadata");
    request.asks = asked_by(job);
    return request;
}

void read_entries(Answers& answers, const Job& job, const Feed& feed) {
    std::map<Identifier, const Paper*> papers;
    for (const auto& paper : feed.papers) papers.emplace(paper.id(), &paper);
    // What is left out of a feed that announces more entries than it has is not known to be absent.
    const bool is_short = feed.total > feed.papers.size();
    for (const auto& [id, title, references] : job.questions) {
        if (const auto paper = papers.find(id); paper != papers.end()) {
            answers.push_back(found(id));
            answers.back().paper = *paper->second;
        } else {
            answers.push_back(is_short ? failed(id, "the feed is short") : absent(id));
        }
    }
}

void read(State& state, Answers& answers, Job job, const Reply& reply, const SourceSetting& setting) {
    const auto feed = read_feed(reply.body, setting.today);
    const bool refused = reply.status == 400 || (feed && feed->is_error);
    if (feed && !refused && reply.status == 200) {
        state.refused_in_row = state.lost = 0;
        if (!feed->papers.empty() || job.again) return read_entries(answers, job, *feed);
        job.again = true;
        state.jobs.push_front(std::move(job));
        return;
    }
    if (refused && job.questions.size() > 1 && state.may_halve()) return state.halve(std::move(job));
    give_up(state, answers, job, reply, feed && feed->is_error ? feed->error : describe(reply, "Atom feed"));
}

bool knows(const Identifier& id) {
    return id.scheme() == Scheme::arxiv;
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    State state;
    for (auto& run : runs_of(wanted, most_ids)) state.jobs.push_back({std::move(run)});
    return step_of(std::move(state), {}, setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source arxiv() {
    return {.name = "arxiv",
            .title = "arXiv",
            .service = arxiv_service,
            .summary = "arXiv: titles, authors, dates, categories, comments",
            .topic = Topic::record,
            .schema = 2,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
