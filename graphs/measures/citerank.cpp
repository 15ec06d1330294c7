#include "graphs/measures/linear/recursion.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace citegraph::measures {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// By paper: years from its date to `now`, 0 for later ones, `never` where the date is not known.
std::vector<double> ages(std::span<const PackedDay> dates, const PackedDay& now) {
    std::vector<double> years;
    years.reserve(dates.size());
    for (const auto& date : dates)
        years.push_back(date.known() ? std::max(0.0, now.years() - date.years()) : never);
    return years;
}

/// exp(-age / decay), but for a factor: the youngest paper has 1, so that not all vanish long after.
std::vector<double> interest(std::vector<double> ages, double decay) {
    const auto youngest = std::ranges::min(ages);
    for (auto& age : ages) age = age == never ? 0 : std::exp((youngest - age) / decay);
    return ages;
}

std::string note_on_dates(const PackedDay& now, std::ptrdiff_t undated) {
    auto note = "ages as of " + to_string(now.day());
    if (undated > 0)
        note += "; readers never start at one of the " + std::to_string(undated) + " papers without date";
    return note;
}

/// Chance that a reader who starts at recent papers and follows references at random stands on each paper.
///
/// \unit    probability: scores are not negative and sum to 1; the same for any number of threads
/// \errors  malformed without dates, for a decay that is not above 0, and as random_reader says; output if it
///          was stopped
/// \cost    O(papers + citations); references only; as LinearRecursion says
/// \source  Walker, Xie, Yan and Maslov 2007, doi:10.1088/1742-5468/2007/06/P06010
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    if (!(options.decay > 0)) return fail(Error::Kind::malformed, "citerank needs a decay above 0 years");
    if (input.graph.vertices() == 0) return Measured{};
    const auto undated = std::ranges::count_if(input.dates, [](const auto& date) { return !date.known(); });
    if (std::ssize(input.dates) == undated)
        return fail(
            Error::Kind::malformed,
            "citerank needs dates of publication, and none is known: give a table of nodes with dates, "
            "or rank by pagerank");
    const auto now = options.as_of.known() ? options.as_of : std::ranges::max(input.dates);
    auto measured =
        random_reader("citerank", input, interest(ages(input.dates, now), options.decay), options);
    if (measured) measured->how.notes.push_back(note_on_dates(now, undated));
    return measured;
}

}  // namespace

Measure citerank() {
    return {
        .name = "citerank",
        .unit = "probability",
        .summary = "CiteRank: where readers end up who start at recent papers",
        .definition =
            "The chance of standing on the paper for a reader who starts at a paper with a chance that falls "
            "by exp(-age/`decay`) with its age in years (2.6), then follows one of the references within the "
            "graph, each as likely, with the chance `damping` (0.85; the authors found 0.5 to fit physics), "
            "again and again, else starts anew; so too from a paper that cites nothing in the graph. "
            "Papers without date are never started at. The scores sum to 1.",
        .reference =
            "D. Walker, H. Xie, K.-K. Yan and S. Maslov, Ranking scientific publications using a model of "
            "network traffic, J. Stat. Mech. (2007) P06010, doi:10.1088/1742-5468/2007/06/P06010",
        .compute = compute,
        .references_only = true};
}

}  // namespace citegraph::measures
