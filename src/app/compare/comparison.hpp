#pragma once

#include "app/study/query.hpp"
#include "citegraph/library.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// A list as it was at some time.
struct Version {
    Library library;
    std::vector<std::size_t>
        rank{};  ///< by paper: its place by PageRank, from 0; empty: no citations are known
};

/// What became of a paper between two versions of a list.
enum class Became { added, removed, moved, reidentified, published, retitled, retracted, ranked };

struct ListChange {
    Became became = Became::added;
    std::string id, key, title, link;  ///< of the new version, or of the old one if it was removed
    std::string before, after;         ///< sections, identifiers, venues, titles, notices or ranks

    bool operator==(const ListChange&) const = default;
};

/// What changed, by kind, and then in the order of the list. A paper is the same if it has an identifier in common, or
/// else its title. Ranks are compared among the papers that both versions have; told is a paper that moved by three
/// places or more, the furthest first. \cost O(n log n)
std::vector<ListChange> changes(const Version& before, const Version& after);

/// Both versions, each a list, a lock, or REV:PATH of either in the git repository of the working folder. A list without
/// a lock is read with that of the other. Asks nobody. Fails as query() does, and with `not_found` if git has no such file.
struct Versions {
    Version before, after;
};
Result<Versions> versions(const QueryOptions& options, const std::string& before, const std::string& after,
                          Console& console);

/// In the form of that suffix: ".txt" for people, ".md" as release notes, or ".json": {"schema": 1, "added": [{"id", "key",
/// "title", "section"}], "removed": ..., "moved": [{..., "before", "after"}], "reidentified", "published", "retitled",
/// "retracted", "ranked"}.
std::string changes_as(std::string_view form, const std::vector<ListChange>& changes);

}  // namespace citegraph::app
