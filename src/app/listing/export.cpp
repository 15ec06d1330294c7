// A list written anew from its lock.
#include "app/listing/listing.hpp"
#include "app/study/lock_file.hpp"
#include "core/counted.hpp"
#include "edit/style.hpp"

#include <map>

namespace citegraph::app {
namespace {

bool is_sure(const Resolution& entry) {
    return entry.outcome == Outcome::exact || entry.outcome == Outcome::title_match;
}

}  // namespace

Result<Exit> export_list(const QueryOptions& options, const OutputOptions& output, Console& console) {
    if (options.input.inputs.size() != 1 || is_lock(options.input))
        return fail(Error::Kind::malformed,
                    "awesome writes one list anew: give the list, as a lock does not hold its text");
    const auto& list = options.input.inputs.front();
    const auto text = read_text(list);
    if (!text) return text.failure();
    if (auto ready = check_output(output); !ready) return ready.failure();
    const auto loaded = query(options, folder_of(output.file), console);
    if (!loaded) return loaded.failure();

    std::map<int, const Paper*> by_line;
    for (const auto& entry : loaded->library.entries)
        if (is_sure(entry)) by_line[entry.entry.line] = &loaded->library.papers[entry.paper];
    const auto listing = edit::listing_of(*text);
    std::map<std::size_t, edit::Material> papers;
    for (std::size_t i = 0; i < listing.entries.size(); ++i)
        if (const auto paper = by_line.find(listing.entries[i].entry.line); paper != by_line.end())
            papers.emplace(i, edit::material_of(*paper->second));
    if (auto written = write_output(output, edit::regenerated(listing, papers)); !written)
        return written.failure();
    console.note(core::counted(papers.size(), "entry", "entries") + " of " +
                 std::to_string(listing.entries.size()) + " written anew, the others have no sure record");
    return loaded->exit;
}

}  // namespace citegraph::app
