#include "app/io/console.hpp"
#include "app/study/lock_file.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct MergeOptions {
    ConsoleOptions console;
    std::string base, ours, theirs;
};

/// A conflict ends with 1, which tells git that somebody has to look at the file.
Result<Exit> run(const MergeOptions& options) {
    Console console{options.console};
    const auto united = merge_lock_files(options.base, options.ours, options.theirs);
    if (!united) return united.failure();
    console.warn_of(united->notices);
    console.warn_of(united->conflicts);
    return united->conflicts.empty() ? Exit::done : Exit::findings;
}

Subcommand merge_command(CLI::App& lock) {
    auto options = std::make_shared<MergeOptions>();
    auto* command = add_command(lock, "merge", "Unite the locks of two branches; a merge driver of git",
                                "  git config merge.citegraph.driver 'citegraph lock merge %O %A %B'\n"
                                "  echo '*.citegraph.lock.json merge=citegraph' >> .gitattributes\n"
                                "  citegraph lock merge base.json ours.json theirs.json    writes ours.json");
    option(*command, "BASE", options->base, "The lock that both grew from; may be empty").required();
    option(*command, "OURS", options->ours, "Our lock, which is overwritten").required();
    option(*command, "THEIRS", options->theirs, "The lock of the other branch").required();
    add_console_options(*command, options->console);
    return {command, [options] { return run(*options); }};
}

}  // namespace

Subcommand lock_command(CLI::App& app) {
    auto* command =
        add_command_group(app, "lock", "Work on locks themselves",
                          "  citegraph lock merge BASE OURS THEIRS    unite the locks of two branches");
    return {command, merge_command(*command).run};
}

}  // namespace citegraph::cli
