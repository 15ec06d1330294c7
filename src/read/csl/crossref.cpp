// Works of Crossref's REST API (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md).
#include "read/csl/csl.hpp"

#include "core/csl.hpp"
#include "core/record/normal_record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace citegraph::read {
namespace {

using Json = nlohmann::json;

/// Members that CSL has under another name.
constexpr std::array<std::pair<const char*, const char*>, 5> renamed{
    {{"short-container-title", "container-title-short"},
     {"publisher-location", "publisher-place"},
     {"edition-number", "edition"},
     {"article-number", "number"},
     {"subject", "keyword"}}};

/// Only Crossref has these.
bool is_work(const Json& object) {
    static constexpr std::array<const char*, 7> members{
        "indexed",          "is-referenced-by-count", "reference-count", "published-print",
        "published-online", "short-container-title",  "content-domain"};
    const auto type = csl_text(object.value("type", Json{}));
    return std::ranges::any_of(members, [&](const char* name) { return object.contains(name); }) ||
           (!core::is_csl_type(type) && core::csl_type_of_crossref(type) != "document");
}

/// The first of several.
Json first_of(const Json& value) {
    if (!value.is_array()) return value;
    return value.empty() ? Json{} : value.front();
}

/// The first that has a year.
Json issued_of(const Json& work) {
    for (const auto* name : {"published-print", "published-online", "published", "issued"})
        if (const auto found = work.find(name); found != work.end() && csl_date(*found)) return *found;
    return {};
}

bool is_csl_member(const std::string& name, const Json& value) {
    if (core::is_csl_name(name) || core::is_csl_date(name)) return true;
    return core::is_csl_variable(name) && name != "source" && name != "references" && !value.is_object();
}

}  // namespace

Json csl_of_crossref(Json object) {
    if (!object.is_object() || !is_work(object)) return object;
    auto out = Json::object();
    for (const auto& [name, value] : object.items())
        if (is_csl_member(name, value)) out[name] = core::is_csl_variable(name) ? first_of(value) : value;
    for (const auto& [theirs, ours] : renamed)
        if (const auto found = object.find(theirs); found != object.end() && !out.contains(ours))
            out[ours] = theirs == std::string_view{"subject"} ? *found : first_of(*found);
    for (const auto* kept : {"id", "citation-key"})
        if (object.contains(kept)) out[kept] = object[kept];
    const auto type = csl_text(object.value("type", Json{}));
    out["type"] = core::is_csl_type(type) ? type : std::string{core::csl_type_of_crossref(type)};
    out["title"] = core::whole_title(csl_text(first_of(object.value("title", Json{}))),
                                     csl_text(first_of(object.value("subtitle", Json{}))));
    if (auto issued = issued_of(object); !issued.is_null()) out["issued"] = std::move(issued);
    const auto event = object.value("event", Json{});
    if (event.is_object() && event.contains("name")) out["event-title"] = event["name"];
    if (event.is_object() && event.contains("location")) out["event-place"] = event["location"];
    return out;
}

}  // namespace citegraph::read
