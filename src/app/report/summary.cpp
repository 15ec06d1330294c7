#include "app/study/query.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/scholarly/notices.hpp"

#include <algorithm>
#include <map>

namespace citegraph::app {
namespace {

std::string outcomes(const Library& library) {
    std::map<Outcome, std::size_t> counts;
    for (const auto& entry : library.entries) ++counts[entry.outcome];
    std::vector<std::string> parts;
    for (const auto& [outcome, number] : counts)
        parts.push_back(std::to_string(number) + " " + std::string{name_of(outcome)});
    return core::counted(library.entries.size(), "entry", "entries") + ": " + join(parts, ", ");
}

std::string graph_line(const Library& library) {
    const auto inside = std::ranges::count_if(
        library.citations, [&](const Citation& citation) { return citation.cited < library.papers.size(); });
    auto text = core::counted(library.papers.size(), "paper", "papers") + ", " +
                core::counted(static_cast<std::size_t>(inside), "citation", "citations") + " among them";
    if (!library.stubs.empty()) text += ", " + std::to_string(library.stubs.size()) + " more works cited";
    return text;
}

/// The papers that readers are warned of; empty if there are none.
std::string warned_line(const Library& library) {
    std::map<core::NoticeKind, std::vector<std::string>> warned;
    for (const auto& paper : library.papers)
        if (const auto* notice = core::warning_on(paper)) warned[notice->kind].push_back(paper.key);
    const auto told = [&](core::NoticeKind kind, const std::string& words) {
        return warned[kind].empty() ? "" : words + ": " + ellipsis(join(warned[kind], ", "), 200);
    };
    std::vector<std::string> parts{told(core::NoticeKind::retraction, "retracted"),
                                   told(core::NoticeKind::withdrawal, "withdrawn"),
                                   told(core::NoticeKind::concern, "under an expression of concern")};
    std::erase(parts, "");
    return join(parts, "; ");
}

/// How many reference lists are not known in full; empty if all are.
std::string partial_line(const Library& library) {
    std::map<ReferenceList::State, std::size_t> counts;
    for (const auto& paper : library.papers) ++counts[paper.references.state];
    using State = ReferenceList::State;
    std::vector<std::string> parts;
    if (counts[State::unknown]) parts.push_back("unknown for " + std::to_string(counts[State::unknown]));
    if (counts[State::truncated])
        parts.push_back("incomplete for " + std::to_string(counts[State::truncated]));
    if (counts[State::withheld])
        parts.push_back("withheld by the publisher for " + std::to_string(counts[State::withheld]));
    if (parts.empty()) return {};
    return "partial: reference lists " + join(parts, ", ") + "; citations may be missing";
}

std::string traffic_line(const Traffic& traffic) {
    std::vector<std::string> parts;
    for (const auto& [host, use] : traffic.hosts) {
        if (use.requests == 0) continue;  // it was turned away before it was asked
        parts.push_back(core::counted(use.requests, "request", "requests") + " to " + host + " (" +
                        (use.retries > 0 ? core::counted(use.retries, "retry", "retries") + ", " : "") +
                        std::to_string((use.bytes + 1023) / 1024) + " kB)");
    }
    return join(parts, ", ");
}

}  // namespace

std::string summary_of(const Loaded& loaded) {
    std::vector<std::string> lines{outcomes(loaded.library), graph_line(loaded.library)};
    for (auto line :
         {warned_line(loaded.library), partial_line(loaded.library), traffic_line(loaded.traffic)})
        if (!line.empty()) lines.push_back(std::move(line));
    return join(lines, "\n");
}

}  // namespace citegraph::app
