#include "resolve/memory.hpp"

#include "citegraph/text.hpp"
#include "resolve/cache/days.hpp"
#include "resolve/identity.hpp"

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
void keep_dates(Paper& now, const Paper& before) {
    for (auto& [name, from] : now.origin) {
        const auto old = before.origin.find(name);
        const bool same_source = old != before.origin.end() && old->second.source == from.source;
        if (same_source && unchanged(now, before, name)) from = old->second;
    }
    auto counts = before.counts;
    counts.from.date = now.counts.from.date;
    if (counts == now.counts) now.counts = before.counts;
    const auto& old = before.references;
    if (old.state == now.references.state && old.from.source == now.references.from.source)
        now.references = old;
}

/// The day of the newest thing that is known about a paper.
std::string newest_of(const Paper& paper) {
    auto newest = std::max(paper.references.from.date, paper.counts.from.date);
    for (const auto& [name, from] : paper.origin) newest = std::max(newest, from.date);
    return newest;
}

}  // namespace

Memory::Memory(const Library& lock) : lock_{lock}, heir_(lock.papers.size()) {
    for (const auto& resolution : lock.entries) entries_.emplace(fingerprint(resolution.entry), &resolution);
    for (std::size_t i = 0; i < lock.papers.size(); ++i)
        for (const auto& id : lock.papers[i].ids) papers_.emplace(id, i);
}

const Resolution* Memory::find(const Entry& entry) const {
    if (entries_.empty()) return nullptr;
    const auto found = entries_.find(fingerprint(entry));
    return found == entries_.end() ? nullptr : found->second;
}

bool Memory::settles(const Resolution& resolution, std::string_view today, std::optional<int> max_age) const {
    const auto& paper = paper_of(resolution);
    const auto age = day_number(today) - day_number(newest_of(paper));
    if (max_age && age > *max_age) return false;
    if (!resolution.failed.empty()) return false;
    const auto& from = paper.references.from;
    if (resolution.outcome == Outcome::conflict) return true;
    const bool is_open =
        resolution.outcome == Outcome::unresolved || resolution.outcome == Outcome::ambiguous;
    if (!is_open) return !from.source.empty();
    return !from.source.empty() && day_number(from.date) + absent_days > day_number(today);
}

const Paper* Memory::predecessor(const std::vector<Paper>& papers, std::size_t paper,
                                 const std::vector<const Resolution*>& remembered) {
    const Paper* first = nullptr;
    const auto claim = [&](std::size_t index) {
        if (heir_[index]) return;
        heir_[index] = paper;
        if (!first) first = &lock_.papers[index];
    };
    for (const auto* resolution : remembered) claim(resolution->paper);
    for (const auto& id : papers[paper].ids)
        if (const auto known = papers_.find(id); known != papers_.end()) claim(known->second);
    return first;
}

void Memory::restore(std::vector<Paper>& papers,
                     const std::vector<std::vector<const Resolution*>>& remembered) {
    for (std::size_t i = 0; i < papers.size(); ++i) {
        papers[i].key.clear();
        const auto* before = predecessor(papers, i, remembered[i]);
        if (!before) continue;
        papers[i].key = before->key;
        keep_dates(papers[i], *before);
    }
}

std::vector<std::string> Memory::farewells(const std::vector<Paper>& papers) const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < lock_.papers.size(); ++i) {
        const auto& paper = lock_.papers[i];
        if (!heir_[i])
            out.push_back(paper.key + " (" + ellipsis(title_of(paper), 80) +
                          ") is in the lock, but no longer in the list");
        else if (!paper.key.empty() && papers[*heir_[i]].key != paper.key)
            out.push_back("the key " + paper.key + " is given up: it is the same paper as " +
                          papers[*heir_[i]].key);
    }
    return out;
}

}  // namespace citegraph::resolving
