// A list sorted within its sections.
#include "app/listing/listing.hpp"

#include "app/io/files.hpp"
#include "app/study/study.hpp"
#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/words.hpp"
#include "edit/sections.hpp"
#include "edit/sorting.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace citegraph::app {
namespace {

/// The score of each entry's paper, the highest first.
Result<std::vector<double>> ranks_by_measure(const SortOptions& options, const edit::Listing& listing,
                                             Console& console) {
    const auto measures = measures_named({options.by});
    if (!measures) return measures.failure();
    auto loaded = query(options.query, ".", console);
    if (!loaded) return loaded.failure();
    const auto study = scored(study_of(*std::move(loaded)), *measures, console);
    if (!study) return study.failure();
    std::map<int, double> by_line;
    const auto& scores = study->columns.front().scores;
    for (const auto& entry : study->loaded.library.entries)
        by_line[entry.entry.line] = -scores[study->graph.vertex[entry.paper]];
    std::vector<double> out;
    for (const auto& entry : listing.entries) {
        const auto found = by_line.find(entry.entry.line);
        out.push_back(found == by_line.end() ? std::numeric_limits<double>::quiet_NaN() : found->second);
    }
    return out;
}

Result<std::vector<double>> ranks_of(const SortOptions& options, const edit::Listing& listing,
                                     Console& console) {
    using edit::Order;
    const std::map<std::string, Order> orders{
        {"date", Order::date_up}, {"title", Order::title}, {"venue", Order::venue}};
    const auto order = orders.find(options.by);
    if (order == orders.end() && measure_named(options.by) == nullptr) {
        auto known = core::names(all_measures());
        for (const auto& [name, meaning] : orders) known.insert(known.begin(), name);
        return fail(Error::Kind::malformed,
                    "--by: there is no '" + options.by + "'" + core::nearest_or_all(options.by, known));
    }
    auto ranks = order == orders.end() ? ranks_by_measure(options, listing, console)
                                       : Result<std::vector<double>>{edit::ranks_by(listing, order->second)};
    if (ranks && options.reverse)
        for (auto& rank : *ranks) rank = -rank;
    return ranks;
}

Result<std::vector<std::size_t>> sections_of(const SortOptions& options, const edit::Listing& listing) {
    if (!options.section.empty()) {
        auto named = edit::sections_named(listing, options.section, {});
        if (named.empty())
            return fail(Error::Kind::not_found, "no section is called '" + options.section + "'");
        return named;
    }
    std::vector<std::size_t> all(listing.sections.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

}  // namespace

Result<Exit> sort(const SortOptions& options, Console& console) {
    const auto& list = options.query.input.inputs.front();
    const auto text = read_text(list);
    if (!text) return text.failure();
    const auto listing = edit::listing_of(*text);
    if (listing.entries.empty()) return fail(Error::Kind::malformed, list + ": no entries are found in it");
    const auto sections = sections_of(options, listing);
    if (!sections) return sections.failure();
    const auto ranks = ranks_of(options, listing, console);
    if (!ranks) return ranks.failure();
    const auto after = edit::with_sorted(listing, *ranks, *sections);
    const auto unknown =
        std::count_if(ranks->begin(), ranks->end(), [](double rank) { return std::isnan(rank); });
    if (unknown > 0)
        console.note("of " + std::to_string(unknown) + " of " + std::to_string(ranks->size()) +
                     " entries the " + options.by + " is not known: they come last");
    if (auto done = change_list(list, *text, after, options.write); !done) return done.failure();
    return Exit::done;
}

}  // namespace citegraph::app
