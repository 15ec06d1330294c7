// What tools are told, and whether it is what they ask for.
#include "app/mcp/tool.hpp"
#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"

#include <algorithm>

namespace citegraph::app::mcp {
namespace {

constexpr std::size_t most_characters = 4000;
constexpr std::size_t most_texts = 100;

/// Those of a tool, and the file that it is about.
std::vector<Parameter> parameters_of(const Tool& tool, const ServerOptions& options) {
    auto out = tool.parameters;
    if (tool.reads_input)
        out.push_back({.name = "input",
                       .help = "The file that is asked about; without it, the first",
                       .words = options.inputs});
    return out;
}

Json schema_of(const Parameter& parameter) {
    Json out{{"description", parameter.help}};
    switch (parameter.kind) {
        case Parameter::Kind::text:
            out.update({{"type", "string"}, {"maxLength", most_characters}});
            if (!parameter.words.empty()) out["enum"] = parameter.words;
            break;
        case Parameter::Kind::texts:
            out.update({{"type", "array"}, {"maxItems", most_texts}, {"items", {{"type", "string"}}}});
            break;
        case Parameter::Kind::count:
            out.update({{"type", "integer"},
                        {"minimum", parameter.least},
                        {"maximum", parameter.most},
                        {"default", parameter.preset}});
            break;
        case Parameter::Kind::flag:
            out.update({{"type", "boolean"}, {"default", false}});
            break;
    }
    return out;
}

bool is_text(const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>().size() <= most_characters;
}

/// What the value of a parameter has to be; empty if it is.
std::string wanted(const Parameter& parameter, const Json& value) {
    switch (parameter.kind) {
        case Parameter::Kind::text: {
            if (!is_text(value)) return "a text of at most " + std::to_string(most_characters) + " bytes";
            const auto& words = parameter.words;
            return words.empty() || std::ranges::count(words, value.get<std::string>()) > 0
                       ? ""
                       : "one of " + join(words, ", ");
        }
        case Parameter::Kind::texts:
            return value.is_array() && value.size() <= most_texts && std::ranges::all_of(value, is_text)
                       ? ""
                       : "an array of up to " + std::to_string(most_texts) + " texts";
        case Parameter::Kind::count: {
            const auto is_number = value.is_number_unsigned();
            const auto number = is_number ? value.get<std::size_t>() : 0;
            return is_number && number >= parameter.least && number <= parameter.most
                       ? ""
                       : "a whole number from " + std::to_string(parameter.least) + " to " +
                             std::to_string(parameter.most);
        }
        case Parameter::Kind::flag:
            return value.is_boolean() ? "" : "true or false";
    }
    return {};
}

}  // namespace

Json described(const Tool& tool, const ServerOptions& options) {
    auto properties = Json::object(), required = Json::array(), members = Json::array();
    for (const auto& parameter : parameters_of(tool, options)) {
        properties[std::string{parameter.name}] = schema_of(parameter);
        if (parameter.is_required) required.push_back(parameter.name);
    }
    for (const auto& [name, schema] : tool.members.items()) members.push_back(name);
    const auto object = [](Json values, Json needed) {
        return Json{{"type", "object"}, {"properties", std::move(values)}, {"required", std::move(needed)}};
    };
    auto input = object(std::move(properties), std::move(required));
    input["additionalProperties"] = false;
    return {{"name", tool.name},
            {"title", tool.title},
            {"description", tool.help},
            {"inputSchema", std::move(input)},
            {"outputSchema", object(tool.members, std::move(members))},
            {"annotations",
             {{"title", tool.title},
              {"readOnlyHint", !tool.writes},
              {"destructiveHint", false},
              {"idempotentHint", true},
              {"openWorldHint", options.online}}}};
}

std::string complaint_about(const Tool& tool, const ServerOptions& options, const Json& given) {
    const std::string name{tool.name};
    if (!given.is_object()) return "the arguments of " + name + " are no object";
    const auto parameters = parameters_of(tool, options);
    std::vector<std::string> known;
    for (const auto& parameter : parameters) known.emplace_back(parameter.name);
    for (const auto& [key, value] : given.items()) {
        const auto found = std::ranges::find(known, key);
        if (found == known.end()) {
            const auto meant = core::did_you_mean(key, known);
            return name + " takes no '" + ellipsis(key, 40) + "'; it takes " + join(known, ", ") +
                   (meant.empty() ? "" : "; did you mean " + meant + "?");
        }
        const auto& parameter = parameters[static_cast<std::size_t>(found - known.begin())];
        if (const auto should = wanted(parameter, value); !should.empty())
            return "'" + key + "' of " + name + " has to be " + should;
    }
    for (const auto& parameter : parameters)
        if (parameter.is_required && !given.contains(parameter.name))
            return name + " needs '" + std::string{parameter.name} + "': " + std::string{parameter.help};
    return {};
}

std::string Arguments::text(std::string_view name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::string{} : found->get<std::string>();
}

std::vector<std::string> Arguments::texts(std::string_view name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::vector<std::string>{} : found->get<std::vector<std::string>>();
}

std::size_t Arguments::count(std::string_view name) const {
    if (const auto found = given_.find(name); found != given_.end()) return found->get<std::size_t>();
    const auto row = std::ranges::find(parameters_, name, &Parameter::name);
    return row == parameters_.end() ? 0 : row->preset;
}

bool Arguments::flag(std::string_view name) const {
    const auto found = given_.find(name);
    return found != given_.end() && found->get<bool>();
}

}  // namespace citegraph::app::mcp
