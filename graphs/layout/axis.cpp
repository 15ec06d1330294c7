// Where a moment lies from left to right.
#include "graphs/layout/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace citegraph::graphs {
namespace {

/// Years, from the first moment that a date leaves open to behind the last.
struct Period {
    double begin = 0, length = 0;
};

Period period_of(PackedDay date) {
    const auto day = date.day();
    if (day.month == 0) return {double(day.year), 1};
    const auto month = day.year + (day.month - 1) / 12.0;
    if (day.day == 0) return {month, 1 / 12.0};
    return {month + (day.day - 1) / 372.0, 1 / 372.0};
}

/// By vertex: its place in an order in which the cited come before the citing, but for cycles.
std::vector<Vertex> places_in_solve_order(const CitationGraph& graph) {
    const auto solving = solve_order(graph);
    std::vector<Vertex> place(graph.vertices());
    for (std::size_t i = 0; i < solving.vertices.size(); ++i)
        place[solving.vertices[i]] = static_cast<Vertex>(solving.vertices.size() - 1 - i);
    return place;
}

/// Vertices with a date, by it; those of one year by place, all others of one date as they are.
std::vector<Vertex> dated_in_order(const CitationGraph& graph, std::span<const PackedDay> dates) {
    std::vector<Vertex> order;
    for (Vertex v = 0; v < dates.size(); ++v)
        if (dates[v].known()) order.push_back(v);
    const auto place = places_in_solve_order(graph);
    std::ranges::stable_sort(order, [&](Vertex some, Vertex other) {
        if (dates[some] != dates[other]) return dates[some] < dates[other];
        return dates[some].month() == 0 && place[some] < place[other];
    });
    return order;
}

constexpr double least_share = 0.4;  // of an even share, for a year with vertices
constexpr double warp = 0.7;         // a year is as wide as this power of its vertices

/// A run of years without vertices is as wide as the root of its length.
void fill_gaps(std::vector<double>& widths) {
    const auto empty = std::pow(0.5, warp);
    for (std::size_t i = 0; i < widths.size();) {
        auto end = i;
        while (end < widths.size() && widths[end] == 0) ++end;
        for (const auto each = end > i ? empty / std::sqrt(double(end - i)) : 0; i < end; ++i)
            widths[i] = each;
        ++i;
    }
}

/// Of a whole year each, any unit: by vertices in it.
std::vector<double> widths_of_years(std::span<const double> counts) {
    std::vector<double> widths(counts.size());
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) sum += widths[i] = std::pow(counts[i], warp);
    const auto with_vertices = double(std::ranges::count_if(counts, [](double n) { return n > 0; }));
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) widths[i] = std::max(widths[i], least_share * sum / with_vertices);
    fill_gaps(widths);
    return widths;
}

}  // namespace

std::vector<double> moments(const CitationGraph& graph, std::span<const PackedDay> dates) {
    std::vector<double> out(graph.vertices(), std::numeric_limits<double>::quiet_NaN());
    const auto order = dated_in_order(graph, dates);
    for (std::size_t i = 0; i < order.size();) {
        auto end = i;
        while (end < order.size() && dates[order[end]] == dates[order[i]]) ++end;
        const auto [begin, length] = period_of(dates[order[i]]);
        for (auto at = i; at < end; ++at)
            out[order[at]] = begin + length * (double(at - i) + 0.5) / double(end - i);
        i = end;
    }
    return out;
}

TimeAxis::TimeAxis(std::span<const double> moments) {
    std::vector<double> known;
    std::ranges::copy_if(moments, std::back_inserter(known), [](double at) { return !std::isnan(at); });
    const auto undated = double(moments.size() - known.size());
    if (undated > 0) undated_ = known.empty() ? 1 : std::clamp(undated / double(moments.size()), 0.08, 0.5);
    if (known.empty()) return;
    const auto [least, most] = std::ranges::minmax(known);
    begin_ = least;
    end_ = std::max(most, least + 1 / 12.0);
    first_ = static_cast<int>(std::floor(begin_));
    std::vector<double> counts(static_cast<std::size_t>(std::floor(end_) - first_) + 1);
    for (const auto at : known) ++counts[static_cast<std::size_t>(std::floor(at) - first_)];
    auto widths = widths_of_years(counts);
    widths.back() *= end_ - std::floor(end_);
    widths.front() *= std::min(1.0, first_ + 1 - begin_) / (widths.size() == 1 ? end_ - std::floor(end_) : 1);
    place_.push_back(0);
    for (const auto width : widths) place_.push_back(place_.back() + width);
    for (auto& at : place_) at *= (1 - undated_) / place_.back();
}

double TimeAxis::place_of(double moment) const {
    const auto year = std::clamp(static_cast<int>(std::floor(moment)), first_,
                                 first_ + static_cast<int>(place_.size()) - 2);
    const auto from = std::max(double(year), begin_), to = std::min(year + 1.0, end_);
    const auto i = static_cast<std::size_t>(year - first_);
    const auto share = to > from ? std::clamp((moment - from) / (to - from), 0.0, 1.0) : 0.5;
    return place_[i] + share * (place_[i + 1] - place_[i]);
}

std::vector<double> TimeAxis::places(std::span<const double> moments) const {
    std::vector<double> out(moments.size());
    const auto undated = std::ranges::count_if(moments, [](double at) { return std::isnan(at); });
    double met = 0.5;
    for (std::size_t v = 0; v < moments.size(); ++v)
        out[v] =
            std::isnan(moments[v]) ? 1 - undated_ + undated_ * met++ / double(undated) : place_of(moments[v]);
    return out;
}

std::vector<YearSpan> TimeAxis::years() const {
    std::vector<YearSpan> out;
    for (std::size_t i = 0; i + 1 < place_.size(); ++i)
        out.push_back({first_ + static_cast<int>(i), place_[i], place_[i + 1]});
    if (undated_ > 0) out.push_back({0, 1 - undated_, 1});
    return out;
}

}  // namespace citegraph::graphs
