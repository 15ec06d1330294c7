#pragma once

#include "citegraph/library.hpp"
#include "citegraph/result.hpp"
#include "citegraph/source.hpp"
#include "resolve/lock/json_reader.hpp"

#include <string>
#include <utility>
#include <vector>

namespace citegraph::resolving {

/// Members of an object in the order in which they are written; what is empty is left out.
using Members = std::vector<std::pair<std::string, Json>>;

/// A paper without its counts, references and abstract, as the lock has it.
Members members_of(const Paper& paper);

/// The whole paper, as the cache has it.
Json to_json(const Paper& paper);
/// Reads what members_of or to_json wrote; fails with `malformed` and words on what is wrong, no place.
Result<Paper> paper_from(const Json& json);

Json to_json(const Counts& counts);
Result<Counts> counts_from(const Json& json);

/// {"ids": [...], "title": "...", "year": 2020}
Json to_json(const Stub& stub);
Result<Stub> stub_from(const Json& json);

/// "unknown", "complete", "truncated", "withheld".
std::string_view name_of(ReferenceList::State state);
std::optional<ReferenceList::State> completeness_named(std::string_view name);

Json to_json(const std::vector<Identifier>& ids);

/// {"key": ..., "ids": [...], "title": ...}
Result<FormerPaper> former_from(const Json& json);

}  // namespace citegraph::resolving
