#include "citegraph/keys.hpp"

#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "resolve/keys/words.hpp"

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

constexpr std::size_t longest_key = 200;  // bytes of a key that a pattern makes

/// What BibTeX, biber and LaTeX all bear in a key.
std::string safe(std::string_view text) {
    auto folded = ascii_fold(text);
    std::erase_if(folded,
                  [](char c) { return !core::is_alphanumeric(c) && c != ':' && c != '_' && c != '-'; });
    return folded;
}

std::string letters_and_digits(std::string_view text) {
    auto folded = ascii_lower(keys::romanized(text));
    std::erase_if(folded, [](char c) { return !core::is_small(c) && !core::is_digit(c); });
    return folded;
}

std::string first_word(const std::string& title) {
    std::string fallback;
    for (const auto& word : title_words(plain_text(title))) {
        auto plain = letters_and_digits(word);
        if (plain.empty()) continue;
        if (plain.size() > 1 && !core::is_one_of(plain, empty_words)) return plain.substr(0, 24);
        if (fallback.empty()) fallback = std::move(plain);
    }
    return fallback;
}

/// The year, also that of a date in words: its first number of four digits.
std::string year_in_key(const Paper& paper) {
    if (const auto year = year_of(paper)) return std::to_string(*year);
    const auto issued = paper.dates.find("issued");
    const auto& words = issued == paper.dates.end() ? std::string{} : issued->second.literal;
    for (std::size_t at = 0; at < words.size();) {
        const auto begin = std::min(words.find_first_of("0123456789", at), words.size());
        at = std::min(words.find_first_not_of("0123456789", begin), words.size());
        if (at - begin == 4) return words.substr(begin, 4);
    }
    return {};
}

std::string first_author(const Paper& paper) {
    const auto& authors = authors_of(paper);
    if (authors.empty()) return {};
    const auto& name = authors.front();
    return letters_and_digits(name.family.empty() ? name.literal : name.family).substr(0, 24);
}

/// "a", ..., "z", "aa", "ab", ...: from 1.
std::string letters_of(std::size_t number, char first) {
    std::string letters;
    for (auto rest = number; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>(first + static_cast<char>((rest - 1) % 26)));
    return letters;
}

/// Behind the key of the second paper of a stem, which is number 1, and of those after it.
std::string suffix(std::size_t number, const std::string& postfix) {
    if (postfix.empty()) return letters_of(number + 1, 'a');
    const auto sign = postfix.find("%(");
    const char kind = postfix[sign + 2];
    const auto count = kind == 'n' ? std::to_string(number) : letters_of(number, kind);
    return safe(postfix.substr(0, sign)) + count + safe(postfix.substr(sign + 5));
}

/// Whether a text may go on; `length` is a pseudo-function's "len(relation, length)".
bool passes(const std::string& text, const KeyPattern::Step& length) {
    return !keys::filter_named("len")->apply(text, length.arguments).empty();
}

/// What a series of terms makes of a paper; empty if it gives nothing or a length is not met.
std::string text_of(const Paper& paper, const std::vector<KeyPattern::Term>& series) {
    std::string out;
    for (const auto& term : series) {
        if (term.function.name == "len") {
            if (!passes(out, term.function)) return {};
            continue;
        }
        auto text = keys::function_named(term.function.name)->apply(paper, term.function.arguments);
        for (const auto& filter : term.filters)
            text = keys::filter_named(filter.name)->apply(text, filter.arguments);
        out += text;
    }
    return safe(out).substr(0, longest_key);
}

}  // namespace

std::string key_stem(const Paper& paper) {
    const auto author = first_author(paper), word = first_word(title_of(paper));
    const auto year = year_in_key(paper);
    if (!author.empty() || !word.empty()) return author + year + word;
    const bool is_nameless = !paper.ids.empty() && paper.id().scheme() == Scheme::title;
    if (!year.empty() && is_nameless) return "work" + year;  // in a script without a way into ASCII
    const auto stem = letters_and_digits(to_string(paper.id())).substr(0, 40);
    return stem.empty() ? "paper" : stem;
}

std::string key_stem(const Paper& paper, const KeyPattern& pattern) {
    for (const auto& series : pattern.alternatives)
        if (auto text = text_of(paper, series); !text.empty()) return text;
    return key_stem(paper);
}

void give_keys(std::span<Paper> papers, const KeyPattern& pattern, std::span<const std::string> reserved) {
    std::unordered_set<std::string> taken;
    for (const auto& key : reserved) taken.insert(ascii_lower(key));
    for (const auto& paper : papers)
        if (!paper.key.empty()) taken.insert(ascii_lower(paper.key));
    std::unordered_map<std::string, std::size_t> used;  // so that a common stem is not counted up anew
    for (auto& paper : papers) {
        if (!paper.key.empty()) continue;
        const auto stem = key_stem(paper, pattern);
        auto& number = used[ascii_lower(stem)];
        auto key = number == 0 ? stem : stem + suffix(number, pattern.postfix);
        while (!taken.insert(ascii_lower(key)).second) key = stem + suffix(++number, pattern.postfix);
        ++number;
        paper.key = std::move(key);
    }
}

}  // namespace citegraph
