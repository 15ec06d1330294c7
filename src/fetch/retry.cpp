#include "fetch/lane.hpp"
#include "fetch/libcurl.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace citegraph::fetching {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds base{2000};
constexpr milliseconds cap{60'000};
constexpr milliseconds brief{500};
constexpr std::int64_t longest_retry_after = 300;  // seconds

/// Seconds since 1970; nothing if it is no date.
std::optional<std::time_t> http_date(std::string_view text) {
    if (!libcurl()) return std::nullopt;
    const auto date = libcurl().getdate(std::string{text}.c_str(), nullptr);
    return date < 0 ? std::nullopt : std::optional{date};
}

}  // namespace

bool is_passing(const Reply& reply) {
    if (reply.status == 0) return reply.fault != Reply::Fault::lasting;
    return reply.status == 429 || reply.status >= 500;
}

std::string_view retry_reason(const Reply& reply) {
    if (reply.status == 0) return "retry after a connection failure";
    return reply.status == 429 ? "retry after HTTP 429" : "retry after a server error";
}

std::optional<milliseconds> retry_after(const Reply& reply, std::time_t date) {
    const auto value = header_of(reply, "retry-after");
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error == std::errc::result_out_of_range) {
        count = longest_retry_after;
    } else if (error != std::errc{} || end != value.data() + value.size()) {
        const auto until = http_date(value);
        if (!until) return std::nullopt;
        count = *until - http_date(header_of(reply, "date")).value_or(date);
    }
    return std::chrono::seconds{std::clamp<std::int64_t>(count, 0, longest_retry_after)};
}

milliseconds full_jitter(int calls, double chance) {
    const auto most = std::min(cap.count(), base.count() << std::clamp(calls - 1, 0, 20));
    return milliseconds{static_cast<std::int64_t>(static_cast<double>(most) * chance)};
}

milliseconds brief_pause(int calls, double chance) {
    const auto least = std::min(cap.count(), brief.count() << std::clamp(calls - 1, 0, 20));
    return milliseconds{static_cast<std::int64_t>(static_cast<double>(least) * (1 + chance))};
}

}  // namespace citegraph::fetching
