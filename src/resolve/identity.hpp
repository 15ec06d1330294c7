#pragma once

#include "citegraph/entry.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What each entry is known by: the first identifier that it mentions, else its link, else its title. A link
/// or a repository that entries of other titles share (a list of accepted papers) is nobody's name, and a
/// title used by unrelated authors identifies a work only with its first author.
std::vector<Identifier> identities(std::span<const Entry> entries);

/// The name of an entry whose identifier is not its own: its title.
Identifier title_identity(const Entry& entry);

/// Equal for entries that say the same title and the same identifier or link, else the same first author,
/// wherever they stand.
std::string fingerprint(const Entry& entry);

/// Names of works, united where two of them name one work.
class Works {
  public:
    /// `a` and `b` name one work from now on, unless each already has an arXiv id of its own or their titles
    /// are different: one wrong identifier must not make two papers one.
    void unite(const Identifier& a, const Identifier& b);
    /// Remembers a title of the work that `id` names.
    void entitle(const Identifier& id, const std::string& title);
    /// A number for the work; equal for all its names.
    std::size_t work(const Identifier& id);
    /// All names of each work, sorted.
    std::map<std::size_t, std::vector<Identifier>> names();

  private:
    struct Node {
        std::size_t parent;
        std::optional<Identifier> arxiv;
        std::string title;
    };
    std::size_t root(std::size_t node);
    bool may_unite(const Node& a, const Node& b) const;

    std::map<Identifier, std::size_t> number_;
    std::vector<Node> nodes_;
};

}  // namespace citegraph::resolving
