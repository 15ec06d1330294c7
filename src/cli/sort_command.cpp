#include "app/listing/listing.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"

namespace citegraph::cli {

using namespace app;

Subcommand sort_command(CLI::App& app) {
    auto options = std::make_shared<SortOptions>();
    auto* command =
        add_command(app, "sort", "Sort the entries within each section of a list",
                    "  citegraph sort README.md --by date                 the newest last, as a patch\n"
                    "  citegraph sort README.md --by date --reverse --write\n"
                    "  citegraph sort README.md --by title --section Surveys\n"
                    "  citegraph sort README.md --by pagerank             the highest first, by the lock");
    option(
        *command, "LIST",
        [options](const std::string& name) {
            options->query.input.inputs = {name};
            return std::string{};
        },
        "The list, in Markdown")
        .required();
    option(*command, "--by", options->by, "date, title, venue, or a measure: citations, pagerank, ...")
        .type_name("ORDER")
        .required();
    flag(*command, "--reverse", options->reverse, "The other way round");
    option(*command, "--section", options->section, "Only the section of this heading").type_name("HEADING");
    flag(*command, "--write", options->write, "Change the list instead of showing a patch");
    add_query_options(*command, options->query);
    return {command, [options] {
                Console console{options->query.console};
                return sort(*options, console);
            }};
}

}  // namespace citegraph::cli
