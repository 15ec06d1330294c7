#include "resolve/merge/objection.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/title_words.hpp"
#include "core/scholarly/venues.hpp"
#include "core/text/words.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

namespace citegraph::resolving {
namespace {

/// In Crossref's words (https://api.crossref.org/types) and in those of CSL 1.0.2.
constexpr std::array<std::string_view, 3> deposit_kinds{"posted-content", "preprint", "Preprint"};
constexpr std::array<std::string_view, 12> volumes{
    "proceedings",    "proceedings-series", "book-series", "book-set",   "journal",        "journal-issue",
    "journal-volume", "report-series",      "periodical",  "collection", "reference-book", "series"};

constexpr int latest = 6, latest_chapter = 3;  // years after the preprint
constexpr std::size_t telling = 4;             // words of a title that no author confirms

Agreement agreement(const Paper& part, const Work& work) {
    const auto& title = title_of(part);
    const auto with_list = title_agreement(work.listed, {&title, 1});
    if (work.titles.empty() || with_list == Agreement::same) return with_list;
    return title_agreement(work.titles, {&title, 1});
}

std::string others(const Paper& part) {
    const auto& authors = authors_of(part);
    return "by others (" + ellipsis(display_name(authors.front()), 60) +
           (authors.size() > 1 ? ", ...)" : ")");
}

/// The words of the part's title that no title of the work has.
std::set<std::string> added_words(const Paper& part, const Work& work) {
    const auto words = title_words(title_of(part));
    std::set<std::string> added{words.begin(), words.end()};
    for (const auto* titles : {&work.titles, &work.listed})
        for (const auto& title : *titles)
            for (const auto& word : title_words(title)) added.erase(word);
    return added;
}

/// The part's title goes on behind that of the work, and not with a subtitle: "...: Lower Bounds" is the next paper of the
/// same people.
bool goes_on(const Paper& part, const Work& work) {
    const auto title = normal_title(title_of(part));
    return std::ranges::any_of(
        work.titles, [&](const auto& known) { return title.starts_with(normal_title(known) + " "); });
}

std::optional<Objection> volume_objection(const Paper& part) {
    const auto words = title_words(title_of(part));
    if (!core::is_one_of(kind_of(part), volumes) && (words.empty() || words.front() != "proceedings"))
        return std::nullopt;
    return Objection{"is a whole volume, " + quoted(title_of(part)), false};
}

std::optional<Objection> kind_objection(const Paper& part, const Work& work) {
    if (is_attachment(part)) return Objection{"is of the type '" + kind_of(part) + "', no publication"};
    for (const auto& word : added_words(part, work))
        if (core::is_version(word))
            return Objection{"is " + quoted(title_of(part)) + ", which is not the paper itself"};
    return std::nullopt;
}

std::optional<Objection> year_objection(const Paper& part, const Work& work) {
    const int year = core::first_day_of(part, "issued").year;
    const int known = work.preprint_year != 0 ? work.preprint_year : work.listed_year;
    if (year == 0 || known == 0) return std::nullopt;
    const auto written = std::to_string(year);
    const std::string of = work.preprint_year != 0 ? "the preprint of " : "what the list dates ";
    if (year < known - 1) return Objection{"is of " + written + ", before " + of + std::to_string(known)};
    if (year > known + (is_chapter(part) ? latest_chapter : latest))
        return Objection{"is of " + written + ", long after " + of + std::to_string(known)};
    return std::nullopt;
}

std::optional<Objection> venue_objection(const Paper& part, const Work& work) {
    const auto& venue = field_of(part, "container-title");
    if (core::is_promise(venue)) return Objection{"is only promised: " + quoted(venue)};
    if (!core::is_side_event(venue)) return std::nullopt;
    const auto same = [&](const auto& other) {
        return core::same_venue(venue, other.venue) ||
               core::same_venue(field_of(part, "event-title"), other.venue);
    };
    const auto other = std::ranges::find_if(work.issues, [&](const auto& known) { return !same(known); });
    if (other == work.issues.end()) return std::nullopt;
    return Objection{"appeared in " + quoted(venue) + ", the paper in " + quoted(other->venue)};
}

}  // namespace

bool is_deposited(const WorkPart& part) {
    const auto kind = kind_of(*part.paper);
    const auto& venue = field_of(*part.paper, "container-title");
    if (core::is_one_of(kind, deposit_kinds) || core::is_preprint_server(venue)) return true;
    if (!venue.empty()) return false;
    const auto doi = Identifier::make(Scheme::doi, field_of(*part.paper, "DOI"));
    return (doi && core::is_deposit(*doi)) || (part.is_registered() && kind == "article");
}

std::optional<Objection> identity_objection(const Paper& part, const Work& work) {
    if (title_of(part).empty()) return Objection{"has no title to tell it by"};
    if (auto volume = volume_objection(part)) return volume;
    const auto people = core::overlap(authors_of(part), work.byline);
    const auto titles = agreement(part, work);
    const auto as = "is " + quoted(title_of(part));
    if (titles == Agreement::same) {
        if (core::are_others(people)) return Objection{"has this title, but is " + others(part)};
        if (people == core::Overlap::unknown && title_words(title_of(part)).size() < telling)
            return Objection{as + ", a short title that no author confirms"};
        return std::nullopt;
    }
    const bool comparable = titles == Agreement::similar || titles == Agreement::other_language;
    if (comparable && people == core::Overlap::close && !goes_on(part, work)) return std::nullopt;
    if (auto kind = kind_objection(part, work)) return kind;
    return Objection{as + (comparable ? ", a title that the authors do not confirm" : ", another title")};
}

std::optional<Objection> version_objection(const Paper& part, const Work& work) {
    if (auto kind = kind_objection(part, work)) return kind;
    if (auto year = year_objection(part, work)) return year;
    return venue_objection(part, work);
}

std::optional<Objection> list_objection(const Paper& part, std::span<const KnownIssue> listed,
                                        int preprint_year) {
    const auto& venue = field_of(part, "container-title");
    const int year = core::first_day_of(part, "issued").year;
    if (venue.empty() || year == 0) return std::nullopt;
    for (const auto& known : listed) {
        if (known.year == 0) continue;
        const auto says = "is of " + std::to_string(year) + ", but the list says " + known.venue + " " +
                          std::to_string(known.year);
        const bool same = core::same_venue(venue, known.venue);
        if (same && year != known.year && year == preprint_year) return Objection{says, false};
        if (!same && std::abs(year - known.year) > 1) return Objection{says + " and not " + venue};
    }
    return std::nullopt;
}

}  // namespace citegraph::resolving
