#pragma once

#include "citegraph/library.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::resolving {

/// By paper of a lock: the paper of the list that it is now; none if it left.
using Heirs = std::vector<std::optional<std::size_t>>;

/// The papers of `lock` that stay in it although no entry of the list stands for them, in its order: those
/// that stayed before, and all that left now if they are more than a fifth of what was listed, and three at
/// least; none if `prune`.
std::vector<std::size_t> kept_papers(const Library& lock, const Heirs& heirs, bool prune);

/// Everything that `lock` has given a key to and that has none of `papers` any more, sorted by key: no key is
/// ever another paper's.
std::vector<FormerPaper> former_papers(const Library& lock, const std::vector<Paper>& papers);

/// One sentence for each paper of `lock` that is dropped, for each key given up or taken over, and one for
/// all that is `kept`. `papers` are those of the list.
std::vector<std::string> departures(const Library& lock, const std::vector<Paper>& papers, const Heirs& heirs,
                                    const std::vector<std::size_t>& kept);

/// Every key that `lock` has given, to papers that are in it or were.
std::vector<std::string> keys_of(const Library& lock);

/// The day of the newest thing that is known about a paper; empty if no day is.
std::string newest_of(const Paper& paper);

/// What a lock remembers of a list.
class Memory {
  public:
    explicit Memory(const Library& lock);

    /// The resolution of an entry of this title and identifier or link, else that of an entry of this
    /// identifier whose paper has the title; null if it is new.
    const Resolution* find(const Entry& entry) const;
    const Paper& paper_of(const Resolution& resolution) const { return lock_.papers[resolution.paper]; }

    /// Whether nothing needs to be asked about an entry: it is resolved, its references were asked for, and
    /// it is not more than `max_age` days old; or every source was sure not to hold it, less than a week
    /// before `today`.
    bool settles(const Resolution& resolution, std::string_view today, std::optional<int> max_age) const;

    /// Gives each paper the key that it has, or had, in the lock, and the dates of what has not changed
    /// since. `remembered` is, by paper, what the lock says of its entries, in the order of the list.
    void restore(std::vector<Paper>& papers, const std::vector<std::vector<const Resolution*>>& remembered);

    /// By paper of the lock: which of the papers given to restore() it is now.
    const std::vector<std::optional<std::size_t>>& heirs() const { return heir_; }

  private:
    const Paper* predecessor(const std::vector<Paper>& papers, std::size_t paper,
                             const std::vector<const Resolution*>& remembered);
    const FormerPaper* returning(const Paper& paper);
    const Resolution* reworded(const Entry& entry) const;

    const Library& lock_;
    std::unordered_map<std::string, const Resolution*> entries_;
    std::map<Identifier, const Resolution*>
        named_;                                 ///< exact ones, by the identifier that an entry names first
    std::map<Identifier, std::size_t> papers_;  ///< by each of its names
    std::multimap<Identifier, std::size_t> former_;  ///< papers that left, by each of their names
    std::vector<std::optional<std::size_t>> heir_;   ///< by paper of the lock: the paper that has it now
    std::set<std::size_t> returned_;                 ///< of the former papers
};

}  // namespace citegraph::resolving
