// DataCite's records of arXiv's papers, whose DOIs it registers: GET /dois?query=doi:("..." OR "..."), up to
// 50 a call. Independent of arXiv itself, so it can be asked when that is out of order.
//
// Rows are told apart by their DOI. A paper without a row is absent if the service says that the reply is all
// there is; else nothing is known about it.
#include "citegraph/source.hpp"
#include "citegraph/text.hpp"
#include "core/text/normal_form.hpp"
#include "sources/datacite/record.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/job_queue.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_ids = 50;  // one page; the address stays below 3 kB

struct Batch {
    std::vector<Identifier> ids;
};

using State = JobQueue<Batch>;

std::vector<Identifier> asked_by(const Batch& batch) {
    return batch.ids;
}

Request request_of(const Batch& batch, const SourceSetting& setting) {
    std::vector<std::string> dois;
    for (const auto& id : batch.ids)
        dois.push_back("\"" + std::string{core::arxiv_doi_prefix} + "arXiv." + id.value() + "\"");
    Request request;
    request.url = setting.base + "/dois?query=" + query_text("doi:(" + join(dois, " OR ") + ")") +
                  "&page%5Bsize%5D=" + std::to_string(most_ids);
    request.headers = {{"accept", "application/vnd.api+json"}};
    request.asks = batch.ids;
    request.tries = 4;
    request.purpose = "metadata";
    return request;
}

Answer answer_to(const Identifier& id, const DataciteList& list) {
    auto answer = sources::failed(id, {});
    const auto paper = std::ranges::find(list.papers, id, [](const Paper& each) { return each.id(); });
    if (paper != list.papers.end()) {
        answer.state = Answer::State::found;
        answer.paper = *paper;
    } else if (list.whole) {
        answer.state = Answer::State::absent;
    } else {
        answer.reason = "the reply is not whole";
    }
    return answer;
}

void read(State&, std::vector<Answer>& answers, const Batch& batch, const Reply& reply,
          const SourceSetting& setting) {
    const auto list = reply.status == 200 ? read_datacite(reply.body, setting.today) : std::nullopt;
    if (!list) return fail(answers, batch, describe(reply, "JSON"));
    for (const auto& id : batch.ids) answers.push_back(answer_to(id, *list));
}

bool knows(const Identifier& id) {
    return id.scheme() == Scheme::arxiv;
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    State state;
    for (const auto& run : runs_of(wanted, most_ids)) state.jobs.push_back({ids_of(run)});
    return step_of(std::move(state), {}, setting);
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    return go_on(std::any_cast<State>(std::move(state)), exchanges, setting, read);
}

}  // namespace

Source datacite() {
    return {.name = "datacite",
            .title = "DataCite",
            .service = datacite_service,
            .summary = "DataCite: arXiv's papers, where arXiv does not answer",
            .topic = Topic::record,
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next,
            .turn = 2};
}

}  // namespace citegraph::sources
