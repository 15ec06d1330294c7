#pragma once

#include "edit/listing.hpp"
#include "edit/material.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace citegraph::edit {

struct Pattern;

/// A place for a new entry.
struct Vacancy {
    std::size_t section = 0;
    std::size_t before = 0;  ///< index of the entry that it comes before; their number: the end of the list
};

/// How a list writes its entries, learned from them alone. An entry is laid out as others near it are: the bytes
/// between what they say are a pattern, and entries of the same section, kind of link and venue vote for theirs.
class ListStyle {
  public:
    /// `listing` must outlive it. \cost linear in the entries' bytes
    explicit ListStyle(const Listing& listing);
    ~ListStyle();

    /// The entry for a paper: whole lines. What the record lacks is left out with the marks that go with it; what the
    /// list says nowhere is not said. `but`: an entry that has no vote. \cost linear in the entries
    std::string entry_of(const Material& paper, const Vacancy& spot,
                         std::optional<std::size_t> but = {}) const;

    /// An entry of the list written anew from the record of its paper. What it says that no record has stays where it is.
    std::string again(std::size_t entry, const Material& paper) const;

  private:
    struct Voters;
    Voters voters_for(const Material& paper, const Vacancy& spot, std::optional<std::size_t> but) const;

    const Listing& listing_;
    bool says_servers_ = false;      ///< also where a work is but on a preprint server
    std::vector<Pattern> patterns_;  ///< of each entry; without slots where it serves as none
};

/// The list with the entries of these papers written anew, by entry; all else stays as it is. \cost quadratic in the entries
std::string regenerated(const Listing& listing, const std::map<std::size_t, Material>& papers);

}  // namespace citegraph::edit
