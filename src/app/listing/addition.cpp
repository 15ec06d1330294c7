// Works added to a list.
#include "app/listing/listing.hpp"

#include "app/bib/update.hpp"
#include "app/io/files.hpp"
#include "app/listing/wanted.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/text/unified_diff.hpp"
#include "edit/addition.hpp"
#include "edit/order.hpp"
#include "edit/sections.hpp"

#include <algorithm>
#include <cmath>

namespace citegraph::app {
namespace {

constexpr std::size_t sections_shown = 3;
constexpr std::size_t columns_of_a_title = 72;

std::string quoted(const FoundWork& work) {
    const auto& title = work.wanted.paper.title;
    return "'" + ellipsis(title.empty() ? work.name : title, columns_of_a_title) + "'";
}

/// A section by its headings; entries below the title alone are in no section.
std::string section_words(const edit::ListedSection& section) {
    const auto name = edit::name_of(section);
    return name.empty() ? "the title alone" : name;
}

std::string ranking_of(const edit::Listing& listing, const std::vector<edit::SectionGuess>& ranking) {
    std::string out;
    for (std::size_t i = 0; i < std::min(ranking.size(), sections_shown); ++i) {
        const auto& [section, probability, reasons] = ranking[i];
        out += "\n    " + section_words(listing.sections[section]);
        if (probability > 0)
            out += ", " + std::to_string(static_cast<int>(std::lround(100 * probability))) + " %";
        if (!reasons.empty()) out += ": " + join(reasons, "; ");
    }
    return out;
}

void tell(const edit::Listing& listing, const edit::Addition& addition, const std::vector<FoundWork>& works,
          Console& console) {
    for (const auto& placed : addition.placed)
        console.note(quoted(works[placed.wanted]) + " goes to line " + std::to_string(placed.line) +
                     ", under " + section_words(listing.sections[placed.section]) + ", where entries stand " +
                     std::string{edit::name_of(placed.order)} + ranking_of(listing, placed.ranking));
    for (const auto& [wanted, reason, is_listed, ranking] : addition.left_out)
        console.warn("left out: " + quoted(works[wanted]) + ": " + reason + ranking_of(listing, ranking));
}

/// What to do where nobody could say what a work is.
std::string advice_for(const FoundWork& work, const edit::Listing& listing, const std::string& list) {
    if (const auto place = edit::place_on(listing, work.wanted.paper); !place.empty())
        return "left out: " + quoted(work) + ": is there already: " + place;
    return "left out: " + work.name + ": " + work.trouble + "; give its record by hand: citegraph add '" +
           work.name + "' --title '...' --authors 'A. One; B. Two' --venue '...' --date 2026 --to " + list +
           ", or a .bib or CSL-JSON file in its place";
}

}  // namespace

Result<void> change_list(const std::string& list, const std::string& before, const std::string& after,
                         bool writes) {
    return writes ? replace_bytes(list, before, after)
                  : write_file("-", core::unified_diff(before, after, list));
}

Result<ListWithWorks> with_works(const AddOptions& options, Console& console) {
    auto text = read_text(options.list);
    if (!text) return text.failure();
    const auto listing = edit::listing_of(*text);
    if (listing.entries.empty())
        return fail(Error::Kind::malformed,
                    options.list + ": no entries are found in it, so that it has no style yet");
    const auto found = found_works(options, listing, console);
    if (!found) return found.failure();

    std::vector<FoundWork> known;
    for (const auto& work : found->works)
        if (work.trouble.empty())
            known.push_back(work);
        else
            console.warn(advice_for(work, listing, options.list));
    std::vector<edit::WantedPaper> wanted;
    for (const auto& work : known) wanted.push_back(work.wanted);
    auto addition = edit::with_added(listing, wanted, options.section);
    tell(listing, addition, known, console);
    console.note(core::counted(addition.placed.size(), "entry", "entries") + " added, " +
                 std::to_string(found->works.size() - addition.placed.size()) + " left out");
    const bool needs_word =
        known.size() < found->works.size() ||
        std::ranges::any_of(addition.left_out, [](const auto& one) { return !one.is_listed; });
    return ListWithWorks{*std::move(text), std::move(addition.after),
                         found->exit == Exit::done && needs_word ? Exit::findings : found->exit};
}

Result<Exit> add(const AddOptions& options, Console& console) {
    const auto list = with_works(options, console);
    if (!list) return list.failure();
    if (auto done = change_list(options.list, list->before, list->after, options.write); !done)
        return done.failure();
    return list->exit;
}

}  // namespace citegraph::app
