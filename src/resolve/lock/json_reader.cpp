#include "resolve/lock/paper_json.hpp"

#include "core/text/json_line.hpp"

#include <array>

namespace citegraph::resolving {
namespace {

const Json null_value;
const Json empty_array = Json::array();
const Json empty_object = Json::object();

constexpr std::array schemes{Scheme::arxiv, Scheme::doi,    Scheme::acl,  Scheme::openreview,
                             Scheme::pmid,  Scheme::pmcid,  Scheme::s2,   Scheme::corpus,
                             Scheme::dblp,  Scheme::usenix, Scheme::isbn, Scheme::github,
                             Scheme::url,   Scheme::title};

}  // namespace

std::optional<Identifier> identifier_from(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    for (const auto scheme : schemes)
        if (name_of(scheme) == text.substr(0, colon)) return Identifier::make(scheme, text.substr(colon + 1));
    return std::nullopt;
}

std::string one_line(const Json& value) {
    return core::json_line(value);
}

JsonReader::JsonReader(const Json& object) : object_{object.is_object() ? object : empty_object} {
    if (!object.is_object()) complain("an object is expected");
}

const Json& JsonReader::member(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() ? null_value : *found;
}

void JsonReader::complain(std::string what) {
    if (trouble_.empty()) trouble_ = std::move(what);
}

const Json& JsonReader::of_type(const char* key, Json::value_t type, const char* name) {
    const auto& value = member(key);
    if (value.is_null() || value.type() == type) return value;
    complain("'" + std::string{key} + "' is no " + name);
    return null_value;
}

std::optional<std::string> JsonReader::optional_text(const char* key) {
    const auto& value = of_type(key, Json::value_t::string, "text");
    return value.is_null() ? std::nullopt : std::optional{value.get<std::string>()};
}

std::string JsonReader::text(const char* key) {
    return optional_text(key).value_or("");
}

std::optional<std::int64_t> JsonReader::number(const char* key) {
    const auto& value = member(key);
    if (value.is_null()) return std::nullopt;
    if (value.is_number_integer()) return value.get<std::int64_t>();
    complain("'" + std::string{key} + "' is no whole number");
    return std::nullopt;
}

bool JsonReader::flag(const char* key) {
    const auto& value = of_type(key, Json::value_t::boolean, "true or false");
    return !value.is_null() && value.get<bool>();
}

const Json& JsonReader::array(const char* key) {
    const auto& value = of_type(key, Json::value_t::array, "list");
    return value.is_null() ? empty_array : value;
}

const Json& JsonReader::object(const char* key) {
    const auto& value = of_type(key, Json::value_t::object, "object");
    return value.is_null() ? empty_object : value;
}

std::vector<std::string> JsonReader::texts(const char* key) {
    std::vector<std::string> out;
    for (const auto& item : array(key)) {
        if (item.is_string())
            out.push_back(item.get<std::string>());
        else
            complain("'" + std::string{key} + "' holds something that is no text");
    }
    return out;
}

std::optional<Identifier> JsonReader::id(const Json& text) {
    auto id = text.is_string() ? identifier_from(text.get_ref<const std::string&>()) : std::nullopt;
    if (!id) complain(one_line(text).substr(0, 200) + " is no identifier");
    return id;
}

std::vector<Identifier> JsonReader::ids(const char* key) {
    std::vector<Identifier> out;
    for (const auto& item : array(key))
        if (auto read = id(item)) out.push_back(*std::move(read));
    return out;
}

}  // namespace citegraph::resolving
