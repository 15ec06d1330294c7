#include "cli/options/run.hpp"

#include "cli/command.hpp"
#include "cli/options/layout.hpp"
#include "core/text/words.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

void add_lock_option(CLI::App& command, std::string& lock) {
    command.add_option("--lock", lock, "Where the lock lies, if not beside the list");
}

}  // namespace

void add_console_options(CLI::App& command, ConsoleOptions& options) {
    command.add_flag("-q,--quiet", options.quiet, "Only warnings and errors");
    command.add_flag("-v,--verbose", options.verbose, "Say more: every warning, long waits");
    command.add_option("--color", options.color, "Colour in messages")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
}

void add_input_options(CLI::App& command, InputOptions& options) {
    command.add_option("INPUT", options.inputs, "Reading lists; - is standard input")->required();
    command.add_option("-f,--from", options.from, "Format of the inputs, if not by suffix")
        ->check(CLI::IsMember(core::names(all_readers())));
}

void add_ask_options(CLI::App& command, AskOptions& options) {
    add_input_options(command, options.input);
    add_key_option(command, options.keys);
    add_run_options(command, options);
}

void add_run_options(CLI::App& command, AskOptions& options) {
    add_lock_option(command, options.lock);
    command.add_flag("--offline", options.offline, "Use lock and cache only");
    auto* refresh = command.add_flag("--refresh", options.refresh, "Ask again for what the lock already has");
    auto* max_age =
        command.add_option("--max-age", options.max_age, "Ask again for what is older than so many DAYS");
    max_age->check(CLI::NonNegativeNumber);
    command
        .add_flag_callback(
            "--frozen", [&options] { options.lock_use = LockUse::freeze; },
            "Ask nobody, and end with 1 if the lock would change: for checks")
        ->excludes(refresh)
        ->excludes(max_age);
    command.add_option("--deadline", options.deadline, "Stop asking after so many MINUTES")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command.add_flag("--strict", options.strict, "End with 1 if an entry is unresolved");
    add_console_options(command, options.console);
}

void add_query_options(CLI::App& command, QueryOptions& options) {
    add_lock_option(command, options.lock);
    command.add_flag_callback(
        "--offline", [] {}, "Nobody is asked anyway; for scripts that say so");
    add_console_options(command, options.console);
}

void add_output_options(CLI::App& command, OutputOptions& options) {
    command.add_option("-o,--output", options.file, "File to write; - is standard output")
        ->capture_default_str();
    command.add_flag("--force", options.force, "Overwrite a file that citegraph did not write");
}

}  // namespace citegraph::cli
