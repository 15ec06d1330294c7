#pragma once

#include "citegraph/identifier.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace citegraph::resolving {

using Json = nlohmann::json;

/// Reads the members of one JSON object. What is absent is empty; the first thing that is of another type
/// than it should be is kept as `trouble`.
class JsonReader {
  public:
    explicit JsonReader(const Json& object);

    /// The member, or null. A view into the object.
    const Json& member(const char* key) const;
    std::string text(const char* key);
    std::optional<std::string> optional_text(const char* key);
    std::optional<std::int64_t> number(const char* key);
    std::vector<std::string> texts(const char* key);
    bool flag(const char* key);
    /// The elements of an array, the members of an object: empty where there is none.
    const Json& array(const char* key);
    const Json& object(const char* key);
    /// "arxiv:2309.06180" as an identifier.
    std::optional<Identifier> id(const Json& text);
    std::vector<Identifier> ids(const char* key);

    /// Keeps the first of several.
    void complain(std::string what);
    const std::string& trouble() const { return trouble_; }

  private:
    const Json& of_type(const char* key, Json::value_t type, const char* name);

    const Json& object_;
    std::string trouble_;
};

/// The identifier that to_string wrote: unlike Identifier::parse it never looks for another reading.
std::optional<Identifier> identifier_from(std::string_view text);

/// `value` on one line; invalid UTF-8 becomes U+FFFD.
std::string one_line(const Json& value);

}  // namespace citegraph::resolving
