#include "fetch/lane.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::fetching {
namespace {

using std::chrono::milliseconds;

constexpr int most_connections = 3;  // in vain, to a host that never answered

Delivery trouble(Ticket ticket, const Breaker::Reason& reason, std::size_t calls) {
    Reply reply;
    reply.calls = calls;
    reply.trouble = reason.words;
    reply.fault = reason.fault;
    return {ticket, std::move(reply)};
}

/// A server error is an answer about this request (a poisoned batch is halved after one); no connection and a
/// refusal of everybody are about the host.
bool is_of_the_host(const Reply& reply) {
    return reply.status == 429 || (reply.status == 0 && is_passing(reply));
}

Breaker::Reason reason_of(const Reply& reply) {
    if (reply.status != 0) return {"HTTP " + std::to_string(reply.status)};
    return {reply.trouble, reply.fault};
}

}  // namespace

Departure Lane::departure() const {
    Departure result{Instant{}, "rate limit"};
    if (ended_) result.at = *ended_ + paced(spacing_.before(queue_.front().request), pace_);
    // Whatever is longer, people wait for the refusal.
    if (held_) result = {std::max(result.at, held_->at), held_->why};
    return result;
}

std::pair<Ticket, const Request&> Lane::depart(Instant now) {
    under_way_ = true;
    first_ = first_.value_or(now);
    told_ = false;
    held_.reset();
    auto& pending = queue_.front();
    ++pending.calls;
    ++pending.heard;
    return {pending.ticket, pending.request};
}

std::optional<Waiting> Lane::untold_pause(Instant now) {
    if (!is_waiting() || told_) return std::nullopt;
    const auto [at, why] = departure();
    if (at <= now) return std::nullopt;
    told_ = true;
    return Waiting{host_, std::chrono::ceil<milliseconds>(at - now), why, queued()};
}

std::vector<Delivery> Lane::end_call(Delivery delivery, const Moment& moment) {
    under_way_ = false;
    // Where no connection came about nobody was asked, so there is nothing to rest from.
    if (delivery.reply.fault != Reply::Fault::unreachable) ended_ = moment.now;
    auto& pending = queue_.front();
    if (delivery.reply.status == 0 && delivery.reply.fault == Reply::Fault::unreachable) --pending.heard;
    delivery.reply.calls = pending.heard;
    spacing_.learn(pending.request, delivery.reply);
    answered_ = answered_ || delivery.reply.status != 0;
    if (!is_passing(delivery.reply)) return settle(std::move(delivery), moment.now);
    const auto pause = pause_before_another(delivery.reply, moment);
    const auto asked = retry_after(delivery.reply, moment.date);
    if (pause || asked)
        held_ = {moment.now +
                     paced(std::max(asked.value_or(milliseconds{0}), pause.value_or(milliseconds{0})), pace_),
                 retry_reason(delivery.reply)};
    return pause ? std::vector<Delivery>{} : settle(std::move(delivery), moment.now);
}

/// Nothing if the request is not worth another call.
std::optional<milliseconds> Lane::pause_before_another(const Reply& reply, const Moment& moment) const {
    const auto& pending = queue_.front();
    if (pending.calls >= pending.request.tries) return std::nullopt;
    if (answered_) return full_jitter(pending.calls, moment.chance);
    const bool is_unreachable = reply.fault == Reply::Fault::unreachable;
    if (is_unreachable && pending.calls >= most_connections) return std::nullopt;
    const auto pause = (is_unreachable ? brief_pause : full_jitter)(pending.calls, moment.chance);
    const bool is_late = moment.contact.is_in_vain(*first_, moment.now + paced(pause, pace_));
    return is_late ? std::nullopt : std::optional{pause};
}

std::vector<Delivery> Lane::settle(Delivery delivery, Instant now) {
    // To be patient with a host that never answered is no politeness, so it is the clock's business.
    if (is_of_the_host(delivery.reply))
        breaker_.open(now + paced(Breaker::rest, answered_ ? pace_ : 1), reason_of(delivery.reply));
    queue_.pop_front();
    std::vector<Delivery> deliveries;
    deliveries.push_back(std::move(delivery));
    std::ranges::move(turned_away(now), std::back_inserter(deliveries));
    return deliveries;
}

std::vector<Delivery> Lane::turned_away(Instant now) {
    const auto why = under_way_ ? std::nullopt : breaker_.reason(now);
    if (!why) return {};
    return give_up({"not asked, as " + host_ + " failed just before: " + why->words, why->fault});
}

std::vector<Delivery> Lane::give_up(const Breaker::Reason& why) {
    under_way_ = false;
    std::vector<Delivery> deliveries;
    for (const auto& pending : queue_) deliveries.push_back(trouble(pending.ticket, why, pending.heard));
    queue_.clear();
    return deliveries;
}

}  // namespace citegraph::fetching
