#include "citegraph/fetch.hpp"

#include "fetch/lane.hpp"

#include <deque>
#include <memory>
#include <random>

namespace citegraph {

using namespace fetching;

Transport http_transport(HttpSetting setting) {
    auto wire = curl_wire({.user_agent = setting.user_agent, .largest = setting.largest});
    return lanes(std::move(wire), {std::chrono::steady_clock::now, [] { return std::time(nullptr); }},
                 std::move(setting), std::random_device{}());
}

Transport answering(std::function<Reply(const Request&)> answer) {
    struct Box {
        std::deque<Delivery> deliveries;
        Ticket last = 0;
    };
    const auto box = std::make_shared<Box>();
    return {.send =
                [box, answer = std::move(answer)](const Request& request) {
                    box->deliveries.push_back({++box->last, answer(request)});
                    return box->last;
                },
            .receive = [box]() -> std::optional<Delivery> {
                if (box->deliveries.empty()) return std::nullopt;
                auto delivery = std::move(box->deliveries.front());
                box->deliveries.pop_front();
                return delivery;
            }};
}

}  // namespace citegraph
