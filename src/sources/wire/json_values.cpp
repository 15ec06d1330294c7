// Members of JSON records, any of which may be null, absent or of another type than
// documented. A wrong type counts as absent.
#include "sources/wire/json_values.hpp"

#include "sources/wire/replies.hpp"

namespace citegraph::sources {

std::optional<Json> object_in(std::string_view body) {
    if (sniff(body) != BodyFormat::json) return std::nullopt;
    auto json = Json::parse(body, nullptr, false);
    return json.is_object() ? std::optional{std::move(json)} : std::nullopt;
}

const Json& member(const Json& object, const char* key) {
    static const Json null;
    if (!object.is_object()) return null;
    const auto found = object.find(key);
    return found == object.end() ? null : *found;
}

const Json& array_in(const Json& object, const char* key) {
    static const Json none = Json::array();
    const auto& value = member(object, key);
    return value.is_array() ? value : none;
}

std::string text_in(const Json& object, const char* key) {
    const auto& value = member(object, key);
    return value.is_string() ? record_text(value.get_ref<const std::string&>()) : std::string{};
}

std::string rich_text_in(const Json& object, const char* key) {
    const auto& value = member(object, key);
    return value.is_string() ? rich_record_text(value.get_ref<const std::string&>()) : std::string{};
}

std::optional<std::int64_t> number_in(const Json& object, const char* key) {
    const auto& value = member(object, key);
    if (!value.is_number_integer()) return std::nullopt;
    const auto number = value.get<std::int64_t>();
    return number < 0 ? std::nullopt : std::optional{number};
}

}  // namespace citegraph::sources
