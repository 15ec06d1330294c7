#include "fetch/pause.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <memory>
#include <optional>
#include <random>

namespace citegraph {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Full jitter (Brooker, "Exponential Backoff And Jitter", AWS 2015): the pause before try n is uniform
// between 0 and min(cap, base * 2^n). Base and cap are those that the services' keys ask for.
constexpr milliseconds base{2000};
constexpr milliseconds cap{60'000};
constexpr seconds longest_retry_after{300};  // a service that wants more than this is as good as down

/// Retry-After is a number of seconds or an HTTP date (RFC 9110, 10.2.3); nothing if it is neither.
std::optional<milliseconds> retry_after(const Reply& reply, std::time_t now) {
    const auto header = std::ranges::find(reply.headers, "retry-after", &Header::first);
    if (header == reply.headers.end()) return std::nullopt;
    const auto& value = header->second;
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error != std::errc{} || end != value.data() + value.size()) {
        const auto date = curl_getdate(value.c_str(), nullptr);
        if (date < 0) return std::nullopt;
        count = date - now;
    }
    return std::clamp<milliseconds>(seconds{std::min<std::int64_t>(count, 86'400)}, milliseconds{0},
                                    longest_retry_after);
}

bool worth_a_retry(const Reply& reply) {
    return reply.status == 0 || reply.status == 429 || reply.status >= 500;
}

class Jitter {
  public:
    milliseconds before(int attempt) {
        const auto most = std::min<std::int64_t>(cap.count(), base.count() << std::min(attempt, 20));
        return milliseconds{std::uniform_int_distribution<std::int64_t>{0, most}(random_)};
    }

  private:
    std::mt19937_64 random_{std::random_device{}()};
};

std::string_view reason(const Reply& reply) {
    if (reply.status == 0) return "retry after a connection failure";
    return reply.status == 429 ? "retry after HTTP 429" : "retry after a server error";
}

Reply ask(const Transport& inner, const Request& request, Jitter& jitter, const HttpSetting& setting) {
    for (int attempt = 0;; ++attempt) {
        auto reply = std::move(inner({&request, 1}).front());
        if (setting.cancelled()) return reply.status == 0 ? cancelled_reply() : reply;
        if (!worth_a_retry(reply) || attempt + 1 >= setting.tries) return reply;
        const auto asked = retry_after(reply, std::time(nullptr)).value_or(milliseconds{0});
        const auto pause = paced(std::max(asked, jitter.before(attempt)), setting);
        if (!pause_for({host_of(request.url), pause, reason(reply)}, setting)) return cancelled_reply();
    }
}

}  // namespace

Transport retrying(Transport inner, const HttpSetting& setting) {
    return [inner = std::move(inner), setting, jitter = std::make_shared<Jitter>()](auto requests) {
        std::vector<Reply> replies;
        replies.reserve(requests.size());
        for (const auto& request : requests) replies.push_back(ask(inner, request, *jitter, setting));
        return replies;
    };
}

}  // namespace citegraph
