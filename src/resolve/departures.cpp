#include "resolve/departures.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace citegraph::resolving {
namespace {

constexpr std::size_t few = 3;  // papers may leave unasked, up to

std::vector<bool> were_listed(const Library& lock) {
    std::vector<bool> out(lock.papers.size(), lock.entries.empty());
    for (const auto& entry : lock.entries) out[entry.paper] = true;
    return out;
}

/// How many papers that were listed have no heir, and how many were listed.
std::pair<std::size_t, std::size_t> losses(const Library& lock, const Heirs& heirs) {
    const auto listed = were_listed(lock);
    std::size_t gone = 0;
    for (std::size_t i = 0; i < heirs.size(); ++i)
        if (listed[i] && !heirs[i]) ++gone;
    return {gone, static_cast<std::size_t>(std::ranges::count(listed, true))};
}

bool are_many(std::size_t gone, std::size_t listed) {
    return gone >= few && 5 * gone > listed;
}

std::string named(const std::string& key, const std::string& title) {
    return key + " (" + ellipsis(title, 80) + ")";
}

FormerPaper as_former(const Paper& paper) {
    return {paper.key, paper.ids, title_of(paper)};
}

using Bearers = std::unordered_map<std::string, const Paper*>;

/// By key in lower case.
Bearers bearers_of(const std::vector<Paper>& papers) {
    Bearers out;
    for (const auto& paper : papers) out.emplace(ascii_lower(paper.key), &paper);
    return out;
}

bool is_same(const Paper& paper, const FormerPaper& former) {
    return std::ranges::find_first_of(paper.ids, former.ids) != paper.ids.end();
}

/// A key that the list itself gives to another paper than before.
std::string taken_over(const FormerPaper& before, const Bearers& bearers) {
    const auto bearer = bearers.find(ascii_lower(before.key));
    if (bearer == bearers.end() || is_same(*bearer->second, before)) return {};
    return "the key " + before.key + ", which was that of " + to_string(before.ids.front()) +
           ", is that of " + to_string(bearer->second->id()) + " now, as the list gives it";
}

std::string summary_of(const std::vector<std::size_t>& kept, const Library& lock, const Heirs& heirs) {
    const auto [gone, listed] = losses(lock, heirs);
    const auto way_out = "; citegraph resolve --prune drops them";
    if (are_many(gone, listed))
        return std::to_string(gone) + " of the " + std::to_string(listed) +
               " papers of the lock left the list at once: the lock keeps them, as the list may be "
               "incomplete" +
               way_out;
    return std::to_string(kept.size()) + (kept.size() == 1 ? " paper" : " papers") +
           " of the lock that left the list stay in the lock" + way_out;
}

}  // namespace

std::vector<std::size_t> kept_papers(const Library& lock, const Heirs& heirs, bool prune) {
    std::vector<std::size_t> out;
    if (prune) return out;
    const auto listed = were_listed(lock);
    const auto [gone, all] = losses(lock, heirs);
    for (std::size_t i = 0; i < heirs.size(); ++i)
        if (!heirs[i] && (!listed[i] || are_many(gone, all))) out.push_back(i);
    return out;
}

std::vector<FormerPaper> former_papers(const Library& lock, const std::vector<Paper>& papers) {
    const auto bearers = bearers_of(papers);
    std::vector<FormerPaper> out;
    const auto add = [&](FormerPaper one) {
        if (!one.key.empty() && !bearers.contains(ascii_lower(one.key))) out.push_back(std::move(one));
    };
    for (const auto& one : lock.former) add(one);
    for (const auto& paper : lock.papers) add(as_former(paper));
    std::ranges::sort(out, {}, &FormerPaper::key);
    return out;
}

std::vector<std::string> departures(const Library& lock, const std::vector<Paper>& papers, const Heirs& heirs,
                                    const std::vector<std::size_t>& kept) {
    std::vector<std::string> out;
    const auto bearers = bearers_of(papers);
    for (std::size_t i = 0; i < lock.papers.size(); ++i) {
        const auto& paper = lock.papers[i];
        if (auto told = taken_over(as_former(paper), bearers); !told.empty())
            out.push_back(std::move(told));
        else if (heirs[i] && !paper.key.empty() && papers[*heirs[i]].key != paper.key)
            out.push_back("the key " + paper.key + " is given up: it is the same paper as " +
                          papers[*heirs[i]].key);
        else if (!heirs[i] && !std::ranges::binary_search(kept, i))
            out.push_back(named(paper.key, title_of(paper)) +
                          " is no longer in the list; its key stays its own");
    }
    for (const auto& one : lock.former)
        if (auto told = taken_over(one, bearers); !told.empty()) out.push_back(std::move(told));
    if (!kept.empty()) out.push_back(summary_of(kept, lock, heirs));
    return out;
}

std::vector<std::string> keys_of(const Library& lock) {
    std::vector<std::string> out;
    for (const auto& paper : lock.papers) out.push_back(paper.key);
    for (const auto& one : lock.former) out.push_back(one.key);
    return out;
}

std::vector<Paper> with_given_keys(std::vector<Paper> papers, const std::vector<Entry>& entries,
                                   const std::vector<std::vector<std::size_t>>& entries_of) {
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        bool is_given = false, is_kept = false;
        for (const auto entry : entries_of[i]) {
            is_given = is_given || entries[entry].key;
            is_kept = is_kept || entries[entry].key == papers[i].key;
        }
        if (is_given && !is_kept) papers[i].key.clear();
        if (!papers[i].key.empty()) taken.insert(ascii_lower(papers[i].key));
    }
    for (std::size_t i = 0; i < papers.size(); ++i)
        for (const auto entry : entries_of[i])
            if (const auto& key = entries[entry].key;
                key && papers[i].key.empty() && taken.insert(ascii_lower(*key)).second)
                papers[i].key = *key;
    return papers;
}

}  // namespace citegraph::resolving
