#include "app/io/progress.hpp"

#include "citegraph/text.hpp"
#include "core/counted.hpp"

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

}  // namespace

std::string ProgressLine::text() const {
    std::vector<std::string> parts;
    std::size_t requests = 0;
    for (const auto& [name, progress] : sources_) {
        requests += progress.requests;
        if (progress.answered < progress.wanted)
            parts.push_back(name + " " + std::to_string(progress.answered) + " of " +
                            std::to_string(progress.wanted));
    }
    const auto elapsed = duration<double>{steady_clock::now() - start_}.count() / 60;
    auto rate = core::counted(requests, "request");
    if (elapsed > 0.2)
        rate +=
            " (" + std::to_string(static_cast<long>(static_cast<double>(requests) / elapsed)) + " a minute)";
    parts.insert(parts.begin(), std::move(rate));
    return join(parts, ", ");
}

void ProgressLine::advance(const Progress& progress) {
    sources_[std::string{progress.source}] = progress;
    console_.progress(text());
}

void ProgressLine::wait(const Waiting& waiting) {
    const auto length = std::to_string(ceil<seconds>(waiting.pause).count()) + " s";
    const auto what = waiting.host + ": " + std::string{waiting.why};
    console_.progress(length + " for " + what + "; " + text());
    if (waiting.pause >= long_wait) console_.detail("waiting " + length + " for " + what);
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
