// Which letters of a title a BibTeX style may put in lower case.
#include "core/latex/title_case.hpp"

#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <span>

// BibTeX's change.case$ "t" lowers every letter outside braces but the first of the title and the first
// behind a colon and a space (btxhak.pdf, section 4). Sources give titles in title case or in sentence case;
// in the latter a capital within a sentence says that the word is a name.

namespace citegraph::latex {

using namespace core;

namespace {

using Codes = std::span<const std::int32_t>;

/// A word between spaces, hyphens and slashes, and what stands between it and the next.
struct Part {
    Codes word;
    Codes behind;
    WordBounds place{};  ///< of the word, in bytes
};

bool is_upper(std::int32_t code) {
    return code < 0x80 ? is_capital(code) : utf8proc_tolower(code) != code;
}
bool is_in_word(std::int32_t code) {
    if (code >= 0x80) return is_word_character(code);
    return is_small(code) || is_upper(code) || is_digit(code);
}

/// What stays within a word if letters follow: "U.S.", "O'Neil", "R&D".
bool joins_letters(std::int32_t code) {
    return code == '.' || code == '\'' || code == 0x2019 || code == '&' || code == '_';
}

/// Where the word that starts at `begin` ends; a sharp or plus belongs to it: "C++".
std::size_t end_of_word(Codes codes, std::size_t begin) {
    auto end = begin;
    const auto at = [&](std::size_t i) { return i < codes.size() ? codes[i] : ' '; };
    while (is_in_word(at(end)) || (end > begin && joins_letters(at(end)) && is_in_word(at(end + 1)))) ++end;
    while (end > begin && (at(end) == '+' || at(end) == '#')) ++end;
    return end;
}

std::size_t size_of(std::int32_t code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/// The first part has no word.
std::vector<Part> parts_of(Codes codes) {
    std::vector<Part> parts(1);
    std::size_t at = 0;
    for (std::size_t i = 0; i < codes.size();) {
        const auto begin = i;
        const WordBounds place{.begin = at};
        const auto end = end_of_word(codes, i);
        if (end > begin)
            parts.push_back({.word = codes.subspan(begin, end - begin), .behind = {}, .place = place});
        while (i < std::max(end, begin + 1)) at += size_of(codes[i++]);
        if (end > begin)
            parts.back().place.end = at;
        else if (parts.back().behind.empty())
            parts.back().behind = codes.subspan(begin, 1);
        else
            parts.back().behind = {parts.back().behind.data(), parts.back().behind.size() + 1};
    }
    return parts;
}

/// The word without a genitive s.
Codes stem(Codes word) {
    const auto size = word.size();
    const bool genitive =
        size > 2 && (word[size - 2] == '\'' || word[size - 2] == 0x2019) && word[size - 1] == 's';
    return genitive ? word.first(size - 2) : word;
}

/// One capital, in front of lower-case letters only.
bool is_capitalised(Codes word) {
    return word.size() > 1 && is_upper(word.front()) &&
           std::ranges::none_of(word.begin() + 1, word.end(), is_upper);
}

/// Capitals that say something by themselves: acronyms, mixed case, "3D", "C++", "Node.js", a lone letter.
bool has_telling_capitals(Codes word) {
    const auto capitals = std::ranges::count_if(word, is_upper);
    if (capitals == 0) return false;
    if (capitals > 1 || !is_upper(word.front()) || std::ranges::any_of(word, is_digit)) return true;
    const auto core = stem(word);
    if (core.size() == 1) return core.front() != 'A';
    return std::ranges::any_of(core,
                               [](auto code) { return joins_letters(code) || code == '+' || code == '#'; });
}

/// Whether the next word starts a sentence or a subtitle.
bool ends_sentence(Codes between) {
    static constexpr std::u32string_view ends = U":.?!—“‘\"([";
    return std::ranges::any_of(between,
                               [](auto code) { return ends.find(static_cast<char32_t>(code)) != ends.npos; });
}

bool is_space_between(Codes between) {
    return std::ranges::find(between, ' ') != between.end();
}

/// What all words of a title together say.
struct Habit {
    bool sentence_case = false;  ///< words within it are in lower case, so that a capital is telling
    bool all_capitals = false;   ///< so that no capital is telling
};

Habit habit_of(std::span<const Part> parts) {
    int lower = 0, capitalised = 0, shouted = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto& word = parts[i].word;
        if (word.size() < 5) continue;
        if (std::ranges::all_of(word, is_upper)) ++shouted;
        if (i == 1 || ends_sentence(parts[i - 1].behind)) continue;
        lower += std::ranges::none_of(word, is_upper) && utf8proc_toupper(word.front()) != word.front();
        capitalised += is_capitalised(word);
    }
    return {.sentence_case = lower > capitalised, .all_capitals = shouted >= 2 && lower + capitalised == 0};
}

/// How many words the name before the first colon has in hyphenated pieces: "Sarathi-Serve: ..." 2; else 0.
std::size_t name_before_colon(std::span<const Part> parts) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!parts[i].behind.empty() && parts[i].behind.front() == ':') return i;
        if (is_space_between(parts[i].behind) || parts[i].behind.empty()) return 0;
    }
    return 0;
}

bool is_name(std::string_view title, const Part& part) {
    if (!is_upper(part.word.front())) return false;
    std::size_t size = 0;
    for (const auto code : stem(part.word)) size += size_of(code);
    return is_proper_noun(title.substr(part.place.begin, size));
}

}  // namespace

std::vector<WordBounds> telling_words(std::string_view title) {
    const auto codes = code_points(title);
    const auto parts = parts_of(codes);
    const auto habit = habit_of(parts);
    const auto name = name_before_colon(parts);
    std::vector<WordBounds> out;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto& word = parts[i].word;
        const bool starts = i == 1 || ends_sentence(parts[i - 1].behind);
        const bool telling = has_telling_capitals(word) && !habit.all_capitals;
        const bool named = is_capitalised(word) && !starts && (habit.sentence_case || i <= name);
        if (telling || named || is_name(title, parts[i])) out.push_back(parts[i].place);
    }
    return out;
}

}  // namespace citegraph::latex
