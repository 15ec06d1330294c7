// Shared by the sources: the calls of Semantic Scholar's Graph API.
#include "sources/semantic_scholar_jobs.hpp"

#include "citegraph/text.hpp"
#include "sources/semantic_scholar_batch.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::sources {
namespace {

constexpr std::size_t rows_a_page = 1000;
constexpr std::chrono::milliseconds keyed_pause{1100}, anonymous_pause{3000};

constexpr std::string_view metadata_fields =
    "externalIds,title,venue,publicationVenue,year,publicationDate,publicationTypes,journal,authors.name,"
    "citationCount,referenceCount,influentialCitationCount";
constexpr std::string_view nested_fields =
    "references.paperId,references.externalIds,references.title,references.year";
constexpr std::string_view page_fields = "paperId,externalIds,title,year";

Request request_for(const SourceSetting& setting, std::string path, std::string_view purpose) {
    Request request;
    request.url = setting.base + "/graph/v1/paper/" + std::move(path);
    request.pause = setting.key.empty() ? anonymous_pause : keyed_pause;
    request.purpose = purpose;
    if (const auto key = trimmed(setting.key); !key.empty()) request.headers.emplace_back("x-api-key", key);
    return request;
}

Request batch_request(std::vector<Identifier> ids, std::string_view fields, std::string_view purpose,
                      const SourceSetting& setting) {
    auto request = request_for(setting, "batch?fields=" + std::string{fields}, purpose);
    request.method = "POST";
    request.headers.emplace_back("content-type", "application/json");
    auto list = nlohmann::json::array();
    for (const auto& id : ids) list.push_back(graph_id(id));
    request.body = nlohmann::json{{"ids", std::move(list)}}.dump();
    request.asks = std::move(ids);
    return request;
}

/// A DOI may hold what a path may not; its slashes are accepted as they are.
std::string path_of(const Identifier& id) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string path;
    for (const char c : graph_id(id)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte > ' ' && byte < 0x7F &&
                           std::string_view{"%?#<>[]\"\\^`{|};"}.find(c) == std::string_view::npos;
        path += plain ? std::string{c} : std::string{'%', digits[byte / 16], digits[byte % 16]};
    }
    return path;
}

}  // namespace

const Identifier& own_id(const Paper& paper) {
    const auto own = std::ranges::find(paper.ids, Scheme::s2, &Identifier::scheme);
    return own == paper.ids.end() ? paper.id() : *own;
}

Request request_of(const MetadataJob& job, const SourceSetting& setting) {
    return batch_request(job.ids, metadata_fields, "metadata", setting);
}

Request request_of(const ReferencesJob& job, const SourceSetting& setting) {
    std::vector<Identifier> ids;
    for (const auto& pending : job.papers) ids.push_back(own_id(pending.paper));
    return batch_request(std::move(ids), nested_fields, "references", setting);
}

Request request_of(const PageJob& job, const SourceSetting& setting) {
    const auto limit = std::min(rows_a_page, last_reference_row - job.offset);
    const auto& id = own_id(job.pending.paper);
    auto request = request_for(setting,
                               path_of(id) + "/references?fields=" + std::string{page_fields} + "&limit=" +
                                   std::to_string(limit) + "&offset=" + std::to_string(job.offset),
                               "references");
    request.asks = {id};
    return request;
}

}  // namespace citegraph::sources
