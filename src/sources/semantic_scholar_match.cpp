// Semantic Scholar Academic Graph API: papers by title, one at a time.
//
// GET /paper/search/match gives the one record whose title is closest to a text, and 404 if none is close. It
// finds what the phrases of a bulk search miss, but costs a call for each title, and without a key a call may
// take a minute: so only a few titles are looked up then.
#include "sources/semantic_scholar/keyed_queue.hpp"
#include "sources/semantic_scholar/record.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/title_search.hpp"

namespace citegraph::sources {
namespace {

constexpr std::size_t most_unkeyed = 5;
constexpr int most_lost = 3;  // titles in a row without any answer, after which the service is at fault

struct Job {
    Question question;
};

struct State : KeyedQueue<Job> {
    int lost = 0;
};
using Answers = std::vector<Answer>;

Request request_of(const Job& job, const SourceSetting& setting) {
    const auto text = query_text(phrase_of(title_asked(job.question)));
    auto request = paper_request(
        setting, "search/match?fields=" + std::string{search_fields} + "&query=" + text, "titles one by one");
    request.asks = {job.question.id};
    return request;
}

std::vector<Identifier> asked_by(const Job& job) {
    return {job.question.id};
}

bool is_no_match(const Reply& reply) {
    return reply.status == 404 && sniff(reply.body) == BodyFormat::json &&
           reply.body.find("not found") != std::string::npos;
}

void read(State& state, Answers& answers, Job job, const Reply& reply, const SourceSetting& setting) {
    const auto& id = job.question.id;
    auto page = reply.status == 200 ? read_search(reply.body, setting.today) : std::nullopt;
    if (!page && !is_no_match(reply)) {
        const auto reason = describe(reply, "JSON");
        answers.push_back(failed(id, reason));
        if (++state.lost == most_lost) fail_open(state, answers, 0, reason);
        return;
    }
    state.lost = 0;
    if (!page || page->rows == 0) return answers.push_back(absent(id));
    if (page->papers.empty()) return answers.push_back(failed(id, "the record is unreadable"));
    answers.push_back(found(id));
    answers.back().candidates = std::move(page->papers);
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    Answers answers;
    State state;
    for (auto& question : searchable(wanted, answers)) state.jobs.push_back({std::move(question)});
    if (key_of(setting).empty()) fail_open(state, answers, most_unkeyed, std::string{unkeyed_limit});
    return step_of(std::move(state), std::move(answers), setting);
}

Step next(std::any old, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    auto step = go_on_keyed(std::any_cast<State>(std::move(old)), exchanges, setting, read);
    auto state = std::any_cast<State>(std::move(step.state));
    if (state.keyless) fail_open(state, step.answers, most_unkeyed, std::string{unkeyed_limit});
    step.state = std::move(state);
    return step;
}

}  // namespace

Source semantic_scholar_match() {
    return {.name = "semantic_scholar_match",
            .title = "Semantic Scholar single titles",
            .service = semantic_scholar_service,
            .summary = "Semantic Scholar: the paper with the closest title",
            .topic = Topic::search,
            .schema = 1,
            .knows = is_title,
            .begin = begin,
            .next = next,
            .turn = 2};
}

}  // namespace citegraph::sources
