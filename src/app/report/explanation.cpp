#include "app/report/reports.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <set>

namespace citegraph::app {
namespace {

std::string lines_of(const std::vector<std::string>& texts, const std::string& margin) {
    std::string out;
    for (const auto& text : texts) out += margin + text + "\n";
    return out;
}

std::string line_of(const Candidate& candidate) {
    const auto year = candidate.year ? " (" + std::to_string(*candidate.year) + ")" : "";
    return to_string(candidate.id) + " '" + ellipsis(candidate.title, 100) + "'" + year + ": " +
           candidate.verdict;
}

std::string text_of(const Trail& trail, const Library& library) {
    const auto& [entry, paper, outcome, evidence, kept, failed] = library.entries[trail.entry];
    auto out = entry.file + ":" + std::to_string(entry.line) + ": " + entry.title + "\n";
    out += "  resolution: " + std::string{name_of(outcome)} + ", key " + library.papers[paper].key + ", " +
           to_string(library.papers[paper].id()) + "\n";
    out += lines_of(evidence, "    because ");
    if (!trail.steps.empty()) out += "  asked:\n" + lines_of(trail.steps, "    ");
    const auto& candidates = trail.candidates.empty() ? kept : trail.candidates;
    std::vector<std::string> lines;
    for (const auto& candidate : candidates) lines.push_back(line_of(candidate));
    if (!lines.empty()) out += "  candidates:\n" + lines_of(lines, "    ");
    return out;
}

/// As it stands, or by its words: these have no case in any alphabet.
bool is_in_title(const std::string& text, const std::string& title) {
    if (ascii_lower(title).find(ascii_lower(text)) != std::string::npos) return true;
    const auto wanted = title_words(text), words = title_words(title);
    const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end());
    return !wanted.empty() && found != words.end();
}

bool names(const Entry& entry, const std::string& text, const std::optional<Mention>& mention) {
    if (entry.url == text || is_in_title(text, entry.title)) return true;
    return mention &&
           std::ranges::any_of(entry.identifiers, [&](const auto& one) { return one.id == mention->id; });
}

}  // namespace

std::function<bool(const Entry&)> entries_named(const std::string& text, const Library& lock) {
    if (core::is_digits(text) && text.size() < 8)
        return [line = std::stoi(text)](const Entry& entry) { return entry.line == line; };
    std::set<std::string> titles;
    for (const auto& resolution : lock.entries)
        if (lock.papers[resolution.paper].key == text) titles.insert(resolution.entry.title);
    const auto mention = identify(text);
    return [text, titles, mention](const Entry& entry) {
        return titles.contains(entry.title) || names(entry, text, mention);
    };
}

std::string explanation_of(const Loaded& loaded) {
    std::string out;
    for (const auto& trail : loaded.trails) out += (out.empty() ? "" : "\n") + text_of(trail, loaded.library);
    return out;
}

}  // namespace citegraph::app
