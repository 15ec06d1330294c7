#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

// Short lists of words, written down where they are asked. What is asked of each word of a text and has a hundred
// to compare with is better a set.

/// Whether `word` is one of `words`, letter by letter. \cost linear in what `words` hold
constexpr bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Whether `word` is one of the words of `list`, which has one space between each two: "forum pdf attachment".
/// Part of a word is none, and neither are two. \cost linear in `list`
constexpr bool is_one_of(std::string_view word, std::string_view list) {
    for (;;) {
        const auto end = list.find(' ');
        if (list.substr(0, end) == word) return true;
        if (end == list.npos) return false;
        list.remove_prefix(end + 1);
    }
}

/// The names of the rows of a registry, in their order: what an argument may be.
template <class Row>
std::vector<std::string> names(const std::vector<Row>& rows) {
    std::vector<std::string> out;
    for (const auto& row : rows) out.emplace_back(row.name);
    return out;
}

}  // namespace citegraph::core
