#include "cli/options/network.hpp"
#include "cli/argument.hpp"

#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

void add_format_options(CLI::App& command, NetworkOptions& options) {
    option(command, "-f,--from", options.query.input.from, "Format of the input, if not by suffix or looks")
        .one_of(input_formats())
        .type_name("FORMAT");
    option(command, "--nodes", options.nodes,
           "Node table of an edge list: columns id and any of date, year, title, label, key")
        .type_name("FILE");
}

void add_thread_option(CLI::App& command, NetworkOptions& options) {
    option(command, "--threads", options.threads,
           "Threads; results are the same for any number; default: one for each processor")
        .between(1u, 1024u)
        .type_name("N");
}

}  // namespace

Argument add_network_options(CLI::App& command, NetworkOptions& options) {
    const auto input = option(command, "INPUT", options.query.input.inputs,
                              "Reading lists, or a lock, an edge list, GraphML, DOT or a .cgraph "
                              "file; - is standard input");
    add_format_options(command, options);
    add_thread_option(command, options);
    add_key_option(command, options.query.keys);
    add_query_options(command, options.query);
    return input;
}

void add_restrictions(CLI::App& command, GraphFilter& filter, const char* group) {
    const auto around =
        option(command, "--around", filter.around, "Only papers near this one: its id, key or title");
    around.type_name("PAPER").group(group);
    option(command, "--depth", filter.depth, "How near: at so many citations, whichever way; default: 1")
        .needs(around)
        .type_name("N")
        .group(group);
    option(command, "--min-citations", filter.min_citations, "Only papers that are cited so often")
        .type_name("N")
        .group(group);
    flag(command, "--no-self-citations", filter.no_self_citations,
         "Leave out citations between papers with an author in common")
        .group(group);
}

void add_graph_options(CLI::App& command, NetworkOptions& options, int inputs) {
    auto& names = options.query.input.inputs;
    const auto take_one = [&names](const std::string& name) {
        names = {name};
        return std::string{};
    };
    constexpr auto help =
        "A .cgraph file, an edge list, GraphML, GEXF, Pajek, GML, JSON, Matrix Market, DOT, a lock or a "
        "reading list; - is standard input";
    const auto target = inputs == 1 ? Target{take_one} : Target{&names};
    option(command, "INPUT", target, help).required();
    add_format_options(command, options);
    add_thread_option(command, options);
    add_query_options(command, options.query);
}

}  // namespace citegraph::cli
