// Semantic Scholar Academic Graph API: papers by title, dozens of titles in one call.
//
// GET /paper/search/bulk takes a boolean query over title and abstract, in which quotes make a phrase and |
// is "or" (api_contracts §1.6), and gives up to 1,000 records a page, in no order of relevance, with a token
// for the page after. Each record found goes to the questions whose title it resembles.
//
// Titles of one or two words bring thousands of records, so they have queries of their own. A query that is
// refused, or brings more records than were read, is halved; what is not found where the records were not all
// read is `failed`, as it may be among the rest.

#include "citegraph/text.hpp"
#include "sources/semantic_scholar/keyed_queue.hpp"
#include "sources/semantic_scholar/record.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/title_search.hpp"

#include <algorithm>

namespace citegraph::sources {
namespace {

constexpr std::size_t longest_query = 5400;  // encoded bytes: the URL stays below 6 kB
constexpr std::size_t most_titles = 64;      // in one query: 16 words each stay below 1,024 terms
constexpr std::size_t telling_words = 3;
constexpr int most_pages = 10;  // five of the usual 1,000 rows hold the most records that are read
constexpr std::size_t most_records = 5000;
constexpr int most_halvings = 8;  // of queries that bring too many records

/// A query, and what its pages have told so far.
struct Job {
    std::vector<Question> questions;
    std::vector<Paper> papers;
    std::size_t rows = 0;
    int pages = 0;
    std::string token;
};

struct State : KeyedQueue<Job> {
    int halvings = 0;
};
using Answers = std::vector<Answer>;

std::vector<Identifier> asked_by(const Job& job) {
    return ids_of(job.questions);
}

std::string quoted_phrase(const Question& question) {
    return query_text('"' + phrase_of(title_asked(question)) + '"');
}

Request request_of(const Job& job, const SourceSetting& setting) {
    std::vector<std::string> phrases;
    for (const auto& question : job.questions) phrases.push_back(quoted_phrase(question));
    auto path =
        "search/bulk?fields=" + std::string{search_fields} + "&query=" + join(phrases, query_text(" | "));
    if (!job.token.empty()) path += "&token=" + query_text(job.token);
    auto request = paper_request(setting, path, "titles");
    request.asks = asked_by(job);
    return request;
}

/// Queries of at most so many titles and bytes, in order.
void ask(State& state, const std::vector<Question>& questions) {
    std::size_t bytes = longest_query;
    for (const auto& question : questions) {
        const auto own = quoted_phrase(question).size() + query_text(" | ").size();
        bytes += own;
        if (bytes > longest_query || state.jobs.back().questions.size() == most_titles) {
            state.jobs.emplace_back();
            bytes = own;
        }
        state.jobs.back().questions.push_back(question);
    }
}

void halve(State& state, std::vector<Question> questions) {
    auto [first, second] = halves(std::move(questions));
    state.jobs.emplace_back().questions = std::move(first);
    state.jobs.emplace_back().questions = std::move(second);
}

/// `missing` is why a title that no record bears is not known to be absent; empty: it is.
void settle(Answers& answers, const Job& job, std::string_view missing) {
    auto candidates = candidates_for(job.questions, job.papers);
    for (std::size_t i = 0; i < job.questions.size(); ++i) {
        const auto& id = job.questions[i].id;
        if (!candidates[i].empty()) {
            answers.push_back(found(id));
            answers.back().candidates = std::move(candidates[i]);
        } else {
            answers.push_back(missing.empty() ? absent(id) : failed(id, std::string{missing}));
        }
    }
}

/// Whether a good deal of `total`, which is approximate, was not read.
bool is_short(const Job& job, std::size_t total) {
    return job.rows + std::max<std::size_t>(3, total / 20) < total;
}

void read_page(State& state, Answers& answers, Job job, SearchPage page) {
    job.rows += page.rows;
    std::ranges::move(page.papers, std::back_inserter(job.papers));
    const bool flooded = page.total > most_records;
    if (!flooded && !page.token.empty() && page.token != job.token && page.rows > 0 &&
        ++job.pages < most_pages) {
        job.token = std::move(page.token);
        state.jobs.push_front(std::move(job));
        return;
    }
    if (!is_short(job, page.total))
        return settle(answers, job, job.rows > 0 && job.papers.empty() ? "the records are unreadable" : "");
    if (job.questions.size() > 1 && ++state.halvings <= most_halvings)
        return halve(state, std::move(job.questions));
    settle(answers, job, flooded ? too_common : "the search ended before all its records were told");
}

void read(State& state, Answers& answers, Job job, const Reply& reply, const SourceSetting& setting) {
    if (auto page = reply.status == 200 ? read_search(reply.body, setting.today) : std::nullopt) {
        state.refused_in_row = 0;
        return read_page(state, answers, std::move(job), *std::move(page));
    }
    if (is_refusal(reply) && state.may_halve() && job.questions.size() > 1)
        return halve(state, std::move(job.questions));
    fail(answers, job, describe(reply, "JSON"));
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    Answers answers;
    std::vector<Question> telling, common;
    for (const auto& question : searchable(wanted, answers))
        (title_words(title_asked(question)).size() < telling_words ? common : telling).push_back(question);
    State state;
    ask(state, telling);
    ask(state, common);
    return step_of(std::move(state), std::move(answers), setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on_keyed(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source semantic_scholar_search() {
    return {.name = "semantic_scholar_search",
            .title = "Semantic Scholar titles",
            .service = semantic_scholar_service,
            .summary = "Semantic Scholar: papers by title, dozens in one call",
            .topic = Topic::search,
            .schema = 1,
            .knows = is_title,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
