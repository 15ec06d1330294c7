// What of an entry all records of its work contradict.
#include "audit/verdict/evidence.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "core/text/ascii.hpp"
#include "core/text/published_text.hpp"
#include "core/text/words.hpp"
#include "resolve/match/confirmation.hpp"

#include <algorithm>
#include <array>

namespace citegraph::auditing {
namespace {

using Kind = core::BylineDifference::Kind;
using Work = std::vector<Exhibit>;

/// From a preprint to its last appearance, in years.
constexpr int years_to_publication = 3;
/// From the day a paper is online to its volume.
constexpr int years_to_print = 2;

std::vector<std::string> evidence_of(const Work& work) {
    std::vector<std::string> out;
    for (const auto& exhibit : work)
        if (auto sentence = sentence_of(*exhibit.statement); std::ranges::find(out, sentence) == out.end())
            out.push_back(std::move(sentence));
    return out;
}

bool has_title(const Exhibit& exhibit) {
    return exhibit.title == TitleFit::same && !exhibit.titles.has(resolving::Reason::typo);
}

std::optional<Contradiction> of_title(const Claim& claim, const Work& work) {
    if (!claim.own || claim.titles.empty()) return std::nullopt;
    const auto knows = [](const Exhibit& exhibit) { return exhibit.title != TitleFit::unknown; };
    if (std::ranges::none_of(work, knows) || std::ranges::any_of(work, has_title)) return std::nullopt;
    const auto& known = title_of(std::ranges::find_if(work, knows)->statement->record);
    return Contradiction{
        "title-differs", "title",
        resolving::quoted(claim.titles.front()) + " is " + resolving::quoted(known) + " in every record",
        evidence_of(work)};
}

std::string names_of(const std::vector<Name>& all, const std::vector<std::size_t>& places) {
    constexpr std::size_t most = 3;
    std::vector<std::string> out;
    for (const auto place : places)
        if (out.size() < most && place < all.size()) out.push_back(display_name(all[place]));
    return join(out, ", ") + (places.size() > most ? " and others" : "");
}

Contradiction of_people(const Claim& claim, const Exhibit& by) {
    const auto& known = authors_of(by.statement->record);
    const auto& [kind, listed_alone, known_alone] = by.people;
    const auto& source = by.statement->source;
    const auto added = names_of(claim.authors, listed_alone), missing = names_of(known, known_alone);
    if (kind == Kind::order)
        return {"authors-reordered", "author", "the authors stand in another order than in " + source};
    if (kind == Kind::missing) return {"authors-missing", "author", source + " has " + missing + " too"};
    if (kind == Kind::added) return {"authors-added", "author", "no record has " + added};
    if (kind == Kind::some)
        return {"authors-differ", "author", "in place of " + added + " " + source + " has " + missing};
    return {"authors-differ", "author",
            "none of the authors is on the record: " + source + " has " + missing};
}

std::optional<Contradiction> of_authors(const Claim& claim, const Work& work) {
    const auto agrees = [](const Exhibit& exhibit) { return exhibit.people.kind == Kind::none; };
    if (claim.authors.empty() || std::ranges::any_of(work, agrees)) return std::nullopt;
    const Exhibit* best = nullptr;
    for (const auto& exhibit : work)
        if (exhibit.people.kind != Kind::unknown && (!best || exhibit.people.kind < best->people.kind))
            best = &exhibit;
    if (!best) return std::nullopt;
    auto out = of_people(claim, *best);
    out.evidence = evidence_of(work);
    return out;
}

/// The names under which a record says that its work appeared.
std::vector<std::string> told_venues(const Paper& record) {
    auto out = resolving::venues_of(record);
    std::erase_if(out, [](const auto& venue) { return core::is_series(venue) || core::is_promise(venue); });
    return out;
}

/// Without brackets and colons, and without the words in front of the letter of a part: "Series B" is "B". A list that
/// says "Findings" says more than a service that names the conference alone.
std::string plain_venue(std::string_view venue) {
    static constexpr std::array<std::string_view, 4> unsaid{"series", "ser", "section", "findings"};
    const auto text = core::resolved_entities(venue);
    std::string out;
    for (const auto word : split(std::string_view{text}.substr(0, text.find('(')), ' ')) {
        auto bare = ascii_lower(word);
        std::erase_if(bare, [](char c) { return c == '.' || c == ':' || c == ','; });
        if (core::is_one_of(bare, unsaid)) continue;
        out += (out.empty() ? "" : " ") + std::string{word.substr(0, word.find(':'))};
    }
    return out;
}

/// "NeurIPS Datasets and Benchmarks" is of NeurIPS, and no workshop of it.
std::string without_track(std::string_view venue) {
    static const auto acronyms = core::venue_acronyms();
    const auto first = venue.substr(0, venue.find(' '));
    const bool is_acronym = std::ranges::count_if(first, core::is_capital) > 1 &&
                            std::ranges::find(acronyms, first) != acronyms.end();
    return std::string{is_acronym && !core::is_side_event(venue) ? first : venue};
}

/// One word that is cut short: "Bioinform."
bool is_cut_word(std::string_view cut, std::string_view word) {
    constexpr std::size_t telling = 5;
    const auto shorter = normal_title(cut), longer = normal_title(word);
    return shorter.size() >= telling && longer.starts_with(shorter) && longer.find(' ') == longer.npos;
}

bool may_be_same_venue(const std::string& listed, const std::string& known) {
    return core::same_venue(listed, known) || core::same_venue(plain_venue(listed), plain_venue(known)) ||
           core::same_venue(without_track(listed), without_track(known)) || is_cut_word(listed, known) ||
           is_cut_word(known, listed);
}

bool names_venue(const Exhibit& exhibit, const std::string& venue) {
    const auto all = told_venues(exhibit.statement->record);
    return std::ranges::any_of(all, [&](const auto& known) { return may_be_same_venue(venue, known); });
}

std::optional<Contradiction> of_venue(const Claim& claim, const Work& work) {
    if (claim.venue.empty() || core::is_series(claim.venue)) return std::nullopt;
    std::string known;
    for (const auto& exhibit : work) {
        if (names_venue(exhibit, claim.venue)) return std::nullopt;
        if (const auto venues = told_venues(exhibit.statement->record); known.empty() && !venues.empty())
            known = venues.front();
    }
    if (known.empty()) return std::nullopt;
    return Contradiction{"venue-differs", "venue", "'" + claim.venue + "' is '" + known + "' in every record",
                         evidence_of(work)};
}

/// The years of the publication that the entry names, as its register has them.
std::vector<int> registered_years(const Claim& claim, const Work& work) {
    std::vector<int> out;
    for (const auto& exhibit : work)
        if (exhibit.statement->role == Role::registry && !claim.venue.empty() &&
            names_venue(exhibit, claim.venue))
            std::ranges::copy(resolving::years_of(exhibit.statement->record), std::back_inserter(out));
    return out;
}

std::vector<int> known_years(const Work& work) {
    std::vector<int> out;
    for (const auto& exhibit : work)
        std::ranges::copy(resolving::years_of(exhibit.statement->record), std::back_inserter(out));
    return out;
}

/// Registers say when it was printed or put online; others may date it by its preprint.
bool is_contradicted(int year, const std::vector<int>& registered, const std::vector<int>& known) {
    if (known.empty() || std::ranges::find(known, year) != known.end()) return false;
    const auto [first, last] = std::ranges::minmax(registered.empty() ? known : registered);
    const auto behind = registered.empty() ? years_to_publication : years_to_print;
    return year < first - 1 || year > last + behind;
}

std::optional<Contradiction> of_year(const Claim& claim, const Work& work, std::string_view today) {
    if (!claim.year) return std::nullopt;
    const auto year = std::to_string(*claim.year);
    if (is_in_future(claim, today))
        return Contradiction{"future-date", "year", year + " is yet to come", evidence_of(work)};
    const auto known = known_years(work);
    if (!is_contradicted(*claim.year, registered_years(claim, work), known)) return std::nullopt;
    return Contradiction{"year-differs", "year",
                         year + " is " + std::to_string(std::ranges::max(known)) + " in every record",
                         evidence_of(work)};
}

std::string published_in(const Work& work) {
    for (const auto& exhibit : work)
        if (const auto venues = told_venues(exhibit.statement->record); !venues.empty())
            return venues.front();
    return {};
}

/// It names a preprint server and nothing else, or is a record without a place.
bool cites_preprint(const Claim& claim) {
    return claim.venue.empty() && (!claim.preprint_server.empty() || claim.own);
}

/// Long enough ago that services would have it.
bool is_settled(const Claim& claim, std::string_view today) {
    const auto day = parse_day(today);
    return claim.year && day && *claim.year + 1 < day->year;
}

}  // namespace

std::vector<Contradiction> remarks_on(const Claim& claim, const std::vector<Exhibit>& work,
                                      std::string_view today) {
    std::vector<Contradiction> out;
    const auto published = published_in(work);
    if (cites_preprint(claim) && !published.empty())
        out.push_back({"now-published", "venue", "appeared in " + published, evidence_of(work)});
    if (!claim.venue.empty() && published.empty() && is_settled(claim, today) &&
        !core::is_series(claim.venue))
        out.push_back({"venue-unconfirmed", "venue", "no record says that it appeared in " + claim.venue,
                       evidence_of(work)});
    return out;
}

bool is_in_future(const Claim& claim, std::string_view today) {
    const auto day = parse_day(today);
    return claim.year && day && *claim.year > day->year + 1;
}

std::vector<Contradiction> contradictions_of(const Claim& claim, const std::vector<Exhibit>& work,
                                             std::string_view today) {
    std::vector<Contradiction> out;
    for (auto& found :
         {of_title(claim, work), of_authors(claim, work), of_venue(claim, work), of_year(claim, work, today)})
        if (found) out.push_back(*found);
    return out;
}

}  // namespace citegraph::auditing
