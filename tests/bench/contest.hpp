#pragma once

#include <malloc.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <time.h>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Two ways to compute the same, timed side by side, each in a process of its own.

/// What was found, as numbers to compare: making them takes time of its own.
using Found = std::function<std::vector<double>()>;
using Work = std::function<Found()>;

/// Finds values, and makes numbers of them later.
template <class Compute>
Work finding(Compute compute) {
    return [compute]() -> Found {
        return [found = compute()] { return std::vector<double>(found.begin(), found.end()); };
    };
}

/// What one way found, and what that cost.
struct Outcome {
    double seconds = 0;  ///< CPU time, the median of the runs
    double memory = 0;   ///< megabytes beyond what was there before, at the peak of the first run
    int runs = 0;
    std::vector<double> numbers{};
};

inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// A line of /proc/self/status, in megabytes.
inline double megabytes(std::string_view name) {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::atof(line.c_str() + name.size() + 1) / 1024;
    return 0;
}

/// Runs `work` five times, or until 20 seconds have passed.
inline Outcome timed(const Work& work) {
    malloc_trim(0);                               // what lies free would be taken for nothing
    std::ofstream{"/proc/self/clear_refs"} << 5;  // the peak starts anew
    const auto before = megabytes("VmRSS:");
    Outcome out;
    std::vector<double> times;
    for (double passed = 0; out.runs < 5 && passed < 20; ++out.runs) {
        const auto begin = cpu_seconds();
        const auto found = work();
        times.push_back(cpu_seconds() - begin);
        passed += times.back();
        if (out.runs > 0) continue;
        out.memory = megabytes("VmHWM:") - before;
        out.numbers = found();
    }
    std::ranges::sort(times);
    out.seconds = times[times.size() / 2];
    return out;
}

/// The same in a child, so that what one way leaves in caches and heaps does not tell on the other.
inline Outcome in_a_child(const Work& work, std::size_t most_numbers) {
    const auto bytes = (most_numbers + 4) * sizeof(double);
    auto* shared = static_cast<double*>(
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
    const auto child = fork();
    if (child == 0) {
        const auto outcome = timed(work);
        const auto count = std::min(outcome.numbers.size(), most_numbers);
        shared[0] = outcome.seconds, shared[1] = outcome.memory, shared[2] = outcome.runs;
        shared[3] = static_cast<double>(count);
        std::copy_n(outcome.numbers.begin(), count, shared + 4);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    Outcome out{shared[0], shared[1], static_cast<int>(shared[2]), {}};
    out.numbers.assign(shared + 4, shared + 4 + static_cast<std::size_t>(shared[3]));
    munmap(shared, bytes);
    return out;
}

/// Whether both found the same, to nine digits.
inline bool agree(const Outcome& a, const Outcome& b) {
    const auto near = [](double x, double y) { return std::abs(x - y) <= 1e-9 * std::max(1.0, std::abs(y)); };
    return std::ranges::equal(a.numbers, b.numbers, near);
}
