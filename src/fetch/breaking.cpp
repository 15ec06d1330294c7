#include "fetch/pause.hpp"

#include <map>
#include <memory>

namespace citegraph {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// As long as Semantic Scholar's own advice after refusals in a row; what is behind the breaker has tried
// before.
constexpr milliseconds rest{120'000};

/// A host that is left alone, and why.
struct Opened {
    Clock::time_point until;
    std::string why;
};
using Breakers = std::map<std::string, Opened>;

/// A server error is an answer about this request (a poisoned batch is halved after one); no connection and a
/// refusal of everybody are about the host.
bool is_of_the_host(const Reply& reply) {
    return reply.status == 0 || reply.status == 429;
}

Reply ask(const Transport& inner, const Request& request, Breakers& breakers, const HttpSetting& setting) {
    const auto host = host_of(request.url);
    const auto now = Clock::now();
    if (const auto open = breakers.find(host); open != breakers.end() && now < open->second.until)
        return {0, {}, {}, "not asked, as " + host + " failed just before: " + open->second.why};
    auto reply = std::move(inner({&request, 1}).front());
    breakers.erase(host);
    if (is_of_the_host(reply) && !setting.cancelled())
        breakers[host] = {Clock::now() + paced(rest, setting),
                          reply.status == 0 ? reply.trouble : "HTTP " + std::to_string(reply.status)};
    return reply;
}

}  // namespace

Transport breaking(Transport inner, const HttpSetting& setting) {
    return [inner = std::move(inner), setting, breakers = std::make_shared<Breakers>()](auto requests) {
        std::vector<Reply> replies;
        replies.reserve(requests.size());
        for (const auto& request : requests) replies.push_back(ask(inner, request, *breakers, setting));
        return replies;
    };
}

}  // namespace citegraph
