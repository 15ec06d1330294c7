// Entries of a list put in order, each with its bytes.
#include "edit/sorting.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace citegraph::edit {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double number_of(const Day& day) {
    return day.year == 0 ? none : day.year * 10'000 + day.month * 100 + day.day;
}

/// An entry with what is nested in it.
struct Block {
    std::size_t entry;
    std::size_t begin, end;  ///< bytes, without the last line end
    bool is_movable;
};

class Sorter {
  public:
    Sorter(const Listing& listing, std::span<const double> ranks) : listing_{listing}, ranks_{ranks} {}

    void sort(const ListedSection& section) {
        std::vector<Block> run;
        for (const auto& block : blocks_of(section)) {
            const bool goes_on = !run.empty() && is_empty(run.back().end, block.begin) && block.is_movable &&
                                 run.back().is_movable && indent(block.entry) == indent(run.back().entry);
            if (!goes_on) settle(run), run.clear();
            run.push_back(block);
        }
        settle(run);
    }

    std::string finish() {
        std::ranges::sort(changes_, {}, [](const Change& change) { return change.begin; });
        std::string out;
        std::size_t at = 0;
        for (const auto& change : changes_) {
            out.append(listing_.text, at, change.begin - at);
            out += change.bytes;
            at = change.end;
        }
        return out.append(listing_.text, at);
    }

  private:
    struct Change {
        std::size_t begin, end;
        std::string bytes;
    };

    std::size_t indent(std::size_t entry) const {
        const auto begin = listing_.entries[entry].begin;
        return listing_.text.find_first_not_of(" \t", begin) - begin;
    }

    bool is_empty(std::size_t from, std::size_t to) const {
        return to >= from && trimmed(std::string_view{listing_.text}.substr(from, to - from)).empty();
    }

    /// In the order of the list, entries deeper than the one above are part of it.
    std::vector<Block> blocks_of(const ListedSection& section) const {
        std::vector<Block> out;
        for (const auto i : section.entries) {
            const auto& entry = listing_.entries[i];
            const bool is_nested =
                !out.empty() && indent(i) > indent(out.back().entry) && is_empty(out.back().end, entry.begin);
            auto end = entry.end;
            while (end > entry.begin && (listing_.text[end - 1] == '\n' || listing_.text[end - 1] == '\r'))
                --end;
            if (is_nested)
                out.back().end = end, out.back().is_movable &= entry.is_alone;
            else
                out.push_back({i, entry.begin, end, entry.is_alone});
        }
        return out;
    }

    std::optional<FieldBytes> ordinal(std::size_t entry) const {
        for (const auto& stretch : listing_.entries[entry].stretches)
            if (stretch.slot == Slot::ordinal) return stretch;
        return std::nullopt;
    }

    /// The bytes of a block in the place of another: with its number, if both have one.
    std::string in_place_of(const Block& place, const Block& block) const {
        auto out = listing_.text.substr(block.begin, block.end - block.begin);
        const auto own = ordinal(block.entry), there = ordinal(place.entry);
        if (own && there) out.replace(own->begin - block.begin, own->end - own->begin, listing_.of(*there));
        return out;
    }

    void settle(const std::vector<Block>& run) {
        auto sorted = run;
        std::ranges::stable_sort(sorted, [&](const Block& a, const Block& b) {
            const auto x = ranks_[a.entry], y = ranks_[b.entry];
            return std::isnan(x) || std::isnan(y) ? !std::isnan(x) && std::isnan(y) : x < y;
        });
        for (std::size_t i = 0; i < run.size(); ++i)
            if (sorted[i].entry != run[i].entry)
                changes_.push_back({run[i].begin, run[i].end, in_place_of(run[i], sorted[i])});
    }

    const Listing& listing_;
    std::span<const double> ranks_;
    std::vector<Change> changes_;
};

}  // namespace

std::vector<double> ranks_by(const Listing& listing, Order order) {
    std::vector<SortKey> keys;
    for (const auto& entry : listing.entries) keys.push_back(key_of(entry.entry));
    std::vector<double> out(keys.size(), none);
    if (order == Order::date_up || order == Order::date_down) {
        for (std::size_t i = 0; i < keys.size(); ++i)
            out[i] = order == Order::date_up ? number_of(keys[i].date) : -number_of(keys[i].date);
        return out;
    }
    std::vector<std::string> words;
    for (const auto& key : keys) words.push_back(order == Order::title ? key.title : key.venue);
    auto sorted = words;
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!words[i].empty())
            out[i] = static_cast<double>(std::ranges::lower_bound(sorted, words[i]) - sorted.begin());
    return out;
}

std::string with_sorted(const Listing& listing, std::span<const double> ranks,
                        std::span<const std::size_t> sections) {
    Sorter sorter{listing, ranks};
    for (const auto section : sections) sorter.sort(listing.sections[section]);
    return sorter.finish();
}

}  // namespace citegraph::edit
