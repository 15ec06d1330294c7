#include "resolve/duplicates.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace citegraph::resolving {
namespace {

constexpr std::size_t largest_shelf = 300;  // entries that are compared each with each

/// Who wrote it first and when: entries that differ in it are never compared.
std::optional<std::pair<std::string, std::string>> shelf_of(const Entry& entry) {
    if (entry.authors.empty() || !entry.date) return std::nullopt;
    auto names = core::surnames(parse_name(entry.authors.front()));
    const auto year = parse_day(trimmed(*entry.date).substr(0, 4));
    if (names.empty() || !year) return std::nullopt;
    return std::pair{std::ranges::min(names), to_string(*year)};
}

const Identifier* doi_of(const Entry& entry) {
    const auto found = std::ranges::find_if(
        entry.identifiers, [](const auto& mention) { return mention.id.scheme() == Scheme::doi; });
    return found == entry.identifiers.end() ? nullptr : &found->id;
}

bool have_other_dois(const Entry& a, const Entry& b) {
    const auto *left = doi_of(a), *right = doi_of(b);
    return left && right && *left != *right;
}

/// Groups of entries, joined as they are found to be one work.
class Groups {
  public:
    explicit Groups(std::size_t entries) : parent_(entries) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }

    std::size_t root(std::size_t entry) {
        while (parent_[entry] != entry) entry = parent_[entry] = parent_[parent_[entry]];
        return entry;
    }

    void join(std::size_t a, std::size_t b) {
        const auto [first, last] = std::minmax({root(a), root(b)});  // by value: both are temporary
        parent_[last] = first;
    }

  private:
    std::vector<std::size_t> parent_;
};

class Search {
  public:
    Search(const Library& library, const std::vector<Weight>& weights)
        : library_{library}, weights_{weights}, groups_{library.entries.size()} {}

    std::vector<Duplicates> finish() && {
        join_papers();
        join_shelves();
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < library_.entries.size(); ++i) members[groups_.root(i)].push_back(i);
        std::vector<Duplicates> out;
        for (auto& [root, entries] : members)
            if (entries.size() > 1) out.push_back(described(std::move(entries)));
        std::ranges::move(doubtful_, std::back_inserter(out));
        std::ranges::stable_sort(out, {}, [](const auto& group) { return group.entries.front(); });
        return out;
    }

  private:
    const Entry& entry(std::size_t index) const { return library_.entries[index].entry; }

    void join_papers() {
        std::vector<std::optional<std::size_t>> first(library_.papers.size());
        for (std::size_t i = 0; i < library_.entries.size(); ++i) {
            auto& one = first[library_.entries[i].paper];
            if (one)
                groups_.join(*one, i);
            else
                one = i;
        }
    }

    void join_shelves() {
        std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> shelves;
        for (std::size_t i = 0; i < library_.entries.size(); ++i)
            if (auto shelf = shelf_of(entry(i))) shelves[*std::move(shelf)].push_back(i);
        for (auto& [shelf, entries] : shelves)
            if (entries.size() > largest_shelf)
                join_equal_titles(entries);
            else
                for (std::size_t b = 1; b < entries.size(); ++b)
                    for (std::size_t a = 0; a < b; ++a) compare(entries[a], entries[b]);
    }

    void join_equal_titles(const std::vector<std::size_t>& entries) {
        std::map<std::string, std::size_t> first;
        for (const auto i : entries) {
            const auto [at, fresh] = first.emplace(normal_title(entry(i).title), i);
            if (!fresh) compare(at->second, i);
        }
    }

    void compare(std::size_t a, std::size_t b) {
        if (groups_.root(a) == groups_.root(b)) return;
        if (title_words(entry(a).title).size() < 3 && library_.entries[a].outcome != Outcome::exact) return;
        const auto left = listed_titles(entry(a)), right = listed_titles(entry(b));
        if (title_agreement(left, right) != Agreement::same) return;
        if (!have_other_dois(entry(a), entry(b))) return groups_.join(a, b);
        auto group = described({a, b});
        group.why = "title, first author and year agree, but each has a DOI of its own";
        group.is_sure = false;
        doubtful_.push_back(std::move(group));
    }

    Duplicates described(std::vector<std::size_t> entries) const {
        Duplicates out;
        const auto by_weight = [&](std::size_t i) {
            return std::pair{!weights_[i].is_published, ~weights_[i].fields};
        };
        out.kept = *std::ranges::min_element(entries, {}, by_weight);
        out.why_kept = reason(entries, out.kept);
        out.why = shared_name(entries);
        out.entries = std::move(entries);
        return out;
    }

    std::string reason(const std::vector<std::size_t>& entries, std::size_t kept) const {
        const auto& best = weights_[kept];
        const auto all = [&](auto same) {
            return std::ranges::all_of(entries, [&](auto i) { return i == kept || same(weights_[i]); });
        };
        if (best.is_published && !all([](const Weight& other) { return other.is_published; }))
            return "it is the published version";
        if (all([&](const Weight& other) { return other.fields < best.fields; })) return "it says more";
        return "it comes first";
    }

    /// By an identifier that all of them name, else by their paper, else by their titles.
    std::string shared_name(const std::vector<std::size_t>& entries) const {
        const auto names = [&](std::size_t i, const Identifier& id) {
            return std::ranges::any_of(entry(i).identifiers,
                                       [&](const auto& mention) { return mention.id == id; });
        };
        for (const auto& mention : entry(entries.front()).identifiers)
            if (std::ranges::all_of(entries, [&](auto i) { return names(i, mention.id); }))
                return to_string(mention.id) + " is the same";
        const auto paper = library_.entries[entries.front()].paper;
        const bool is_one =
            std::ranges::all_of(entries, [&](auto i) { return library_.entries[i].paper == paper; });
        const auto& id = library_.papers[paper].id();
        if (is_one && id.scheme() != Scheme::title) return "both are " + to_string(id);
        return is_one ? "the titles agree" : "title, first author and year agree";
    }

    const Library& library_;
    const std::vector<Weight>& weights_;
    Groups groups_;
    std::vector<Duplicates> doubtful_;
};

std::string place(const Entry& entry, const Entry& seen_from) {
    if (entry.line == 0) return "an entry before";
    if (entry.file == seen_from.file) return "line " + std::to_string(entry.line);
    return entry.file + ":" + std::to_string(entry.line);
}

}  // namespace

std::vector<Duplicates> duplicates(const Library& library, const std::vector<Weight>& weights) {
    return Search{library, weights}.finish();
}

std::string named(const Entry& entry) {
    const auto name = !entry.title.empty()         ? entry.title
                      : !entry.identifiers.empty() ? to_string(entry.identifiers.front().id)
                                                   : entry.url.value_or("");
    const auto title = "'" + ellipsis(name, 80) + "'";
    return entry.line > 0 ? entry.file + ":" + std::to_string(entry.line) + ": " + title : title;
}

std::vector<std::string> repetitions(const Library& library) {
    std::vector<const Entry*> first(library.papers.size(), nullptr);
    std::vector<std::string> out;
    for (const auto& [entry, paper, outcome, evidence, candidates, failed] : library.entries) {
        if (!first[paper]) {
            first[paper] = &entry;
            continue;
        }
        out.push_back(named(entry) + " is the same paper as " + place(*first[paper], entry) + " (" +
                      to_string(library.papers[paper].id()) + ")");
    }
    return out;
}

}  // namespace citegraph::resolving
