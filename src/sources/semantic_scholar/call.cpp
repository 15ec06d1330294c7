// Calls of Semantic Scholar's Graph API, and how patiently they are made.
//
// With a key, one request a second is granted over all endpoints; 429 comes at that rate, too. Without one
// there is a pool that all strangers share: of calls 3 s and 10 s apart few got through, of calls 60 s apart
// three of five (api_contracts §1.5). So the anonymous pause begins at 3 s and grows to a minute, and a call
// is worth more tries.
#include "sources/semantic_scholar/call.hpp"

#include "citegraph/text.hpp"
#include "core/text/json_line.hpp"
#include "sources/semantic_scholar/batch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace citegraph::sources {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view key_header = "x-api-key";

void be_patient(Request& request, const SourceSetting& setting) {
    const bool keyed = !key_of(setting).empty();
    request.pause = keyed ? 1100ms : 3000ms;
    request.slowest = keyed ? 8s : 60s;
    request.tries = keyed ? 6 : 12;
    if (keyed) request.headers.emplace_back(key_header, key_of(setting));
}

}  // namespace

Request paper_request(const SourceSetting& setting, std::string_view path, std::string_view purpose) {
    Request request;
    request.url = setting.base + "/graph/v1/paper/" + std::string{path};
    request.purpose = purpose;
    be_patient(request, setting);
    return request;
}

Request batch_request(const SourceSetting& setting, std::vector<Identifier> ids, std::string_view fields,
                      std::string_view purpose) {
    auto request = paper_request(setting, "batch?fields=" + std::string{fields}, purpose);
    request.method = "POST";
    request.headers.emplace_back("content-type", "application/json");
    auto list = nlohmann::json::array();
    for (const auto& id : ids) list.push_back(graph_id(id));
    request.body = core::json_line(nlohmann::json{{"ids", std::move(list)}});
    request.asks = std::move(ids);
    return request;
}

std::string_view key_of(const SourceSetting& setting) {
    return trimmed(setting.key);
}

SourceSetting without_key(SourceSetting setting) {
    setting.key.clear();
    return setting;
}

bool is_keyed(const Request& request) {
    return std::ranges::find(request.headers, key_header, &Header::first) != request.headers.end();
}

bool is_forbidden(const Reply& reply) {
    return reply.status == 401 || reply.status == 403;
}

bool is_refusal(const Reply& reply) {
    return reply.status == 400 || reply.status == 413 || reply.status == 414 || reply.status >= 500;
}

bool none_is_held(const Reply& reply) {
    return reply.status == 400 && reply.body.find("No valid paper ids given") != std::string::npos;
}

std::string without(std::string_view key, std::string text) {
    if (key.empty()) return text;
    for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at))
        text.replace(at, key.size(), "");
    return text;
}

}  // namespace citegraph::sources
