#include "citegraph/resolve.hpp"

#include "citegraph/keys.hpp"
#include "citegraph/text.hpp"
#include "resolve/assembly.hpp"
#include "resolve/departures.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/lock_index.hpp"
#include "resolve/rounds/rounds.hpp"
#include "resolve/settled.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace citegraph {

using namespace resolving;

namespace {

/// Nothing needs to be asked; or nobody can be, and the cache may have forgotten what the lock knows.
bool is_settled(const Resolution& before, const LockIndex& lock, const ResolveSetting& setting) {
    if (!setting.transport && is_found(before)) return true;
    if (setting.hears_all) return false;
    return !setting.refresh && lock.settles(before, setting.today, setting.max_age);
}

/// What a bibliography says of one work beside the identifier it is asked for: a DOI beside an arXiv id.
std::vector<Identifier> other_identifiers(const EntryState& one) {
    std::vector<Identifier> out;
    for (const auto& mention : one.entry->identifiers)
        if (mention.id != one.id && std::ranges::find(out, mention.id) == out.end())
            out.push_back(mention.id);
    return out;
}

/// The entries before the first round.
std::vector<EntryState> states_of(const std::vector<Entry>& entries, std::span<const Paper> records,
                                  std::span<const std::vector<Stub>> cited, const LockIndex& lock,
                                  const ResolveSetting& setting) {
    auto ids = identities(entries);
    std::vector<EntryState> out;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        EntryState one{.entry = &entries[i], .id = std::move(ids[i])};
        if (i < records.size() && !records[i].ids.empty()) one.record = &records[i];
        if (i < cited.size()) one.cited = cited[i];
        one.searches = searches_for(entries[i]);
        one.is_heard = setting.hears_all;
        if (one.is_heard && one.record) one.others = other_identifiers(one);
        one.remembered = lock.find(entries[i]);
        one.is_reviewed = setting.review(entries[i]);
        one.from_lock = one.remembered && !one.is_reviewed && is_settled(*one.remembered, lock, setting);
        out.push_back(std::move(one));
    }
    return out;
}

/// Behind the papers of the list those of the lock that stay in it, as they are. A key that the list has just
/// given to another paper they lose.
Assembly with_kept(Assembly made, const Library& lock, const std::vector<std::size_t>& kept) {
    if (kept.empty()) return made;
    auto references = references_of(lock);
    std::set<std::string> taken;
    for (const auto& paper : made.papers) taken.insert(ascii_lower(paper.key));
    for (const auto index : kept) {
        auto& paper = made.papers.emplace_back(lock.papers[index]);
        if (taken.contains(ascii_lower(paper.key))) paper.key.clear();
        made.references.push_back(std::move(references[index]));
    }
    return made;
}

/// The entries of the papers that stay, which stand behind `listed` papers of the list.
std::vector<Resolution> kept_entries(const Library& lock, const std::vector<std::size_t>& kept,
                                     std::size_t listed) {
    std::vector<Resolution> out;
    for (const auto* entries : {&lock.entries, &lock.unlisted})
        for (const auto& entry : *entries) {
            const auto at = std::ranges::lower_bound(kept, entry.paper);
            if (at == kept.end() || *at != entry.paper) continue;
            out.push_back(entry);
            out.back().paper = listed + static_cast<std::size_t>(at - kept.begin());
        }
    return out;
}

/// An entry that is taken from the lock, as the lock has it.
EntryState as_remembered(EntryState one) {
    if (!one.from_lock) return one;
    one.judgement = {one.remembered->outcome, one.remembered->evidence};
    one.candidates = one.remembered->candidates;
    one.failed = one.remembered->failed;
    return one;
}

/// Resolutions, trails and warnings, by entry.
Resolved reported(std::vector<EntryState> states, std::vector<Entry> entries) {
    Resolved out;
    out.library.entries.reserve(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        auto one = as_remembered(std::move(states[i]));
        if (!one.remembered) ++out.unknown;
        if (one.judgement.outcome == Outcome::conflict)
            out.warnings.push_back(named(entries[i]) + ": " + one.judgement.evidence.front());
        if (one.is_reviewed) out.trails.push_back({i, std::move(one.steps), one.candidates});
        if (one.judgement.outcome != Outcome::ambiguous) one.candidates.clear();
        out.library.entries.push_back({std::move(entries[i]), one.paper, one.judgement.outcome,
                                       std::move(one.judgement.evidence), std::move(one.candidates),
                                       std::move(one.failed)});
    }
    return out;
}

/// What was asked, and what failed.
Traffic traffic_of(const Answers& answers, const Settled& settled) {
    auto out = answers.traffic;
    out.from_lock +=
        static_cast<std::size_t>(std::ranges::count(settled.states, true, &EntryState::from_lock));
    for (const auto name : settled.unread)
        out.failures.push_back(std::string{name} + ": what they say of an entry is not known");
    if (!answers.is_offline()) return out;
    // Each service failed for the same reason, which is none of theirs.
    out.failures = {"no network: what the list, lock and cache know is written; run again to complete (" +
                    answers.cut_off + ")"};
    out.notices.clear();
    return out;
}

/// The day that the library stands for.
std::string day_of(const Answers& answers, const Library& lock, const std::string& today) {
    const auto day = answers.fetched ? today : std::max(lock.as_of, answers.newest);
    return day.empty() ? today : day;
}

}  // namespace

Resolved resolve(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting,
                 std::span<const Paper> records, std::span<const std::vector<Stub>> cited) {
    const LockIndex known{lock};
    auto states = states_of(entries, records, cited, known, setting);
    Answers answers;
    for (const auto& one : setting.sources) answers.sources.push_back(one.source);
    ask_in_rounds(states, setting, answers);
    std::vector<Testimony> testimonies;
    if (setting.hears_all)
        for (const auto& one : states) testimonies.push_back(testimony_of(one, answers));

    auto settled = resolving::settled(std::move(states), answers, known, setting);
    auto works = works_of(settled.states, known);
    auto made = assemble(settled.states, works, answers, lock, setting.today);
    answers.by_source.clear();
    auto [papers, heirs] = known.restored(std::move(made.papers), made.remembered);
    made.papers = with_given_keys(std::move(papers), entries, made.entries);
    const auto listed = made.papers.size();
    const auto kept = kept_papers(lock, heirs, setting.prune);
    made = with_kept(std::move(made), lock, kept);
    give_keys(made.papers, setting.keys, keys_of(lock));

    auto traffic = traffic_of(answers, settled);
    auto out = reported(std::move(settled.states), std::move(entries));
    std::ranges::move(settled.disputes, std::back_inserter(out.warnings));
    out.traffic = std::move(traffic);
    out.library.papers = std::move(made.papers);
    out.library = with_citations(std::move(out.library), std::move(made.references));
    out.library.unlisted = kept_entries(lock, kept, listed);
    out.library.former = former_papers(lock, out.library.papers);
    out.library.as_of = day_of(answers, lock, setting.today);
    out.testimonies = std::move(testimonies);
    out.departures = departures(lock, out.library.papers, heirs, kept);
    return out;
}

}  // namespace citegraph
