#pragma once

#include "asked.hpp"
#include "fetch/lane.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::test {

using namespace fetching;

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// What a service of the test says, and after how long.
struct Served {
    Reply reply;
    milliseconds takes{0};
};

inline Served says(int status, std::vector<Header> headers = {}, milliseconds takes = {}) {
    Reply reply;
    reply.status = status;
    reply.headers = std::move(headers);
    if (status == 0) reply.trouble = "no route";
    return {std::move(reply), takes};
}

/// No reply, for that reason, after that long.
inline Served fails(Reply::Fault fault, milliseconds takes = {}) {
    auto served = says(0, {}, takes);
    served.reply.fault = fault;
    return served;
}

/// A request to `url` that keeps no pause.
inline Request request_to(std::string url, milliseconds pause = {}) {
    Request request;
    request.url = std::move(url);
    request.pause = pause;
    return request;
}

/// A network in which an hour is over at once. It must outlive its transport.
class VirtualNetwork {
  public:
    using Serve = std::function<Served(const Request&)>;
    struct Departed {
        std::string url;
        milliseconds at;
        bool operator==(const Departed&) const = default;
    };

    explicit VirtualNetwork(Serve serve) : serve_{std::move(serve)} {}
    VirtualNetwork(const VirtualNetwork&) = delete;
    VirtualNetwork& operator=(const VirtualNetwork&) = delete;

    Transport transport(HttpSetting setting = {}, std::uint64_t seed = 1) {
        return lanes({[this](Ticket ticket, const Request& request, milliseconds connect) {
                          start(ticket, request, connect);
                      },
                      [this](milliseconds longest) { return wait(longest); }, [this] { under_way_.clear(); }},
                     {[this] { return Instant{elapsed_}; }, [this] { return date(); }}, std::move(setting),
                     seed);
    }

    milliseconds elapsed() const { return elapsed_; }
    std::time_t date() const { return std::chrono::ceil<seconds>(elapsed_).count(); }
    const std::vector<Departed>& calls() const { return calls_; }
    std::size_t busiest() const { return busiest_; }  ///< calls under way at once

  private:
    /// A host that cannot be reached says so when it likes, but not later than it is waited for.
    void start(Ticket ticket, const Request& request, milliseconds connect) {
        calls_.push_back({request.url, elapsed_});
        auto served = serve_(request);
        if (served.reply.status == 0 && served.reply.fault == Reply::Fault::unreachable)
            served.takes = std::min(served.takes, connect);
        under_way_.emplace(elapsed_ + served.takes, Delivery{ticket, std::move(served.reply)});
        busiest_ = std::max(busiest_, under_way_.size());
    }

    std::vector<Delivery> wait(milliseconds longest) {
        const auto first = under_way_.begin();
        if (first == under_way_.end() || first->first > elapsed_ + longest) {
            elapsed_ += longest;
            return {};
        }
        elapsed_ = std::max(elapsed_, first->first);
        std::vector<Delivery> deliveries;
        deliveries.push_back(std::move(first->second));
        under_way_.erase(first);
        return deliveries;
    }

    Serve serve_;
    milliseconds elapsed_{0};
    std::multimap<milliseconds, Delivery> under_way_;
    std::vector<Departed> calls_;
    std::size_t busiest_ = 0;
};

/// All replies that are still to come.
inline std::vector<Delivery> drained(const Transport& transport) {
    std::vector<Delivery> deliveries;
    while (auto delivery = transport.receive()) deliveries.push_back(std::move(*delivery));
    return deliveries;
}

}  // namespace citegraph::test
