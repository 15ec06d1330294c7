#include "citegraph/lock.hpp"

#include "citegraph/text.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/identity.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace citegraph {

using namespace resolving;

namespace {

using Sentences = std::vector<std::string>;

/// The entries of a lock by what they say; of several that say the same, the last.
std::map<std::string, const Resolution*> by_print(const Library& library) {
    std::map<std::string, const Resolution*> out;
    for (const auto& entry : library.entries) out[fingerprint(entry.entry)] = &entry;
    return out;
}

void tell_entries(const Library& before, const Library& after, Sentences& out) {
    const auto old = by_print(before), now = by_print(after);
    for (const auto& entry : after.entries) {
        const auto was = old.find(fingerprint(entry.entry));
        if (was == old.end())
            out.push_back(named(entry.entry) + " is not in the lock");
        else if (was->second->outcome != entry.outcome)
            out.push_back(named(entry.entry) + " is " + std::string{name_of(entry.outcome)} +
                          ", in the lock " + std::string{name_of(was->second->outcome)});
    }
    for (const auto& entry : before.entries)
        if (!now.contains(fingerprint(entry.entry)))
            out.push_back(named(entry.entry) + " is in the lock, but no longer in the list");
}

void tell_papers(const Library& before, const Library& after, Sentences& out) {
    std::map<Identifier, const Paper*> old;
    for (const auto& paper : before.papers)
        for (const auto& id : paper.ids) old.emplace(id, &paper);
    for (const auto& paper : after.papers) {
        const auto was = old.find(paper.id());
        if (was == old.end() || *was->second == paper) continue;
        const auto& other = *was->second;
        out.push_back(paper.key == other.key ? "what is known of " + paper.key + " is not what the lock has"
                                             : "the key of " + to_string(paper.id()) + " is " + paper.key +
                                                   ", in the lock " + other.key);
    }
}

}  // namespace

Sentences lock_changes(const Library& before, const Library& after) {
    Sentences out;
    tell_entries(before, after, out);
    tell_papers(before, after, out);
    if (!out.empty()) return out;
    if (before.former != after.former || before.unlisted != after.unlisted)
        out.emplace_back("the papers that left the list, or their keys, are others");
    if (before.citations.size() != after.citations.size() || before.stubs != after.stubs)
        out.emplace_back("the citations are others");
    if (out.empty()) out.emplace_back("only the order or the layout of the lock changes");
    return out;
}

}  // namespace citegraph
