#include "sources/semantic_scholar/paging.hpp"

#include "sources/semantic_scholar/batch.hpp"
#include "sources/semantic_scholar/call.hpp"
#include "sources/semantic_scholar/record.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace citegraph::sources {
namespace {

/// Lists are paged only up to here: offset + limit stays below 10,000 (api_contracts §1.2).
constexpr std::size_t last_row = 9999;
constexpr int most_pages = 100;           // of one list; ten are enough where the service gives full ones
constexpr std::size_t least_limit = 125;  // rows of a page that is said to be too large

constexpr std::string_view fields = "paperId,externalIds,title,year";

std::string_view name_of(Topic topic) {
    return topic == Topic::citations ? "citations" : "references";
}

bool says(const Reply& reply, std::string_view words) {
    return sniff(reply.body) == BodyFormat::json && reply.body.find(words) != std::string::npos;
}

/// What is to be made of a page that is none. What was read before stays in the unfinished answer.
PageOutcome outcome_of_refusal(PageJob job, const Reply& reply) {
    const auto& id = job.list.question.id;
    if (reply.status == 404 && job.offset == 0 && says(reply, "not found")) return {absent(id), {}};
    // The service has no rows from here on, whatever its counts say.
    if (reply.status == 400 && job.offset > 0 && says(reply, "offset is not available"))
        return {answer_of(std::move(job.list), ReferenceList::State::truncated), {}};
    if (reply.status == 400 && job.limit > least_limit && says(reply, "maximum size")) {
        job.limit /= 2;
        return {{}, std::move(job)};
    }
    return {failed(id, describe(reply, "JSON")), {}};
}

std::optional<ReferencePage> read_page(Topic topic, const Reply& reply) {
    if (reply.status != 200) return std::nullopt;
    return topic == Topic::citations ? read_citation_page(reply.body) : read_reference_page(reply.body);
}

/// `next` that does not advance, and a page without rows, are ends: both have been seen.
bool goes_on(const PageJob& job, const ReferencePage& page) {
    return page.next && *page.next > job.offset && page.listed > 0;
}

}  // namespace

bool WorkList::is_short() const {
    return listed + std::max<std::size_t>(3, question.references / 20) < question.references;
}

Answer answer_of(WorkList list, ReferenceList::State completeness, std::size_t resume) {
    auto out = found(list.question.id);
    out.references = std::move(list.works);
    out.completeness = completeness;
    out.resume = resume;
    return out;
}

Answer withheld(const Question& question) {
    return answer_of({question, {}, 0}, ReferenceList::State::withheld);
}

bool can_go_on(const Answer& begun) {
    return begun.resume > 0 && begun.resume < last_row;
}

PageJob rest_of(Topic topic, const Question& question, const Answer& begun) {
    return {topic, {question, begun.references, begun.resume}, begun.resume};
}

Request request_of(const PageJob& job, const SourceSetting& setting) {
    const auto& id = job.list.question.id;
    const auto name = name_of(job.topic);
    const auto limit = std::min(job.limit, last_row - job.offset);
    auto request =
        paper_request(setting,
                      path_text(graph_id(id)) + "/" + std::string{name} + "?fields=" + std::string{fields} +
                          "&limit=" + std::to_string(limit) + "&offset=" + std::to_string(job.offset),
                      name);
    request.asks = {id};
    return request;
}

std::vector<Identifier> asked_by(const PageJob& job) {
    return {job.list.question.id};
}

PageOutcome outcome_of(PageJob job, const Reply& reply) {
    const auto got = read_page(job.topic, reply);
    if (!got) return outcome_of_refusal(std::move(job), reply);
    auto& list = job.list;
    if (got->withheld && list.listed == 0) return {withheld(list.question), {}};
    list.listed += got->listed;
    list.works.insert(list.works.end(), got->references.begin(), got->references.end());
    using enum ReferenceList::State;
    const bool has_more = goes_on(job, *got);
    if (has_more && *got->next < last_row && ++job.pages < most_pages) {
        job.offset = *got->next;
        return {answer_of(list, truncated, job.offset), std::move(job)};
    }
    const auto completeness = has_more || list.is_short() ? truncated : complete;
    return {answer_of(std::move(list), completeness), {}};
}

}  // namespace citegraph::sources
