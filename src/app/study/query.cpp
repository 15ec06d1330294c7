#include "app/study/query.hpp"

#include "app/settings/settings.hpp"
#include "app/study/lock_file.hpp"
#include "citegraph/cache.hpp"
#include "citegraph/text.hpp"
#include "resolve/duplicates.hpp"

#include <algorithm>

namespace citegraph::app {

using namespace resolving;

namespace {

/// Without a transport: the cache alone is asked, and no setting or key of a service is looked at.
ResolveSetting setting_of(const QueryOptions& options) {
    ResolveSetting setting;
    for (const auto& source : all_sources()) setting.sources.push_back({&source, {}});
    setting.today = today();
    if (auto cache = read_cache({.path = cache_file(), .today = setting.today}))
        setting.cache = *std::move(cache);
    setting.keys = options.keys;
    return setting;
}

/// What the lock does not know, and which command mends that; empty if it knows everything.
std::string outlook(std::size_t unknown, const InputOptions& input) {
    if (unknown == 0) return {};
    const bool is_named = std::ranges::count(input.inputs, "-") == 0;
    const auto lists = is_named ? " " + join(input.inputs, " ") : std::string{};
    return std::to_string(unknown) + (unknown == 1 ? " entry is" : " entries are") +
           " not in the lock: citegraph resolve" + lists + " looks " + (unknown == 1 ? "it" : "them") + " up";
}

}  // namespace

Result<Loaded> query(const QueryOptions& options, const std::filesystem::path& folder, Console& console) {
    Loaded loaded;
    if (is_lock(options.input)) {
        loaded.lock = options.input.inputs.front();
        auto library = library_of_lock(loaded.lock);
        if (!library) return library.failure();
        loaded.library = *std::move(library);
        return loaded;
    }
    auto reading = read_inputs(options.input, console);
    if (!reading) return reading.failure();
    loaded.lock = lock_place(options.input, options.lock, folder).read;
    const auto known = read_lock_file(loaded.lock);
    if (!known) return known.failure();
    const auto records = records_by_entry(*reading);
    auto resolved =
        resolve(std::move(reading->entries), *known, setting_of(options), records.papers, records.cited);
    console.warn_of(resolved.warnings);
    loaded.library = listed(std::move(resolved.library));
    loaded.traffic = std::move(resolved.traffic);
    console.warn_of(repetitions(loaded.library));
    if (const auto line = outlook(resolved.unknown, options.input); !line.empty()) console.note(line);
    return loaded;
}

}  // namespace citegraph::app
