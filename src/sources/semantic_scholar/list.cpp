// The calls for reference lists of Semantic Scholar.
#include "sources/semantic_scholar/list.hpp"

#include "sources/wire/answers.hpp"
#include "sources/semantic_scholar/batch.hpp"
#include "sources/semantic_scholar/call.hpp"
#include "sources/wire/url_text.hpp"

namespace citegraph::sources {
namespace {

constexpr std::string_view nested_fields =
    "externalIds,references.paperId,references.externalIds,references.title,references.year";
constexpr std::string_view page_fields = "paperId,externalIds,title,year";

}  // namespace

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

}  // namespace citegraph::sources
