#include "app/io/progress.hpp"

#include "citegraph/source.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

using namespace std::chrono;

constexpr seconds long_wait{5};

// Of calls to the pool of all anonymous users, one in a minute, three of five were answered (api_contracts
// §1.5). A paper cites some 45 works, 9,000 of which fit into one call; some 45 titles fit into another.
constexpr std::size_t ids_a_call = 500, titles_a_call = 45, papers_a_call = 200;
constexpr double minutes_a_call = 5.0 / 3;

std::size_t calls(std::size_t things, std::size_t a_call) {
    return (things + a_call - 1) / a_call;
}

double minutes_between(RunProgress::Clock::time_point from, RunProgress::Clock::time_point to) {
    return duration<double, std::ratio<60>>{to - from}.count();
}

std::string title_of(std::string_view source) {
    const auto found = std::ranges::find(all_sources(), source, &Source::name);
    return std::string{found == all_sources().end() ? source : found->title};
}

/// "40 s", "3 min", "2 h": of an estimate no more is known.
std::string rough(double minutes) {
    const auto rounded = [](double number) { return std::to_string(static_cast<long>(number + 0.999)); };
    if (minutes < 1) return rounded(minutes * 60) + " s";
    return minutes < 100 ? rounded(minutes) + " min" : rounded(minutes / 60) + " h";
}

/// As long as the slowest source takes if it goes on as it did; 0 while nobody has answered.
double minutes_left(const RunProgress& run, RunProgress::Clock::time_point now) {
    double out = 0;
    for (const auto& [name, part] : run.parts) {
        const auto [source, answered, wanted, requests] = part.now;
        if (answered == 0 || answered >= wanted) continue;
        const auto each = minutes_between(part.since, now) / static_cast<double>(answered);
        out = std::max(out, each * static_cast<double>(wanted - answered));
    }
    return out;
}

}  // namespace

std::string RunProgress::text(Clock::time_point now) const {
    std::vector<std::string> open;
    std::size_t sent = 0, answered = 0, wanted = 0;
    for (const auto& [name, part] : parts) {
        sent += part.requests + part.now.requests;
        answered += part.now.answered;
        wanted += part.now.wanted;
        if (part.now.answered < part.now.wanted)
            open.push_back(title_of(name) + " " + std::to_string(part.now.answered) + " of " +
                           std::to_string(part.now.wanted));
    }
    auto out = wanted == 0 ? std::string{} : std::to_string(100 * answered / wanted) + " %";
    if (const auto left = minutes_left(*this, now); left > 0 && minutes_between(start, now) > 0.05)
        out += ", " + rough(left) + " left";
    if (now < waits_until)
        out += ", " + std::to_string(ceil<seconds>(waits_until - now).count()) + " s for " + waits_for;
    if (!open.empty()) out += ": " + join(open, ", ");
    const auto elapsed = minutes_between(start, now);
    if (elapsed <= 0.2) return out + " (" + core::counted(sent, "request") + ")";
    return out + " (" + core::counted(sent, "request") + ", " +
           std::to_string(static_cast<long>(static_cast<double>(sent) / elapsed)) + " a minute)";
}

void ProgressLine::advance(const Progress& progress) {
    const auto now = RunProgress::Clock::now();
    auto [at, is_new] =
        run_.parts.try_emplace(std::string{progress.source}, RunProgress::Part{progress, now});
    auto& part = at->second;
    if (progress.requests < part.now.requests) part = {progress, now, part.requests + part.now.requests};
    part.now = progress;
    refresh();
}

void ProgressLine::wait(const Waiting& waiting) {
    run_.waits_for = waiting.host + ": " + std::string{waiting.why};
    run_.waits_until = RunProgress::Clock::now() + waiting.pause;
    refresh();
    if (waiting.pause >= long_wait)
        console_.detail("waiting " + std::to_string(ceil<seconds>(waiting.pause).count()) + " s for " +
                        run_.waits_for);
}

void ProgressLine::refresh() {
    if (console_.shows_progress()) console_.progress(run_.text(RunProgress::Clock::now()));
}

std::string unkeyed_outlook(const Plan& plan) {
    const auto papers = plan.identifiers + plan.titles;
    const auto needed = calls(plan.identifiers, ids_a_call) + calls(plan.titles, titles_a_call) +
                        calls(papers, papers_a_call);
    const auto longest = static_cast<std::size_t>(static_cast<double>(needed) * minutes_a_call + 1);
    return "without a key, Semantic Scholar answers from a pool that all anonymous users share, which lets "
           "about one "
           "call a minute through: some " +
           std::to_string(needed) + " calls for " + core::counted(papers, "paper") + " may take " +
           std::to_string(longest) +
           " minutes. With a key of your own in S2_API_KEY it is one call a "
           "second. Nothing that was found is asked again: stop at any time and run it once more.";
}

}  // namespace citegraph::app
