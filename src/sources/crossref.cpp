// Crossref's works by DOI (https://api.crossref.org/swagger-ui/index.html): GET /works/{doi}, one a call, as
// there is no batch that tells which DOI is unknown.
//
// 404 is an authoritative absence: DOIs of other agencies are absent too. A DOI that was merged into another
// one is answered by a redirect, or by the record of the other one that lists it under `aliases`; any other
// record than the asked one's is a fault. Redirects that leave the service are not followed.
#include "citegraph/source.hpp"
#include "core/text/normal_form.hpp"
#include "sources/crossref/record.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <deque>

namespace citegraph::sources {
namespace {

struct Job {
    Identifier asked;
    std::string url;
    int hops = 0;  ///< redirects followed
};

struct State {
    std::deque<Job> jobs;  ///< the first is the one in flight
};

Request request_of(const Job& job) {
    Request request;
    request.url = job.url;
    request.headers = {{"accept", "application/json"}};
    request.asks = {job.asked};
    request.pause = std::chrono::milliseconds{200};
    request.slowest = std::chrono::seconds{10};
    request.tries = 4;
    request.purpose = "metadata";
    return request;
}

bool is_of(const CrossrefRecord& record, const Job& job) {
    return record.doi == job.asked || job.hops > 0 ||
           std::ranges::find(record.aliases, job.asked) != record.aliases.end();
}

Answer found(const Identifier& asked, CrossrefRecord record) {
    auto& ids = record.paper.ids;
    if (std::ranges::find(ids, asked) == ids.end()) ids.insert(std::ranges::upper_bound(ids, asked), asked);
    auto answer = sources::found(asked);
    answer.paper = std::move(record.paper);
    answer.references = std::move(record.references);
    answer.completeness = record.completeness;
    return answer;
}

Answer answer_to(const Job& job, const Exchange& exchange, const SourceSetting& setting) {
    const auto& reply = exchange.reply;
    if (auto reason = refused_move(exchange); !reason.empty()) return failed(job.asked, std::move(reason));
    if (reply.status == 404) return sources::absent(job.asked);
    const auto body = reply.status == 200 ? object_in(reply.body) : std::nullopt;
    if (!body) return failed(job.asked, describe(reply, "JSON"));
    auto record = read_crossref(member(*body, "message"), setting.today);
    if (!record) return failed(job.asked, "the record is unreadable");
    if (!is_of(*record, job)) return failed(job.asked, "the record is that of " + to_string(record->doi));
    return found(job.asked, *std::move(record));
}

/// The same question at the place that the service itself sends it to.
std::optional<Job> moved(const Job& job, const Exchange& exchange, const SourceSetting& setting) {
    auto target = redirected(exchange);
    const bool stays = target && origin_of(*target) == origin_of(setting.base);
    if (!stays || job.hops == most_hops) return std::nullopt;
    return Job{job.asked, *std::move(target), job.hops + 1};
}

Step step_of(State state, std::vector<Answer> answers) {
    Step step;
    if (!state.jobs.empty()) step.requests.push_back(request_of(state.jobs.front()));
    step.answers = std::move(answers);
    step.state = std::move(state);
    return step;
}

/// 10.5555 holds DOIs that only look like some; those of arXiv are DataCite's.
bool knows(const Identifier& id) {
    return id.scheme() == Scheme::doi && !id.value().starts_with("10.5555/") &&
           !id.value().starts_with(core::arxiv_doi_prefix);
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    State state;
    for (const auto& question : wanted)
        state.jobs.push_back({question.id, setting.base + "/works/" + query_text(question.id.value())});
    return step_of(std::move(state), {});
}

Step next(std::any old, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    auto state = std::any_cast<State>(std::move(old));
    std::vector<Answer> answers;
    for (const auto& exchange : exchanges) {
        if (state.jobs.empty()) break;
        const auto job = std::move(state.jobs.front());
        state.jobs.pop_front();
        if (auto again = moved(job, exchange, setting))
            state.jobs.push_front(*std::move(again));
        else
            answers.push_back(answer_to(job, exchange, setting));
    }
    return step_of(std::move(state), std::move(answers));
}

}  // namespace

Source crossref() {
    return {.name = "crossref",
            .title = "Crossref",
            .service = crossref_service,
            .summary = "Crossref: venues, pages, publishers, dates, references by DOI",
            .topic = Topic::record,
            .schema = 3,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
