// What a list writes for a paper: its venue, names, link and date, as others of the list have them.
#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "edit/writing.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace citegraph::edit {
namespace {

constexpr double same_venue = 4,
                 same_year = 2;    ///< how much more such an entry says of how a venue is written
constexpr double few_names = 0.2;  ///< what two names tell of how more are written
constexpr std::ptrdiff_t words_of_an_acronym = 2;

}  // namespace

Wording::Wording(const Listing& listing, const Material& paper, std::span<const Sample> samples,
                 bool says_servers)
    : listing_{listing}, paper_{paper}, samples_{samples}, says_servers_{says_servers} {
    std::tie(name_, rest_) = name_and_rest(paper.title);
    choose_address();
    choose_names();
    choose_venue();
}

bool Wording::is_venue(const std::string& name) const {
    const auto known = venues_.find(name);
    if (known != venues_.end()) return known->second;
    const bool is_same =
        name == paper_.venue || name == paper_.venue_short || core::same_venue(name, paper_.venue);
    return venues_[name] = is_same;
}

/// What most entries vote for of what `of` says about each of their stretches in a slot.
template <class Of>
std::string Wording::elected(Slot slot, Of of) const {
    std::map<std::string, double> votes;
    for (const auto& sample : samples_)
        for (const auto& stretch : sample.entry->stretches)
            if (stretch.slot == slot)
                if (const std::optional<std::string> vote = of(*sample.entry, listing_.of(stretch)))
                    votes[*vote] += sample.weight;
    const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return best == votes.end() ? std::string{} : best->first;
}

void Wording::choose_address() {
    const auto form =
        elected(Slot::url, [&](const ListedEntry& other, std::string_view url) -> std::optional<std::string> {
            if (other.entry.identifiers.empty()) return std::nullopt;
            const auto& id = other.entry.identifiers.front().id;
            const bool is_known =
                std::ranges::any_of(paper_.ids, [&](const auto& own) { return own.scheme() == id.scheme(); });
            const bool is_of_host =
                id.scheme() != Scheme::doi || is_of_registrant(id) || url.find("doi.org/") != url.npos;
            return is_known && is_of_host && id.scheme() != Scheme::url ? address_form(url, id)
                                                                        : std::nullopt;
        });
    address_ = plain_address(paper_.url);
    if (!form.empty())
        for (const auto& id : paper_.ids) {
            auto url = form;
            url.replace(url.find("{}"), 2, id.value());
            const auto read = identify(url);
            if (!read || read->id != id) continue;
            address_ = plain_address(url);
            return;
        }
    for (const auto& id : paper_.ids)
        if (address_.empty()) address_ = plain_address(url_of(id));
}

/// A publisher's host serves its own DOIs alone.
bool Wording::is_of_registrant(const Identifier& doi) const {
    const auto registrant = doi.value().substr(0, doi.value().find('/') + 1);
    return std::ranges::any_of(paper_.ids, [&](const Identifier& own) {
        return own.scheme() == Scheme::doi && own.value().starts_with(registrant);
    });
}

void Wording::choose_names() {
    if (paper_.authors.empty()) return;
    std::vector<std::pair<AuthorForm, double>> votes;
    for (const auto& sample : samples_)
        for (const auto& stretch : sample.entry->stretches) {
            if (stretch.slot != Slot::author) continue;
            const auto form = author_form(listing_.of(stretch), sample.entry->entry.authors);
            if (!form) continue;
            const bool tells = form->most > 0 || sample.entry->entry.authors.size() > 2;
            auto found = std::ranges::find(votes, *form, &std::pair<AuthorForm, double>::first);
            if (found == votes.end()) found = votes.insert(found, {*form, 0});
            found->second += sample.weight * (tells ? 1 : few_names);
        }
    const auto best = std::ranges::max_element(votes, {}, &std::pair<AuthorForm, double>::second);
    names_ = plain_markdown(in_author_form(best == votes.end() ? AuthorForm{} : best->first, paper_.authors));
}

void Wording::choose_venue() {
    if (!paper_.is_published()) {
        venue_ = paper_.server;
        const auto own = elected(Slot::server, [&](const ListedEntry&, std::string_view text) {
            return core::preprint_server(text) == paper_.server ? std::optional{std::string{text}}
                                                                : std::nullopt;
        });
        if (!own.empty()) venue_ = own;
        return;
    }
    venue_ = elected(Slot::venue, [&](const ListedEntry&, std::string_view text) {
        return is_venue(std::string{text}) ? std::optional{std::string{text}} : std::nullopt;
    });
    if (venue_.empty()) venue_ = plain_markdown(name_for_list());
}

/// Where the list has not written this venue yet: short if it writes others so.
std::string Wording::name_for_list() const {
    std::size_t brief = 0, all = 0;
    for (const auto& sample : samples_)
        for (const auto& stretch : sample.entry->stretches)
            if (stretch.slot == Slot::venue)
                ++all, brief += std::ranges::count(listing_.of(stretch), ' ') < words_of_an_acronym;
    if (2 * brief < all || paper_.venue.find(' ') == std::string::npos) return paper_.venue;
    for (const auto& acronym : core::venue_acronyms())
        if (core::same_venue(acronym, paper_.venue)) return acronym;
    return paper_.venue_short.empty() ? paper_.venue : paper_.venue_short;
}

std::string Wording::date() const {
    const auto form = elected(
        Slot::date, [&](const ListedEntry& other, std::string_view text) -> std::optional<std::string> {
            const auto day = other.entry.date ? parse_day(*other.entry.date) : std::nullopt;
            const auto found = day ? date_form(text, *day) : std::nullopt;
            return found && in_date_form(*found, paper_.day) ? found : std::nullopt;
        });
    if (form.empty()) return paper_.day.year > 0 ? std::to_string(paper_.day.year) : std::string{};
    return *in_date_form(form, paper_.day);
}

double Wording::venue_likeness(const ListedEntry& other) const {
    const auto& venue = other.entry.venue;
    if (!paper_.is_published() || !venue || !is_venue(venue->name)) return 1;
    return venue->year == paper_.day.year ? same_year * same_venue : same_venue;
}

std::string Wording::in(Slot slot, std::size_t digits) const {
    switch (slot) {
        case Slot::title:
            return plain_markdown(paper_.title);
        case Slot::name:
            return plain_markdown(name_);
        case Slot::rest:
            return plain_markdown(rest_);
        case Slot::author:
            return names_;
        case Slot::affiliation:
            return plain_markdown(paper_.affiliation);
        case Slot::venue:
        case Slot::server:
            return venue_;
        case Slot::year: {
            const auto year = paper_.day.year > 0 ? std::to_string(paper_.day.year) : std::string{};
            return digits == 2 && year.size() == 4 ? year.substr(2) : year;
        }
        case Slot::date:
            return date();
        case Slot::url:
            return address_;
        case Slot::ordinal:
        case Slot::note:
            break;
    }
    return {};
}

bool Wording::is_known(Slot slot) const {
    switch (slot) {
        case Slot::name:
        case Slot::rest:
            return !name_.empty();
        case Slot::venue:
            return paper_.is_published() || (says_servers_ && !venue_.empty());
        case Slot::server:
            return !venue_.empty();
        case Slot::ordinal:
            return true;
        default:
            return !in(slot).empty();
    }
}

/// Whether a list that says it should have it said here.
bool Wording::is_due(Slot slot) const {
    return (slot == Slot::venue && paper_.is_published()) || slot == Slot::url ||
           (slot == Slot::server && !paper_.is_published()) ||
           (slot == Slot::affiliation && !paper_.affiliation.empty());
}

}  // namespace citegraph::edit
