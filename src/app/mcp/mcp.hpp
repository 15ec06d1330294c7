#pragma once

#include "app/io/console.hpp"
#include "app/io/process.hpp"
#include "citegraph/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The Model Context Protocol (modelcontextprotocol.io/specification, revisions 2024-11-05, 2025-03-26 and
// 2025-06-18) over standard input and output: JSON-RPC 2.0, a message a line. What is asked about are the files that
// the server was started with, as they are when it is asked; an answer depends on nothing that was asked before.
// Titles are data that others wrote: they come as strings within JSON, without what steers a terminal or hides.

namespace citegraph::app::mcp {

/// What a server was started with.
struct ServerOptions {
    std::vector<std::string> inputs;  ///< lists, locks, bibliographies, graphs: no other file is read
    std::string writable;             ///< the list that may be added to; empty: none
    bool online = false;              ///< sources may be asked, where a tool has a use for it
    ConsoleOptions console;           ///< of the log on standard error
};

/// One conversation with a client.
class Session {
  public:
    explicit Session(ServerOptions options) : options_{std::move(options)} {}

    /// What is answered to a message, one line of JSON without its end; empty where nothing is: to notifications.
    /// Never fails: what is wrong with a message is said to the client. \cost that of the tool that is called
    std::string answer(std::string_view message);

  private:
    ServerOptions options_;
    std::string revision_;  ///< of the protocol, as it was agreed upon; empty before that
};

/// A longer message is refused without being kept.
constexpr std::size_t most_bytes = std::size_t{1} << 20;

/// Answers the messages that come from the descriptor `in` on `out`, until either is closed or the user interrupts.
/// Fails with `not_found` if a file that was named is not there, and with `malformed` if none is, or standard input.
Result<Exit> serve(const ServerOptions& options, int in, int out);

}  // namespace citegraph::app::mcp
