#include "resolve/settled.hpp"

#include "resolve/assembly.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/match/disputes.hpp"
#include "resolve/merge/vetting.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

using Sources = std::span<const Source* const>;

bool is_failed(const Source& source, const std::set<Identifier>& asked, const Answers& answers) {
    return std::ranges::any_of(asked, [&](const auto& id) {
        const auto* answer = answers.find(source, id);
        return answer && answer->state == Answer::State::failed && !is_not_tried(answer->reason);
    });
}

bool is_page(const Source& source) {
    return source.service.role == Role::landing_page;
}

/// A landing page that cannot be read is a loss only to an entry that nobody else knows.
EntryState with_failures(EntryState one, const Answers& answers) {
    const auto asked = asked_of(one);
    for (const auto* source : answers.sources)
        if (!(is_page(*source) && one.is_known()) && is_failed(*source, asked, answers))
            one.failed.emplace_back(source->name);
    std::ranges::sort(one.failed);
    return one;
}

std::set<std::string_view> unread_pages(std::span<const EntryState> states, Sources sources) {
    std::set<std::string_view> out;
    for (const auto* source : sources)
        if (is_page(*source) && std::ranges::any_of(states, [&](const EntryState& one) {
                return std::ranges::binary_search(one.failed, source->name);
            }))
            out.insert(source->name);
    return out;
}

/// Whether a source failed from which `before` has something.
bool lacks(const EntryState& one, const Paper& before, Sources sources) {
    return std::ranges::any_of(sources, [&](const Source* source) {
        const auto service = source->service.name;
        const bool is_source = before.references.from.source == service ||
                               std::ranges::any_of(before.origin, [&](const auto& from) {
                                   return from.second.source == service;
                               });
        return is_source && std::ranges::binary_search(one.failed, source->name);
    });
}

bool is_better_kept(const EntryState& one, Sources sources, const LockIndex& lock, bool can_ask) {
    if (!one.remembered) return false;
    const bool is_loss = is_found(*one.remembered);
    if (!one.is_known() && one.judgement.outcome != Outcome::conflict) return is_loss || !can_ask;
    return is_loss && lacks(one, lock.paper_of(*one.remembered), sources);
}

/// A service was asked for it, and the record was found by its title all the same.
bool is_wrong_identifier(const EntryState& one, Sources sources) {
    return one.judgement.outcome == Outcome::title_match && is_looked_up(one.id, sources);
}

std::string both(const Entry& a, const Entry& b) {
    const bool placed = a.file == b.file && a.line > 0 && b.line > 0;
    if (!placed) return named(a) + " and " + named(b);
    const auto [first, last] = std::minmax(a.line, b.line);
    return "lines " + std::to_string(first) + " and " + std::to_string(last) + " of " + a.file;
}

/// How entries use their identifiers, and the place of the state of each use.
std::pair<std::vector<IdUse>, std::vector<std::size_t>> uses_of(std::span<const EntryState> states,
                                                                Sources sources) {
    std::vector<IdUse> uses;
    std::vector<std::size_t> users;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto& one = states[i];
        const auto outcome = one.from_lock ? one.remembered->outcome : one.judgement.outcome;
        if (outcome == Outcome::conflict || (!one.from_lock && is_wrong_identifier(one, sources))) continue;
        uses.push_back({one.entry, one.id, outcome == Outcome::exact});
        users.push_back(i);
    }
    return {std::move(uses), std::move(users)};
}

/// Its identifier is that of `owner`.
EntryState in_conflict(EntryState one, const Entry& owner) {
    one.judgement = {Outcome::conflict,
                     {to_string(one.id) + " is that of " + named(owner) + ", which is another title"}};
    return one;
}

/// Its identifier is nobody's, for the reason `why`.
EntryState without_identifier(EntryState one, std::string why) {
    one.judgement = {Outcome::unresolved, {std::move(why)}};
    one.id = title_identity(*one.entry);
    return one;
}

/// Two entries with one identifier and different titles are two papers, whoever is right.
Settled parted(Settled all, Sources sources) {
    const auto [uses, users] = uses_of(all.states, sources);
    const auto dispute = disputes(uses);
    std::set<Identifier> told;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        auto& one = all.states[users[i]];
        if (!dispute[i] || one.from_lock) continue;
        const auto& other = *uses[dispute[i]->use].entry;
        if (dispute[i]->right) {
            one = in_conflict(std::move(one), other);
            continue;
        }
        const auto why = to_string(one.id) + " stands for two titles: " + both(*one.entry, other);
        one = without_identifier(std::move(one), why);
        if (told.insert(uses[i].id).second) all.disputes.push_back(why);
    }
    return all;
}

/// Whether anything of a service goes into the paper.
bool is_any_taken(std::span<const WorkPart> parts, const Vetted& vetted) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!parts[i].is_listed() && vetted.uses[i] != Use::rejected) return true;
    return false;
}

/// With what its records bring along that is not its paper's. Whose records are all rejected has none: it is
/// not found.
EntryState with_rejections(EntryState one, std::string_view today) {
    const auto listed = listed_parts({&one}, today);
    const auto parts = with_listed(parts_of({&one}), listed);
    const auto vetted = vet(parts);
    if (!is_any_taken(parts, vetted)) one.judgement = {Outcome::unresolved, {}};
    one.rejected_ids = rejected_ids(vetted);
    for (const auto& rejection : vetted.rejections) {
        one.steps.push_back("not taken: " + rejection.reason);
        if (!rejection.ids.empty() || !one.is_known()) one.judgement.evidence.push_back(rejection.reason);
    }
    return one;
}

EntryState with_name(EntryState one, const LockIndex& lock, Sources sources) {
    const bool is_not_its_own =
        one.is_known() ? is_wrong_identifier(one, sources) : one.judgement.outcome == Outcome::conflict;
    if (one.from_lock)
        one.id = lock.paper_of(*one.remembered).id();
    else if (is_not_its_own)
        one.id = title_identity(*one.entry);
    return one;
}

/// All names of `record` are those of the work that `id` names, but for `rejected_ids`.
void unite(Works& works, const Identifier& id, const Paper& record,
           const std::vector<Identifier>& rejected_ids) {
    works.entitle(id, title_of(record));
    for (const auto& other : record.ids)
        if (!std::ranges::binary_search(rejected_ids, other)) works.unite(id, other);
}

}  // namespace

Settled settled(std::vector<EntryState> states, const Answers& answers, const LockIndex& lock,
                const ResolveSetting& setting) {
    const Sources sources = answers.sources;
    for (auto& one : states)
        if (!one.from_lock) one = with_failures(std::move(one), answers);
    auto unread = unread_pages(states, sources);
    for (auto& one : states)
        one.from_lock =
            one.from_lock || is_better_kept(one, sources, lock, static_cast<bool>(setting.transport));
    auto out = parted({std::move(states), {}, std::move(unread)}, sources);
    for (auto& one : out.states) {
        if (!one.from_lock && one.is_known()) one = with_rejections(std::move(one), setting.today);
        one = with_name(std::move(one), lock, sources);
    }
    return out;
}

Works works_of(std::span<const EntryState> states, const LockIndex& lock) {
    Works works;
    for (const auto& one : states) {
        if (one.from_lock)
            unite(works, one.id, lock.paper_of(*one.remembered), {});
        else if (one.is_known())
            for (const auto& record : one.parts) unite(works, one.id, *record.paper, one.rejected_ids);
        works.work(one.id);
        if (one.record && one.judgement.outcome != Outcome::conflict) unite_own(works, one);
    }
    return works;
}

}  // namespace citegraph::resolving
