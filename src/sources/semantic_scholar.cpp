// Semantic Scholar Academic Graph API (https://api.semanticscholar.org/api-docs/graph): papers by identifier.
//
// POST /paper/batch gives the metadata, with counts but without references, of up to 500 ids a call. A batch
// that is refused (400) or breaks the service (5xx) is halved until the id at fault stands alone; after six
// such replies in a row nothing is halved any more, as then the service is at fault.
#include "sources/semantic_scholar/batch.hpp"
#include "sources/semantic_scholar/keyed_queue.hpp"

#include <algorithm>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_ids = 500;  // per batch

constexpr std::string_view fields =
    "externalIds,title,venue,publicationVenue,year,publicationDate,publicationTypes,journal,authors.name,"
    "citationCount,referenceCount,influentialCitationCount";

struct Job {
    std::vector<Identifier> ids;
};
using State = KeyedQueue<Job>;

Request request_of(const Job& job, const SourceSetting& setting) {
    return batch_request(setting, job.ids, fields, "metadata");
}

const std::vector<Identifier>& asked_by(const Job& job) {
    return job.ids;
}

/// A paper that was asked for under an alias, or merged since, keeps the name that it was asked by.
Answer held(const Identifier& asked, Paper paper) {
    auto& ids = paper.ids;
    if (std::ranges::find(ids, asked) == ids.end()) ids.insert(std::ranges::upper_bound(ids, asked), asked);
    auto answer = found(asked);
    answer.paper = std::move(paper);
    return answer;
}

void read_records(State& state, std::vector<Answer>& answers, const Job& job, const Batch& batch) {
    const auto verdicts = match_batch(job.ids, batch);
    for (std::size_t i = 0; i < job.ids.size(); ++i) {
        const auto& id = job.ids[i];
        const auto [verdict, record] = verdicts[i];
        if (verdict == BatchAnswer::State::found)
            answers.push_back(held(id, batch[record]->paper));
        else if (verdict == BatchAnswer::State::absent)
            answers.push_back(absent(id));
        else if (verdict == BatchAnswer::State::ask_alone)
            state.jobs.push_back({{id}});
        else
            answers.push_back(failed(id, "the record is unreadable or of another paper"));
    }
}

void read(State& state, std::vector<Answer>& answers, Job job, const Reply& reply,
          const SourceSetting& setting) {
    if (none_is_held(reply)) {
        for (const auto& id : job.ids) answers.push_back(absent(id));
        return;
    }
    const auto batch = reply.status == 200 ? read_batch(reply.body, setting.today) : std::nullopt;
    if (batch && batch->size() == job.ids.size()) {
        state.refused_in_row = 0;
        return read_records(state, answers, job, *batch);
    }
    if ((batch || is_refusal(reply)) && state.may_halve() && job.ids.size() > 1) {
        auto [first, second] = halves(std::move(job.ids));
        state.jobs.push_back({std::move(first)});  // at the end: every part is tried before a smaller one
        state.jobs.push_back({std::move(second)});
        return;
    }
    fail(answers, job, batch ? "the reply is not as long as the request" : describe(reply, "JSON"));
}

bool knows(const Identifier& id) {
    return !graph_id(id).empty();
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    State state;
    for (const auto& run : runs_of(wanted, most_ids)) state.jobs.push_back({ids_of(run)});
    return step_of(std::move(state), {}, setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on_keyed(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source semantic_scholar() {
    return {.name = "semantic_scholar",
            .title = "Semantic Scholar",
            .service = semantic_scholar_service,
            .summary = "Semantic Scholar: identifiers, venues, counts",
            .topic = Topic::record,
            .schema = 2,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
