#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What of a list confirms that the records of one work are what an entry names, beside the title.
struct Confirmation {
    bool author = false;  ///< a surname is shared
    bool others = false;  ///< both name authors, in one script, and share none: this contradicts
    bool venue = false;   ///< by name or acronym; the years, if both are known, are not apart
    bool year = false;    ///< of the venue or the date of the entry, and of any record, ± 1
    bool asked = false;   ///< the list gives an author, a venue or a year at all

    /// "author and year"; empty if nothing confirms.
    std::string words() const;
    bool any() const { return author || venue || year; }
};

/// The heading that an entry stands under is no evidence: it says where the list files it, which is often
/// the year of reading or of the last change.
Confirmation confirmation(const Entry& entry, std::span<const Paper* const> records);

/// All years in which a record says that it appeared anywhere.
std::vector<int> years_of(const Paper& record);

}  // namespace citegraph::resolving
