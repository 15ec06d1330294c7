#pragma once

#include "app/io/console.hpp"
#include "citegraph/resolve.hpp"

#include <chrono>
#include <map>
#include <string>

namespace citegraph::app {

/// The progress line of a run: how far each source has come, how fast, and what is being waited for.
class ProgressLine {
  public:
    explicit ProgressLine(Console& console) : console_{console} {}

    void advance(const Progress& progress);
    /// Waits of more than a few seconds are also said under -v, where there is no terminal to see them on.
    void wait(const Waiting& waiting);

  private:
    std::string text() const;

    Console& console_;
    std::map<std::string, Progress> sources_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// Why a run without a key is slow, how long it may take, and how a key helps.
std::string unkeyed_outlook(const Plan& plan);

}  // namespace citegraph::app
