#pragma once

#include "app/io/console.hpp"
#include "citegraph/resolve.hpp"

#include <chrono>
#include <map>
#include <string>

namespace citegraph::app {

/// How far each source has come by its name, and what is being waited for.
struct RunProgress {
    using Clock = std::chrono::steady_clock;
    struct Part {
        Progress now;
        Clock::time_point since;   ///< when its questions were first heard of
        std::size_t requests = 0;  ///< of questions before these
    };
    std::map<std::string, Part> parts;
    Clock::time_point start = Clock::now();
    std::string waits_for;  ///< empty: nothing
    Clock::time_point waits_until{};

    /// "51 %, 3 min left: arXiv 120 of 400, Semantic Scholar 300 of 413 (80 requests a minute)": what one looks for
    /// first, so that a narrow terminal may cut the rest. Of what is done nothing is told.
    std::string text(Clock::time_point now) const;
};

/// The progress line of a run: how far each source has come, how fast, and what is being waited for.
class ProgressLine {
  public:
    explicit ProgressLine(Console& console) : console_{console} {}

    void advance(const Progress& progress);
    /// Waits of more than a few seconds are also said under -v, where there is no terminal to see them on.
    void wait(const Waiting& waiting);
    /// Shows how things stand by now: for who is asked often.
    void refresh();

  private:
    Console& console_;
    RunProgress run_;
};

/// Why a run without a key is slow, how long it may take, and how a key helps.
std::string unkeyed_outlook(const Plan& plan);

}  // namespace citegraph::app
