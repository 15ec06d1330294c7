#include "citegraph/keys.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace citegraph {
namespace {

/// Words that say nothing about a work.
constexpr std::array<std::string_view, 28> empty_words{
    "a",  "an",  "the", "on",  "of",   "in",   "for", "to", "and",  "or",  "with", "from", "by",   "at",
    "is", "are", "how", "why", "what", "when", "can", "do", "does", "via", "as",   "its",  "into", "towards"};

std::string letters_and_digits(std::string_view text) {
    auto folded = ascii_lower(ascii_fold(text));
    std::erase_if(folded, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return folded;
}

std::string first_word(const std::string& title) {
    std::string fallback;
    for (const auto& word : title_words(title)) {
        auto plain = letters_and_digits(word);
        if (plain.empty()) continue;
        if (plain.size() > 1 && std::ranges::find(empty_words, plain) == empty_words.end())
            return plain.substr(0, 24);
        if (fallback.empty()) fallback = std::move(plain);
    }
    return fallback;
}

std::string first_author(const Paper& paper) {
    const auto& authors = authors_of(paper);
    if (authors.empty()) return {};
    const auto& name = authors.front();
    return letters_and_digits(name.family.empty() ? name.literal : name.family).substr(0, 24);
}

/// "b", ..., "z", "aa", "ab", ...: the second paper of a stem is number 1.
std::string suffix(std::size_t number) {
    std::string letters;
    for (auto rest = number + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
    return letters;
}

}  // namespace

std::string key_stem(const Paper& paper) {
    const auto author = first_author(paper), word = first_word(title_of(paper));
    const auto year = year_of(paper);
    if (!author.empty() || !word.empty()) return author + (year ? std::to_string(*year) : "") + word;
    const auto stem = letters_and_digits(to_string(paper.id())).substr(0, 40);
    return stem.empty() ? "paper" : stem;
}

void give_keys(std::span<Paper> papers) {
    std::unordered_set<std::string> taken;
    for (const auto& paper : papers)
        if (!paper.key.empty()) taken.insert(ascii_lower(paper.key));
    std::unordered_map<std::string, std::size_t> used;  // so that a common stem is not counted up anew
    for (auto& paper : papers) {
        if (!paper.key.empty()) continue;
        const auto stem = key_stem(paper);
        auto& number = used[stem];
        auto key = number == 0 ? stem : stem + suffix(number);
        while (!taken.insert(key).second) key = stem + suffix(++number);
        ++number;
        paper.key = std::move(key);
    }
}

}  // namespace citegraph
