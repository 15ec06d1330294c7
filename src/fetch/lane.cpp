#include "fetch/lane.hpp"

#include "fetch/retry.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::fetching {
namespace {

using std::chrono::milliseconds;

Delivery trouble(Ticket ticket, std::string words) {
    Reply reply;
    reply.trouble = std::move(words);
    return {ticket, std::move(reply)};
}

/// A server error is an answer about this request (a poisoned batch is halved after one); no connection and a
/// refusal of everybody are about the host.
bool is_of_the_host(const Landing& landing) {
    return landing.reply.status == 429 ||
           (landing.reply.status == 0 && landing.fault == Landing::Fault::passing);
}

}  // namespace

Departure Lane::departure() const {
    Departure result{Instant{}, "rate limit"};
    if (ended_) result.at = *ended_ + paced(spacing_.before(queue_.front().request), pace_);
    // Whatever is longer, people wait for the refusal.
    if (held_) result = {std::max(result.at, held_->at), held_->why};
    return result;
}

std::pair<Ticket, const Request&> Lane::depart() {
    under_way_ = true;
    told_ = false;
    held_.reset();
    auto& errand = queue_.front();
    ++errand.calls;
    return {errand.ticket, errand.request};
}

std::optional<Waiting> Lane::news(Instant now) {
    if (!is_waiting() || told_) return std::nullopt;
    const auto [at, why] = departure();
    if (at <= now) return std::nullopt;
    told_ = true;
    return Waiting{host_, std::chrono::ceil<milliseconds>(at - now), why, queued()};
}

std::vector<Delivery> Lane::land(Landing landing, const Moment& moment) {
    under_way_ = false;
    ended_ = moment.now;
    const auto& errand = queue_.front();
    spacing_.learn(errand.request, landing.reply);
    if (!is_passing(landing.reply) || landing.fault == Landing::Fault::lasting)
        return settle(std::move(landing), moment.now);
    const bool again = errand.calls < errand.request.tries;
    const auto asked = retry_after(landing.reply, moment.date);
    const auto jitter = again ? full_jitter(errand.calls, moment.chance) : milliseconds{0};
    if (again || asked)
        held_ = {moment.now + paced(std::max(asked.value_or(jitter), jitter), pace_),
                 retry_reason(landing.reply)};
    return again ? std::vector<Delivery>{} : settle(std::move(landing), moment.now);
}

std::vector<Delivery> Lane::settle(Landing landing, Instant now) {
    if (is_of_the_host(landing))
        breaker_.open(now + paced(Breaker::rest, pace_),
                      landing.reply.status == 0 ? landing.reply.trouble
                                                : "HTTP " + std::to_string(landing.reply.status));
    queue_.pop_front();
    std::vector<Delivery> deliveries;
    deliveries.push_back({landing.ticket, std::move(landing.reply)});
    std::ranges::move(turned_away(now), std::back_inserter(deliveries));
    return deliveries;
}

std::vector<Delivery> Lane::turned_away(Instant now) {
    const auto why = under_way_ ? std::nullopt : breaker_.reason(now);
    if (!why) return {};
    return give_up("not asked, as " + host_ + " failed just before: " + *why);
}

std::vector<Delivery> Lane::give_up(std::string_view words) {
    under_way_ = false;
    std::vector<Delivery> deliveries;
    for (const auto& errand : queue_) deliveries.push_back(trouble(errand.ticket, std::string{words}));
    queue_.clear();
    return deliveries;
}

}  // namespace citegraph::fetching
