// The style of a list: which entries have a vote on how a new one is written, and how much.
#include "edit/style.hpp"

#include "citegraph/text.hpp"
#include "core/url.hpp"
#include "edit/writing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace citegraph::edit {
namespace {

// How much more an entry says of how a new one is written if it has something in common with it.
constexpr double same_section = 6, same_address = 3, same_name = 3;
constexpr double near = 6;      ///< entries; so far off, half as much, and ever less
constexpr double fading = 1.5;  ///< as a power of the distance
constexpr std::ptrdiff_t words_of_a_name = 3;
constexpr std::size_t often = 3;    ///< words of a link that so many entries have are part of their pattern
constexpr std::size_t most_of = 3;  ///< and other remarks, if one of so many entries has them
constexpr std::size_t often_enough = 12;  ///< one of so many

/// What a link is of, as far as that decides how an entry is written.
std::string kind_of(const std::vector<Identifier>& ids, const std::string& url) {
    if (!ids.empty() && ids.front().scheme() != Scheme::url)
        return std::string{name_of(ids.front().scheme())};
    if (const auto found = identify(url)) return std::string{name_of(found->id.scheme())};
    const auto address = core::parse_url(url);
    return address ? address->host : std::string{};
}

/// Whether two titles are of one sort: with a name before a colon, short or long, or without.
bool are_of_one_sort(const std::string& a, const std::string& b) {
    const auto name = name_and_rest(a).first, other = name_and_rest(b).first;
    if (name.empty() || other.empty()) return name.empty() == other.empty();
    const auto is_long = [](std::string_view words) {
        return std::ranges::count(words, ' ') >= words_of_a_name;
    };
    return is_long(name) == is_long(other);
}

/// The pattern of an entry, less what may not be part of one.
Pattern pattern_of(const Listing& listing, const ListedEntry& entry) {
    if (!entry.is_alone || !entry.is_whole) return {};
    std::string_view name;
    for (const auto& stretch : entry.stretches)
        if (stretch.slot == Slot::name) name = listing.of(stretch);
    Pattern out;
    auto at = entry.begin;
    for (const auto& stretch : entry.stretches) {
        const auto text = listing.of(stretch);
        const bool is_name = stretch.slot == Slot::note && !name.empty() && text == name;
        out.slots.push_back(is_name ? Slot::name : stretch.slot);
        out.digits.push_back(text.size());
        out.marks.push_back(listing.text.substr(at, stretch.begin - at));
        at = stretch.end;
    }
    out.marks.push_back(listing.text.substr(at, entry.end - at));
    return out;
}

/// Whether a remark is the words of the link to the work: "[paper](https://...)".
bool is_link_label(const Listing& listing, const ListedEntry& entry, const FieldBytes& remark) {
    return std::ranges::any_of(entry.stretches, [&](const FieldBytes& other) {
        if (other.slot != Slot::url || other.begin < remark.end) return false;
        const auto between = std::string_view{listing.text}.substr(remark.end, other.begin - remark.end);
        return between.find_first_not_of("]`*_ (") == between.npos;
    });
}

/// The number of the entry above, one more if the list counts.
std::string ordinal_at(const Listing& listing, const Vacancy& spot) {
    std::optional<int> above, before;
    for (const auto i : listing.sections[spot.section].entries)
        for (const auto& stretch : listing.entries[i].stretches)
            if (stretch.slot == Slot::ordinal && i < spot.before)
                before = std::exchange(above, std::stoi(std::string{listing.of(stretch)}));
    if (!above) return "1";
    return std::to_string(before && *before == *above ? *above : *above + 1);
}

}  // namespace

ListStyle::ListStyle(const Listing& listing) : listing_{listing} {
    std::map<std::string, std::size_t, std::less<>> remarks;
    for (const auto& entry : listing.entries)
        for (const auto& stretch : entry.stretches)
            if (stretch.slot == Slot::note) ++remarks[std::string{listing.of(stretch)}];
    for (const auto& entry : listing.entries) {
        auto known = entry;
        std::erase_if(known.stretches, [&](const FieldBytes& stretch) {
            const auto text = listing.of(stretch);
            if (stretch.slot != Slot::note || text.find("://") != text.npos) return false;
            const auto times = remarks.find(text)->second;
            return is_link_label(listing, entry, stretch)
                       ? times >= often
                       : times * most_of > listing.entries.size() && times >= often;
        });
        patterns_.push_back(pattern_of(listing, known));
    }
    std::size_t venues = 0, servers = 0;
    for (const auto& pattern : patterns_)
        for (const auto slot : pattern.slots) venues += slot == Slot::venue, servers += slot == Slot::server;
    says_servers_ = servers * often_enough > venues;
}

ListStyle::~ListStyle() = default;

/// Entries with their votes, and what they say of a paper.
struct ListStyle::Voters {
    std::vector<Sample> samples;
    Wording wording;

    Voters(const ListStyle& style, const Material& paper, std::vector<Sample> all)
        : samples{std::move(all)}, wording{style.listing_, paper, samples, style.says_servers_} {}
};

ListStyle::Voters ListStyle::voters_for(const Material& paper, const Vacancy& spot,
                                        std::optional<std::size_t> but) const {
    const auto kind = kind_of(paper.ids, paper.url);
    const auto weight_of = [&](std::size_t i) {
        const auto& other = listing_.entries[i];
        std::vector<Identifier> ids;
        if (!other.entry.identifiers.empty()) ids.push_back(other.entry.identifiers.front().id);
        const auto distance = std::abs(static_cast<double>(i) + 0.5 - static_cast<double>(spot.before));
        auto out = 1 / (1 + std::pow(distance / near, fading));
        if (other.section == spot.section) out *= same_section;
        if (kind_of(ids, other.entry.url.value_or("")) == kind) out *= same_address;
        return are_of_one_sort(other.entry.title, paper.title) ? out * same_name : out;
    };
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < listing_.entries.size(); ++i)
        if (i != but && !patterns_[i].slots.empty())
            samples.push_back({&listing_.entries[i], &patterns_[i], weight_of(i)});
    return {*this, paper, std::move(samples)};
}

std::string ListStyle::entry_of(const Material& paper, const Vacancy& spot,
                                std::optional<std::size_t> but) const {
    const auto voters = voters_for(paper, spot, but);
    const auto pattern = voted_pattern(voters.wording, voters.samples);
    if (!pattern) return "- " + voters.wording.in(Slot::title);
    std::string out;
    for (std::size_t i = 0; i < pattern->slots.size(); ++i) {
        const auto slot = pattern->slots[i];
        out += pattern->marks[i];
        out +=
            slot == Slot::ordinal ? ordinal_at(listing_, spot) : voters.wording.in(slot, pattern->digits[i]);
    }
    return out + pattern->marks.back();
}

std::string ListStyle::again(std::size_t entry, const Material& paper) const {
    const auto& old = listing_.entries[entry];
    const Vacancy spot{old.section, entry};
    const bool has_remarks = std::ranges::any_of(patterns_[entry].slots, [](Slot slot) {
        return slot == Slot::note || slot == Slot::affiliation || slot == Slot::ordinal;
    });
    if (!has_remarks) return entry_of(paper, spot);
    const auto voters = voters_for(paper, spot, {});
    std::string out;
    auto at = old.begin;
    for (const auto& stretch : old.stretches) {
        out.append(listing_.text, at, stretch.begin - at);
        const bool is_own = stretch.slot == Slot::note || stretch.slot == Slot::affiliation ||
                            stretch.slot == Slot::ordinal || !voters.wording.is_known(stretch.slot);
        const auto own = listing_.of(stretch);
        out += is_own ? std::string{own} : voters.wording.in(stretch.slot, own.size());
        at = stretch.end;
    }
    return out.append(listing_.text, at, old.end - at);
}

std::string regenerated(const Listing& listing, const std::map<std::size_t, Material>& papers) {
    const ListStyle style{listing};
    std::string out;
    std::size_t at = 0;
    for (const auto& [entry, paper] : papers) {
        const auto& old = listing.entries[entry];
        if (!old.is_alone || !old.is_whole || old.begin < at) continue;
        out.append(listing.text, at, old.begin - at);
        out += style.again(entry, paper);
        at = old.end;
    }
    return out.append(listing.text, at);
}

}  // namespace citegraph::edit
