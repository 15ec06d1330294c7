#pragma once

#include "citegraph/library.hpp"
#include "citegraph/result.hpp"

#include <iosfwd>
#include <string_view>

namespace citegraph {

/// The schema number that this version writes, and the highest that it reads.
inline constexpr int lock_schema = 1;

/// Writes `library` as a lock: sorted, stable, line-diffable JSON, streamed. Equal libraries give equal
/// bytes.
void write_lock(std::ostream& out, const Library& library);

/// Reads a lock. Fails with `malformed` if it is torn, is no lock or has a newer schema, naming `file` and
/// the line; nothing is guessed. Entries come back without file and line.
Result<Library> read_lock(std::istream& in, std::string_view file);

}  // namespace citegraph
