#include "cli/options/run.hpp"

#include "cli/argument.hpp"
#include "cli/options/layout.hpp"
#include "core/text/words.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

void add_lock_option(CLI::App& command, std::string& lock) {
    option(command, "--lock", lock, "Where the lock lies, if not beside the list").type_name("FILE");
}

}  // namespace

void add_console_options(CLI::App& command, ConsoleOptions& options) {
    flag(command, "-q,--quiet", options.quiet, "Only warnings and errors");
    flag(command, "-v,--verbose", options.verbose, "Say more: every warning, long waits");
    const auto shown = flag(
        command, "--progress", [&options] { options.progress = ProgressUse::always; },
        "Show progress where there is no terminal, too");
    flag(
        command, "--no-progress", [&options] { options.progress = ProgressUse::never; }, "Show no progress")
        .excludes(shown);
    option(command, "--color", options.color, "Colour in messages")
        .one_of({"auto", "always", "never"})
        .type_name("WHEN")
        .shows_default();
}

void add_input_options(CLI::App& command, InputOptions& options) {
    option(command, "INPUT", options.inputs, "Reading lists; - is standard input").required();
    option(command, "-f,--from", options.from, "Format of the inputs, if not by suffix")
        .one_of(core::names(all_readers()))
        .type_name("FORMAT");
}

void add_ask_options(CLI::App& command, AskOptions& options) {
    add_input_options(command, options.input);
    add_key_option(command, options.keys);
    add_run_options(command, options);
}

void add_run_options(CLI::App& command, AskOptions& options) {
    add_lock_option(command, options.lock);
    flag(command, "--offline", options.offline, "Use lock and cache only");
    const auto refresh =
        flag(command, "--refresh", options.refresh, "Ask again for what the lock already has");
    const auto max_age =
        option(command, "--max-age", options.max_age, "Ask again for what is older than so many DAYS");
    max_age.not_negative().type_name("DAYS");
    flag(
        command, "--frozen", [&options] { options.lock_use = LockUse::freeze; },
        "Ask nobody, and end with 1 if the lock would change: for checks")
        .excludes(refresh)
        .excludes(max_age);
    option(command, "--deadline", options.deadline, "Stop asking after so many MINUTES")
        .between(1, 10'000)
        .type_name("MINUTES")
        .shows_default();
    flag(command, "--strict", options.strict, "End with 1 if an entry is unresolved");
    add_console_options(command, options.console);
}

void add_query_options(CLI::App& command, QueryOptions& options) {
    add_lock_option(command, options.lock);
    flag(command, "--offline", options.offline, "Nobody is asked anyway; for scripts that say so");
    add_console_options(command, options.console);
}

void add_output_options(CLI::App& command, OutputOptions& options) {
    option(command, "-o,--output", options.file, "File to write; - is standard output")
        .type_name("FILE")
        .shows_default();
    flag(command, "--force", options.force, "Overwrite a file that citegraph did not write");
}

}  // namespace citegraph::cli
