#include "graphs/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <numeric>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace citegraph::graphs {

bool for_each_block(std::size_t blocks, unsigned threads,
                    const std::function<bool(std::size_t block, unsigned worker)>& work) {
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    const auto run = [&](unsigned worker) {
        for (auto block = next++; block < blocks && !stopped; block = next++)
            if (!work(block, worker)) stopped = true;
    };
    {
        std::vector<std::jthread> others;
        try {
            for (unsigned worker = 1; worker < std::min<std::size_t>(threads, blocks); ++worker)
                others.emplace_back(run, worker);
        } catch (const std::system_error&) {  // the system has no more threads: those there do it all
        }
        run(0);
    }
    return !stopped;
}

std::optional<std::size_t> first_failing(std::size_t blocks, unsigned threads,
                                         const std::function<bool(std::size_t block)>& holds) {
    std::mutex mutex;
    auto least = blocks;
    // Blocks are begun in order, and ended once begun: all before the least that fails have been looked at.
    for_each_block(blocks, threads, [&](std::size_t block, unsigned) {
        if (holds(block)) return true;
        const std::lock_guard lock{mutex};
        least = std::min(least, block);
        return false;
    });
    return least < blocks ? std::optional{least} : std::nullopt;
}

struct ProgressMeter::State {
    std::function<bool(double)> report;
    std::size_t units;
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    std::mutex mutex;  // guards calls of report
};

ProgressMeter::ProgressMeter(std::function<bool(double)> report, std::size_t units)
    : state_{std::make_unique<State>()} {
    state_->report = std::move(report);
    state_->units = std::max<std::size_t>(units, 1);
}

ProgressMeter::~ProgressMeter() = default;

bool ProgressMeter::add(std::size_t units) {
    state_->done += units;
    const std::lock_guard lock{state_->mutex};
    if (!state_->stopped && !state_->report(done())) state_->stopped = true;
    return !state_->stopped;
}

bool ProgressMeter::stopped() const {
    return state_->stopped;
}

double ProgressMeter::done() const {
    return std::min(1.0, static_cast<double>(state_->done) / static_cast<double>(state_->units));
}

double stable_sum(std::span<const double> values) {
    double sum = 0;
    for (; !values.empty(); values = values.subspan(std::min<std::size_t>(values.size(), 4096))) {
        const auto block = values.first(std::min<std::size_t>(values.size(), 4096));
        sum += std::accumulate(block.begin(), block.end(), 0.0);
    }
    return sum;
}

}  // namespace citegraph::graphs
