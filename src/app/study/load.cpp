#include "app/study/load.hpp"

#include "app/io/files.hpp"
#include "app/io/interrupt.hpp"
#include "app/io/progress.hpp"
#include "app/report/explanation.hpp"
#include "app/settings/settings.hpp"
#include "citegraph/cache.hpp"
#include "citegraph/lock.hpp"
#include "resolve/repetition.hpp"

#include <fstream>

namespace citegraph::app {

using namespace resolving;

namespace {

namespace fs = std::filesystem;

bool is_lock(const InputOptions& input) {
    return input.inputs.size() == 1 && (input.from == "lock" || input.inputs[0].ends_with(".lock.json"));
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
    const auto write = [&](std::ostream& out) { write_lock(out, library); };
    if (is_same(path, write)) return false;
    if (auto written = write_file(path, write); !written) return Failure{written.error()};
    return true;
}

AnswerCache cache_of(const Surroundings& around, const LoadOptions& options, Console& console) {
    if (around.cache.empty()) return no_cache();
    CacheSetting setting{.path = around.cache, .today = around.today};
    if (options.max_age)
        for (auto* days : {&setting.found_days, &setting.absent_days, &setting.counted_days})
            *days = std::min(*days, *options.max_age);
    setting.warn = [&console](std::string_view text) { console.warn(text); };
    auto cache = open_cache(setting);
    if (cache) return *std::move(cache);
    console.warn(cache.error().message + "; going on without a cache");
    return no_cache();
}

Transport transport_of(const Surroundings& around, const LoadOptions& options, ProgressLine& progress) {
    HttpSetting http;
    http.user_agent = around.user_agent;
    http.pace = around.pace;
    http.deadline = std::chrono::minutes{options.deadline};
    http.cancelled = interrupted;
    http.waiting = [&progress](const Waiting& wait) { progress.wait(wait); };
    return http_transport(http);
}

Result<ResolveSetting> setting_of(const LoadOptions& options, const Library& lock, Console& console,
                                  ProgressLine& progress) {
    auto config = read_config(options.input.inputs.front());
    if (!config) return Failure{config.error()};
    auto around = surroundings(*config);
    if (!around) return Failure{around.error()};
    if (!options.offline) console.warn_of(around->warnings);
    ResolveSetting setting;
    setting.cache = cache_of(*around, options, console);
    if (!options.offline) setting.transport = transport_of(*around, options, progress);
    const bool is_keyed =
        std::ranges::any_of(around->sources, [](const auto& one) { return !one.setting.key.empty(); });
    if (!options.offline && !is_keyed)
        setting.planned = [&console](const Plan& plan) { console.note(unkeyed_outlook(plan)); };
    setting.sources = std::move(around->sources);
    setting.today = around->today;
    setting.refresh = options.refresh;
    setting.keys = options.keys;
    setting.max_age = options.max_age;
    if (!options.explain.empty()) setting.review = meant_by(options.explain, lock);
    setting.progress = [&progress](const Progress& done) { progress.advance(done); };
    return setting;
}

Exit exit_of_run(const Loaded& loaded, const LoadOptions& options) {
    if (interrupted()) return Exit::interrupted;
    if (!loaded.traffic.failures.empty()) return Exit::network;
    const auto is_open = [](const Resolution& entry) {
        return entry.outcome == Outcome::unresolved || entry.outcome == Outcome::ambiguous;
    };
    return options.strict && std::ranges::any_of(loaded.library.entries, is_open) ? Exit::findings
                                                                                  : Exit::done;
}

/// The whole records that came with some of the entries, in the place of their entries. An entry of a list
/// among them has none.
std::vector<Paper> records_by_entry(Reading& reading) {
    auto& papers = reading.papers;
    if (papers.empty() || papers.size() == reading.entries.size()) return std::move(papers);
    std::vector<Paper> out(reading.entries.size());
    auto next = papers.begin();
    for (std::size_t i = 0; i < out.size() && next != papers.end(); ++i) {
        const auto& entry = reading.entries[i];
        if (entry.key.value_or("") == next->key && entry.title == title_of(*next))
            out[i] = std::move(*next++);
    }
    return out;
}

Result<Loaded> load_list(const LoadOptions& options, const fs::path& folder, Console& console) {
    auto reading = read_inputs(options.input, console);
    if (!reading) return Failure{reading.error()};
    return load_reading(*std::move(reading), options, folder, console);
}

}  // namespace

Result<Loaded> load_reading(Reading reading, const LoadOptions& options, const fs::path& folder,
                            Console& console) {
    Loaded loaded;
    loaded.lock = lock_path(options, folder);
    const auto known = read_lock_file(loaded.lock);
    if (!known) return Failure{known.error()};
    if (auto ready = ready_folder(folder_of(loaded.lock)); !ready) return Failure{ready.error()};
    ProgressLine progress{console};
    const auto setting = setting_of(options, *known, console, progress);
    if (!setting) return Failure{setting.error()};

    if (!options.explain.empty() && std::ranges::none_of(reading.entries, setting->review))
        return fail(Error::Kind::not_found, "no entry is, or has in its title, '" + options.explain +
                                                "': name its line, key, identifier or a part of its title");

    const auto records = records_by_entry(reading);
    auto resolved = resolve(std::move(reading.entries), *known, *setting, records);
    console.warn_of(resolved.warnings);
    if (!options.tells_twins) console.warn_of(repetitions(resolved.library));
    console.warn_of(resolved.traffic.notices);
    console.warn_of(resolved.traffic.failures);
    loaded.library = std::move(resolved.library);
    loaded.traffic = std::move(resolved.traffic);
    loaded.trails = std::move(resolved.trails);
    const auto written = write_lock_file(loaded.lock, loaded.library);
    if (!written) return Failure{written.error()};
    if (*written) console.note("wrote " + loaded.lock.string());
    loaded.exit = exit_of_run(loaded, options);
    return loaded;
}

Result<Loaded> load(const LoadOptions& options, const fs::path& folder, Console& console) {
    const auto& inputs = options.input.inputs;
    if (!is_lock(options.input)) return load_list(options, folder, console);
    if (!fs::is_regular_file(inputs[0])) return fail(Error::Kind::not_found, inputs[0] + ": no such file");
    auto library = read_lock_file(inputs[0]);
    if (!library) return Failure{library.error()};
    Loaded loaded;
    loaded.library = *std::move(library);
    loaded.lock = inputs[0];
    return loaded;
}

}  // namespace citegraph::app
