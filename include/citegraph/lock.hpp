#pragma once

#include "citegraph/library.hpp"
#include "citegraph/result.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// The highest schema number that this version reads. Schema 2 has papers that left the list, and their keys;
/// a lock without any is written as schema 1, which older versions read without losing anything.
inline constexpr int lock_schema = 2;

/// Writes `library` as a lock: sorted, stable, line-diffable JSON, streamed. Equal libraries give equal
/// bytes.
void write_lock(std::ostream& out, const Library& library);

/// Reads a lock, in whatever layout. Fails with `malformed` if it is torn, is no lock, has a newer schema,
/// holds an unresolved merge, or two papers with one id or key, naming `file` and the line; nothing is
/// guessed. Entries come back without file and line.
Result<Library> read_lock(std::istream& in, std::string_view file);

/// Two locks that grew from one.
struct UnitedLock {
    Library library;
    std::vector<std::string> notices;  ///< papers that each side gave a key of its own: that of ours stays
    std::vector<std::string>
        conflicts;  ///< keys that the sides gave to different papers: theirs got new ones
};

/// Unites two locks that grew from `base`, which may be empty: papers, entries and citations that either
/// added are there, what either took away is not, and no key of either is lost, or given to a second paper.
/// \cost O(n log n) of everything in them
UnitedLock unite_locks(const Library& base, const Library& ours, const Library& theirs);

/// What is another in `after`, a sentence for each entry and paper; never empty, as at least the layout of
/// the file may be. \cost O(n log n)
std::vector<std::string> lock_changes(const Library& before, const Library& after);

}  // namespace citegraph
