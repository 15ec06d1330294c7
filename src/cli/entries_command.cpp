#include "app/io/console.hpp"
#include "app/io/files.hpp"
#include "app/report/reports.hpp"
#include "app/report/table.hpp"
#include "app/study/input.hpp"
#include "citegraph/text.hpp"
#include "cli/command.hpp"
#include "cli/options/run.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    InputOptions input;
    ConsoleOptions console;
    bool json = false, csv = false;
};

std::string identifier_cell(const Entry& entry) {
    return entry.identifiers.empty() ? std::string{url_kind(entry.url.value_or(""))}
                                     : to_string(entry.identifiers.front().id);
}

std::string table_of(const std::vector<Entry>& entries) {
    Table table{{{"line", true}, {"identifier", false, true}, {"title", false, true}, {"venue", false, true}},
                {}};
    for (const auto& entry : entries)
        table.rows.push_back(
            {std::to_string(entry.line), identifier_cell(entry), entry.title,
             entry.venue
                 ? entry.venue->name + (entry.venue->year ? " " + std::to_string(*entry.venue->year) : "")
                 : ""});
    return to_text(table, terminal_columns());
}

Result<Exit> run(const Options& options) {
    Console console{options.console};
    const auto reading = read_inputs(options.input, console);
    if (!reading) return reading.failure();
    const auto& entries = reading->entries;
    const auto text = options.json  ? entries_json(entries)
                      : options.csv ? entries_csv(entries)
                                    : table_of(entries);
    if (auto written = write_file("-", text); !written) return written.failure();
    console.note(std::to_string(entries.size()) + " entries");
    return Exit::done;
}

}  // namespace

Subcommand entries_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "entries", "Show what a list says, nothing looked up",
                                "  citegraph entries papers.md\n"
                                "  citegraph entries papers.md --json | jq '.entries[].title'\n"
                                "  cat ids.txt | citegraph entries - --from ids --csv");
    add_input_options(*command, options->input);
    auto* json = command->add_flag("--json", options->json, "As JSON, schema 1");
    command->add_flag("--csv", options->csv, "As CSV")->excludes(json);
    add_console_options(*command, options->console);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
