#include "resolve/lock_index.hpp"

#include "resolve/cache/days.hpp"
#include "resolve/identity.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

constexpr int absent_days = 7;  // as long as the cache believes in an absence

template <class Values>
bool same_in(const Values& now, const Values& before, const std::string& name) {
    const auto a = now.find(name), b = before.find(name);
    return a != now.end() && b != before.end() && a->second == b->second;
}

bool unchanged(const Paper& now, const Paper& before, const std::string& name) {
    if (name == "type") return now.type == before.type;
    return same_in(now.fields, before.fields, name) || same_in(now.foreign, before.foreign, name) ||
           same_in(now.names, before.names, name) || same_in(now.dates, before.dates, name);
}

/// A date changes only with its value.
Paper with_kept_dates(Paper now, const Paper& before) {
    for (auto& [name, from] : now.origin) {
        const auto old = before.origin.find(name);
        const bool same_source = old != before.origin.end() && old->second.source == from.source;
        if (same_source && unchanged(now, before, name)) from = old->second;
    }
    for (auto& notice : now.notices)
        for (const auto& old : before.notices) {
            auto same = old;
            same.from.date = notice.from.date;
            if (same == notice) notice.from = old.from;
        }
    auto counts = before.counts;
    counts.from.date = now.counts.from.date;
    if (counts == now.counts) now.counts = before.counts;
    const auto& old = before.references;
    if (old.state == now.references.state && old.from.source == now.references.from.source)
        now.references = old;
    return now;
}

}  // namespace

std::string newest_of(const Paper& paper) {
    auto newest = std::max(paper.references.from.date, paper.counts.from.date);
    for (const auto& [name, from] : paper.origin) newest = std::max(newest, from.date);
    for (const auto& notice : paper.notices) newest = std::max(newest, notice.from.date);
    return newest;
}

bool is_found(const Resolution& resolution) {
    return resolution.outcome != Outcome::unresolved && resolution.outcome != Outcome::ambiguous;
}

LockIndex::LockIndex(const Library& lock) : lock_{lock} {
    for (const auto* entries : {&lock.entries, &lock.unlisted})
        for (const auto& resolution : *entries) {
            entries_.emplace(fingerprint(resolution.entry), &resolution);
            const auto& mentions = resolution.entry.identifiers;
            if (resolution.outcome == Outcome::exact && !mentions.empty())
                named_.emplace(mentions.front().id, &resolution);
        }
    for (std::size_t i = 0; i < lock.papers.size(); ++i)
        for (const auto& id : lock.papers[i].ids) papers_.emplace(id, i);
    for (std::size_t i = 0; i < lock.former.size(); ++i)
        for (const auto& id : lock.former[i].ids) former_.emplace(id, i);
}

const Resolution* LockIndex::find(const Entry& entry) const {
    if (entries_.empty()) return nullptr;
    const auto found = entries_.find(fingerprint(entry));
    return found == entries_.end() ? reworded(entry) : found->second;
}

/// An entry whose title was corrected names the same paper as before, as long as the titles agree.
const Resolution* LockIndex::reworded(const Entry& entry) const {
    if (entry.identifiers.empty()) return nullptr;
    const auto known = named_.find(entry.identifiers.front().id);
    if (known == named_.end()) return nullptr;
    const auto& title = title_of(paper_of(*known->second));
    const bool is_same = title_agreement(listed_titles(entry), {&title, 1}) == Agreement::same;
    return is_same ? known->second : nullptr;
}

bool LockIndex::settles(const Resolution& resolution, std::string_view today,
                        std::optional<int> max_age) const {
    const auto& paper = paper_of(resolution);
    const auto age = day_number(today) - day_number(newest_of(paper));
    if (max_age && age > *max_age) return false;
    if (!resolution.failed.empty()) return false;
    const auto& from = paper.references.from;
    if (resolution.outcome == Outcome::conflict) return true;
    if (is_found(resolution)) return !from.source.empty();
    return !from.source.empty() && day_number(from.date) + absent_days > day_number(today);
}

/// Papers of the lock that it was, then those that bear a name of it.
std::vector<std::size_t> LockIndex::predecessors(const Paper& paper,
                                                 const std::vector<const Resolution*>& remembered) const {
    std::vector<std::size_t> out;
    for (const auto* resolution : remembered) out.push_back(resolution->paper);
    for (const auto& id : paper.ids)
        if (const auto known = papers_.find(id); known != papers_.end()) out.push_back(known->second);
    return out;
}

/// The former paper, but for those that have `returned`, that shares most names with it, of several the
/// first.
std::optional<std::size_t> LockIndex::returning(const Paper& paper,
                                                const std::set<std::size_t>& returned) const {
    std::map<std::size_t, std::size_t> shared;
    for (const auto& id : paper.ids) {
        const auto [first, last] = former_.equal_range(id);
        for (auto at = first; at != last; ++at)
            if (!returned.contains(at->second)) ++shared[at->second];
    }
    const auto most = std::ranges::max_element(shared, {}, [](const auto& one) { return one.second; });
    return most == shared.end() ? std::nullopt : std::optional{most->first};
}

Restored LockIndex::restored(std::vector<Paper> papers,
                             const std::vector<std::vector<const Resolution*>>& remembered) const {
    Heirs heirs(lock_.papers.size());
    std::set<std::size_t> returned;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        papers[i].key.clear();
        const Paper* before = nullptr;
        for (const auto index : predecessors(papers[i], remembered[i])) {
            if (heirs[index]) continue;
            heirs[index] = i;
            if (!before) before = &lock_.papers[index];
        }
        if (before) {
            papers[i] = with_kept_dates(std::move(papers[i]), *before);
            papers[i].key = before->key;
        } else if (const auto former = returning(papers[i], returned)) {
            returned.insert(*former);
            papers[i].key = lock_.former[*former].key;
        }
    }
    return {std::move(papers), std::move(heirs)};
}

}  // namespace citegraph::resolving
