#pragma once

#include "citegraph/library.hpp"
#include "resolve/departures.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::resolving {

/// The day of the newest thing that is known about a paper; empty if no day is.
std::string newest_of(const Paper& paper);

/// Whether the entry has a paper: it is neither unresolved nor ambiguous.
bool is_found(const Resolution& resolution);

/// Papers of a list, and which of them those of the lock are now.
struct Restored {
    std::vector<Paper> papers;
    Heirs heirs;
};

/// A lock by its entries and by the names of its papers.
class LockIndex {
  public:
    explicit LockIndex(const Library& lock);

    /// The resolution of an entry of this title and identifier or link, else that of an entry of this
    /// identifier whose paper has the title; null if it is new.
    const Resolution* find(const Entry& entry) const;
    const Paper& paper_of(const Resolution& resolution) const { return lock_.papers[resolution.paper]; }

    /// Whether nothing needs to be asked about an entry: it is resolved, its references were asked for, and
    /// it is not more than `max_age` days old; or every source was sure not to hold it, less than a week
    /// before `today`.
    bool settles(const Resolution& resolution, std::string_view today, std::optional<int> max_age) const;

    /// Each paper with the key that it has, or had, in the lock, and the dates of what has not changed since.
    /// `remembered` is, by paper, what the lock says of its entries, in the order of the list.
    Restored restored(std::vector<Paper> papers,
                      const std::vector<std::vector<const Resolution*>>& remembered) const;

  private:
    std::vector<std::size_t> predecessors(const Paper& paper,
                                          const std::vector<const Resolution*>& remembered) const;
    std::optional<std::size_t> returning(const Paper& paper, const std::set<std::size_t>& returned) const;
    const Resolution* reworded(const Entry& entry) const;

    const Library& lock_;
    std::unordered_map<std::string, const Resolution*> entries_;
    /// Exact ones, by the identifier that an entry names first.
    std::map<Identifier, const Resolution*> named_;
    std::map<Identifier, std::size_t> papers_;       ///< by each of its names
    std::multimap<Identifier, std::size_t> former_;  ///< papers that left, by each of their names
};

}  // namespace citegraph::resolving
