#include "app/study/asking.hpp"

#include "app/io/process.hpp"
#include "app/io/progress.hpp"
#include "app/report/reports.hpp"
#include "app/settings/settings.hpp"
#include "app/study/lock_file.hpp"
#include "citegraph/cache.hpp"
#include "citegraph/lock.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "resolve/duplicates.hpp"

#include <algorithm>

namespace citegraph::app {

using namespace resolving;

namespace {

namespace fs = std::filesystem;

AnswerCache cache_of(const Surroundings& around, const AskOptions& options, Console& console) {
    if (around.cache.empty()) return no_cache();
    CacheSetting setting{.path = around.cache, .today = around.today};
    const bool changes_nothing = options.offline && options.lock_use == LockUse::leave;
    if (options.lock_use == LockUse::freeze || changes_nothing) {
        auto cache = read_cache(setting);
        return cache ? *std::move(cache) : no_cache();
    }
    if (options.max_age)
        for (auto* days : {&setting.found_days, &setting.absent_days, &setting.counted_days})
            *days = std::min(*days, *options.max_age);
    setting.warn = [&console](std::string_view text) { console.warn(text); };
    auto cache = open_cache(setting);
    if (cache) return *std::move(cache);
    console.warn(cache.error().message + "; going on without a cache");
    return no_cache();
}

Transport transport_of(const Surroundings& around, const AskOptions& options, ProgressLine& progress) {
    HttpSetting http;
    http.user_agent = around.user_agent;
    http.pace = around.pace;
    http.deadline = std::chrono::minutes{options.deadline};
    http.cancelled = [&progress] {
        progress.refresh();
        return interrupted();
    };
    http.waiting = [&progress](const Waiting& wait) { progress.wait(wait); };
    return http_transport(http);
}

Exit exit_of_run(const Loaded& loaded, const AskOptions& options) {
    if (interrupted()) return Exit::interrupted;
    if (!loaded.traffic.failures.empty()) return Exit::network;
    const auto is_open = [](const Resolution& entry) {
        return entry.outcome == Outcome::unresolved || entry.outcome == Outcome::ambiguous;
    };
    return options.strict && std::ranges::any_of(loaded.library.entries, is_open) ? Exit::findings
                                                                                  : Exit::done;
}

/// Brings the lock up to date, or says what would change in it; whether that may go on.
Result<bool> settle_lock(const LockPlace& place, const Library& before, const Library& now,
                         const AskOptions& options, Console& console) {
    if (options.lock_use == LockUse::leave || is_current(place.read, now)) return true;
    if (options.lock_use == LockUse::freeze) {
        console.warn_of(lock_changes(before, now));
        console.warn(place.read.string() + " would change, and is frozen: nothing is written");
        return false;
    }
    if (auto written = write_lock_file(place.write, now); !written) return written.failure();
    console.note("wrote " + place.write.string());
    return true;
}

void tell(const Resolved& resolved, const AskOptions& options, Console& console) {
    if (!options.hears_all) console.warn_of(resolved.warnings);  // who hears all tells of it in its own way
    console.warn_of(resolved.departures);
    console.warn_of(resolved.traffic.notices);
    console.warn_of(resolved.traffic.failures);
    if (!resolved.traffic.failures.empty() && !interrupted() && !options.hears_all)
        console.note("what was found is written; run the command again to complete it");
}

/// What was announced about the papers of the list: what warns of them as a warning, corrections as a note.
void tell_notices(const Library& library, Console& console) {
    std::vector<std::string> warnings;
    for (const auto& paper : library.papers)
        for (const auto& notice : paper.notices) {
            const auto& name = paper.key.empty() ? to_string(paper.id()) : paper.key;
            auto text = name + " '" + ellipsis(title_of(paper), 80) + "' " + core::sentence_of(notice);
            if (notice.kind == core::NoticeKind::correction)
                console.note(text);
            else
                warnings.push_back(std::move(text));
        }
    console.warn_of(warnings);
}

}  // namespace

Result<ResolveSetting> asking_setting(const AskOptions& options, const Library& lock, Console& console,
                                      ProgressLine& progress) {
    auto config = read_config(options.input.inputs.front());
    if (!config) return config.failure();
    auto around = surroundings(*config);
    if (!around) return around.failure();
    ResolveSetting setting;
    setting.cache = cache_of(*around, options, console);
    const bool is_offline = options.offline || options.lock_use == LockUse::freeze;
    if (!is_offline) console.warn_of(around->warnings);
    if (!is_offline) setting.transport = transport_of(*around, options, progress);
    const bool is_keyed =
        std::ranges::any_of(around->sources, [](const auto& one) { return !one.setting.key.empty(); });
    if (!is_offline && !is_keyed)
        setting.planned = [&console](const Plan& plan) { console.note(unkeyed_outlook(plan)); };
    setting.sources = std::move(around->sources);
    setting.today = around->today;
    setting.refresh = options.refresh;
    setting.prune = options.prune;
    setting.hears_all = options.hears_all;
    setting.keys = options.keys;
    setting.max_age = options.max_age;
    if (!options.explain.empty()) setting.review = entries_named(options.explain, lock);
    setting.progress = [&progress](const Progress& done) { progress.advance(done); };
    return setting;
}

Result<Loaded> ask_about(Reading reading, const AskOptions& options, const fs::path& folder,
                         Console& console) {
    const auto place = lock_place(options.input, options.lock, folder);
    const auto known = read_lock_file(place.read);
    if (!known) return known.failure();
    if (options.lock_use == LockUse::write)
        if (auto ready = check_lock_place(place); !ready) return ready.failure();
    ProgressLine progress{console};
    const auto setting = asking_setting(options, *known, console, progress);
    if (!setting) return setting.failure();

    if (!options.explain.empty() && std::ranges::none_of(reading.entries, setting->review))
        return fail(Error::Kind::not_found, "no entry is, or has in its title, '" + options.explain +
                                                "': name its line, key, identifier or a part of its title");

    const auto records = records_by_entry(reading);
    auto resolved = resolve(std::move(reading.entries), *known, *setting, records.papers, records.cited);
    tell(resolved, options, console);
    if (!options.tells_duplicates) console.warn_of(repetitions(resolved.library));
    const auto settled = settle_lock(place, *known, resolved.library, options, console);
    if (!settled) return settled.failure();
    Loaded loaded{listed(std::move(resolved.library)), std::move(resolved.traffic),
                  std::move(resolved.trails), std::move(resolved.testimonies),
                  fs::exists(place.write) ? place.write : place.read};
    if (!options.hears_all) tell_notices(loaded.library, console);
    loaded.is_refused = !*settled;
    loaded.exit = loaded.is_refused ? Exit::findings : exit_of_run(loaded, options);
    return loaded;
}

Result<Loaded> ask(const AskOptions& options, const fs::path& folder, Console& console) {
    if (!is_lock(options.input)) {
        auto reading = read_inputs(options.input, console);
        if (!reading) return reading.failure();
        return ask_about(*std::move(reading), options, folder, console);
    }
    Loaded loaded;
    loaded.lock = options.input.inputs.front();
    auto library = library_of_lock(loaded.lock);
    if (!library) return library.failure();
    loaded.library = *std::move(library);
    return loaded;
}

}  // namespace citegraph::app
