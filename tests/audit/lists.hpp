#pragma once

#include "citegraph/audit.hpp"

#include <string>
#include <vector>

/// What one rule finds in a list in Markdown.
inline std::vector<citegraph::Finding> found(std::string_view rule, const std::string& text) {
    const auto reading = citegraph::reader_for("list.md")->read(text, "list.md");
    const auto* row = citegraph::rule_named(rule);
    return citegraph::findings_of({.file = "list.md", .text = text, .reading = &reading}, {row, 1});
}

/// The text once each of the findings is mended.
inline std::string mended(std::string text, const std::vector<citegraph::Finding>& findings) {
    for (auto one = findings.rbegin(); one != findings.rend(); ++one)
        if (one->fix) text.replace(one->fix->begin, one->fix->end - one->fix->begin, one->fix->text);
    return text;
}

/// The lines of findings.
inline std::vector<int> lines_of(const std::vector<citegraph::Finding>& findings) {
    std::vector<int> out;
    for (const auto& one : findings) out.push_back(one.line);
    return out;
}

/// A list of that many entries that are alike: "- [NameA](https://arxiv.org/abs/2301.00001): Title … | SOSP' 23".
inline std::string plain_entries(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        const std::string letters{static_cast<char>('A' + i / 26), static_cast<char>('A' + i % 26)};
        out += "- [Flow" + letters + "](https://arxiv.org/abs/2301." + std::to_string(10000 + i) +
               "): A Fast Engine for the " + letters + " Workloads of Large Models | SOSP' 23\n";
    }
    return out;
}
