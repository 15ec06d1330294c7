// Messages in, messages out: the protocol, whatever comes.
#include "app/io/files.hpp"
#include "mcp_client.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace citegraph::app::mcp {
namespace {

using Json = Client::Json;

/// What a session that has said nothing yet answers to a line.
Json first_answer(std::string_view line) {
    Session session{{}};
    const auto out = session.answer(line);
    BOOST_TEST(out.find('\n') == std::string::npos);
    return Json::parse(out);
}

int code_of(std::string_view line) {
    return first_answer(line)["error"]["code"];
}

std::string hello(std::string_view revision) {
    return R"({"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":")" +
           std::string{revision} + R"(","capabilities":{},"clientInfo":{"name":"t","version":"1"}}})";
}

/// What a server answers to all of `input`, and how it ends.
struct Served {
    std::string output;
    Exit exit = Exit::usage;
};
Served served(const std::string& input) {
    const Client client;
    put(client.folder / "in", input);
    const Descriptor in{::open((client.folder / "in").c_str(), O_RDONLY)};
    Served out;
    {
        const Descriptor to{::open((client.folder / "out").c_str(), O_WRONLY | O_CREAT, 0600)};
        const auto done = serve(client.options, *in, *to);
        BOOST_REQUIRE(done);
        out.exit = *done;
    }
    out.output = *read_file(client.folder / "out");
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mcp_session)

BOOST_AUTO_TEST_CASE(the_revision_that_a_client_wants_is_agreed_upon_if_it_is_known) {
    for (const auto* revision : {"2024-11-05", "2025-03-26", "2025-06-18"}) {
        const auto answer = first_answer(hello(revision));
        BOOST_TEST(answer["id"] == "a");
        BOOST_TEST(answer["result"]["protocolVersion"] == revision);
        BOOST_TEST(answer["result"]["serverInfo"]["name"] == "citegraph");
        BOOST_TEST(answer["result"]["capabilities"].contains("tools"));
    }
    BOOST_TEST(first_answer(hello("2031-01-01"))["result"]["protocolVersion"] == "2025-06-18");
}

BOOST_AUTO_TEST_CASE(before_initialize_no_tool_is_told_or_called) {
    BOOST_TEST(code_of(R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})") == -32600);
    BOOST_TEST(code_of(R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rank"}})") ==
               -32600);
    BOOST_TEST(first_answer(R"({"jsonrpc":"2.0","id":1,"method":"ping"})")["result"] == Json::object());
}

BOOST_AUTO_TEST_CASE(a_session_is_initialized_once) {
    Client client;
    BOOST_TEST(client.fault("initialize", {{"protocolVersion", "2024-11-05"}}).first == -32600);
    BOOST_TEST(client.say("tools/list")["result"]["tools"].size() == 8U);
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_a_parse_error_without_an_id) {
    for (const std::string_view line :
         {"{", "nonsense", "{\"jsonrpc\":\"2.0\"", "\"\xff\xfe\"", "{\"a\":\"\xc3\x28\"}"}) {
        const auto answer = first_answer(line);
        BOOST_TEST(answer["error"]["code"] == -32700);
        BOOST_TEST(answer["id"].is_null());
    }
}

BOOST_AUTO_TEST_CASE(what_is_json_and_no_request_is_invalid) {
    for (const std::string_view line :
         {"1", "\"x\"", "null", "{}", "[]", R"({"jsonrpc":"1.0","id":1,"method":"ping"})",
          R"({"jsonrpc":"2.0","id":1})", R"({"jsonrpc":"2.0","id":1,"method":3})",
          R"({"jsonrpc":"2.0","id":null,"method":"ping"})", R"({"jsonrpc":"2.0","id":{},"method":"ping"})",
          R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})"})
        BOOST_TEST(code_of(line) == -32600, line);
    BOOST_TEST(first_answer(R"({"jsonrpc":"1.0","id":12,"method":"ping"})")["id"] == 12);
}

BOOST_AUTO_TEST_CASE(methods_and_parameters_have_errors_of_their_own) {
    Client client;
    BOOST_TEST(client.fault("resources/list").first == -32601);
    BOOST_TEST(client.fault(std::string(5000, 'm')).second.size() < 200U);
    BOOST_TEST(client.fault("tools/list", {{"cursor", "2"}}).first == -32602);
    BOOST_TEST(client.fault("tools/call").first == -32602);
    BOOST_TEST(client.fault("tools/call", {{"name", "no_such"}}).first == -32602);
    BOOST_TEST(client.fault("tools/call", {{"name", 3}}).first == -32602);
    BOOST_TEST(client.fault("tools/call", {{"name", "rank"}, {"arguments", {1, 2}}}).first == -32602);
    BOOST_TEST(client.fault("tools/call", Json::array()).first == -32602);
    BOOST_TEST(code_of(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{}})") == -32602);
}

BOOST_AUTO_TEST_CASE(nothing_is_answered_to_notifications_and_answers) {
    Client client;
    for (const std::string_view line :
         {"", "  ", R"({"jsonrpc":"2.0","method":"notifications/initialized"})",
          R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7,"reason":"x"}})",
          R"({"jsonrpc":"2.0","method":"no/such"})", R"({"jsonrpc":"2.0","id":7,"result":{}})",
          R"({"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"x"}})"})
        BOOST_TEST(client.session.answer(line) == "", line);
}

BOOST_AUTO_TEST_CASE(messages_in_one_array_are_answered_where_the_revision_has_them) {
    const std::string_view two =
        R"([{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"x"},5])";
    Session older{{}};
    older.answer(hello("2025-03-26"));
    const auto answers = Json::parse(older.answer(two));
    BOOST_TEST(answers.size() == 2U);
    BOOST_TEST(answers[0]["result"] == Json::object());
    BOOST_TEST(answers[1]["error"]["code"] == -32600);
    BOOST_TEST(older.answer(R"([{"jsonrpc":"2.0","method":"x"}])") == "");
    BOOST_TEST(Json::parse(older.answer("[]"))["error"]["code"] == -32600);
    Client latest;
    BOOST_TEST(Json::parse(latest.session.answer(two))["error"]["code"] == -32600);
}

BOOST_AUTO_TEST_CASE(what_is_deep_or_long_is_refused_before_it_is_built) {
    BOOST_TEST(code_of(std::string(100'000, '[')) == -32600);
    BOOST_TEST(code_of(R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":)" + std::string(70, '[') +
                       std::string(70, ']') + "}}") == -32600);
    BOOST_TEST(code_of("\"" + std::string(most_bytes, 'x') + "\"") == -32600);
    // Brackets within texts are no depth.
    const auto text =
        R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":"\"[[)" + std::string(99, '[') + "\"}}";
    BOOST_TEST(first_answer(text).contains("result"));
}

BOOST_AUTO_TEST_CASE(ids_come_back_as_they_came) {
    for (const std::string_view id : {"1", "-5", "9007199254740993", R"("a\"b")", R"("")"}) {
        const auto answer =
            first_answer(R"({"jsonrpc":"2.0","id":)" + std::string{id} + R"(,"method":"ping"})");
        BOOST_TEST(answer["id"].dump() == id);
    }
}

BOOST_AUTO_TEST_CASE(a_server_answers_line_by_line_and_ends_with_its_input) {
    const std::string ping = R"({"jsonrpc":"2.0","id":1,"method":"ping"})";
    const auto pong = std::string{R"({"jsonrpc":"2.0","id":1,"result":{}})"} + "\n";
    BOOST_TEST(served("").output == "");
    BOOST_TEST(served(ping + "\r\n\n" + ping + "\n").output == pong + pong);
    const auto torn = served(ping + "\n" + ping.substr(0, 20));
    BOOST_TEST(torn.output.starts_with(pong));
    BOOST_TEST(torn.output.find("-32700") != std::string::npos);
    BOOST_TEST((torn.exit == Exit::done));
}

BOOST_AUTO_TEST_CASE(a_line_that_is_too_long_costs_no_more_than_itself) {
    const std::string ping = R"({"jsonrpc":"2.0","id":1,"method":"ping"})";
    const auto done = served(std::string(5 * most_bytes, 'x') + "\n" + ping + "\n");
    BOOST_TEST(done.output.find("-32600") != std::string::npos);
    BOOST_TEST(done.output.ends_with("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n"));
    BOOST_TEST(std::ranges::count(done.output, '\n') == 2);
}

BOOST_AUTO_TEST_CASE(a_client_that_reads_no_more_ends_the_server) {
    const Client client;
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::pipe(ends.data()) == 0);
    ::close(ends[0]);
    const Descriptor out{ends[1]};
    put(client.folder / "in", R"({"jsonrpc":"2.0","id":1,"method":"ping"})"
                              "\n");
    const Descriptor in{::open((client.folder / "in").c_str(), O_RDONLY)};
    const auto done = serve(client.options, *in, *out);
    BOOST_REQUIRE(done);
    BOOST_TEST((*done == Exit::done));
}

BOOST_AUTO_TEST_CASE(a_server_starts_with_files_that_are_there) {
    BOOST_TEST((serve({}, 0, 1).error().kind == Error::Kind::malformed));
    BOOST_TEST((serve({.inputs = {"-"}, .writable = {}, .console = {}}, 0, 1).error().kind ==
                Error::Kind::malformed));
    BOOST_TEST((serve({.inputs = {"/no/such"}, .writable = {}, .console = {}}, 0, 1).error().kind ==
                Error::Kind::not_found));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace citegraph::app::mcp
