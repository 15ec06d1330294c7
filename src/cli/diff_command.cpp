#include "app/compare/comparison.hpp"
#include "app/io/files.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    QueryOptions query;
    OutputOptions output;
    std::string before, after;
    bool json = false, markdown = false;
};

Result<Exit> run(const Options& options) {
    Console console{options.query.console};
    const auto form = form_of(options.output, {".txt", ".json", ".md"},
                              options.json       ? ".json"
                              : options.markdown ? ".md"
                                                 : "");
    if (!form) return form.failure();
    if (auto ready = check_output(options.output); !ready) return ready.failure();
    const auto both = versions(options.query, options.before, options.after, console);
    if (!both) return both.failure();
    const auto found = changes(both->before, both->after);
    if (found.empty()) console.note("nothing that is told here has changed");
    if (auto written = write_output(options.output, changes_as(*form, found)); !written)
        return written.failure();
    return Exit::done;
}

}  // namespace

Subcommand diff_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "diff", "What changed between two versions of a list or lock",
                                "  citegraph diff old.md new.md\n"
                                "  citegraph diff HEAD~1:papers.md papers.md\n"
                                "  citegraph diff v1.0:papers.md v1.1:papers.md --markdown > NOTES.md\n"
                                "  citegraph diff old.lock.json new.lock.json --json | jq '.published'");
    option(*command, "OLD", options->before, "A list, a lock, or REV:PATH of git").required();
    option(*command, "NEW", options->after, "The same, later").required();
    const auto json = flag(*command, "--json", options->json, "As JSON, schema 1");
    flag(*command, "--markdown", options->markdown, "As release notes").excludes(json);
    add_query_options(*command, options->query);
    add_output_options(*command, options->output);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
