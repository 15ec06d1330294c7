#include "resolve/merge/publication.hpp"

#include "core/scholarly/paper_ids.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "resolve/merge/issue.hpp"
#include "resolve/merge/objection.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace citegraph::resolving {
namespace {

bool has(const std::vector<Identifier>& ids, const Identifier& id) {
    return std::ranges::find(ids, id) != ids.end();
}

std::optional<Identifier> doi_of(const Paper& part) {
    return Identifier::make(Scheme::doi, field_of(part, "DOI"));
}

int year_in(const Paper& part, const std::string& role) {
    const auto date = part.dates.find(role);
    return date == part.dates.end() ? 0 : date->second.begin.year;
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
int turn(const Part& part) {
    if (is_preprint_record(part)) return part.is_from(Role::preprint_server) ? 0 : 1;
    if (part.is_from(Role::aggregator)) return 2;
    return part.is_from(Role::landing_page) ? 3 : 4;
}

std::string name_of(const Part& part) {
    const auto doi = doi_of(*part.paper);
    return std::string{part.source ? part.source->service.name : list_source} + ": " +
           to_string(doi ? *doi : part.paper->id());
}

/// What the lists say, and what their identifiers tell.
Work listed_work(std::span<const Part> parts) {
    Work work;
    for (const auto& said : parts) {
        if (!said.is_listed()) continue;
        const auto& part = *said.paper;
        work.own.insert(work.own.end(), part.ids.begin(), part.ids.end());
        if (!title_of(part).empty()) work.listed.push_back(title_of(part));
        if (work.byline.empty()) work.byline = authors_of(part);
        const auto& venue = field_of(part, "container-title");
        if (!is_venue(venue)) continue;
        work.appearances.push_back({venue, year_in(part, "issued")});
        if (work.listed_year == 0) work.listed_year = work.appearances.back().year;
    }
    return work;
}

/// By its record, else by the month in an arXiv id of the list; 0 if there is neither.
int preprint_year(std::span<const Part> parts, const std::vector<Identifier>& own) {
    for (const auto& part : parts)
        if (is_preprint_record(part))
            if (const int year = year_in(*part.paper, "submitted"); year != 0) return year;
    for (const auto& part : parts)
        if (is_preprint_record(part)) return year_of(*part.paper).value_or(0);
    Paper name;
    name.ids = own;
    return year_of(name).value_or(0);
}

/// One paper's parts, heard one after another.
class Court {
  public:
    explicit Court(std::span<const Part> parts)
        : parts_{parts}, work_{listed_work(parts)}, listed_{work_.appearances} {
        work_.preprint_year = preprint_year(parts, work_.own);
        hearing_.standings.assign(parts.size(), Standing::record);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (!parts[i].is_listed())
                services_.push_back(i);
            else if (is_venue(field_of(paper(i), "container-title")) || is_volume(paper(i)))
                hearing_.standings[i] = Standing::publication;
        std::ranges::stable_sort(services_, {}, [&](auto i) {
            return std::pair{!is_own(i), turn(parts[i])};
        });
    }

    Hearing finish() && {
        for (const auto i : services_) hear_identity(i);
        for (std::size_t i = 0; i < parts_.size(); ++i) refuse_pseudo_dois(i);
        for (const auto i : services_) spoil(i);
        for (auto& refusal : hearing_.refusals) spare_names(refusal.ids);
        leave_out_idle();
        return std::move(hearing_);
    }

  private:
    const Paper& paper(std::size_t i) const { return *parts_[i].paper; }
    Standing& standing(std::size_t i) { return hearing_.standings[i]; }

    bool is_own(std::size_t i) const {
        return std::ranges::any_of(paper(i).ids, [&](const auto& id) { return has(work_.own, id); });
    }

    /// An aggregator unites records of which one may be another work's; all others speak of one work.
    bool speaks_of_one(std::size_t i) const { return !parts_[i].is_from(Role::aggregator); }

    bool is_believed(std::size_t i) const {
        return is_own(i) ? speaks_of_one(i) || accepted_.empty() : work_.own.empty() && accepted_.empty();
    }

    void refuse(std::size_t i, std::vector<Identifier> ids, const std::string& reason) {
        hearing_.refusals.push_back({i, std::move(ids), name_of(parts_[i]) + " " + reason});
    }

    void accept(std::size_t i) {
        const auto& part = paper(i);
        const bool first = accepted_.empty();
        accepted_.push_back(i);
        if (!title_of(part).empty()) work_.titles.push_back(title_of(part));
        if (!authors_of(part).empty() && (first || byline_is_listed_)) {
            work_.byline = authors_of(part);
            byline_is_listed_ = false;
        }
    }

    void hear_identity(std::size_t i) {
        const auto& part = paper(i);
        const auto objection = is_believed(i) ? std::nullopt : identity_objection(part, work_);
        if (!objection) {
            hear_version(i);
            if (standing(i) != Standing::refused) accept(i);
            return;
        }
        const bool is_renamed =
            bears_our_preprint(i) && !core::are_others(core::overlap(authors_of(part), work_.byline));
        if (is_renamed) return refuse(i, {}, objection->reason + ": its venue is not taken");
        turn_away(i, *objection);
    }

    void turn_away(std::size_t i, const Objection& objection) {
        const auto& ids = paper(i).ids;
        standing(i) = Standing::refused;
        if (!objection.spoils_venue) unspoiling_.insert(ids.begin(), ids.end());
        refuse(i, ids, objection.reason);
    }

    /// The title of a preprint changes, and Semantic Scholar may have an older one.
    bool bears_our_preprint(std::size_t i) const {
        const auto* arxiv = core::id_of(paper(i), Scheme::arxiv);
        if (!arxiv || speaks_of_one(i)) return false;
        return has(work_.own, *arxiv) || std::ranges::any_of(accepted_, [&](auto other) {
                   return speaks_of_one(other) && has(paper(other).ids, *arxiv);
               });
    }

    void hear_version(std::size_t i) {
        const auto& part = parts_[i];
        if (is_preprint_record(part)) return;
        const auto doi = doi_of(*part.paper);
        const bool is_listed = speaks_of_one(i) ? is_own(i) : doi && has(work_.own, *doi);
        if (!is_listed)
            if (const auto objection = objection_to_version(i)) return refuse_version(i, *objection);
        if (is_deposited(part)) {
            standing(i) = Standing::deposit;
            return;
        }
        const bool has_doi = doi && !core::is_deposit(*doi) && !is_pseudo_doi(*doi);
        if (has_doi || is_venue(field_of(*part.paper, "container-title")))
            standing(i) = Standing::publication;
    }

    std::optional<Objection> objection_to_version(std::size_t i) {
        work_.appearances = listed_;
        if (listed_.empty())
            for (const auto other : accepted_)
                if (other != i && is_venue(field_of(paper(other), "container-title")))
                    work_.appearances.push_back({field_of(paper(other), "container-title"), 0});
        if (auto objection = version_objection(paper(i), work_)) return objection;
        const bool is_settled = speaks_of_one(i) || is_deposited(parts_[i]);
        return is_settled ? std::nullopt : objection_of_list(paper(i));
    }

    /// The service often dates a publication by its preprint, and unites what appeared twice.
    std::optional<Objection> objection_of_list(const Paper& part) const {
        const auto& venue = field_of(part, "container-title");
        const int year = year_in(part, "issued");
        if (venue.empty() || year == 0) return std::nullopt;
        for (const auto& known : listed_) {
            if (known.year == 0) continue;
            const auto says = "is of " + std::to_string(year) + ", but the list says " + known.venue + " " +
                              std::to_string(known.year);
            const bool same = core::same_venue(venue, known.venue);
            if (same && year != known.year && year == work_.preprint_year) return Objection{says, false};
            if (!same && std::abs(year - known.year) > 1) return Objection{says + " and not " + venue};
        }
        return std::nullopt;
    }

    /// An aggregator stays a witness of title, authors and counts.
    void refuse_version(std::size_t i, const Objection& objection) {
        if (speaks_of_one(i)) return turn_away(i, objection);
        const auto doi = doi_of(paper(i));
        refuse(i, doi && objection.spoils_venue ? std::vector{*doi} : std::vector<Identifier>{},
               objection.reason + ": its venue is not taken");
    }

    void refuse_pseudo_dois(std::size_t i) {
        for (const auto& id : paper(i).ids) {
            if (!is_pseudo_doi(id) || has(work_.own, id)) continue;
            unspoiling_.insert(id);
            hearing_.refusals.push_back({i, {id}, to_string(id) + " is no DOI that doi.org knows"});
        }
    }

    /// A venue that came with a wrong DOI is that DOI's.
    void spoil(std::size_t i) {
        const auto doi = doi_of(paper(i));
        if (standing(i) != Standing::publication || !doi || unspoiling_.contains(*doi)) return;
        const bool is_refused = std::ranges::any_of(
            hearing_.refusals, [&](const auto& refusal) { return has(refusal.ids, *doi); });
        if (!is_refused || is_vouched(*doi)) return;
        const auto& venue = field_of(paper(i), "container-title");
        const bool is_listed = std::ranges::any_of(
            listed_, [&](const auto& known) { return core::same_venue(known.venue, venue); });
        if (is_listed) return;
        standing(i) = Standing::record;
        refuse(i, {}, "is not this paper: its venue is not taken");
    }

    /// The list's own, or that of a record which was accepted.
    bool is_vouched(const Identifier& id) const {
        return has(work_.own, id) || std::ranges::any_of(accepted_, [&](auto i) {
                   if (!speaks_of_one(i)) return false;
                   return is_preprint_record(parts_[i])
                              ? id.scheme() == Scheme::arxiv && has(paper(i).ids, id)
                              : has(paper(i).ids, id);
               });
    }

    void spare_names(std::vector<Identifier>& ids) const {
        std::erase_if(ids, [&](const auto& id) { return is_vouched(id); });
    }

    /// Why a venue is not taken interests nobody where a better witness gives one.
    void leave_out_idle() {
        const bool is_settled = std::ranges::any_of(accepted_, [&](auto i) {
            return speaks_of_one(i) && hearing_.standings[i] == Standing::publication;
        });
        if (is_settled)
            std::erase_if(hearing_.refusals, [](const auto& refusal) { return refusal.ids.empty(); });
    }

    std::span<const Part> parts_;
    Work work_;
    std::vector<Appearance> listed_;
    std::vector<std::size_t> services_;  ///< in the order of belief
    std::vector<std::size_t> accepted_;  ///< as the paper; not all of them as its publication
    bool byline_is_listed_ = true;
    std::set<Identifier> unspoiling_;  ///< wrong DOIs that come with the right venue
    Hearing hearing_;
};

}  // namespace

Hearing hear(std::span<const Part> parts) {
    return Court{parts}.finish();
}

std::vector<Identifier> strangers(const Hearing& hearing) {
    std::set<Identifier> out;
    for (const auto& refusal : hearing.refusals) out.insert(refusal.ids.begin(), refusal.ids.end());
    return {out.begin(), out.end()};
}

}  // namespace citegraph::resolving
