#include "app/cite/keys.hpp"

#include "citegraph/cite_key.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <map>

namespace citegraph::app {
namespace {

/// In the place of an entry: text between entries is none of BibTeX's or biber's business, but for '@'.
std::string comment_on(const std::string& key, const std::vector<std::string>& evidence) {
    auto line = "% no entry for " + key + ": " + join(evidence, "; ");
    std::ranges::replace(line, '@', ' ');
    return line + "\n";
}

/// BibTeX takes keys that would stand in the way of a change to biblatex; empty for others.
std::string biber_note(Wanted wanted, const Paper& paper) {
    wanted.trouble = trouble_with_key(wanted.cited.text, Dialect::biblatex);
    if (!wanted.trouble) return {};
    return "BibTeX takes this key, biber does not: " + advice(wanted, &paper, Dialect::biblatex);
}

/// A paper under two keys stands in the bibliography twice, as the author wrote it; empty for one key.
std::string duplicate_note(const Paper& paper, const std::vector<const Cited*>& cited,
                           const SortedKeys& keys) {
    std::vector<std::string> names;
    for (const auto* one : cited) names.push_back(one->text + " (" + place_of(*one) + ")");
    for (const auto& [one, entry] : keys.own)
        if (std::ranges::find_first_of(entry->ids, paper.ids) != entry->ids.end())
            names.push_back(one.text + " (" + entry->file + ":" + std::to_string(entry->line) + ")");
    return names.size() > 1 ? "one paper under several keys: " + join(names, ", ") : std::string{};
}

}  // namespace

CitedEntries entries_of(const SortedKeys& keys, const Library& found, Dialect dialect) {
    CitedEntries out;
    std::map<std::size_t, std::vector<const Cited*>> names;
    for (std::size_t i = 0; i < keys.wanted.size(); ++i) {
        const auto& wanted = keys.wanted[i];
        const auto& resolution = found.entries[i];
        const bool is_known =
            resolution.outcome == Outcome::exact || resolution.outcome == Outcome::title_match;
        const auto* paper = is_known ? &found.papers[resolution.paper] : nullptr;
        const auto& key = wanted.cited.text;
        if (wanted.trouble) {
            out.findings.push_back(advice(wanted, paper, dialect));
        } else if (!paper) {
            out.findings.push_back(place_of(wanted.cited) + ": " + key + ": " +
                                   join(resolution.evidence, "; "));
            out.missing += comment_on(key, resolution.evidence);
        } else {
            if (auto note = biber_note(wanted, *paper); !note.empty())
                out.biber_notes.push_back(std::move(note));
            names[resolution.paper].push_back(&wanted.cited);
            out.library.papers.push_back(*paper);
            out.library.papers.back().key = key;
        }
    }
    out.library.as_of = found.as_of;
    for (const auto& [paper, cited] : names)
        if (auto note = duplicate_note(found.papers[paper], cited, keys); !note.empty())
            out.duplicate_notes.push_back(std::move(note));
    return out;
}

}  // namespace citegraph::app
