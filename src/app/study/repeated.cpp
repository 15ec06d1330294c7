// Entries and keys that inputs have more than once.
#include "app/study/input.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace citegraph::app {

namespace {

/// Takes those at `places`, which ascend, out of `values`.
template <class Value>
void without(std::vector<Value>& values, const std::vector<std::size_t>& places) {
    auto next = places.begin();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (next != places.end() && *next == i)
            ++next;
        else if (kept++ != i)
            values[kept - 1] = std::move(values[i]);
    }
    values.resize(kept);
}

}  // namespace

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

std::vector<std::string> leave_out_repeated(Reading& reading) {
    auto& papers = reading.papers;
    auto& entries = reading.entries;
    std::vector<std::string> out;
    if (papers.size() != entries.size()) return out;
    std::unordered_map<std::string_view, int> uses;
    for (const auto& paper : papers) ++uses[paper.key];
    std::map<std::pair<std::string_view, std::uint64_t>, std::size_t> known;  // by key and meaning
    std::vector<std::size_t> repeated;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (papers[i].key.empty() || uses[papers[i].key] == 1) continue;
        const auto [first, fresh] = known.try_emplace({papers[i].key, meaning_of(papers[i])}, i);
        if (fresh) continue;
        const auto &entry = entries[i], &other = entries[first->second];
        out.push_back(entry.file + ":" + std::to_string(entry.line) + ": " + papers[i].key +
                      ": is the entry of " + other.file + ":" + std::to_string(other.line) +
                      " again and is written once");
        repeated.push_back(i);
    }
    if (!repeated.empty()) {
        without(papers, repeated);
        without(entries, repeated);
        if (!reading.references.empty()) without(reading.references, repeated);
    }
    return out;
}

}  // namespace citegraph::app
