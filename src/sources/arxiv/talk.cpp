// Calls of the arXiv query API (https://info.arxiv.org/help/api/user-manual.html).
//
// One call in three seconds over one connection is what its terms of use allow. 429 comes below that rate,
// too, and asking on makes it worse (api_contracts §3.1): after three tries, a minute apart in the end, the
// rest is left to other sources.
#include "sources/arxiv/talk.hpp"

namespace citegraph::sources {

Request arxiv_request(const SourceSetting& setting, std::string_view parameters, std::string_view purpose) {
    using namespace std::chrono_literals;
    Request request;
    request.url = setting.base + "/api/query?" + std::string{parameters};
    request.pause = 3s;
    request.slowest = 60s;
    request.tries = 3;
    request.purpose = purpose;
    return request;
}

bool is_rate_limited(const Reply& reply) {
    return reply.status == 429 || reply.body.starts_with("Rate exceeded");
}

}  // namespace citegraph::sources
