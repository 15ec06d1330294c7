// Which records are of the work that an entry names.
#include "audit/verdict/evidence.hpp"

#include "core/scholarly/paper_facts.hpp"

#include <algorithm>

namespace citegraph::auditing {
namespace {

using Kind = core::BylineDifference::Kind;
using Work = std::vector<Exhibit>;
using core::share_identifier;

/// Picks records.
class Choosing {
  public:
    explicit Choosing(const Evidence& all) : all_{all} {}

    Work work_of() const {
        if (auto work = those_that([&](const Exhibit& one) { return is_work(one); }); !work.empty())
            return with_joined(std::move(work));
        if (auto near = those_that([&](const Exhibit& one) { return is_near_work(one); }); !near.empty())
            return near;
        return those_that(is_work_by_others);
    }

    /// All records of one of its identifiers are another work's.
    const Exhibit* of_another() const {
        for (const auto& id : all_.testimony->own) {
            const Exhibit* first = nullptr;
            bool all = true;
            for (const auto& exhibit : all_.exhibits)
                if (exhibit.statement->asked == id) {
                    all = all && is_another(exhibit);
                    if (!first) first = &exhibit;
                }
            if (first && all) return first;
        }
        return nullptr;
    }

  private:
    bool is_resolved() const {
        return all_.resolution && (all_.resolution->outcome == Outcome::exact ||
                                   all_.resolution->outcome == Outcome::title_match);
    }

    /// Where the entry names nobody, what resolving has taken is the work.
    bool is_taken(const Exhibit& exhibit) const {
        return is_resolved() && all_.resolved && share_identifier(exhibit.statement->record, *all_.resolved);
    }

    /// Its title, and somebody who wrote it.
    bool is_work(const Exhibit& exhibit) const {
        if (exhibit.title == TitleFit::unknown) return exhibit.is_own;
        if (exhibit.title != TitleFit::same) return false;
        if (exhibit.people.kind == Kind::unknown)
            return exhibit.is_own || is_taken(exhibit) || has_firm_title(exhibit);
        return exhibit.people.kind != Kind::others;
    }

    /// Nobody is named who could contradict, and the title says enough.
    static bool has_firm_title(const Exhibit& exhibit) {
        constexpr std::size_t enough_words = 5;
        return exhibit.titles.is_full() && exhibit.titles.content_words >= enough_words;
    }

    /// A similar title by the same people; a list may call a work so.
    bool is_near_work(const Exhibit& exhibit) const {
        if (!all_.claim.own) return exhibit.is_own && is_taken(exhibit);
        const auto most = exhibit.is_own ? Kind::some : Kind::added;
        const bool is_by_them = exhibit.people.kind <= most && exhibit.people.kind != Kind::unknown;
        const bool is_named = exhibit.people.kind == Kind::unknown && exhibit.is_own && is_taken(exhibit);
        return exhibit.title == TitleFit::near && (is_by_them || is_named);
    }

    /// Under its identifier, by its title, and by others.
    static bool is_work_by_others(const Exhibit& exhibit) {
        return exhibit.is_own && exhibit.title == TitleFit::same;
    }

    template <class Condition>
    Work those_that(Condition holds) const {
        Work out;
        for (const auto& exhibit : all_.exhibits)
            if (holds(exhibit)) out.push_back(exhibit);
        return out;
    }

    /// With records that go by an identifier of the work's, though their title is another spelling of it.
    Work with_joined(Work work) const {
        const auto core = work;
        for (const auto& exhibit : all_.exhibits) {
            const bool is_near = exhibit.title == TitleFit::near && exhibit.shares_people();
            const bool is_joined =
                is_near && std::ranges::any_of(core, [&](const Exhibit& one) {
                    return share_identifier(one.statement->record, exhibit.statement->record);
                });
            if (is_joined && !is_work(exhibit)) work.push_back(exhibit);
        }
        return work;
    }

    bool is_another(const Exhibit& exhibit) const {
        if (is_work(exhibit) || is_near_work(exhibit) || is_work_by_others(exhibit)) return false;
        if (is_perhaps_renamed(exhibit)) return false;
        return all_.claim.own || (all_.resolution && all_.resolution->outcome == Outcome::conflict);
    }

    const Evidence& all_;
};

}  // namespace

Evidence evidence_of(Claim claim, const Testimony& testimony, const Resolution* resolution,
                     const Paper* resolved) {
    Evidence out{std::move(claim), &testimony, resolution, resolved, {}};
    for (const auto& one : testimony.statements) {
        const bool is_own = std::ranges::find(testimony.own, one.asked) != testimony.own.end();
        out.exhibits.push_back(exhibit_of(out.claim, one, is_own));
    }
    return out;
}

std::vector<Exhibit> work_in(const Evidence& evidence) {
    return Choosing{evidence}.work_of();
}

const Exhibit* record_of_another_work(const Evidence& evidence) {
    return Choosing{evidence}.of_another();
}

bool is_perhaps_renamed(const Exhibit& exhibit) {
    return exhibit.is_own && exhibit.title == TitleFit::near && exhibit.people.kind == Kind::unknown;
}

const Exhibit* own_record(const Evidence& evidence) {
    const auto found = std::ranges::find(evidence.exhibits, true, &Exhibit::is_own);
    return found == evidence.exhibits.end() ? nullptr : &*found;
}

}  // namespace citegraph::auditing
