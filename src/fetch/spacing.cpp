#include "fetch/lane.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace citegraph::fetching {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds least_told{100};     // no service is meant to be asked by one client more often
constexpr milliseconds most_told{300'000};  // as with Retry-After: else it is as good as down
constexpr int rarest_trial = 80;

/// A count and the word behind it: "15m" → 15, "m".
struct Quantity {
    std::int64_t count = 0;
    std::string_view unit;
};

std::optional<Quantity> quantity(std::string_view text) {
    Quantity result;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result.count);
    if (error != std::errc{} || result.count <= 0 || result.count > 1'000'000) return std::nullopt;
    result.unit = text.substr(static_cast<std::size_t>(end - text.data()));
    return result;
}

std::optional<milliseconds> length(std::string_view text) {
    const auto amount = quantity(text);
    if (!amount) return std::nullopt;
    if (amount->unit == "ms") return milliseconds{amount->count};
    if (amount->unit.empty() || amount->unit == "s") return std::chrono::seconds{amount->count};
    if (amount->unit == "m") return std::chrono::minutes{amount->count};
    if (amount->unit == "h") return std::chrono::hours{amount->count};
    return std::nullopt;
}

milliseconds geometric_mean(milliseconds one, milliseconds other) {
    return milliseconds{
        std::llround(std::sqrt(static_cast<double>(one.count()) * static_cast<double>(other.count())))};
}

}  // namespace

std::optional<milliseconds> told_spacing(const Reply& reply) {
    const auto limit = quantity(header_of(reply, "x-rate-limit-limit"));
    const auto interval = length(header_of(reply, "x-rate-limit-interval"));
    if (!limit || !limit->unit.empty() || !interval) return std::nullopt;
    return std::clamp((*interval + milliseconds{limit->count - 1}) / limit->count, least_told, most_told);
}

milliseconds Spacing::usual(const Request& request) const {
    return told_.value_or(request.pause);
}

milliseconds Spacing::before(const Request& next) const {
    return std::max(usual(next), std::min(slowed_, next.slowest));
}

void Spacing::learn(const Request& asked, const Reply& reply) {
    if (const auto told = told_spacing(reply)) told_ = told;
    if (reply.status == 429)
        refused(asked);
    else if (reply.status != 0 && reply.status < 500)
        accepted(asked);
}

void Spacing::refused(const Request& asked) {
    accepted_ = 0;
    if (proven_) {
        slowed_ = *std::exchange(proven_, std::nullopt);
        enough_ = std::min(2 * enough_, rarest_trial);
        return;
    }
    const auto middle = geometric_mean(usual(asked), asked.slowest);
    slowed_ = before(asked) < middle ? middle : asked.slowest;
}

void Spacing::accepted(const Request& asked) {
    const bool slowed = slowed_.count() != 0;
    if ((!slowed && !proven_) || ++accepted_ < enough_) return;
    accepted_ = 0;
    proven_.reset();
    if (!slowed) return;
    proven_ = before(asked);
    slowed_ /= 2;
    if (slowed_ <= usual(asked)) slowed_ = milliseconds{0};
}

}  // namespace citegraph::fetching
