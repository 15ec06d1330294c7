#include "resolve/repetition.hpp"

#include "citegraph/text.hpp"

namespace citegraph::resolving {
namespace {

std::string place(const Entry& entry, const Entry& seen_from) {
    if (entry.line == 0) return "an entry before";
    if (entry.file == seen_from.file) return "line " + std::to_string(entry.line);
    return entry.file + ":" + std::to_string(entry.line);
}

}  // namespace

std::string named(const Entry& entry) {
    const auto name = !entry.title.empty()         ? entry.title
                      : !entry.identifiers.empty() ? to_string(entry.identifiers.front().id)
                                                   : entry.url.value_or("");
    const auto title = "'" + ellipsis(name, 80) + "'";
    return entry.line > 0 ? entry.file + ":" + std::to_string(entry.line) + ": " + title : title;
}

std::vector<std::string> repetitions(const Library& library) {
    std::vector<const Entry*> first(library.papers.size(), nullptr);
    std::vector<std::string> out;
    for (const auto& [entry, paper, outcome, evidence, candidates, failed] : library.entries) {
        if (!first[paper]) {
            first[paper] = &entry;
            continue;
        }
        out.push_back(named(entry) + " is the same paper as " + place(*first[paper], entry) + " (" +
                      to_string(library.papers[paper].id()) + ")");
    }
    return out;
}

}  // namespace citegraph::resolving
