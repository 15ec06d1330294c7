// The order of a list, measured from it.
#include "edit/order.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"

#include <algorithm>
#include <array>

namespace citegraph::edit {
namespace {

constexpr std::size_t pairs_to_tell = 4;  // at least
constexpr double most_in_order = 0.9;     // of the pairs

/// When an arXiv paper was first there, by its identifier.
Day day_of_id(const std::vector<Mention>& ids) {
    for (const auto& [id, version] : ids)
        if (id.scheme() == Scheme::arxiv) return core::month_of_arxiv(id.value());
    return {};
}

struct Tally {
    std::size_t right = 0, wrong = 0;

    void count(std::optional<bool> is_before) {
        if (is_before) ++(*is_before ? right : wrong);
    }
    bool tells() const { return right + wrong >= pairs_to_tell; }
    double share() const {
        return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(right + wrong, 1));
    }
};

void count_section(Tally& tally, const Listing& listing, const ListedSection& section, Order order,
                   std::optional<std::size_t> but) {
    std::optional<SortKey> last;
    for (const auto i : section.entries) {
        if (i == but) continue;
        auto key = key_of(listing.entries[i].entry);
        if (last) tally.count(comes_before(order, *last, key));
        last = std::move(key);
    }
}

}  // namespace

std::string_view name_of(Order order) {
    switch (order) {
        case Order::date_up:
            return "by date, the newest last";
        case Order::date_down:
            return "by date, the newest first";
        case Order::title:
            return "by title";
        case Order::venue:
            return "by venue";
        case Order::appended:
            break;
    }
    return "as they came";
}

SortKey key_of(const Entry& entry) {
    SortKey out{{}, normal_title(entry.title), {}};
    if (entry.date) out.date = parse_day(*entry.date).value_or(Day{});
    if (const auto of_id = day_of_id(entry.identifiers);
        out.date.year == 0 || (of_id.year == out.date.year && out.date.month == 0))
        out.date = of_id;
    if (entry.venue) {
        out.venue = ascii_lower(entry.venue->name);
        if (out.date.year == 0 && entry.venue->year) out.date.year = *entry.venue->year;
    }
    return out;
}

SortKey key_of(const Material& paper) {
    SortKey out{paper.day, normal_title(paper.title),
                ascii_lower(paper.venue.empty() ? paper.server : paper.venue)};
    return out;
}

std::optional<bool> comes_before(Order order, const SortKey& a, const SortKey& b) {
    const auto compare = [](const auto& x, const auto& y) {
        return x == y ? std::nullopt : std::optional{x < y};
    };
    switch (order) {
        case Order::title:
            return a.title.empty() || b.title.empty() ? std::nullopt : compare(a.title, b.title);
        case Order::venue:
            return a.venue.empty() || b.venue.empty() ? std::nullopt : compare(a.venue, b.venue);
        case Order::date_up:
        case Order::date_down: {
            auto x = a.date, y = b.date;
            if (x.year == 0 || y.year == 0) return std::nullopt;
            if (x.month == 0 || y.month == 0) x.month = y.month = 0;
            if (x.day == 0 || y.day == 0) x.day = y.day = 0;
            return order == Order::date_up ? compare(x, y) : compare(y, x);
        }
        case Order::appended:
            break;
    }
    return std::nullopt;
}

Order order_of(const Listing& listing, std::size_t section, std::optional<std::size_t> but) {
    static constexpr std::array<Order, 4> orders{Order::date_down, Order::date_up, Order::title,
                                                 Order::venue};
    auto best = Order::appended;
    double most = most_in_order;
    for (const bool is_whole : {false, true}) {
        bool tells = false;
        for (const auto order : orders) {
            Tally tally;
            for (std::size_t i = 0; i < listing.sections.size(); ++i)
                if (is_whole || i == section) count_section(tally, listing, listing.sections[i], order, but);
            tells |= tally.tells();
            if (!tally.tells() || tally.share() < most) continue;
            most = tally.share();
            best = order;
        }
        if (tells) return best;
    }
    return best;
}

std::size_t place_in(const Listing& listing, std::size_t section, Order order, const SortKey& key,
                     std::optional<std::size_t> but) {
    std::vector<SortKey> keys;
    for (const auto i : listing.sections[section].entries)
        if (i != but) keys.push_back(key_of(listing.entries[i].entry));
    if (order == Order::appended) return keys.size();
    // The first place: all entries are behind it. Going past one that should be before makes it better.
    int cost = 0, least = 0;
    std::size_t best = 0;
    bool is_settled = order == Order::date_down;  // of those alike the new one is the first, else the last
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto is_before = comes_before(order, keys[i], key);
        cost += !is_before ? 0 : *is_before ? -1 : 1;
        if (cost < least || (cost == least && !is_settled)) least = cost, best = i + 1;
    }
    return best;
}

}  // namespace citegraph::edit
