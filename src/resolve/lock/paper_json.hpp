#pragma once

#include "citegraph/identifier.hpp"
#include "citegraph/library.hpp"
#include "citegraph/result.hpp"
#include "citegraph/source.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>
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

/// [{"kind": "retraction", "id": ..., "issued": ..., "source": ..., "date": ...}]
Json to_json(const std::vector<EditorialNotice>& notices);
/// The member "notices" of a paper.
std::vector<EditorialNotice> notices_from(JsonReader& reader);

/// {"key": ..., "ids": [...], "title": ...}
Result<FormerPaper> former_from(const Json& json);

/// An entry and what it stands for, without file and line. `paper` is written as "paper".
Members members_of(const Resolution& resolution, const Identifier& paper);

/// A resolution whose paper is known by its identifier only.
struct NamedResolution {
    Resolution resolution;
    Identifier paper;
};

/// Reads what members_of wrote; fails with `malformed` and words on what is wrong, no place.
Result<NamedResolution> resolution_from(const Json& json);

}  // namespace citegraph::resolving
