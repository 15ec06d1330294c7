#include "fetch/lane.hpp"

#include "citegraph/text.hpp"

#include "fetch/address.hpp"

#include <algorithm>
#include <memory>
#include <random>

namespace citegraph::fetching {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds slice{50};  // longest time before a cancel is seen

class Loop {
  public:
    Loop(Wire wire, Clock clock, HttpSetting setting, std::uint64_t seed)
        : wire_{std::move(wire)}, clock_{std::move(clock)}, setting_{std::move(setting)}, random_{seed} {}

    Ticket send(Request request) {
        if (!first_) first_ = clock_.now();
        auto host = ascii_lower(host_of(request.url));
        auto lane = std::ranges::find(lanes_, host, &Lane::host);
        const auto pace = is_loopback(host) ? setting_.pace : 1;  // nobody else is asked in a hurry
        if (lane == lanes_.end()) lane = lanes_.emplace(lane, std::move(host), pace);
        lane->add(++last_, std::move(request));
        return last_;
    }

    std::optional<Delivery> receive() {
        while (ready_.empty()) {
            if (std::ranges::all_of(lanes_, [](auto& lane) { return lane.queued() == 0; }))
                return std::nullopt;
            turn();
        }
        auto delivery = std::move(ready_.front());
        ready_.pop_front();
        return delivery;
    }

  private:
    void turn() {
        const auto now = clock_.now();
        if (setting_.cancelled()) return give_up("cancelled");
        if (is_late(now))
            return give_up("the deadline of " + std::to_string(setting_.deadline.count()) + " s has passed");
        for (auto& lane : lanes_) depart(lane, now);
        if (!ready_.empty()) return;
        tell(now);
        for (auto& delivery : wire_.wait(patience(now))) end_call(std::move(delivery));
    }

    bool is_late(Instant now) const {
        return setting_.deadline.count() > 0 && now >= *first_ + setting_.deadline;
    }

    void depart(Lane& lane, Instant now) {
        if (!lane.is_waiting()) return;
        deliver(lane.turned_away(now));
        if (!lane.is_waiting() || lane.departure().at > now) return;
        contact_.seek(now);
        const auto& [ticket, request] = lane.depart(now);
        wire_.start(ticket, request, contact_.connect(now));
    }

    void end_call(Delivery delivery) {
        const auto lane =
            std::ranges::find_if(lanes_, [&](auto& each) { return each.asked(delivery.ticket); });
        if (lane == lanes_.end()) return;
        contact_.hear(delivery.reply);
        const double chance = std::uniform_real_distribution<double>{0, 1}(random_);
        deliver(lane->end_call(std::move(delivery), {clock_.now(), clock_.date(), chance, contact_}));
    }

    /// Until when nothing is to be done but to listen.
    milliseconds patience(Instant now) const {
        Instant::duration left = slice;
        for (const auto& lane : lanes_)
            if (lane.is_waiting()) left = std::min(left, lane.departure().at - now);
        if (setting_.deadline.count() > 0) left = std::min(left, *first_ + setting_.deadline - now);
        return std::chrono::ceil<milliseconds>(left);
    }

    void tell(Instant now) {
        if (std::ranges::any_of(lanes_, &Lane::is_under_way)) return;
        std::vector<Waiting> pauses;
        for (auto& lane : lanes_)
            if (auto pause = lane.untold_pause(now)) pauses.push_back(*std::move(pause));
        std::ranges::stable_sort(pauses, std::ranges::greater{}, &Waiting::pause);
        for (const auto& pause : pauses) setting_.waiting(pause);
    }

    void give_up(const std::string& why) {
        wire_.abandon();
        for (auto& lane : lanes_) deliver(lane.give_up({why}));
    }

    void deliver(std::vector<Delivery> deliveries) {
        std::ranges::move(deliveries, std::back_inserter(ready_));
    }

    Wire wire_;
    Clock clock_;
    HttpSetting setting_;
    std::mt19937_64 random_;
    std::vector<Lane> lanes_;
    Contact contact_;
    std::deque<Delivery> ready_;
    std::optional<Instant> first_;  ///< request sent: the deadline counts from here
    Ticket last_ = 0;
};

}  // namespace

Transport lanes(Wire wire, Clock clock, HttpSetting setting, std::uint64_t seed) {
    const auto loop = std::make_shared<Loop>(std::move(wire), std::move(clock), std::move(setting), seed);
    return {.send = [loop](Request request) { return loop->send(std::move(request)); },
            .receive = [loop] { return loop->receive(); }};
}

}  // namespace citegraph::fetching
