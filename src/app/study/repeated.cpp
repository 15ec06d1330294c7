// Entries and keys that inputs have more than once.
#include "app/study/input.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

namespace citegraph::app {

std::vector<std::string> repeated_keys(const std::vector<Entry>& entries) {
    std::unordered_map<std::string, const Entry*> first;
    std::vector<std::string> out;
    for (const auto& entry : entries) {
        if (!entry.key) continue;
        const auto [found, fresh] = first.try_emplace(*entry.key, &entry);
        const auto& other = *found->second;
        if (fresh || (entry.file == other.file && entry.line != other.line)) continue;
        out.push_back(entry.file + ":" + std::to_string(entry.line) + ": " + *entry.key +
                      ": the key is that of " + other.file + ":" + std::to_string(other.line));
    }
    return out;
}

/// Places of records by what they say.
using Known = std::unordered_map<std::uint64_t, std::size_t>;

std::vector<std::string> leave_out_repeated(Reading& reading) {
    std::unordered_map<std::string, Known> known;  // by key
    std::vector<std::string> out;
    std::vector<Entry> entries;
    std::vector<Paper> papers;
    std::vector<std::vector<Stub>> references;
    if (reading.papers.size() != reading.entries.size()) return out;
    for (std::size_t i = 0; i < reading.papers.size(); ++i) {
        auto& paper = reading.papers[i];
        auto& entry = reading.entries[i];
        const bool is_named = !paper.key.empty();
        const auto [first, fresh] = is_named ? known[paper.key].try_emplace(meaning_of(paper), papers.size())
                                             : std::pair{Known::iterator{}, true};
        if (!fresh) {
            const auto& other = entries[first->second];
            out.push_back(entry.file + ":" + std::to_string(entry.line) + ": " + paper.key +
                          ": is the entry of " + other.file + ":" + std::to_string(other.line) +
                          " again and is written once");
            continue;
        }
        if (i < reading.references.size()) references.push_back(std::move(reading.references[i]));
        papers.push_back(std::move(paper));
        entries.push_back(std::move(entry));
    }
    reading.papers = std::move(papers);
    reading.references = std::move(references);
    reading.entries = std::move(entries);
    return out;
}

}  // namespace citegraph::app
