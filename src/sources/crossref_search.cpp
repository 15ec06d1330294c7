// Crossref's works by title: GET /works?query.bibliographic=, one title a call.
//
// The service ranks by likeness and always finds something, so what comes back are candidates and no more.
// Things that are no papers (whole journals and proceedings, parts, reviews, grants, notices) are left out.
#include "citegraph/source.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/text/words.hpp"
#include "sources/crossref/record.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/job_queue.hpp"
#include "sources/wire/replies.hpp"
#include "sources/wire/title_search.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace citegraph::sources {
namespace {

constexpr std::size_t longest_title = 400;  // bytes; keeps the address well below what servers take
constexpr std::string_view selection = "DOI,title,subtitle,author,issued,container-title,type,update-to";

struct Job {
    Question question;
};

using State = JobQueue<Job>;

/// `title` cut at a character, at a word if there is one.
std::string_view shortened(std::string_view title) {
    if (title.size() <= longest_title) return title;
    auto end = longest_title;
    while (end > 0 && (title[end] & 0xC0) == 0x80) --end;
    title = title.substr(0, end);
    return title.substr(0, title.rfind(' '));
}

Request request_of(const Job& job, const SourceSetting& setting) {
    const auto title = collapse_space(clean(valid_utf8(title_asked(job.question))));
    Request request;
    request.url = setting.base + "/works?query.bibliographic=" + query_text(shortened(title)) +
                  "&rows=5&select=" + std::string{selection};
    request.headers = {{"accept", "application/json"}};
    request.asks = {job.question.id};
    request.slowest = std::chrono::seconds{10};
    request.tries = 4;
    request.purpose = "titles";
    return request;
}

bool is_paper(const Json& item) {
    static constexpr std::array<std::string_view, 14> others{
        "component",      "peer-review",        "grant",           "journal",        "journal-issue",
        "journal-volume", "proceedings",        "book-series",     "book-set",       "report-series",
        "database",       "proceedings-series", "standard-series", "reference-entry"};
    return !core::is_one_of(text_in(item, "type"), others);
}

EditorialNotice signed_by(EditorialNotice notice, const std::string& today) {
    notice.from = {std::string{crossref_service.name}, today};
    return notice;
}

/// A notice is no candidate; what it says goes to the one that it is about.
std::vector<Paper> candidates_in(const Json& items, const SourceSetting& setting) {
    std::vector<Paper> papers;
    std::vector<Announcement> announced;
    for (const auto& item : items) {
        auto record = is_paper(item) ? read_crossref(item, setting.today) : std::nullopt;
        if (!record || title_of(record->paper).empty()) continue;
        if (record->announces.empty()) papers.push_back(std::move(record->paper));
        std::ranges::move(record->announces, std::back_inserter(announced));
    }
    for (const auto& [work, notice] : announced)
        for (auto& paper : papers)
            if (std::ranges::find(paper.ids, work) != paper.ids.end())
                core::add_notice(paper.notices, signed_by(notice, setting.today));
    return papers;
}

Answer answer_to(const Identifier& asked, const Reply& reply, const SourceSetting& setting) {
    auto answer = sources::failed(asked, {});
    const auto body = reply.status == 200 ? object_in(reply.body) : std::nullopt;
    const Json none;
    const auto& items = member(member(body ? *body : none, "message"), "items");
    if (!body) {
        answer.reason = describe(reply, "JSON");
    } else if (!items.is_array()) {
        answer.reason = "the reply has no items";
    } else {
        answer.candidates = candidates_in(items, setting);
        answer.state = answer.candidates.empty() ? Answer::State::absent : Answer::State::found;
    }
    return answer;
}

void read(State&, std::vector<Answer>& answers, const Job& job, const Reply& reply,
          const SourceSetting& setting) {
    answers.push_back(answer_to(job.question.id, reply, setting));
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    State state;
    for (const auto& question : wanted) state.jobs.push_back({question});
    return step_of(std::move(state), {}, setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source crossref_search() {
    return {.name = "crossref_search",
            .title = "Crossref titles",
            .service = crossref_service,
            .summary = "Crossref: papers by their title",
            .topic = Topic::search,
            .schema = 3,
            .knows = is_title,
            .begin = begin,
            .next = next,
            .turn = 3};
}

}  // namespace citegraph::sources
