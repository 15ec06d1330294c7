#include "fetch/pause.hpp"

#include <map>
#include <memory>

namespace citegraph {
namespace {

using Clock = std::chrono::steady_clock;

/// When each host was last asked.
using Visits = std::map<std::string, Clock::time_point>;

Reply ask(const Transport& inner, const Request& request, Visits& visits, const HttpSetting& setting) {
    const auto host = host_of(request.url);
    if (const auto visit = visits.find(host); visit != visits.end()) {
        const auto due = visit->second + paced(request.pause, setting);
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - Clock::now());
        if (!pause_for({host, left, "rate limit"}, setting)) return cancelled_reply();
    } else if (setting.cancelled()) {
        return cancelled_reply();
    }
    auto replies = inner({&request, 1});
    visits[host] = Clock::now();  // counted from the end: a slow service gets its rest all the same
    return std::move(replies.front());
}

}  // namespace

Transport polite(Transport inner, const HttpSetting& setting) {
    return [inner = std::move(inner), setting, visits = std::make_shared<Visits>()](auto requests) {
        std::vector<Reply> replies;
        replies.reserve(requests.size());
        for (const auto& request : requests) replies.push_back(ask(inner, request, *visits, setting));
        return replies;
    };
}

}  // namespace citegraph
