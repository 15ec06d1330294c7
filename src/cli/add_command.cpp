#include "app/listing/listing.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"

namespace citegraph::cli {

using namespace app;

Subcommand add_command(CLI::App& app) {
    auto options = std::make_shared<AddOptions>();
    auto* command = add_command(
        app, "add", "Add papers to a list, in its own style and at their place",
        "  citegraph add 2309.06180 --to README.md                what would change, as a patch\n"
        "  citegraph add 2309.06180 --to README.md --write        changes it, and nothing else in it\n"
        "  citegraph add https://arxiv.org/abs/2401.09670 --to README.md --section 'LLM serving'\n"
        "  citegraph add - --to README.md < accepted.html         a conference's papers, an issue, a mail\n"
        "  citegraph add refs.bib --to README.md --offline        records of your own\n"
        "  citegraph add https://lab.org/post --title 'A Post' --to README.md    what no source knows");
    option(*command, "WORK", options->works,
           "Identifiers, addresses, titles, or files of records; - is standard input");
    option(*command, "--to", options->list, "The list, in Markdown").type_name("LIST").required();
    option(*command, "--section", options->section, "The section for all of them").type_name("HEADING");
    flag(*command, "--write", options->write, "Change the list instead of showing a patch");
    const auto by_hand = "A record by hand, for one work; nobody is asked";
    option(*command, "--title", options->title, "Its title").type_name("TITLE").group(by_hand);
    option(*command, "--authors", options->authors, "Their names, set off by semicolons")
        .type_name("NAMES")
        .group(by_hand);
    option(*command, "--venue", options->venue, "Where it appeared").type_name("VENUE").group(by_hand);
    option(*command, "--date", options->date, "When: 2026, 2026-03").type_name("DATE").group(by_hand);
    option(*command, "--affiliation", options->affiliation, "Whose it is, where the list says so")
        .type_name("BODY")
        .group(by_hand);
    add_run_options(*command, options->ask);
    return {command, [options]() -> Result<Exit> {
                if (options->works.empty() && options->title.empty())
                    return fail(Error::Kind::malformed,
                                "which work? give an identifier, an address or a title");
                Console console{options->ask.console};
                return add(*options, console);
            }};
}

}  // namespace citegraph::cli
