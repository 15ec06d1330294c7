// Semantic Scholar Academic Graph API: the works that papers cite.
//
// POST /paper/batch tells the lists of many papers at once, as long as they are packed so that one reply
// holds them all. A list that is too long for that, or that came back short by more than max(3, 5 %), is
// paged through /paper/{id}/references from its beginning; each page is an unfinished answer, so that a run
// that was cut off goes on from there. What fails is `failed`, never a short list: it is asked again next
// time.
#include "citegraph/source.hpp"
#include "sources/semantic_scholar/batch.hpp"
#include "sources/semantic_scholar/call.hpp"
#include "sources/semantic_scholar/keyed_queue.hpp"
#include "sources/semantic_scholar/paging.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <map>
#include <variant>
#include <vector>

namespace citegraph::sources {
namespace {

/// Wave one: lists that fit into one reply.
struct BatchJob {
    std::vector<Question> questions;
};

constexpr std::string_view nested_fields =
    "externalIds,references.paperId,references.externalIds,references.title,references.year";

/// The call that does a job.
Request request_of(const BatchJob& job, const SourceSetting& setting) {
    return batch_request(setting, ids_of(job.questions), nested_fields, "references");
}

constexpr int most_lists = 200;  // that are paged because they came back short

struct Job {
    std::variant<BatchJob, PageJob> work;
};

struct State : KeyedQueue<Job> {
    int lists = 0;  ///< paged because they came back short
};
using Answers = std::vector<Answer>;

Request request_of(const Job& job, const SourceSetting& setting) {
    return std::visit([&](const auto& mine) { return request_of(mine, setting); }, job.work);
}

std::vector<Identifier> asked_by(const Job& job) {
    if (const auto* page = std::get_if<PageJob>(&job.work)) return asked_by(*page);
    return ids_of(std::get<BatchJob>(job.work).questions);
}

/// The list again from its beginning, page by page, if the budget allows.
void page(State& state, Answers& answers, WorkList list) {
    if (++state.lists > most_lists && list.listed > 0)
        return answers.push_back(answer_of(std::move(list), ReferenceList::State::truncated));
    if (state.lists > most_lists)
        return answers.push_back(failed(list.question.id, "too many lists were short in this run"));
    state.jobs.push_back(Job{PageJob{Topic::references, {std::move(list.question), {}, 0}}});
}

void read_list(State& state, Answers& answers, const Question& question, const PaperRecord& record) {
    if (record.withheld) return answers.push_back(withheld(question));
    WorkList list{question, record.references, record.listed};
    if (list.is_short()) return page(state, answers, std::move(list));
    answers.push_back(answer_of(std::move(list), ReferenceList::State::complete));
}

void read_lists(State& state, Answers& answers, const BatchJob& job, const Batch& batch) {
    const auto verdicts = match_batch(ids_of(job.questions), batch);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const auto& [verdict, record] = verdicts[i];
        const auto& question = job.questions[i];
        if (verdict == BatchAnswer::State::found)
            read_list(state, answers, question, *batch[record]);
        else if (verdict == BatchAnswer::State::absent)
            answers.push_back(absent(question.id));
        else  // whose record it is cannot be told from a batch
            page(state, answers, {question, {}, 0});
    }
}

/// A batch that was refused: in smaller parts, a single paper at last by its pages.
bool ask_otherwise(State& state, Answers& answers, BatchJob& job) {
    if (!state.may_halve()) return false;
    if (job.questions.size() == 1) {
        page(state, answers, {std::move(job.questions.front()), {}, 0});
        return true;
    }
    auto [first, second] = halves(std::move(job.questions));
    state.jobs.push_back(Job{BatchJob{std::move(first)}});
    state.jobs.push_back(Job{BatchJob{std::move(second)}});
    return true;
}

void read(State& state, Answers& answers, BatchJob job, const Reply& reply, const SourceSetting& setting) {
    if (none_is_held(reply)) {
        for (const auto& question : job.questions) answers.push_back(absent(question.id));
        return;
    }
    const auto batch = reply.status == 200 ? read_batch(reply.body, setting.today) : std::nullopt;
    if (batch && batch->size() == job.questions.size()) {
        state.refused_in_row = 0;
        return read_lists(state, answers, job, *batch);
    }
    if ((batch || is_refusal(reply)) && ask_otherwise(state, answers, job)) return;
    fail(answers, Job{std::move(job)},
         batch ? "the reply is not as long as the request" : describe(reply, "JSON"));
}

void read(State& state, Answers& answers, PageJob job, const Reply& reply, const SourceSetting&) {
    auto [answer, next] = outcome_of(std::move(job), reply);
    if (answer) answers.push_back(*std::move(answer));
    if (next) state.jobs.push_front({*std::move(next)});
}

void read_any(State& state, Answers& answers, Job job, const Reply& reply, const SourceSetting& setting) {
    std::visit([&](auto&& mine) { read(state, answers, std::forward<decltype(mine)>(mine), reply, setting); },
               std::move(job.work));
}

bool knows(const Identifier& id) {
    return !graph_id(id).empty();
}

/// Batches first, as they settle most, then unfinished lists, then those that no batch can hold.
Step begin(std::span<const Question> wanted, std::span<const Answer> begun, const SourceSetting& setting) {
    std::map<Identifier, const Answer*> unfinished;
    for (const auto& one : begun)
        if (can_go_on(one)) unfinished.emplace(one.asked, &one);
    Answers answers;
    std::vector<Question> short_lists;
    std::vector<Job> rests, pages;
    for (const auto& question : wanted) {
        if (const auto old = unfinished.find(question.id); old != unfinished.end())
            rests.push_back({rest_of(Topic::references, question, *old->second)});
        else if (question.references == 0)
            answers.push_back(found(question.id));
        else if (fits_a_batch(question))
            short_lists.push_back(question);
        else
            pages.push_back({PageJob{Topic::references, {question, {}, 0}}});
    }
    State state;
    for (auto& batch : pack(short_lists)) state.jobs.push_back(Job{BatchJob{std::move(batch)}});
    std::ranges::move(rests, std::back_inserter(state.jobs));
    std::ranges::move(pages, std::back_inserter(state.jobs));
    return step_of(std::move(state), std::move(answers), setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on_keyed(std::any_cast<State>(std::move(state)), exchanges, setting, read_any);
}

}  // namespace

Source semantic_scholar_references() {
    return {.name = "semantic_scholar_references",
            .title = "Semantic Scholar references",
            .service = semantic_scholar_service,
            .summary = "Semantic Scholar: the works that a paper cites",
            .topic = Topic::references,
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
