#include "resolve/match/confirmation.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace citegraph::resolving {

using namespace core;

namespace {

/// "Vaswani et al." without the others.
std::string_view without_others(std::string_view author) {
    for (std::string_view end : {"et al.", "et al", "et. al.", "and others", "等"})
        if (author.size() > end.size() && author.ends_with(end)) author.remove_suffix(end.size());
    while (!author.empty() && (author.back() == ' ' || author.back() == ',')) author.remove_suffix(1);
    return author;
}

/// Any four digits of "Dec 2024", "07/2024" or "2024-07-01" that can be a year.
void take_years(std::string_view date, std::vector<int>& years) {
    for (std::size_t at = 0; at < date.size();) {
        const auto end = std::min(date.find_first_not_of("0123456789", at), date.size());
        if (end - at == 4 && (date.substr(at, 2) == "19" || date.substr(at, 2) == "20"))
            years.push_back(std::atoi(std::string{date.substr(at, 4)}.c_str()));
        at = std::max(end, at + 1);
    }
}

std::vector<int> years_of(const Entry& entry) {
    std::vector<int> years;
    if (entry.venue && entry.venue->year) years.push_back(*entry.venue->year);
    if (entry.date) take_years(*entry.date, years);
    return years;
}

/// By the two that are nearest.
YearFit compared(const std::vector<int>& a, const std::vector<int>& b) {
    auto least = std::numeric_limits<int>::max();
    for (const auto year : a)
        for (const auto other : b) least = std::min(least, std::abs(year - other));
    if (a.empty() || b.empty()) return YearFit::unknown;
    return least == 0   ? YearFit::same
           : least == 1 ? YearFit::near
           : least <= 3 ? YearFit::apart
                        : YearFit::far;
}

AuthorFit compared(std::span<const Name> listed, std::span<const Name> known) {
    const auto people = core::overlap(listed, known);
    if (people == core::Overlap::unknown) return AuthorFit::unknown;
    if (people == core::Overlap::none) return AuthorFit::others;
    const auto shared = core::shared_people(listed, known);
    if (shared.namesakes) return AuthorFit::others;
    if (shared.people == 0) return AuthorFit::unknown;  // a rare surname beside another initial
    if (!shared.has_first) return AuthorFit::common;    // in one field, many have written with many
    if (shared.people > 1) return AuthorFit::several;
    return shared.is_rare ? AuthorFit::one : AuthorFit::common;
}

/// Preprint servers agree with nothing: they tell no two papers apart.
Confirmation with_venues(Confirmation out, const std::string& listed, std::span<const Paper* const> records) {
    if (listed.empty() || core::is_preprint_server(listed)) return out;
    bool all_others = true, any = false;
    for (const auto* record : records)
        for (const auto& venue : venues_of(*record)) {
            any = true;
            out.venue = out.venue || core::same_venue(listed, venue);
            all_others = all_others && !out.venue && core::are_other_venues(listed, venue);
        }
    out.other_venue = any && all_others;
    return out;
}

}  // namespace

std::vector<Name> byline_of(const Entry& entry) {
    std::vector<Name> out;
    for (const auto& author : entry.authors) out.push_back(parse_name(without_others(author)));
    return out;
}

bool is_byline_cut(const Entry& entry) {
    return !entry.authors.empty() &&
           without_others(entry.authors.back()).size() < trimmed(entry.authors.back()).size();
}

std::vector<std::string> venues_of(const Paper& record) {
    std::vector<std::string> out;
    for (const auto* field : {"container-title", "container-title-short", "event-title"})
        out.push_back(field_of(record, field));
    for (const auto& one : record.manifestations) out.push_back(one.venue);
    std::erase_if(out, [](const auto& venue) { return venue.empty() || core::is_preprint_server(venue); });
    return out;
}

double Confirmation::points() const {
    static constexpr std::array of_people{0.0, -4.0, 0.8, 2.5, 3.5};
    static constexpr std::array of_years{0.0, 1.5, 1.0, -1.0, -2.0};
    constexpr double of_venue = 1.5, of_other_venue = -0.7;
    return of_people[static_cast<std::size_t>(people)] + of_years[static_cast<std::size_t>(years)] +
           (venue ? of_venue : 0) + (other_venue ? of_other_venue : 0);
}

std::string Confirmation::words() const {
    std::vector<std::string> out;
    if (author()) out.emplace_back("author");
    if (venue) out.emplace_back("venue");
    if (year()) out.emplace_back("year");
    return out.size() == 3 ? "author, venue and year" : join(out, " and ");
}

double title_points(std::size_t words, std::size_t content_words) {
    constexpr double most = 4, of_content = 0.5, of_other = 0.25;
    const auto others = words > content_words ? words - content_words : 0;
    return std::min(most,
                    of_content * static_cast<double>(content_words) + of_other * static_cast<double>(others));
}

Confirmation confirmation(const Entry& entry, std::span<const Paper* const> records) {
    Confirmation out;
    const auto authors = byline_of(entry);
    const auto years = years_of(entry);
    const auto venue = entry.venue ? entry.venue->name : std::string{};
    out.asked = !authors.empty() || !years.empty() || !venue.empty();
    if (!out.asked) return out;
    std::vector<int> known_years;
    for (const auto* record : records) {
        const auto people = compared(authors, authors_of(*record));
        // What one record confirms, another's lack of names does not deny.
        if (people >= AuthorFit::common || out.people == AuthorFit::unknown)
            out.people = std::max(out.people, people);
        std::ranges::copy(resolving::years_of(*record), std::back_inserter(known_years));
    }
    out.years = compared(years, known_years);
    out = with_venues(out, venue, records);
    if (out.years == YearFit::apart || out.years == YearFit::far) out.venue = false;
    return out;
}

std::vector<int> years_of(const Paper& record) {
    std::vector<int> out;
    if (const auto year = year_of(record)) out.push_back(*year);
    for (const auto& [role, date] : record.dates)
        if ((role == "issued" || role == "submitted") && date.begin.year != 0) out.push_back(date.begin.year);
    for (const auto& one : record.manifestations)
        if (one.issued.year != 0) out.push_back(one.issued.year);
    return out;
}

}  // namespace citegraph::resolving
