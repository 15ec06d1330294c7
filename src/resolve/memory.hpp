#pragma once

#include "citegraph/library.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::resolving {

/// What a lock remembers of a list.
class Memory {
  public:
    explicit Memory(const Library& lock);

    /// The resolution of an entry of this title and identifier or link; null if it is new.
    const Resolution* find(const Entry& entry) const;
    const Paper& paper_of(const Resolution& resolution) const { return lock_.papers[resolution.paper]; }

    /// Whether nothing needs to be asked about an entry: it is resolved, its references were asked for, and
    /// it is not more than `max_age` days old; or every source was sure not to hold it, less than a week
    /// before `today`.
    bool settles(const Resolution& resolution, std::string_view today, std::optional<int> max_age) const;

    /// Gives each paper the key that it has in the lock, and the dates of what has not changed since.
    /// `remembered` is, by paper, what the lock says of its entries, in the order of the list.
    void restore(std::vector<Paper>& papers, const std::vector<std::vector<const Resolution*>>& remembered);

    /// One sentence for each paper of the lock that no entry stands for any more, and for each key given up.
    std::vector<std::string> farewells(const std::vector<Paper>& papers) const;

  private:
    const Paper* predecessor(const std::vector<Paper>& papers, std::size_t paper,
                             const std::vector<const Resolution*>& remembered);

    const Library& lock_;
    std::unordered_map<std::string, const Resolution*> entries_;
    std::map<Identifier, std::size_t> papers_;      ///< by each of its names
    std::vector<std::optional<std::size_t>> heir_;  ///< by paper of the lock: the paper that has it now
};

}  // namespace citegraph::resolving
