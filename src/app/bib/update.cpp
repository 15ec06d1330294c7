#include "app/bib/update.hpp"

#include "app/bib/evidence.hpp"
#include "citegraph/text.hpp"
#include "core/text/unified_diff.hpp"

#include <algorithm>
#include <array>

namespace citegraph::app {

using namespace resolving;

using namespace core;

namespace {

/// Where an entry stands and what it is called there: line and key.
using Place = std::pair<int, std::string>;

std::map<Place, std::vector<std::size_t>> entries_in(const Library& library, const std::string& file) {
    std::map<Place, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < library.entries.size(); ++i)
        if (const auto& entry = library.entries[i].entry; entry.file == file)
            out[{entry.line, entry.key.value_or("")}].push_back(i);
    return out;
}

Weight weight_of(const bibtex::Record& record) {
    const bool is_placed = !venue_of(record).empty() || record.type == "book";
    const auto says = [](const auto& field) { return !trimmed(field.second).empty(); };
    return {is_placed && !is_preprint(record),
            static_cast<std::size_t>(std::ranges::count_if(record.fields, says))};
}

std::string place_of(const Entry& entry) {
    return entry.file + ":" + std::to_string(entry.line) + ": " + entry.key.value_or("");
}

std::size_t count(const BibUpdate& update, const Library& library, const std::string& file,
                  Revision::Kind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(update.revisions, [&](const auto& revision) {
        return revision.second.kind == kind && library.entries[revision.first].entry.file == file;
    }));
}

}  // namespace

BibUpdate update_of(const std::vector<BibFile>& files, const Library& library,
                    const std::set<std::string>& kept) {
    BibUpdate out;
    std::vector<Weight> weights(library.entries.size());
    std::vector<bool> is_ours(library.entries.size());
    for (const auto& file : files) {
        const auto entries = entries_in(library, file.name);
        std::vector<bibtex::Change> changes;
        for (const auto& record : file.records.records) {
            const auto found = entries.find({record.line, record.key});
            if (found == entries.end()) continue;
            const auto index = found->second.front();
            const auto& resolution = library.entries[index];
            auto revision = revise(file.tree, record, resolution, library.papers[resolution.paper], kept);
            std::ranges::move(changes_of(revision, record.block), std::back_inserter(changes));
            out.revisions.emplace(index, std::move(revision));
            weights[index] = weight_of(record);
            is_ours[index] = true;
        }
        out.after.push_back(changes.empty() ? file.tree.source : bibtex::changed(file.tree, changes));
    }
    for (auto& group : duplicates(library, weights))
        if (std::ranges::all_of(group.entries, [&](auto i) { return is_ours[i]; }))
            out.duplicates.push_back(std::move(group));
    return out;
}

std::string diff_of(const std::vector<BibFile>& files, const BibUpdate& update) {
    std::string out;
    for (std::size_t i = 0; i < files.size(); ++i)
        out += unified_diff(files[i].tree.source, update.after[i], files[i].name);
    return out;
}

std::vector<std::string> summary_of(const std::vector<BibFile>& files, const Library& library,
                                    const BibUpdate& update) {
    static constexpr std::array<std::pair<Revision::Kind, std::string_view>, 4> kinds{
        {{Revision::Kind::upgraded, " upgraded to the published version"},
         {Revision::Kind::filled, " filled"},
         {Revision::Kind::complete, " complete"},
         {Revision::Kind::closed, " left alone"}}};
    std::vector<std::string> out;
    for (const auto& file : files) {
        std::vector<std::string> parts;
        for (const auto& [kind, words] : kinds)
            if (const auto number = count(update, library, file.name, kind); number > 0)
                parts.push_back(std::to_string(number) + std::string{words});
        out.push_back(file.name + ": " + (parts.empty() ? "no entries" : join(parts, ", ")));
    }
    return out;
}

std::vector<std::string> cautions_of(const Library& library, const BibUpdate& update) {
    std::vector<std::string> out;
    for (const auto& [index, revision] : update.revisions) {
        const auto place = place_of(library.entries[index].entry);
        if (revision.kind == Revision::Kind::closed)
            out.push_back(place + " is left alone: " + revision.reason);
        if (!revision.caution.empty()) out.push_back(place + ": " + revision.caution);
    }
    return out;
}

std::vector<std::string> sentences_of(const Library& library, const std::vector<Duplicates>& duplicates) {
    std::vector<std::string> out;
    for (const auto& group : duplicates) {
        const auto& kept = library.entries[group.kept].entry;
        std::vector<std::string> others;
        for (const auto i : group.entries)
            if (i != group.kept) others.push_back(place_of(library.entries[i].entry));
        const auto verb = group.is_sure ? " the same work as " : " perhaps the same work as ";
        out.push_back(join(others, ", ") + (others.size() > 1 ? " are" : " is") + verb + place_of(kept) +
                      " (" + group.why + "); to keep: " + kept.key.value_or("") + ", as " + group.why_kept);
    }
    return out;
}

}  // namespace citegraph::app
