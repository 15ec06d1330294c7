// What all tools do alike: open what is asked about, shorten, and hand on what others wrote as data.
#include "app/mcp/tool.hpp"

#include "app/io/files.hpp"
#include "app/study/network.hpp"
#include "core/text/json_line.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <exception>

namespace citegraph::app::mcp {
namespace {

constexpr std::size_t most_messages = 20;
constexpr std::size_t most_rows = 200;

std::string without_tags(std::string_view text) {
    std::string out;
    for (const auto code : core::code_points(text))
        if (code < 0xE0000 || code > 0xE007F) out += core::utf8(code);
    return out;
}

Json text_content(std::string text) {
    return Json::array({{{"type", "text"}, {"text", std::move(text)}}});
}

/// A mistake that the client can see and mend, so it is no error of the protocol.
Json declined(const std::string& why) {
    return {{"content", text_content(without_tricks(why).get<std::string>())}, {"isError", true}};
}

}  // namespace

Json without_tricks(Json value) {
    if (value.is_string()) return harmless(without_tags(value.get_ref<const std::string&>()));
    if (value.is_array())
        for (auto& one : value) one = without_tricks(std::move(one));
    if (!value.is_object()) return value;
    auto out = Json::object();
    for (auto& [name, one] : value.items())
        out[without_tricks(name).get<std::string>()] = without_tricks(std::move(one));
    return out;
}

Json called(const Tool& tool, const ServerOptions& options, const Json& given) {
    if (tool.reads_input && options.inputs.empty())
        return declined("no file is there to be asked about: start citegraph mcp with a list, lock or graph");
    std::vector<std::string> heard;
    auto setting = options.console;
    setting.heard = &heard;
    Console console{setting};
    const Arguments arguments{tool.parameters, given};
    try {
        auto answer = tool.answer({options, arguments, console});
        if (!answer) return declined(answer.error().message);
        if (heard.size() > most_messages) {
            heard[most_messages - 1] =
                "and " + std::to_string(heard.size() - most_messages + 1) + " more messages";
            heard.resize(most_messages);
        }
        if (!heard.empty()) (*answer)["messages"] = heard;
        auto shown = without_tricks(*std::move(answer));
        return {{"content", text_content(core::json_line(shown))},
                {"structuredContent", std::move(shown)},
                {"isError", false}};
    } catch (const std::exception& error) {  // of the standard library: memory, above all
        return declined(std::string{"stopped: "} + error.what());
    }
}

std::string input_of(const Call& call) {
    const auto named = call.arguments.text("input");
    return named.empty() ? call.options.inputs.front() : named;
}

Result<Study> study_of(const Call& call) {
    NetworkOptions network;
    network.query.input.inputs = {input_of(call)};
    return open_network(network, folder_of(input_of(call)), GraphFile::Directions::both, call.console);
}

Result<Vertex> vertex_of(const Study& study, const Call& call, std::string_view name) {
    return vertex_named(study, call.arguments.text(name));
}

Json shortened(std::string_view name, Json rows, std::size_t limit) {
    const auto total = rows.size();
    if (total > limit) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(limit), rows.end());
    Json out{{"total", total}};
    out[std::string{name}] = std::move(rows);
    out["more"] = total - std::min(total, limit);
    return out;
}

Json shortened_members(std::string_view name) {
    Json out{{"total", {{"type", "integer"}}}};
    out[std::string{name}] = {{"type", "array"}};
    out["more"] = {{"type", "integer"}};
    return out;
}

AskOptions asking_of(const Call& call) {
    AskOptions out;
    out.console = call.options.console;
    out.offline = !call.options.online;
    out.lock_use = LockUse::leave;
    return out;
}

Parameter limit_parameter(std::size_t preset) {
    return {.name = "limit",
            .kind = Parameter::Kind::count,
            .help = "So many rows at most",
            .preset = preset,
            .least = 1,
            .most = most_rows};
}

}  // namespace citegraph::app::mcp
