#pragma once

#include "citegraph/library.hpp"

#include <string>
#include <vector>

namespace citegraph::resolving {

/// Entries of files that stand for one work.
struct Duplicates {
    std::vector<std::size_t>
        entries;           ///< indices into Library::entries, at least two, in the order of the files
    std::size_t kept = 0;  ///< one of them: the one to cite
    std::string why;       ///< they are one work: "doi:10.1145/1 is the same"
    std::string why_kept;  ///< "it is the published version"
    bool is_sure = true;   ///< false: same title, author and year, but each has a DOI of its own
};

/// What of an entry decides which of several is kept.
struct Weight {
    bool is_published = false;  ///< it names a venue, and no preprint server
    std::size_t fields = 0;
};

/// All groups of entries that are one paper of the library, or agree in title, first author and year, by the
/// first of each. `weights` are by entry. Kept is what is published, then what says more, then the first.
/// \cost O(entries log entries), and a comparison of titles within each first author and year
std::vector<Duplicates> duplicates(const Library& library, const std::vector<Weight>& weights);

/// "papers.md:12: 'Title'", the place left out where it is not known; an identifier stands for no title.
std::string named(const Entry& entry);

/// One sentence for each entry that stands for the same paper as an entry before it, by line. \cost
/// O(entries)
std::vector<std::string> repetitions(const Library& library);

}  // namespace citegraph::resolving
