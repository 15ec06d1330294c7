#include "audit/verdict/evidence.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>

namespace citegraph::auditing {
namespace {

using core::BylineDifference;
using resolving::Agreement;

/// BibTeX's "and others".
bool is_others(const Name& name) {
    return name.literal == "others";
}

/// "and others", and a body that stands for those who are in it: "Gemma Team".
bool is_open(const Name& name) {
    return !name.literal.empty();
}

Claim with_authors(Claim claim) {
    claim.authors = claim.own ? authors_of(*claim.own) : resolving::byline_of(*claim.entry);
    claim.is_cut = resolving::is_byline_cut(*claim.entry) || std::ranges::any_of(claim.authors, is_open);
    std::erase_if(claim.authors, is_others);
    return claim;
}

Claim with_venue(Claim claim) {
    const auto venue = claim.entry->venue ? claim.entry->venue->name : std::string{};
    if (core::is_preprint_server(venue))
        claim.preprint_server = core::preprint_server(venue);
    else if (!core::is_promise(venue))
        claim.venue = venue;
    return claim;
}

std::optional<int> claimed_year(const Claim& claim) {
    if (claim.own) return year_of(*claim.own);
    return claim.entry->venue ? claim.entry->venue->year : std::nullopt;
}

resolving::Comparison best_comparison(const std::vector<resolving::TitleForm>& listed,
                                      const resolving::TitleForm& known) {
    resolving::Comparison best;
    for (const auto& title : listed)
        if (auto found = resolving::compare(title, known);
            resolving::is_better(found, best) || (!best.agrees && best.unexplained.empty()))
            best = std::move(found);
    return best;
}

TitleFit fit_of(const Claim& claim, const resolving::TitleForm& known, const resolving::Comparison& titles) {
    if (claim.forms.empty() || known.full.empty()) return TitleFit::unknown;
    if (titles.agrees) return TitleFit::same;
    const auto agreement = resolving::title_agreement(claim.forms, {&known, 1});
    if (agreement == Agreement::other_language) return TitleFit::unknown;
    return agreement <= Agreement::named ? TitleFit::near : TitleFit::other;
}

/// "A Study of Rain: A Survey" without its subtitle, or the other way round, each by the same people.
bool is_beginning(const resolving::TitleForm& whole, const resolving::TitleForm& part) {
    return !whole.head.empty() && resolving::are_equal(whole.head, part.full);
}

}  // namespace

Claim claim_of(const Entry& entry, const Paper* own) {
    Claim claim{.entry = &entry, .own = own};
    claim.titles = resolving::listed_titles(entry);
    claim.forms = resolving::forms_of(claim.titles);
    claim = with_venue(with_authors(std::move(claim)));
    claim.year = claimed_year(claim);
    return claim;
}

bool Exhibit::shares_people() const {
    return people.kind < BylineDifference::Kind::others && people.kind != BylineDifference::Kind::unknown;
}

Exhibit exhibit_of(const Claim& claim, const Statement& statement, bool is_own) {
    Exhibit out{.statement = &statement, .is_own = is_own};
    const auto form = resolving::title_form(title_of(statement.record));
    out.titles = best_comparison(claim.forms, form);
    out.title = fit_of(claim, form, out.titles);
    const auto is_part = [&](const auto& one) { return is_beginning(one, form) || is_beginning(form, one); };
    out.people = core::byline_difference(claim.authors, authors_of(statement.record), claim.is_cut);
    const bool is_by_same = out.people.kind == BylineDifference::Kind::none && claim.authors.size() > 1;
    if (out.title == TitleFit::near || out.title == TitleFit::other)
        if (is_by_same && std::ranges::any_of(claim.forms, is_part)) out.title = TitleFit::same;
    return out;
}

std::string sentence_of(const Statement& statement) {
    const auto& record = statement.record;
    std::vector<std::string> where;
    if (const auto year = year_of(record)) where.push_back(std::to_string(*year));
    if (const auto& venue = field_of(record, "container-title"); !venue.empty()) where.push_back(venue);
    return statement.source + " has " + resolving::quoted(title_of(record)) +
           (where.empty() ? "" : " (" + join(where, ", ") + ")");
}

}  // namespace citegraph::auditing
