#include "citegraph/fetch.hpp"

#include <deque>
#include <memory>

namespace citegraph {

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
