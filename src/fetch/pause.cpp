#include "fetch/pause.hpp"

#include <algorithm>
#include <thread>

namespace citegraph {

bool pause_for(const Waiting& waiting, const HttpSetting& setting) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds slice{50};
    if (setting.cancelled()) return false;
    if (waiting.pause.count() <= 0) return true;
    setting.waiting(waiting);
    const auto end = Clock::now() + waiting.pause;
    for (auto now = Clock::now(); now < end; now = Clock::now()) {
        std::this_thread::sleep_for(std::min<Clock::duration>(slice, end - now));
        if (setting.cancelled()) return false;
    }
    return true;
}

Reply cancelled_reply() {
    Reply reply;
    reply.trouble = "cancelled";
    return reply;
}

std::chrono::milliseconds paced(std::chrono::milliseconds pause, const HttpSetting& setting) {
    return std::chrono::milliseconds{
        static_cast<std::int64_t>(static_cast<double>(pause.count()) * setting.pace)};
}

}  // namespace citegraph
