// Two locks that grew from one, as a merge driver of git has them, become one again. Works are the same where
// they share an identifier, as in resolving. No key that either side gave is lost: it stays with its paper,
// or becomes that of a former one.
#include "citegraph/lock.hpp"

#include "citegraph/keys.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "resolve/citations.hpp"
#include "resolve/identity.hpp"
#include "resolve/lock/draft.hpp"
#include "resolve/lock_index.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace citegraph {

using namespace resolving;

namespace {

/// A work, and its papers on each side, by their index: none, one, or several that are one now.
struct Work {
    std::vector<std::size_t> base, ours, theirs;
    bool has_entries = false;  ///< on any side
};

std::string with_title(const Paper& paper) {
    return to_string(paper.id()) + " '" + ellipsis(title_of(paper), 80) + "'";
}

class Unification {
  public:
    Unification(const Library& base, const Library& ours, const Library& theirs)
        : base_{base}, ours_{ours}, theirs_{theirs} {}

    UnitedLock finish() && {
        group();
        place_entries();
        place_others();
        settle_keys();
        collect_former();
        library().as_of = std::max({base_.as_of, ours_.as_of, theirs_.as_of});
        library() = with_citations(std::move(library()), std::move(references_));
        return std::move(out_);
    }

  private:
    Library& library() { return out_.library; }

    void group() {
        for (const auto* side : {&ours_, &theirs_, &base_})
            for (const auto& paper : side->papers) {
                names_.entitle(paper.id(), title_of(paper));
                for (const auto& id : paper.ids) names_.unite(paper.id(), id);
            }
        for (const auto* side : {&ours_, &theirs_})
            for (const auto& former : side->former)
                for (const auto& id : former.ids) names_.unite(former.ids.front(), id);
        gather(base_, &Work::base);
        gather(ours_, &Work::ours);
        gather(theirs_, &Work::theirs);
        for (auto& [work, ids] : names_.names()) ids_[work] = std::move(ids);
        cited_by_ours_ = references_of(ours_);
        cited_by_theirs_ = references_of(theirs_);
    }

    void gather(const Library& side, std::vector<std::size_t> Work::*papers) {
        for (std::size_t i = 0; i < side.papers.size(); ++i)
            (works_[names_.work(side.papers[i].id())].*papers).push_back(i);
        for (const auto* entries : {&side.entries, &side.unlisted})
            for (const auto& entry : *entries) work_of(side, entry.paper).has_entries = true;
    }

    Work& work_of(const Library& side, std::size_t paper) {
        return works_[names_.work(side.papers[paper].id())];
    }

    void place_entries() {
        const auto entries = united_entries(base_, ours_, theirs_);
        for (const bool is_listed : {true, false})
            for (const auto& one : entries) {
                if (one.is_listed != is_listed) continue;
                auto entry = *one.entry;
                entry.paper = place_of(names_.work(one.side->papers[entry.paper].id()));
                (is_listed ? library().entries : library().unlisted).push_back(std::move(entry));
            }
    }

    /// Papers for which no entry stands, unless one side took them away.
    void place_others() {
        for (const auto& [number, work] : works_) {
            const bool is_gone = (work.ours.empty() || work.theirs.empty()) && !work.base.empty();
            const bool is_held = !work.ours.empty() || !work.theirs.empty();
            if (!work.has_entries && is_held && !is_gone) place_of(number);
        }
    }

    std::size_t place_of(std::size_t number) {
        const auto [at, fresh] = places_.emplace(number, library().papers.size());
        if (fresh) add_paper(works_[number], ids_[number]);
        return at->second;
    }

    void add_paper(const Work& work, const std::vector<Identifier>& ids) {
        const bool is_theirs = work.ours.empty() || (!work.theirs.empty() && are_theirs_better(work));
        const auto& side = is_theirs ? theirs_ : ours_;
        const auto index = (is_theirs ? work.theirs : work.ours).front();
        auto paper = side.papers[index];
        for (const auto* other : papers_of(work))
            if (other->counts.from.date > paper.counts.from.date) paper.counts = other->counts;
        hear_both(paper, work);
        paper.ids = ids;
        paper.key = key_of(work);
        library().papers.push_back(std::move(paper));
        references_.push_back((is_theirs ? cited_by_theirs_ : cited_by_ours_)[index]);
    }

    /// Of a paper that both sides changed, what was announced to either.
    void hear_both(Paper& paper, const Work& work) const {
        if (work.ours.empty() || work.theirs.empty()) return;
        const auto &ours = ours_.papers[work.ours.front()], &theirs = theirs_.papers[work.theirs.front()];
        const auto* base = work.base.empty() ? nullptr : &base_.papers[work.base.front()];
        if (base != nullptr && (ours == *base || theirs == *base)) return;
        for (const auto* side : {&ours, &theirs})
            for (const auto& notice : side->notices) core::add_notice(paper.notices, notice);
    }

    /// What only one side changed is taken from there, else what is newer.
    bool are_theirs_better(const Work& work) const {
        const auto &ours = ours_.papers[work.ours.front()], &theirs = theirs_.papers[work.theirs.front()];
        if (!work.base.empty()) {
            const auto& base = base_.papers[work.base.front()];
            if (theirs == base) return false;
            if (ours == base) return true;
        }
        return newest_of(theirs) > newest_of(ours);
    }

    std::vector<const Paper*> papers_of(const Work& work) const {
        std::vector<const Paper*> out;
        for (const auto i : work.ours) out.push_back(&ours_.papers[i]);
        for (const auto i : work.theirs) out.push_back(&theirs_.papers[i]);
        return out;
    }

    /// A key that only theirs changed is theirs, else that of ours stays.
    std::string key_of(const Work& work) {
        const auto key = [](const Library& side, const std::vector<std::size_t>& papers) {
            return papers.empty() ? std::string{} : side.papers[papers.front()].key;
        };
        const auto base = key(base_, work.base), ours = key(ours_, work.ours),
                   theirs = key(theirs_, work.theirs);
        if (ours.empty() || theirs.empty() || ours == theirs) return ours.empty() ? theirs : ours;
        if (ours == base) return theirs;
        if (theirs != base)
            out_.notices.push_back(with_title(ours_.papers[work.ours.front()]) + " is " + ours +
                                   " in ours and " + theirs + " in theirs: it stays " + ours + ", and " +
                                   theirs + " is given to no other paper");
        return ours;
    }

    /// A key that the sides gave to different papers stays with that of ours.
    void settle_keys() {
        std::map<std::string, const Identifier*> taken;
        for (const auto& paper : ours_.papers) taken.emplace(ascii_lower(paper.key), &paper.id());
        for (const auto& former : ours_.former) taken.emplace(ascii_lower(former.key), &former.ids.front());
        std::vector<std::pair<std::size_t, std::string>> lost;
        auto& papers = library().papers;
        for (const auto& [number, place] : places_) {
            const auto lower = ascii_lower(papers[place].key);
            const auto owner = taken.find(lower);
            const bool is_theirs = owner != taken.end() && names_.work(*owner->second) != number;
            if (!lower.empty() && is_theirs) lost.emplace_back(place, std::exchange(papers[place].key, {}));
        }
        give_keys(papers, {}, all_keys());
        for (const auto& [place, key] : lost) {
            told_.emplace(ascii_lower(key), names_.work(papers[place].id()));
            out_.conflicts.push_back("both sides gave the key " + key + ", ours to " +
                                     to_string(*taken.at(ascii_lower(key))) + ", theirs to " +
                                     with_title(papers[place]) + ", which is " + papers[place].key +
                                     " now: change that where theirs cites it");
        }
    }

    std::vector<std::string> all_keys() const {
        std::vector<std::string> out;
        for (const auto* side : {&base_, &ours_, &theirs_}) {
            for (const auto& paper : side->papers) out.push_back(paper.key);
            for (const auto& former : side->former) out.push_back(former.key);
        }
        return out;
    }

    void collect_former() {
        std::map<std::string, std::size_t> owners;  // of keys, by number of the work
        for (const auto& paper : library().papers)
            owners.emplace(ascii_lower(paper.key), names_.work(paper.id()));
        const auto add = [&](const FormerPaper& one) {
            if (one.key.empty()) return;
            const auto work = names_.work(one.ids.front());
            const auto [owner, fresh] = owners.emplace(ascii_lower(one.key), work);
            if (fresh) library().former.push_back(one);
            if (owner->second != work && told_.emplace(ascii_lower(one.key), work).second)
                out_.notices.push_back("the key " + one.key + " is given twice: " +
                                       to_string(one.ids.front()) + " cannot have it again");
        };
        for (const auto* side : {&ours_, &theirs_}) {
            for (const auto& former : side->former) add(former);
            for (const auto& paper : side->papers) add({paper.key, paper.ids, title_of(paper)});
        }
        std::ranges::sort(library().former, {}, &FormerPaper::key);
    }

    const Library &base_, &ours_, &theirs_;
    Works names_;
    std::map<std::size_t, Work> works_;                   ///< by number of the work
    std::map<std::size_t, std::vector<Identifier>> ids_;  ///< likewise
    std::map<std::size_t, std::size_t> places_;           ///< likewise: its place among the papers
    References cited_by_ours_, cited_by_theirs_, references_;
    std::set<std::pair<std::string, std::size_t>> told_;  ///< keys with works that have lost them
    UnitedLock out_;
};

}  // namespace

UnitedLock unite_locks(const Library& base, const Library& ours, const Library& theirs) {
    return Unification{base, ours, theirs}.finish();
}

}  // namespace citegraph
