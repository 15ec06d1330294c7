#include "fetch/lane.hpp"

#include <random>

namespace citegraph {

using namespace fetching;

Transport http_transport(HttpSetting setting) {
    auto wire = curl_wire({.user_agent = setting.user_agent, .largest = setting.largest});
    return lanes(std::move(wire), {std::chrono::steady_clock::now, [] { return std::time(nullptr); }},
                 std::move(setting), std::random_device{}());
}

}  // namespace citegraph
