#include "citegraph/resolve.hpp"

#include "citegraph/keys.hpp"
#include "citegraph/text.hpp"
#include "resolve/assembly.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/keys/given_keys.hpp"
#include "resolve/match/disputes.hpp"
#include "resolve/memory.hpp"
#include "resolve/merge/merge.hpp"
#include "resolve/rounds/rounds.hpp"

#include <algorithm>
#include <set>

namespace citegraph {

using namespace resolving;

namespace {

/// One run. Each step fills in more of the states.
class Run {
  public:
    Run(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting,
        std::span<const Paper> records)
        : entries_{std::move(entries)}, records_{records}, lock_{lock}, setting_{setting}, memory_{lock} {
        for (const auto& one : setting.sources) answers_.sources.push_back(one.source);
    }

    Resolved finish() && {
        remember();
        ask_in_rounds(states_, setting_, answers_);
        for (auto& one : states_)
            if (!one.from_lock) note_failures(one);
        for (auto& one : states_)
            if (!one.from_lock) one.from_lock = is_better_kept(one);
        part_disputed();
        for (auto& one : states_)
            if (!one.from_lock && one.is_known()) hear_parts(one);
        unite();
        auto made = assemble(states_, works_, answers_, lock_, setting_.today);
        answers_.by_source.clear();
        library_.papers = std::move(made.papers);
        memory_.restore(library_.papers, made.remembered);
        take_given_keys(library_.papers, entries_, made.entries);
        listed_ = library_.papers.size();
        keep_unlisted(made.references);
        give_keys(library_.papers, setting_.keys, keys_of(lock_));
        library_ = with_citations(std::move(library_), std::move(made.references));
        return report();
    }

  private:
    /// Behind the papers of the list those of the lock that stay in it, as they are. A key that the list has
    /// just given to another paper they lose.
    void keep_unlisted(References& references) {
        kept_ = kept_papers(lock_, memory_.heirs(), setting_.prune);
        if (kept_.empty()) return;
        auto known = references_of(lock_);
        std::set<std::string> taken;
        for (const auto& paper : library_.papers) taken.insert(ascii_lower(paper.key));
        for (const auto index : kept_) {
            library_.papers.push_back(lock_.papers[index]);
            if (taken.contains(ascii_lower(library_.papers.back().key))) library_.papers.back().key.clear();
            references.push_back(std::move(known[index]));
        }
    }

    void keep_entries() {
        for (const auto* entries : {&lock_.entries, &lock_.unlisted})
            for (const auto& entry : *entries) {
                const auto at = std::ranges::lower_bound(kept_, entry.paper);
                if (at == kept_.end() || *at != entry.paper) continue;
                library_.unlisted.push_back(entry);
                library_.unlisted.back().paper = listed_ + static_cast<std::size_t>(at - kept_.begin());
            }
    }

    void remember() {
        auto ids = identities(entries_);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            EntryState one{.entry = &entries_[i], .id = std::move(ids[i])};
            if (i < records_.size() && !records_[i].ids.empty()) one.record = &records_[i];
            one.searches = searches_for(entries_[i]);
            one.remembered = memory_.find(entries_[i]);
            one.is_reviewed = setting_.review(entries_[i]);
            one.from_lock = one.remembered && !one.is_reviewed && is_settled(*one.remembered);
            states_.push_back(std::move(one));
        }
    }

    /// Nothing needs to be asked; or nobody can be, and the cache may have forgotten what the lock knows.
    bool is_settled(const Resolution& before) const {
        if (!setting_.transport && was_known(before)) return true;
        return !setting_.refresh && memory_.settles(before, setting_.today, setting_.max_age);
    }

    static bool was_known(const Resolution& before) {
        return before.outcome != Outcome::unresolved && before.outcome != Outcome::ambiguous;
    }

    /// A service that fails today takes nothing away from what was known yesterday.
    bool is_better_kept(const EntryState& one) const {
        if (!one.remembered) return false;
        const bool is_loss = was_known(*one.remembered);
        if (!one.is_known() && one.judgement.outcome != Outcome::conflict)
            return is_loss || !setting_.transport;
        return is_loss && lacks(one, memory_.paper_of(*one.remembered));
    }

    /// Whether a source failed from which `before` has something.
    bool lacks(const EntryState& one, const Paper& before) const {
        return std::ranges::any_of(answers_.sources, [&](const Source* source) {
            const auto service = source->service.name;
            const bool is_source = before.references.from.source == service ||
                                   std::ranges::any_of(before.origin, [&](const auto& from) {
                                       return from.second.source == service;
                                   });
            return is_source && std::ranges::binary_search(one.failed, source->name);
        });
    }

    bool is_failed(const Source& source, const std::set<Identifier>& asked) const {
        return std::ranges::any_of(asked, [&](const auto& id) {
            const auto* answer = answers_.find(source, id);
            return answer && answer->state == Answer::State::failed && !is_not_tried(answer->reason);
        });
    }

    /// A landing page that cannot be read is a loss only to an entry that nobody else knows.
    void note_failures(EntryState& one) {
        const auto asked = asked_of(one);
        for (const auto* source : answers_.sources) {
            const bool is_page = source->service.role == Role::landing_page;
            if ((is_page && one.is_known()) || !is_failed(*source, asked)) continue;
            one.failed.emplace_back(source->name);
            if (is_page) lost_.insert(source->name);
        }
        std::ranges::sort(one.failed);
    }

    /// Two entries with one identifier and different titles are two papers, whoever is right.
    void part_disputed() {
        std::vector<IdUse> uses;
        std::vector<std::size_t> users;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            const auto& one = states_[i];
            const auto outcome = one.from_lock ? one.remembered->outcome : one.judgement.outcome;
            if (outcome == Outcome::conflict) continue;
            if (!one.from_lock && is_wrong_identifier(one)) continue;
            uses.push_back({&entries_[i], one.id, outcome == Outcome::exact});
            users.push_back(i);
        }
        const auto dispute = disputes(uses);
        for (std::size_t i = 0; i < uses.size(); ++i)
            if (dispute[i] && !states_[users[i]].from_lock)
                part(states_[users[i]], uses[i], *uses[dispute[i]->use].entry, dispute[i]->right);
    }

    void part(EntryState& one, const IdUse& use, const Entry& other, bool other_is_right) {
        if (other_is_right) {
            one.judgement = {
                Outcome::conflict,
                {to_string(one.id) + " is that of " + named(other) + ", which is another title"}};
            return;
        }
        const auto what = to_string(use.id) + " stands for two titles: " + both(*use.entry, other);
        one.judgement = {Outcome::unresolved, {what}};
        one.id = title_identity(*use.entry);
        if (disputed_.insert(use.id).second) disputes_.push_back(what);
    }

    static std::string both(const Entry& a, const Entry& b) {
        const bool placed = a.file == b.file && a.line > 0 && b.line > 0;
        if (!placed) return named(a) + " and " + named(b);
        const auto [first, last] = std::minmax(a.line, b.line);
        return "lines " + std::to_string(first) + " and " + std::to_string(last) + " of " + a.file;
    }

    const Paper& lock_paper(const EntryState& one) const { return memory_.paper_of(*one.remembered); }

    void unite() {
        for (auto& one : states_) {
            if (one.from_lock) {
                unite_record(lock_paper(one).id(), lock_paper(one), {});
                one.id = lock_paper(one).id();
            } else if (one.is_known()) {
                if (is_wrong_identifier(one)) one.id = title_identity(*one.entry);
                for (const auto& record : one.parts) unite_record(one.id, *record.paper, one.rejected_ids);
            } else if (one.judgement.outcome == Outcome::conflict) {
                one.id = title_identity(*one.entry);
            }
            works_.work(one.id);
            if (one.record && one.judgement.outcome != Outcome::conflict) unite_own(works_, one);
        }
    }

    /// A service was asked for it, and the record was found by its title all the same.
    bool is_wrong_identifier(const EntryState& one) const {
        return one.judgement.outcome == Outcome::title_match && is_looked_up(one.id, answers_.sources);
    }

    void unite_record(const Identifier& id, const Paper& record,
                      const std::vector<Identifier>& rejected_ids) {
        works_.entitle(id, title_of(record));
        for (const auto& other : record.ids)
            if (!std::ranges::binary_search(rejected_ids, other)) works_.unite(id, other);
    }

    /// What the records of an entry bring along that is not its paper's.
    void hear_parts(EntryState& one) const {
        const auto listed = listed_parts({&one}, setting_.today);
        const auto vetted = vet(with_listed(parts_of({&one}), listed));
        one.rejected_ids = rejected_ids(vetted);
        for (const auto& rejection : vetted.rejections) {
            one.steps.push_back("not taken: " + rejection.reason);
            if (!rejection.ids.empty()) one.judgement.evidence.push_back(rejection.reason);
        }
    }

    Resolved report() {
        Resolved out;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            auto& one = states_[i];
            if (one.from_lock) {
                one.judgement = {one.remembered->outcome, one.remembered->evidence};
                one.candidates = one.remembered->candidates;
                one.failed = one.remembered->failed;
                ++answers_.traffic.from_lock;
            }
            if (one.judgement.outcome == Outcome::conflict)
                out.warnings.push_back(named(entries_[i]) + ": " + one.judgement.evidence.front());
            if (one.is_reviewed) out.trails.push_back({i, std::move(one.steps), one.candidates});
            if (one.judgement.outcome != Outcome::ambiguous) one.candidates.clear();
            library_.entries.push_back({std::move(entries_[i]), one.paper, one.judgement.outcome,
                                        std::move(one.judgement.evidence), std::move(one.candidates),
                                        std::move(one.failed)});
        }
        std::ranges::move(disputes_, std::back_inserter(out.warnings));
        out.departures = departures(lock_, library_.papers, memory_.heirs(), kept_);
        out.unknown = static_cast<std::size_t>(std::ranges::count(states_, nullptr, &EntryState::remembered));
        library_.former = former_papers(lock_, library_.papers);
        keep_entries();
        library_.as_of = answers_.fetched ? setting_.today : std::max(lock_.as_of, answers_.newest);
        if (library_.as_of.empty()) library_.as_of = setting_.today;
        out.library = std::move(library_);
        out.traffic = std::move(answers_.traffic);
        for (const auto name : lost_)
            out.traffic.failures.push_back(std::string{name} + ": what they say of an entry is not known");
        if (answers_.is_offline()) say_once(out.traffic);
        return out;
    }

    /// Each service failed for the same reason, which is none of theirs.
    void say_once(Traffic& traffic) const {
        traffic.failures = {
            "no network: what the list, lock and cache know is written; run again to complete (" +
            answers_.cut_off + ")"};
        traffic.notices.clear();
    }

    std::vector<Entry> entries_;
    std::span<const Paper> records_;
    const Library& lock_;
    const ResolveSetting& setting_;
    Memory memory_;
    std::vector<EntryState> states_;  ///< by entry
    Answers answers_;
    std::set<std::string_view> lost_;    ///< sources of landing pages that an entry lacks
    std::set<Identifier> disputed_;      ///< that stand for two titles
    std::vector<std::string> disputes_;  ///< one sentence each
    Works works_;
    Library library_;
    std::size_t listed_ = 0;         ///< papers of the list: the first of library_.papers
    std::vector<std::size_t> kept_;  ///< papers of the lock that stay behind them
};

}  // namespace

Resolved resolve(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting,
                 std::span<const Paper> records) {
    return Run{std::move(entries), lock, setting, records}.finish();
}

}  // namespace citegraph
