#pragma once

#include "app/mcp/mcp.hpp"
#include "app/study/asking.hpp"
#include "app/study/study.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app::mcp {

using Json = nlohmann::ordered_json;

/// Something that a tool is told.
struct Parameter {
    enum class Kind {
        text,
        texts,  ///< an array of texts
        count,  ///< a whole number up to `most`
        flag,
    };
    std::string_view name;
    Kind kind = Kind::text;
    std::string_view help;
    bool is_required = false;
    std::size_t preset = 0;            ///< of a count that is not told
    std::size_t least = 0, most = 0;   ///< of a count, both within
    std::vector<std::string> words{};  ///< a text has to be one of these; none: it may be any
};

/// What a tool is told by a client, held against its parameters: what is asked for is there and of its kind.
class Arguments {
  public:
    Arguments(const std::vector<Parameter>& parameters, const Json& given)
        : parameters_{parameters}, given_{given} {}

    /// Empty if it is not told.
    std::string text(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    bool flag(std::string_view name) const;

  private:
    const std::vector<Parameter>& parameters_;
    const Json& given_;
};

/// What a tool works with.
struct Call {
    const ServerOptions& options;
    const Arguments& arguments;
    Console& console;  ///< what is told there is told to the client, too
};

/// A question that a client can ask.
struct Tool {
    std::string_view name, title, help;
    std::vector<Parameter> parameters;
    Json members;  ///< of its answer: JSON Schemas by name; all are there in every answer
    Result<Json> (*answer)(const Call&);  ///< fails with what the client can do about it
    bool reads_input = true;  ///< it takes "input", one of the files that the server was started with
    bool writes = false;      ///< it changes a file, where that is allowed
};

/// Every tool, in the order in which clients are told of them.
const std::vector<Tool>& all_tools();

/// What "tools/list" says of a tool.
Json described(const Tool& tool, const ServerOptions& options);

/// What is wrong with the arguments of a tool; empty if nothing is.
std::string complaint_about(const Tool& tool, const ServerOptions& options, const Json& given);

/// The result of "tools/call", with what the console heard. Arguments are in order.
Json called(const Tool& tool, const ServerOptions& options, const Json& given);

/// `value` with every text in it as `harmless` has it, without invisible tags (Unicode block E0000).
Json without_tricks(Json value);

/// The file that a call is about: "input", else the first.
std::string input_of(const Call& call);

/// The graph of that file, with its library if it has one. Fails as open_network does.
Result<Study> study_of(const Call& call);

/// The paper in the argument `name`. Fails as vertex_named does.
Result<Vertex> vertex_of(const Study& study, const Call& call, std::string_view name);

/// The first `limit` of some rows as the member `name`, how many there are as "total", and how many are left as "more".
Json shortened(std::string_view name, Json rows, std::size_t limit);

/// The schemas of these members, for an answer that is such rows.
Json shortened_members(std::string_view name);

/// How sources are asked in a call: offline unless the server may ask; no lock is changed.
AskOptions asking_of(const Call& call);

/// "limit": how many rows are wanted.
Parameter limit_parameter(std::size_t preset);

}  // namespace citegraph::app::mcp
