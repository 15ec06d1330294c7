#include "resolve/merge/vetting.hpp"

#include "core/scholarly/notices.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "resolve/merge/objection.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace citegraph::resolving {
namespace {

bool has(const std::vector<Identifier>& ids, const Identifier& id) {
    return std::ranges::find(ids, id) != ids.end();
}

std::optional<Identifier> doi_of(const Paper& part) {
    return Identifier::make(Scheme::doi, field_of(part, "DOI"));
}

bool is_venue(const std::string& name) {
    return !name.empty() && !core::is_preprint_server(name) && !core::is_promise(name);
}

/// A book, report or thesis of a list; what an archive put out is none.
bool is_volume(const Paper& part) {
    return stands_alone(part) && field_of(part, "container-title").empty() &&
           !core::is_preprint_server(field_of(part, "publisher"));
}

/// The order in which parts are believed.
int turn(const WorkPart& part) {
    if (is_preprint_record(part)) return part.is_from(Role::preprint_server) ? 0 : 1;
    if (part.is_from(Role::aggregator)) return 2;
    return part.is_from(Role::landing_page) ? 3 : 4;
}

std::string name_of(const WorkPart& part) {
    const auto doi = doi_of(*part.paper);
    return std::string{part.source ? part.source->service.name : list_source} + ": " +
           to_string(doi ? *doi : part.paper->id());
}

/// What the lists say, and what their identifiers tell.
Work listed_work(std::span<const WorkPart> parts) {
    Work work;
    for (const auto& said : parts) {
        if (!said.is_listed()) continue;
        const auto& part = *said.paper;
        work.own.insert(work.own.end(), part.ids.begin(), part.ids.end());
        if (!title_of(part).empty()) work.listed.push_back(title_of(part));
        if (work.byline.empty()) work.byline = authors_of(part);
        const auto& venue = field_of(part, "container-title");
        if (!is_venue(venue)) continue;
        work.issues.push_back({venue, core::first_day_of(part, "issued").year});
        if (work.listed_year == 0) work.listed_year = work.issues.back().year;
    }
    return work;
}

/// By its record, else by the month in an arXiv id of the list; 0 if there is neither.
int preprint_year(std::span<const WorkPart> parts, const std::vector<Identifier>& own) {
    for (const auto& part : parts)
        if (is_preprint_record(part))
            if (const int year = core::first_day_of(*part.paper, "submitted").year; year != 0) return year;
    for (const auto& part : parts)
        if (is_preprint_record(part)) return year_of(*part.paper).value_or(0);
    Paper name;
    name.ids = own;
    return year_of(name).value_or(0);
}

/// What is known after some of the parts were vetted.
struct Known {
    std::span<const WorkPart> parts;
    Work work;
    std::vector<KnownIssue> listed;     ///< where lists say that it appeared
    std::vector<std::size_t> accepted;  ///< as the paper; not all of them as its publication
    bool byline_is_listed = true;       ///< or of nobody: the first service that has one replaces it

    const Paper& paper(std::size_t i) const { return *parts[i].paper; }

    bool is_own(std::size_t i) const {
        return std::ranges::any_of(paper(i).ids, [&](const auto& id) { return has(work.own, id); });
    }

    /// An aggregator unites records of which one may be another work's; all others speak of one work.
    bool speaks_of_one(std::size_t i) const { return !parts[i].is_from(Role::aggregator); }

    /// The list's own, or that of a record which was accepted.
    bool is_vouched(const Identifier& id) const {
        return has(work.own, id) || std::ranges::any_of(accepted, [&](auto i) {
                   if (!speaks_of_one(i)) return false;
                   const bool is_told = !is_preprint_record(parts[i]) || id.scheme() == Scheme::arxiv;
                   return is_told && has(paper(i).ids, id);
               });
    }
};

Known known_from_lists(std::span<const WorkPart> parts) {
    Known known{parts, listed_work(parts), {}, {}};
    known.listed = known.work.issues;
    known.work.preprint_year = preprint_year(parts, known.work.own);
    return known;
}

Known with_accepted(Known known, std::size_t i) {
    const auto& paper = known.paper(i);
    known.accepted.push_back(i);
    if (!title_of(paper).empty()) known.work.titles.push_back(title_of(paper));
    if (!authors_of(paper).empty() && known.byline_is_listed) {
        known.work.byline = authors_of(paper);
        known.byline_is_listed = false;
    }
    return known;
}

/// The parts of services, in the order in which they are believed. Where the list gives an identifier and no title, it
/// is that of the work that its registry or server says; an aggregator, which may have united two works, comes last.
std::vector<std::size_t> services_in_order(const Known& known) {
    std::vector<std::size_t> services;
    for (std::size_t i = 0; i < known.parts.size(); ++i)
        if (!known.parts[i].is_listed()) services.push_back(i);
    std::ranges::stable_sort(services, {}, [&](auto i) {
        const bool is_doubtful = known.work.listed.empty() && !known.speaks_of_one(i);
        return std::tuple{!known.is_own(i), is_doubtful, turn(known.parts[i])};
    });
    return services;
}

Use use_of_listed(const WorkPart& part) {
    const bool is_published = is_venue(field_of(*part.paper, "container-title")) || is_volume(*part.paper);
    return part.is_listed() && is_published ? Use::publication : Use::record;
}

/// What becomes of one part.
struct Decision {
    Use use = Use::record;
    bool is_accepted = false;  ///< as the paper
    std::optional<Rejection> rejection{};
    bool spoils_venue = true;  ///< a venue that came with a rejected DOI is as wrong as that
};

Rejection rejected(const WorkPart& part, std::size_t i, std::vector<Identifier> ids,
                   const std::string& reason) {
    return {i, std::move(ids), name_of(part) + " " + reason};
}

Decision turned_away(std::size_t i, const Known& known, const Objection& objection) {
    return {Use::rejected, false, rejected(known.parts[i], i, known.paper(i).ids, objection.reason),
            objection.spoils_venue};
}

/// What was accepted bears another title and is by others: an aggregator and a registry disagree on whose an identifier is.
bool is_contradicted(std::size_t i, const Known& known) {
    const auto people = core::overlap(authors_of(known.paper(i)), known.work.byline);
    return !known.accepted.empty() && core::are_others(people) &&
           identity_objection(known.paper(i), known.work);
}

bool is_believed(std::size_t i, const Known& known) {
    const bool is_first = known.accepted.empty();
    if (is_contradicted(i, known)) return false;
    return known.is_own(i) ? known.speaks_of_one(i) || is_first : known.work.own.empty() && is_first;
}

/// The title of a preprint changes, and an aggregator may have an older one.
bool is_renamed(std::size_t i, const Known& known) {
    const auto* arxiv = core::id_of(known.paper(i), Scheme::arxiv);
    if (!arxiv || known.speaks_of_one(i)) return false;
    const bool is_our_preprint =
        has(known.work.own, *arxiv) || std::ranges::any_of(known.accepted, [&](auto other) {
            return known.speaks_of_one(other) && has(known.paper(other).ids, *arxiv);
        });
    return is_our_preprint && !core::are_others(core::overlap(authors_of(known.paper(i)), known.work.byline));
}

/// The work as it is known, with the issues that a version is held against: the list's, else those of
/// the parts accepted before.
Work work_for_version(const Known& known) {
    auto work = known.work;
    work.issues = known.listed;
    if (known.listed.empty())
        for (const auto other : known.accepted)
            if (const auto& venue = field_of(known.paper(other), "container-title"); is_venue(venue))
                work.issues.push_back({venue, 0});
    return work;
}

std::optional<Objection> objection_to_version(std::size_t i, const Known& known) {
    const auto& paper = known.paper(i);
    const auto doi = doi_of(paper);
    const bool is_listed = known.speaks_of_one(i) ? known.is_own(i) : doi && has(known.work.own, *doi);
    if (is_listed) return std::nullopt;
    if (auto objection = version_objection(paper, work_for_version(known))) return objection;
    const bool is_settled = known.speaks_of_one(i) || is_deposited(known.parts[i]);
    return is_settled ? std::nullopt : list_objection(paper, known.listed, known.work.preprint_year);
}

/// Of a part that is the paper. An aggregator stays a witness of title, authors and counts.
Decision decision_on_version(std::size_t i, const Known& known) {
    const auto& part = known.parts[i];
    if (is_preprint_record(part)) return {Use::record, true};
    const auto doi = doi_of(*part.paper);
    if (const auto objection = objection_to_version(i, known)) {
        if (known.speaks_of_one(i)) return turned_away(i, known, *objection);
        auto ids = doi && objection->spoils_venue ? std::vector{*doi} : std::vector<Identifier>{};
        return {Use::record, true,
                rejected(part, i, std::move(ids), objection->reason + ": its venue is not taken")};
    }
    if (is_deposited(part)) return {Use::deposit, true};
    const bool has_doi = doi && !core::is_deposit(*doi) && !is_pseudo_doi(*doi);
    const bool is_published = has_doi || is_venue(field_of(*part.paper, "container-title"));
    return {is_published ? Use::publication : Use::record, true};
}

Decision decision_on(std::size_t i, const Known& known) {
    const auto& part = known.parts[i];
    const auto subject = core::subject_of(*part.paper);
    if (subject && !known.is_own(i))
        return turned_away(i, known, {"is a notice about " + to_string(*subject), false});
    const auto objection = is_believed(i, known) ? std::nullopt : identity_objection(*part.paper, known.work);
    if (!objection) return decision_on_version(i, known);
    if (!is_renamed(i, known)) return turned_away(i, known, *objection);
    return {Use::record, false, rejected(part, i, {}, objection->reason + ": its venue is not taken")};
}

std::vector<Rejection> pseudo_dois(const Known& known) {
    std::vector<Rejection> out;
    for (std::size_t i = 0; i < known.parts.size(); ++i)
        for (const auto& id : known.paper(i).ids)
            if (is_pseudo_doi(id) && !has(known.work.own, id))
                out.push_back({i, {id}, to_string(id) + " is no DOI that doi.org knows"});
    return out;
}

/// Whether the venue came with a DOI that is another work's, and the list does not name it.
bool is_spoiled(const Paper& paper, const Known& known, const std::set<Identifier>& wrong) {
    const auto doi = doi_of(paper);
    if (!doi || !wrong.contains(*doi) || known.is_vouched(*doi)) return false;
    const auto& venue = field_of(paper, "container-title");
    return std::ranges::none_of(known.listed,
                                [&](const auto& listed) { return core::same_venue(listed.venue, venue); });
}

/// Drops notes on rejected venues once another record gave one.
std::vector<Rejection> worth_telling(std::vector<Rejection> rejections, const Known& known,
                                     const std::vector<Use>& uses) {
    for (auto& rejection : rejections)
        std::erase_if(rejection.ids, [&](const auto& id) { return known.is_vouched(id); });
    const bool is_settled = std::ranges::any_of(
        known.accepted, [&](auto i) { return known.speaks_of_one(i) && uses[i] == Use::publication; });
    if (is_settled) std::erase_if(rejections, [](const auto& rejection) { return rejection.ids.empty(); });
    return rejections;
}

}  // namespace

Vetted vet(std::span<const WorkPart> parts) {
    Vetted out;
    std::ranges::transform(parts, std::back_inserter(out.uses), use_of_listed);
    auto known = known_from_lists(parts);
    const auto services = services_in_order(known);
    std::set<Identifier> wrong, harmless;  // ids of other works; those beside which a venue may be right
    for (const auto i : services) {
        auto decision = decision_on(i, known);
        out.uses[i] = decision.use;
        if (decision.is_accepted) known = with_accepted(std::move(known), i);
        if (!decision.rejection) continue;
        const auto& ids = decision.rejection->ids;
        (decision.spoils_venue ? wrong : harmless).insert(ids.begin(), ids.end());
        out.rejections.push_back(*std::move(decision.rejection));
    }
    for (auto& rejection : pseudo_dois(known)) {
        harmless.insert(rejection.ids.begin(), rejection.ids.end());
        out.rejections.push_back(std::move(rejection));
    }
    for (const auto& id : harmless) wrong.erase(id);
    for (const auto i : services)
        if (out.uses[i] == Use::publication && is_spoiled(known.paper(i), known, wrong)) {
            out.uses[i] = Use::record;
            out.rejections.push_back(rejected(parts[i], i, {}, "is not this paper: its venue is not taken"));
        }
    out.rejections = worth_telling(std::move(out.rejections), known, out.uses);
    return out;
}

std::vector<Identifier> rejected_ids(const Vetted& vetted) {
    std::set<Identifier> out;
    for (const auto& rejection : vetted.rejections) out.insert(rejection.ids.begin(), rejection.ids.end());
    return {out.begin(), out.end()};
}

}  // namespace citegraph::resolving
