#include "cli/load.hpp"

#include "citegraph/cache.hpp"
#include "citegraph/lock.hpp"
#include "cli/files.hpp"
#include "cli/interrupt.hpp"
#include "cli/settings.hpp"

#include <fstream>
#include <sstream>

namespace citegraph::cli {
namespace {

namespace fs = std::filesystem;

bool is_lock(const std::string& name) {
    return name.ends_with(".lock.json");
}

bool is_writable(const fs::path& folder) {
    return static_cast<bool>(ready_folder(folder));
}

/// --lock, else LIST.citegraph.lock.json beside the list, else in `folder`: for several inputs, standard
/// input, and a list in a folder that cannot be written.
fs::path lock_path(const LoadOptions& options, const fs::path& folder) {
    if (!options.lock.empty()) return options.lock;
    const auto& inputs = options.input.inputs;
    if (inputs.size() != 1 || inputs[0] == "-") return folder / "citegraph.lock.json";
    const fs::path beside = inputs[0] + ".citegraph.lock.json";
    const auto inside = folder / beside.filename();
    if (fs::exists(beside)) return is_writable(folder_of(beside)) || !fs::exists(inside) ? beside : inside;
    return is_writable(folder_of(beside)) ? beside : inside;
}

/// An absent lock is an empty library; one that cannot be read is never overwritten.
Result<Library> read_lock_file(const fs::path& path) {
    if (!fs::exists(path)) return Library{};
    std::ifstream in{path, std::ios::binary};
    if (!in) return fail(Error::Kind::not_found, path.string() + ": cannot read the lock");
    return read_lock(in, path.string());
}

/// Leaves the file alone, its date too, if it says the same already.
Result<bool> write_lock_file(const fs::path& path, const Library& library) {
    std::ostringstream bytes;
    write_lock(bytes, library);
    if (const auto old = fs::exists(path) ? read_file(path) : Result<std::string>{std::string{}};
        old && *old == bytes.view())
        return false;
    if (auto written = write_file(path, bytes.view()); !written) return Failure{written.error()};
    return true;
}

AnswerCache cache_of(const Surroundings& around, Console& console) {
    if (around.cache.empty()) return no_cache();
    CacheSetting setting{.path = around.cache, .today = around.today};
    setting.warn = [&console](std::string_view text) { console.warn(text); };
    auto cache = open_cache(setting);
    if (cache) return *std::move(cache);
    console.warn(cache.error().message + "; going on without a cache");
    return no_cache();
}

Transport transport_of(const Surroundings& around, Console& console) {
    HttpSetting http;
    http.user_agent = around.user_agent;
    http.pace = around.pace;
    http.cancelled = interrupted;
    http.waiting = [&console](const Waiting& wait) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait.pause).count();
        console.progress("waiting " + std::to_string(seconds) + " s for " + wait.host + ": " +
                         std::string{wait.why});
    };
    return breaking(retrying(polite(http_transport(http), http), http), http);
}

std::string progress_line(const Progress& progress) {
    return std::string{progress.source} + ": " + std::to_string(progress.answered) + " of " +
           std::to_string(progress.wanted) + " papers, " + std::to_string(progress.requests) + " requests";
}

Result<ResolveSetting> setting_of(const LoadOptions& options, Console& console) {
    auto config = read_config(options.input.inputs.front());
    if (!config) return Failure{config.error()};
    auto around = surroundings(*config);
    if (!around) return Failure{around.error()};
    ResolveSetting setting;
    setting.cache = cache_of(*around, console);
    if (!options.offline) setting.transport = transport_of(*around, console);
    setting.sources = std::move(around->sources);
    setting.today = around->today;
    setting.refresh = options.refresh;
    setting.progress = [&console](const Progress& progress) { console.progress(progress_line(progress)); };
    return setting;
}

Exit exit_of_run(const Loaded& loaded, const LoadOptions& options) {
    if (interrupted()) return Exit::interrupted;
    if (!loaded.traffic.failures.empty()) return Exit::network;
    const auto is_open = [](const Resolution& entry) { return entry.outcome == Outcome::unresolved; };
    return options.strict && std::ranges::any_of(loaded.library.entries, is_open) ? Exit::findings
                                                                                  : Exit::done;
}

Result<Loaded> load_list(const LoadOptions& options, const fs::path& folder, Console& console) {
    auto reading = read_inputs(options.input, console);
    if (!reading) return Failure{reading.error()};
    Loaded loaded;
    loaded.lock = lock_path(options, folder);
    const auto known = read_lock_file(loaded.lock);
    if (!known) return Failure{known.error()};
    if (auto ready = ready_folder(folder_of(loaded.lock)); !ready) return Failure{ready.error()};
    const auto setting = setting_of(options, console);
    if (!setting) return Failure{setting.error()};

    auto resolved = resolve(std::move(reading->entries), *known, *setting);
    console.warn_of(resolved.warnings);
    console.warn_of(resolved.traffic.failures);
    loaded.library = std::move(resolved.library);
    loaded.traffic = std::move(resolved.traffic);
    const auto written = write_lock_file(loaded.lock, loaded.library);
    if (!written) return Failure{written.error()};
    if (*written) console.note("wrote " + loaded.lock.string());
    loaded.exit = exit_of_run(loaded, options);
    return loaded;
}

}  // namespace

void add_load_options(CLI::App& command, LoadOptions& options) {
    add_input_options(command, options.input);
    command.add_option("--lock", options.lock, "Where the lock lies, if not beside the list");
    command.add_flag("--offline", options.offline, "Use lock and cache only");
    command.add_flag("--refresh", options.refresh, "Ask again for what the lock already has");
    command.add_flag("--strict", options.strict, "End with 1 if an entry is unresolved");
    add_console_options(command, options.console);
}

Result<Loaded> load(const LoadOptions& options, const fs::path& folder, Console& console) {
    const auto& inputs = options.input.inputs;
    if (inputs.size() != 1 || !is_lock(inputs[0])) return load_list(options, folder, console);
    if (!fs::is_regular_file(inputs[0])) return fail(Error::Kind::not_found, inputs[0] + ": no such file");
    auto library = read_lock_file(inputs[0]);
    if (!library) return Failure{library.error()};
    return Loaded{*std::move(library), {}, inputs[0], Exit::done};
}

}  // namespace citegraph::cli
