#include "app/mcp/mcp.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"

namespace citegraph::cli {

using namespace app;

Subcommand mcp_command(CLI::App& app) {
    auto options = std::make_shared<mcp::ServerOptions>();
    auto* command =
        add_command(app, "mcp", "Answer assistants, over the Model Context Protocol on stdio",
                    "  citegraph mcp papers.md\n"
                    "  citegraph mcp papers.md cit-HepTh.cgraph    one of them is asked about at a time\n"
                    "  citegraph mcp papers.md --allow-write papers.md    it may be added to");
    option(*command, "INPUT", options->inputs, "Lists, locks, bibliographies, graphs: nothing else is read");
    option(*command, "--allow-write", options->writable, "The list that may be added to").type_name("LIST");
    flag(*command, "--online", options->online, "Let add and audit ask the services");
    add_console_options(*command, options->console);
    return {command, [options] { return mcp::serve(*options, 0, 1); }};
}

}  // namespace citegraph::cli
