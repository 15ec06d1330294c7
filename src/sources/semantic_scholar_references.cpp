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
#include "sources/wire/address.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <map>
#include <variant>
#include <vector>

namespace citegraph::sources {
namespace {

/// References are paged only up to here: offset + limit stays below 10,000 (api_contracts §1.2).
inline constexpr std::size_t last_reference_row = 9999;

/// The reference list of one paper, as far as it was read.
struct List {
    Question question;
    std::vector<Stub> references;
    std::size_t listed = 0;  ///< rows, those without any name among them

    /// By more than real counts disagree with their lists.
    bool is_short() const {
        return listed + std::max<std::size_t>(3, question.references / 20) < question.references;
    }
};

/// Wave one: lists that fit into one reply.
struct BatchJob {
    std::vector<Question> questions;
};

/// Wave two: one page of one list.
struct PageJob {
    List list;
    std::size_t offset = 0;
    std::size_t limit = 1000;
    int pages = 0;  ///< of this list, read so far
};

constexpr std::string_view nested_fields =
    "externalIds,references.paperId,references.externalIds,references.title,references.year";
constexpr std::string_view page_fields = "paperId,externalIds,title,year";

/// The call that does a job.
Request request_of(const BatchJob& job, const SourceSetting& setting) {
    return batch_request(setting, ids_of(job.questions), nested_fields, "references");
}

Request request_of(const PageJob& job, const SourceSetting& setting) {
    const auto& id = job.list.question.id;
    const auto limit = std::min(job.limit, last_reference_row - job.offset);
    auto request =
        paper_request(setting,
                      path_text(graph_id(id)) + "/references?fields=" + std::string{page_fields} +
                          "&limit=" + std::to_string(limit) + "&offset=" + std::to_string(job.offset),
                      "references");
    request.asks = {id};
    return request;
}

constexpr int most_lists = 200;           // that are paged because they came back short
constexpr int most_pages = 100;           // of one list; ten are enough where the service gives full ones
constexpr std::size_t least_limit = 125;  // rows of a page that is said to be too large

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
    if (const auto* page = std::get_if<PageJob>(&job.work)) return {page->list.question.id};
    return ids_of(std::get<BatchJob>(job.work).questions);
}

Answer answer(List list, ReferenceList::State completeness, std::size_t resume = 0) {
    auto out = found(list.question.id);
    out.references = std::move(list.references);
    out.completeness = completeness;
    out.resume = resume;
    return out;
}

Answer withheld(const Question& question) {
    return answer({question, {}, 0}, ReferenceList::State::withheld);
}

/// The list again from its beginning, page by page, if the budget allows.
void page(State& state, Answers& answers, List list) {
    if (++state.lists > most_lists && list.listed > 0)
        return answers.push_back(answer(std::move(list), ReferenceList::State::truncated));
    if (state.lists > most_lists)
        return answers.push_back(failed(list.question.id, "too many lists were short in this run"));
    state.jobs.push_back(Job{PageJob{{std::move(list.question), {}, 0}}});
}

void read_list(State& state, Answers& answers, const Question& question, const PaperRecord& record) {
    if (record.withheld) return answers.push_back(withheld(question));
    List list{question, record.references, record.listed};
    if (list.is_short()) return page(state, answers, std::move(list));
    answers.push_back(answer(std::move(list), ReferenceList::State::complete));
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

bool says(const Reply& reply, std::string_view words) {
    return sniff(reply.body) == BodyFormat::json && reply.body.find(words) != std::string::npos;
}

/// What is to be made of a page that is none. What was read before stays in the unfinished answer.
void read_refusal(State& state, Answers& answers, PageJob job, const Reply& reply) {
    const auto& id = job.list.question.id;
    if (reply.status == 404 && job.offset == 0 && says(reply, "not found"))
        return answers.push_back(absent(id));
    // The service has no rows from here on, whatever its counts say.
    if (reply.status == 400 && job.offset > 0 && says(reply, "offset is not available"))
        return answers.push_back(answer(std::move(job.list), ReferenceList::State::truncated));
    if (reply.status == 400 && job.limit > least_limit && says(reply, "maximum size")) {
        job.limit /= 2;
        state.jobs.push_front({std::move(job)});
        return;
    }
    answers.push_back(failed(id, describe(reply, "JSON")));
}

void read(State& state, Answers& answers, PageJob job, const Reply& reply, const SourceSetting&) {
    const auto got = reply.status == 200 ? read_reference_page(reply.body) : std::nullopt;
    if (!got) return read_refusal(state, answers, std::move(job), reply);
    auto& list = job.list;
    if (got->withheld && list.listed == 0) return answers.push_back(withheld(list.question));
    list.listed += got->listed;
    list.references.insert(list.references.end(), got->references.begin(), got->references.end());
    // `next` that does not advance, and a page without rows, are ends: both have been seen.
    if (got->next && *got->next > job.offset && got->listed > 0 && *got->next < last_reference_row &&
        ++job.pages < most_pages) {
        job.offset = *got->next;
        answers.push_back(answer(list, ReferenceList::State::truncated, job.offset));
        state.jobs.push_front({std::move(job)});
        return;
    }
    using enum ReferenceList::State;
    const auto completeness = list.is_short() ? truncated : complete;
    answers.push_back(answer(std::move(list), completeness));
}

void read_any(State& state, Answers& answers, Job job, const Reply& reply, const SourceSetting& setting) {
    std::visit([&](auto&& mine) { read(state, answers, std::forward<decltype(mine)>(mine), reply, setting); },
               std::move(job.work));
}

bool knows(const Identifier& id) {
    return !graph_id(id).empty();
}

/// The rows before `resume` are there: no row is asked for twice.
PageJob rest_of(const Question& question, const Answer& begun) {
    return {{question, begun.references, begun.resume}, begun.resume};
}

/// Batches first, as they settle most, then unfinished lists, then those that no batch can hold.
Step begin(std::span<const Question> wanted, std::span<const Answer> begun, const SourceSetting& setting) {
    std::map<Identifier, const Answer*> unfinished;
    for (const auto& one : begun)
        if (one.resume > 0 && one.resume < last_reference_row) unfinished.emplace(one.asked, &one);
    Answers answers;
    std::vector<Question> short_lists;
    std::vector<Job> rests, pages;
    for (const auto& question : wanted) {
        if (const auto old = unfinished.find(question.id); old != unfinished.end())
            rests.push_back({rest_of(question, *old->second)});
        else if (question.references == 0)
            answers.push_back(found(question.id));
        else if (fits_a_batch(question))
            short_lists.push_back(question);
        else
            pages.push_back({PageJob{{question, {}, 0}}});
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
            .service = semantic_scholar_service,
            .summary = "Semantic Scholar: the works that a paper cites",
            .topic = Topic::references,
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
