// Entries that stand for one work.
#include "audit/rules.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/title_words.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/title_agreement.hpp"

#include <map>
#include <set>

namespace citegraph::auditing {
namespace {

/// An entry, and one before it that stands for the same work.
struct Pair {
    std::size_t entry, before;
    std::string why;
};

std::string place_of(const Entry& entry, const Entry& seen_from) {
    if (entry.key) return "'" + *entry.key + "'";
    return (entry.file == seen_from.file ? "line " : entry.file + ":") + std::to_string(entry.line);
}

bool are_by_others(const Entry& a, const Entry& b) {
    return core::are_others(core::overlap(resolving::byline_of(a), resolving::byline_of(b)));
}

/// Titles that say enough, and that two entries have word by word.
class Titles {
  public:
    explicit Titles(const std::vector<Entry>& entries) : entries_{entries} {}

    std::optional<std::size_t> before(std::size_t index) {
        const auto words = title_words(entries_[index].title);
        constexpr std::size_t telling = 4;
        if (core::content_words(words) < telling) return std::nullopt;
        const auto [at, fresh] = first_.emplace(join(words, " "), index);
        if (fresh || are_by_others(entries_[at->second], entries_[index])) return std::nullopt;
        return at->second;
    }

  private:
    const std::vector<Entry>& entries_;
    std::map<std::string, std::size_t> first_;
};

bool are_apart(const Entry& a, const Entry& b) {
    const auto left = resolving::listed_titles(a), right = resolving::listed_titles(b);
    return !left.empty() && !right.empty() && resolving::are_apart(resolving::title_agreement(left, right));
}

/// Programs of one repository: its address is each one's.
bool share_repository_alone(const Entry& a, const Entry& b) {
    const auto repository = [](const Entry& entry) {
        return !entry.identifiers.empty() && entry.identifiers.front().id.scheme() == Scheme::github;
    };
    return repository(a) && repository(b) &&
           resolving::title_agreement(resolving::listed_titles(a), resolving::listed_titles(b)) !=
               resolving::Agreement::same;
}

/// By what the library knows, then by identifiers, then by titles.
std::vector<Pair> pairs_of(const AuditInput& input) {
    const auto& entries = input.reading->entries;
    std::map<std::size_t, Pair> out;
    if (input.is_resolved())
        for (const auto& group :
             resolving::duplicates(*input.library, std::vector<resolving::Weight>(entries.size())))
            for (std::size_t i = 1; i < group.entries.size(); ++i)
                out.emplace(group.entries[i], Pair{group.entries[i], group.entries.front(), group.why});
    std::map<Identifier, std::size_t> first;
    Titles titles{entries};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].identifiers.empty()) {
            const auto& id = entries[i].identifiers.front().id;
            const auto [at, fresh] = first.emplace(id, i);
            if (!fresh && !are_apart(entries[at->second], entries[i]))
                out.emplace(i, Pair{i, at->second, to_string(id) + " is the same"});
        }
        if (const auto before = titles.before(i)) out.emplace(i, Pair{i, *before, "the titles are the same"});
    }
    std::vector<Pair> sorted;
    for (auto& [index, pair] : out)
        if (!share_repository_alone(entries[pair.entry], entries[pair.before]))
            sorted.push_back(std::move(pair));
    return sorted;
}

std::vector<Finding> check_repeated(const AuditInput& input) {
    std::vector<Finding> out;
    for (const auto& [index, before, why] : pairs_of(input)) {
        const auto &entry = input.reading->entries[index], &other = input.reading->entries[before];
        out.push_back({.rule = "same-paper-twice",
                       .severity = Severity::warning,
                       .file = entry.file,
                       .line = entry.line,
                       .message = "the same paper as " + place_of(other, entry) + ": " + why,
                       .entry = index});
    }
    return out;
}

}  // namespace

Rule same_paper_twice() {
    return {"same-paper-twice", Severity::warning, "A paper that stands there twice",
            "Two entries have one identifier, or identifiers that sources know as one paper's, or one "
            "title. A list may file a paper under two headings on purpose; a bibliography prints it twice.",
            check_repeated};
}

}  // namespace citegraph::auditing
