#include "citegraph/graphs/reordered.hpp"
#include "core/counted.hpp"
#include "graphs/parallel.hpp"
#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr Vertex block_size = 512;  // papers: some milliseconds of work

/// A graph renumbered by date, so that what is published in a span of time is a stretch of vertices.
struct Timeline {
    std::vector<Vertex> vertex;       ///< of the graph given, by place; those without date last
    CitationGraph graph;              ///< of places
    std::vector<PlaceRange> counted;  ///< by dated place: the later papers whose citations count
};

/// Where in `dates`, which ascend, what is later than the date at `place` begins, and where the window ends.
PlaceRange counted(const std::vector<PackedDay>& dates, std::size_t place, std::optional<int> window) {
    const auto until = [&](std::int64_t last) {
        const auto day = [](PackedDay date) { return std::int64_t{date.value}; };
        return static_cast<Vertex>(std::ranges::upper_bound(dates, last, {}, day) - dates.begin());
    };
    const std::int64_t end = latest(dates[place]).value;
    return {until(end),
            window ? until(end + std::int64_t{512} * *window) : static_cast<Vertex>(dates.size())};
}

Timeline timeline(const MeasureInput& input, std::optional<int> window) {
    Timeline time{publication_order(input.dates), input.graph, {}};
    if (!std::ranges::is_sorted(time.vertex)) {
        Network network;
        network.graph = input.graph;
        time.graph = reordered(network, time.vertex).graph;
    }
    std::vector<PackedDay> dates;
    for (const auto v : time.vertex)
        if (input.dates[v].known()) dates.push_back(input.dates[v]);
    for (std::size_t place = 0; place < dates.size(); ++place)
        time.counted.push_back(counted(dates, place, window));
    return time;
}

/// The part of an ascending row that lies in `range`.
std::span<const Vertex> within(std::span<const Vertex> row, PlaceRange range) {
    const auto begin = std::ranges::lower_bound(row, range.begin);
    return {begin, std::lower_bound(begin, row.end(), range.end)};
}

/// Counts who cites what, with a mark for each paper of the graph.
class Counter {
  public:
    explicit Counter(const Timeline& time)
        : time_{time}, seen_by_(time.graph.vertices(), static_cast<Vertex>(-1)) {}

    /// Has the processor fetch what the turns of the papers after `focal` look into. Rows of citers lie all
    /// over the memory: on a million papers the scores take half the time with this.
    // Always inline: g++ takes a function that only prefetches for one without effect, and drops its calls.
    [[gnu::always_inline]] void look_ahead(Vertex focal) const {
        const auto& citers = time_.graph.in();
        for (const auto reference : references(focal + std::size_t{2}))
            __builtin_prefetch(&citers.offsets[reference]);
        for (const auto reference : references(focal + std::size_t{1})) {
            const auto row = citers[reference];
            __builtin_prefetch(row.data() + row.size() / 2);  // where the search for the later ones begins
        }
    }

    double disruption(Vertex focal) {
        const auto later = time_.counted[focal];
        const auto citing = within(time_.graph.citers(focal), later);
        const auto citing_works_before = mark_citers_of_references(focal, later);
        const auto both = std::ranges::count(citing, focal, [&](Vertex v) { return seen_by_[v]; });
        const auto all = std::ssize(citing) + citing_works_before - both;
        return static_cast<double>(std::ssize(citing) - 2 * both) / static_cast<double>(all);
    }

  private:
    std::span<const Vertex> references(std::size_t place) const {
        if (place >= time_.counted.size()) return {};
        return time_.graph.references(static_cast<Vertex>(place));
    }

    /// How many there are.
    std::ptrdiff_t mark_citers_of_references(Vertex focal, PlaceRange later) {
        std::ptrdiff_t marked = 0;
        for (const auto reference : time_.graph.references(focal))
            for (const auto citing : within(time_.graph.citers(reference), later)) {
                marked += seen_by_[citing] != focal;  // no branch: whether it is new is anyone's guess
                seen_by_[citing] = focal;
            }
        return marked;
    }

    const Timeline& time_;
    std::vector<Vertex> seen_by_;  // the paper at whose turn it was marked last
};

/// Scores the places of one block.
void score_block(const Timeline& time, std::size_t block, Counter& counter, Scores& scores) {
    const auto begin = static_cast<Vertex>(block * block_size);
    const auto end = std::min<std::size_t>(begin + std::size_t{block_size}, time.counted.size());
    for (auto place = begin; place < end; ++place) {
        counter.look_ahead(place);
        scores[time.vertex[place]] = counter.disruption(place);
    }
}

std::vector<std::string> notes(const Timeline& time, std::optional<int> window) {
    std::vector<std::string> sentences;
    if (window) sentences.push_back("citations within " + std::to_string(*window) + " years count");
    if (const auto undated = time.vertex.size() - time.counted.size(); undated > 0)
        sentences.push_back(core::counted(undated, "paper") + " without date left out");
    std::size_t rootless = 0;
    for (Vertex v = 0; v < time.counted.size(); ++v) rootless += time.graph.references(v).empty();
    if (rootless > 0)
        sentences.push_back(core::counted(rootless, "paper cites", "papers cite") +
                            " nothing in the graph: for that reason alone a score of 1 if cited");
    return sentences;
}

/// Whether those who cite a paper cite it instead of the works that it cites, or along with them.
///
/// \unit    -1 (develops what was there) to 1 (disrupts it); NaN without date, or if no later paper cites
///          it or a work that it cites; the same for any number of threads
/// \errors  malformed if no date is known or the window is less than a year; if stopped, those that were
///          not reached are NaN
/// \cost    O(Σ citers of each reference of each paper), each pair looked at once; O(papers) memory a thread
/// \source  Funk and Owen-Smith 2017, doi:10.1287/mnsc.2015.2366; as a share of papers: Wu, Wang and Evans
///          2019, doi:10.1038/s41586-019-0941-9
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto vertices = input.graph.vertices();
    if (options.window && *options.window < 1)
        return fail(Error::Kind::malformed, "disruption needs a window of one year at least");
    if (vertices == 0) return Measured{};
    if (!any_known(input.dates)) return needs_dates("disruption");

    const auto time = timeline(input, options.window);
    Measured measured{Scores(vertices, std::numeric_limits<double>::quiet_NaN())};
    const auto blocks = (time.counted.size() + block_size - 1) / block_size;
    std::vector<std::optional<Counter>> counters(std::max(options.threads, 1u));
    ProgressMeter progress{options.progress, blocks};
    for_each_block(blocks, options.threads, [&](std::size_t block, unsigned worker) {
        if (!counters[worker]) counters[worker].emplace(time);
        score_block(time, block, *counters[worker], measured.scores);
        return progress.add();
    });
    measured.how.notes = notes(time, options.window);
    if (progress.stopped()) {
        measured.how.done = progress.done();
        measured.how.notes.push_back("stopped before it was done: papers not reached have no score");
    }
    return measured;
}

}  // namespace

Measure disruption() {
    return {.name = "disruption",
            .unit = "index",
            .summary = "CD index: whether citers cite the paper instead of what it cites",
            .definition =
                "(i - j) / (i + j + k), where of the papers with a later date i cite the paper and none of "
                "the works that it cites, j cite both, and k cite such a work but not the paper; with "
                "`window`, only those of so many years after it (CD5: 5). Dates that agree as far as both "
                "are known are not later. Undefined without date, or if i + j + k is 0. A paper that cites "
                "nothing in the graph scores 1 if a later one cites it; one that no later paper cites "
                "scores 0 if a work that it cites is cited.",
            .reference =
                "R. J. Funk and J. Owen-Smith, Management Science 63 (2017), doi:10.1287/mnsc.2015.2366; "
                "L. Wu, D. Wang and J. A. Evans, Nature 566 (2019), doi:10.1038/s41586-019-0941-9",
            .compute = compute};
}

}  // namespace citegraph::measures
