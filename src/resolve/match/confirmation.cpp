#include "resolve/match/confirmation.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"

#include <algorithm>
#include <cstdlib>

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

std::vector<Name> byline_of(const Entry& entry) {
    std::vector<Name> out;
    for (const auto& author : entry.authors) out.push_back(parse_name(without_others(author)));
    return out;
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

bool are_near(const std::vector<int>& a, const std::vector<int>& b) {
    return std::ranges::any_of(a, [&](int year) {
        return std::ranges::any_of(b, [&](int other) { return std::abs(year - other) <= 1; });
    });
}

/// Preprint servers agree with nothing: they tell no two papers apart.
bool venue_agrees(const Entry& entry, const Paper& record) {
    const auto& name = entry.venue->name;
    if (core::is_preprint_server(name)) return false;
    const auto fields = {field_of(record, "container-title"), field_of(record, "container-title-short"),
                         field_of(record, "event-title")};
    return std::ranges::any_of(fields, [&](const auto& venue) { return core::same_venue(name, venue); }) ||
           std::ranges::any_of(record.manifestations,
                               [&](const auto& one) { return core::same_venue(name, one.venue); });
}

}  // namespace

std::string Confirmation::words() const {
    std::vector<std::string> out;
    if (author) out.emplace_back("author");
    if (venue) out.emplace_back("venue");
    if (year) out.emplace_back("year");
    return out.size() == 3 ? "author, venue and year" : join(out, " and ");
}

Confirmation confirmation(const Entry& entry, std::span<const Paper* const> records) {
    Confirmation out;
    const auto authors = byline_of(entry);
    const auto years = years_of(entry);
    const bool venue = entry.venue && !entry.venue->name.empty();
    out.asked = !authors.empty() || !years.empty() || venue;
    if (!out.asked) return out;
    std::vector<int> known_years;
    for (const auto* record : records) {
        const auto people = core::overlap(authors, authors_of(*record));
        out.author = out.author || core::share_surname(people);
        out.others = out.others || people == core::Overlap::none;
        for (const auto year : resolving::years_of(*record)) known_years.push_back(year);
        out.venue = out.venue || (venue && venue_agrees(entry, *record));
    }
    out.others = out.others && !out.author;
    out.year = are_near(years, known_years);
    if (!years.empty() && !known_years.empty()) out.venue = out.venue && out.year;
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
