#include "citegraph/graphs/main_path.hpp"

#include "app/report/reports.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/network.hpp"

#include <map>

namespace citegraph::cli {

using namespace app;

namespace {

const std::map<std::string, Traversal> traversals{
    {"spc", Traversal::spc}, {"splc", Traversal::splc}, {"spnp", Traversal::spnp}};
const std::map<std::string, Search> searches{
    {"local", Search::local}, {"global", Search::global}, {"key-route", Search::key_route}};

struct Options {
    GraphOptions shared;
    std::string traversal = "spc", search = "global";
    std::size_t routes = 1;
    bool dot = false;
};

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    const auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto& network = study->graph;
    const auto path =
        main_path(network.graph, network.nodes.dates,
                  {traversals.at(options.traversal), searches.at(options.search), options.routes});
    if (!path.account.empty()) console.note(path.account);
    if (path.steps.empty()) console.note("no paper cites another: there is no path");
    const auto& nodes = network.nodes;
    return finished(options.shared, *study,
                    {[&] { return main_path_json(nodes, path, options.traversal, options.search); },
                     [&] { return options.dot ? main_path_dot(nodes, path) : main_path_table(nodes, path); },
                     "papers",
                     {},
                     [&](std::string_view) { return main_path_dot(nodes, path); }});
}

}  // namespace

Subcommand graph_main_path(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "main-path", "The chain of papers along which a field developed",
                    "  citegraph graph main-path papers.md\n"
                    "  citegraph graph main-path cit-HepTh.cgraph --search key-route --routes 10\n"
                    "  citegraph graph main-path papers.md --dot | dot -Tsvg > path.svg");
    options->shared.more_forms = {".dot", ".gv"};
    add_shared_options(*command, options->shared, any_number);
    add_filter_options(*command, options->shared.network.filter);
    option(*command, "--traversal", options->traversal,
           "What weighs a citation, the chains through it: spc, from what cites nothing to what is "
           "not cited; splc, from any paper; spnp, between any two")
        .one_of(traversals)
        .type_name("WHICH")
        .shows_default();
    option(*command, "--search", options->search,
           "global: the chain with the largest sum; local: always the heaviest next; key-route: "
           "through the heaviest citations")
        .one_of(searches)
        .type_name("WHICH")
        .shows_default();
    option(*command, "--routes", options->routes, "Of key-route: how many of the heaviest citations")
        .positive()
        .type_name("N")
        .shows_default();
    flag(*command, "--dot", options->dot, "As a graph for Graphviz").excludes("--json");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
