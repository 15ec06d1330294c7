#include "app/io/console.hpp"
#include "app/io/files.hpp"
#include "app/report/reports.hpp"
#include "app/study/input.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"

#include <functional>
#include <ostream>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    InputOptions input;
    ConsoleOptions console;
    std::string explain;
    bool json = false, csv = false, skipped = false;
};

void write(std::ostream& out, const Options& options, const Reading& reading) {
    const auto& entries = reading.entries;
    const auto& skipped = reading.skipped;
    if (options.json)
        return options.skipped ? write_skipped_json(out, skipped) : write_entries_json(out, entries);
    if (options.csv) return void(out << (options.skipped ? skipped_csv(skipped) : entries_csv(entries)));
    const auto width = output_is_terminal() ? std::optional{terminal_columns()} : std::nullopt;
    out << (options.skipped ? skipped_table(skipped, width) : entries_table(entries, width));
}

Result<Exit> run(Options options) {
    Console console{options.console};
    const bool explains = !options.explain.empty();
    if (explains) {
        auto input = with_standard_input(options.input);
        if (!input) return input.failure();
        options.input = *std::move(input);
    }
    const auto reading =
        explains || options.skipped ? read_all(options.input, console) : read_inputs(options.input, console);
    if (!reading) return reading.failure();
    if (explains) {
        const auto text = explanation_of(options.input, *reading, options.explain);
        if (!text) return text.failure();
        if (auto written = write_file("-", *text); !written) return written.failure();
        return Exit::done;
    }
    const std::function<void(std::ostream&)> output = [&](auto& out) { write(out, options, *reading); };
    if (auto written = write_file("-", output); !written) return written.failure();
    console.note(closing_line(*reading));
    return Exit::done;
}

}  // namespace

Subcommand entries_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "entries", "Show what a list says, nothing looked up",
                                "  citegraph entries papers.md\n"
                                "  citegraph entries papers.md --json | jq '.entries[].title'\n"
                                "  citegraph entries reading.html titles.txt\n"
                                "  citegraph entries papers.md --skipped       what is no entry, and why\n"
                                "  citegraph entries papers.md --explain 42    why line 42 is read as it is\n"
                                "  cat ids.txt | citegraph entries - --from ids --csv");
    add_input_options(*command, options->input);
    const auto json = flag(*command, "--json", options->json, "As JSON, schema 1");
    const auto csv = flag(*command, "--csv", options->csv, "As CSV").excludes(json);
    const auto skipped = flag(*command, "--skipped", options->skipped,
                              "List what was not taken for an entry, by line, with the reason");
    option(*command, "--explain", options->explain,
           "Say why an ENTRY, or what is none, is read as it is: its line, id or a part of its title")
        .type_name("ENTRY")
        .excludes(json)
        .excludes(csv)
        .excludes(skipped);
    add_console_options(*command, options->console);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
