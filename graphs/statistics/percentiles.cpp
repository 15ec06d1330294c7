#include "citegraph/graphs/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace citegraph {
namespace {

/// Papers with a score and a year, by year, then score.
std::vector<Vertex> by_year_and_score(const Scores& scores, std::span<const PackedDay> dates) {
    std::vector<Vertex> papers;
    for (Vertex v = 0; v < dates.size(); ++v)
        if (dates[v].known() && !std::isnan(scores[v])) papers.push_back(v);
    std::ranges::sort(papers, {}, [&](Vertex v) { return std::pair{dates[v].year(), scores[v]}; });
    return papers;
}

}  // namespace

Scores percentiles_by_year(const Scores& scores, std::span<const PackedDay> dates) {
    Scores percentiles(scores.size(), std::numeric_limits<double>::quiet_NaN());
    const auto papers = by_year_and_score(scores, dates);
    const auto year = [&](Vertex v) { return dates[v].year(); };
    const auto score = [&](Vertex v) { return scores[v]; };
    for (auto first = papers.begin(); first != papers.end();) {
        const auto year_end =
            std::upper_bound(first, papers.end(), year(*first), [&](int y, Vertex v) { return y < year(v); });
        const auto size = static_cast<double>(year_end - first);
        for (auto tied = first; tied != year_end;) {
            const auto above = std::ranges::upper_bound(tied, year_end, score(*tied), {}, score);
            const auto below = static_cast<double>(tied - first) + static_cast<double>(above - tied) / 2;
            for (; tied != above; ++tied) percentiles[*tied] = 100 * below / size;
        }
        first = year_end;
    }
    return percentiles;
}

}  // namespace citegraph
