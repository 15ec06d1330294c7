#include "app/io/console.hpp"
#include "app/io/files.hpp"
#include "app/report/table.hpp"
#include "app/settings/settings.hpp"
#include "citegraph/cache.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"
#include "core/counted.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    ConsoleOptions console;
    std::string action;
    bool json = false;
};

std::string json_of(const CacheInfo& info, const CacheSetting& setting) {
    nlohmann::ordered_json out{{"schema", 1}, {"path", setting.path.string()}, {"bytes", info.bytes}};
    out["sources"] = nlohmann::ordered_json::object();
    for (const auto& [source, answers] : info.sources)
        out["sources"][source] = {
            {"found", answers.found}, {"absent", answers.absent}, {"stale", answers.stale}};
    return text_of(out);
}

std::string table_of(const CacheInfo& info, const CacheSetting& setting) {
    Table table{{{"source"}, {"found", true}, {"absent", true}, {"too old", true}}, {}};
    for (const auto& [source, answers] : info.sources)
        table.rows.push_back({source, std::to_string(answers.found), std::to_string(answers.absent),
                              std::to_string(answers.stale)});
    return setting.path.string() + ": " + std::to_string((info.bytes + 1023) / 1024) + " kB\n" +
           to_text(table, terminal_columns());
}

Result<std::string> describe(const CacheSetting& setting, const Options& options) {
    const auto info = cache_info(setting);
    if (!info) return info.failure();
    return options.json ? json_of(*info, setting) : table_of(*info, setting);
}

/// Empties the cache of what is too old, or of everything.
Result<std::string> empty(const CacheSetting& setting, const Options& options) {
    const auto gone = options.action == "prune" ? prune_cache(setting) : clear_cache(setting);
    if (!gone) return gone.failure();
    return core::counted(*gone, "answer") + " deleted\n";
}

Result<Exit> run(const Options& options) {
    const CacheSetting setting{.path = cache_file(), .today = today()};
    if (setting.path.empty())
        return fail(
            Error::Kind::malformed,
            "there is no cache, as HOME names no folder; CITEGRAPH_CACHE=FILE says where to keep one");
    if (options.action != "path" && !std::filesystem::exists(setting.path)) {
        Console{options.console}.note(setting.path.string() + ": there is no cache yet");
        return Exit::done;
    }
    const auto text = options.action == "path"   ? Result<std::string>{setting.path.string() + "\n"}
                      : options.action == "info" ? describe(setting, options)
                                                 : empty(setting, options);
    if (!text) return text.failure();
    if (auto written = write_file("-", *text); !written) return written.failure();
    return Exit::done;
}

}  // namespace

Subcommand cache_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "cache", "Inspect or empty the cache of answers",
                                "  citegraph cache info\n"
                                "  citegraph cache prune    delete what is too old to be used\n"
                                "  citegraph cache clear    delete everything\n"
                                "  citegraph cache path");
    option(*command, "ACTION", options->action, "info, prune, clear or path")
        .required()
        .one_of({"info", "prune", "clear", "path"});
    flag(*command, "--json", options->json, "As JSON, schema 1");
    add_console_options(*command, options->console);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
