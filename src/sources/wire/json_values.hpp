#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace citegraph::sources {

using Json = nlohmann::json;

/// The body as an object; nothing if it is no JSON, or JSON of another kind.
std::optional<Json> object_in(std::string_view body);

/// The member of that name, or null: whatever `object` is. A view into it.
const Json& member(const Json& object, const char* key);

/// The member if it is an array, else an empty one. A view into `object`.
const Json& array_in(const Json& object, const char* key);

/// The member as plain text; empty if it is none.
std::string text_in(const Json& object, const char* key);

/// The same with CSL's marks (rich_text.hpp) for its markup: a title.
std::string rich_text_in(const Json& object, const char* key);

/// The member if it is a whole number of at least 0.
std::optional<std::int64_t> number_in(const Json& object, const char* key);

}  // namespace citegraph::sources
