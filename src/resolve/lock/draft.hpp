#pragma once

#include "citegraph/library.hpp"
#include "citegraph/result.hpp"
#include "resolve/lock/paper_json.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::resolving {

/// A paper as a lock has it, the works that it cites still names.
struct PaperDraft {
    Paper paper;
    std::vector<std::pair<Identifier, std::string>> works{};  ///< cited, and who says so
    int line = 0;                                             ///< on which its block begins
};

/// A former paper and its line.
struct FormerDraft {
    FormerPaper former;
    int line = 0;
};

/// The blocks of a lock as they stand in the file.
struct LockDraft {
    std::string file;
    int lines = 1;
    std::string as_of;
    std::vector<NamedResolution> entries, unlisted;
    std::vector<PaperDraft> papers;
    std::map<Identifier, Counts> counts;
    std::vector<Stub> stubs;
    std::vector<FormerDraft> former;
};

/// "papers.lock:12: words".
Failure malformed(std::string_view file, int line, std::string_view words);

/// Puts the blocks together: papers in the order in which entries refer to them, then by identifier. Fails
/// with `malformed` and the line if one refers to nothing, or if an identifier or a key, case-blind, is that
/// of two papers: which of them is right is no silent choice. A key of a former paper that is back is that
/// paper's.
Result<Library> library_of(LockDraft draft);

/// An entry of one of two locks.
struct UnitedEntry {
    const Resolution* entry = nullptr;
    const Library* side = nullptr;  ///< whose paper it stands for
    bool is_listed = true;
};

/// The entries of two locks that grew from `base`: what one side added is there, what one side took away is
/// not, what one side changed is as changed there; where both changed it, as in `ours`. In the order of ours,
/// those that only theirs has behind the entry that they follow there. \cost O(entries log entries)
std::vector<UnitedEntry> united_entries(const Library& base, const Library& ours, const Library& theirs);

}  // namespace citegraph::resolving
