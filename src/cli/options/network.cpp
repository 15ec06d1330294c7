#include "cli/options/network.hpp"

#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

void add_format_options(CLI::App& command, NetworkOptions& options) {
    command
        .add_option("-f,--from", options.query.input.from, "Format of the input, if not by suffix or looks")
        ->check(CLI::IsMember(input_formats()));
    command
        .add_option("--nodes", options.nodes,
                    "Node table of an edge list: CSV with a header of id and any of date, title")
        ->type_name("FILE");
}

void add_thread_option(CLI::App& command, NetworkOptions& options) {
    command
        .add_option("--threads", options.threads,
                    "Threads; results are the same for any number; default: one for each processor")
        ->check(CLI::Range(1u, 1024u))
        ->type_name("N");
}

}  // namespace

CLI::Option* add_network_options(CLI::App& command, NetworkOptions& options) {
    auto* input = command.add_option("INPUT", options.query.input.inputs,
                                     "Reading lists, or a lock, an edge list, GraphML, DOT or a .cgraph "
                                     "file; - is standard input");
    add_format_options(command, options);
    add_thread_option(command, options);
    add_key_option(command, options.query.keys);
    add_query_options(command, options.query);
    return input;
}

void add_graph_options(CLI::App& command, NetworkOptions& options) {
    auto& inputs = options.query.input.inputs;
    command
        .add_option_function<std::string>(
            "INPUT", [&inputs](const std::string& name) { inputs = {name}; },
            "A .cgraph file, an edge list, GraphML, DOT, a lock or a reading list; - is standard input")
        ->required();
    add_format_options(command, options);
    add_thread_option(command, options);
    add_query_options(command, options.query);
}

}  // namespace citegraph::cli
