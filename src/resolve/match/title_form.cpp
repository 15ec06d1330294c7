#include "resolve/match/title_form.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/title_tokens.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace citegraph::resolving {

using namespace core;

namespace {

/// Nobody writes a longer title; what is longer is prose or an attack.
constexpr std::size_t longest_title = 2000;
constexpr std::array<std::string_view, 7> breaks{": ", "：", " - ", " – ", " — ", " -- ", ":"};
/// Of more, none is looked at: a title has two or three.
constexpr std::size_t most_breaks = 8;
/// What also ends a part of a title; it does not end the name in front of it.
constexpr std::array<std::string_view, 5> lesser_breaks{". ", "? ", "! ", " (", " ["};
constexpr std::array<std::string_view, 14> english_words{"the", "of", "for", "and", "with", "in",  "to",
                                                         "on",  "is", "are", "by",  "from", "via", "using"};
/// Function words of Spanish, French, German, Portuguese and Italian, accents removed, none of them English.
constexpr std::array<std::string_view, 30> foreign_words{
    "de",  "la",  "el",  "los", "las",   "des", "du",   "le",   "les", "et",
    "une", "der", "und", "fur", "mit",   "von", "eine", "para", "com", "uma",
    "dos", "con", "per", "di",  "della", "sur", "pour", "avec", "um",  "na"};

/// Whether most letters are Latin; code points from U+0370 on are of other scripts, but for signs.
bool is_latin(const Words& words) {
    std::size_t latin = 0, other = 0;
    for (const auto& word : words)
        for (const char c : word) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x80 || (byte >= 0xC2 && byte < 0xCD)) ++latin;
            if (byte >= 0xCD && byte != 0xE2 && byte != 0xF0) ++other;  // E2: signs, F0: pictures
        }
    return latin >= 2 * other;
}

bool is_english(const Words& words) {
    const auto foreign =
        std::ranges::count_if(words, [](const auto& word) { return is_one_of(word, foreign_words); });
    return foreign < 2 ||
           std::ranges::any_of(words, [](const auto& word) { return is_one_of(word, english_words); });
}

std::string_view beginning(std::string_view title) {
    auto end = longest_title;
    while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
    return title.substr(0, end);
}

/// Where the head of a title ends, in bytes.
std::optional<std::size_t> head_end(std::string_view title) {
    for (auto separator : breaks) {
        const auto at = title.find(separator);
        if (at != std::string_view::npos && at > 0) return at;
    }
    const auto bracket = title.find_last_of("([");  // "Efficient Memory Management (vLLM)"
    const bool ends = title.ends_with(')') || title.ends_with(']');
    return ends && bracket != std::string_view::npos && bracket > 0 ? std::optional{bracket} : std::nullopt;
}

std::string glued(const Words& words) {
    std::string out;
    for (const auto& word : words) {
        if (!out.empty() && is_digit(out.back()) && is_digit(word.front())) out += '.';
        out += word;
    }
    return out;
}

/// Whether a word is written as no common word is: with a capital or a digit within, beside letters in lower case.
/// "LLMs" is not; neither is what is all in capitals, as names of other things are.
bool is_coined(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);
    const bool small = std::ranges::any_of(word, is_small), digit = std::ranges::any_of(word, is_digit);
    const bool capital = std::ranges::any_of(word.substr(std::min<std::size_t>(1, word.size())), is_capital);
    const bool letter = std::ranges::any_of(word, is_letter);
    return (small && capital) || (digit && letter && word.size() > 2 && is_letter(word.front()));
}

/// A model's number or the letters of its sort behind a hyphen: "Kimi-VL", "GPT-4", but not "multi-GPU".
bool is_mark(std::string_view piece) {
    constexpr std::size_t longest_number = 2;
    const bool letters = std::ranges::any_of(piece, is_letter), digits = std::ranges::any_of(piece, is_digit);
    if (std::ranges::any_of(piece, is_small) || static_cast<signed char>(piece.front()) < 0) return false;
    return digits ? letters || piece.size() <= longest_number
                  : piece.size() > 1 && !is_generic(ascii_lower(piece));
}

bool is_coined_compound(std::string_view compound) {
    const auto pieces = split(compound, '-');
    const auto is_empty = [](auto piece) { return piece.empty(); };
    if (std::ranges::any_of(pieces, is_empty)) return false;
    return std::ranges::any_of(pieces, is_coined) ||
           (pieces.size() > 1 && is_capital(pieces.front().front()) && is_mark(pieces.back()));
}

bool is_in_capitals(std::string_view compound) {
    return compound.size() > 1 && std::ranges::any_of(compound, is_capital) &&
           std::ranges::none_of(compound, is_small);
}

/// The words of a title that a test holds for as they are written, folded; none of a title all in capitals.
std::set<std::string> words_that(std::string_view title, bool (*are)(std::string_view)) {
    std::set<std::string> out;
    if (std::ranges::none_of(title, is_small)) return out;
    const auto is_of_compound = [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || static_cast<signed char>(c) < 0;
    };
    for (auto at = title.begin(); at != title.end();) {
        const auto begin = std::find_if(at, title.end(), is_of_compound);
        at = std::find_if_not(begin, title.end(), is_of_compound);
        if (are({begin, at}))
            for (auto& word : compared_tokens({begin, at})) out.insert(std::move(word));
    }
    return out;
}

std::size_t tokens_before(std::string_view title, std::size_t end) {
    return core::title_tokens(title.substr(0, end)).size();
}

std::vector<std::size_t> breaks_of(std::string_view title, std::size_t tokens) {
    std::set<std::size_t> out;
    const auto add = [&](std::string_view separator) {
        auto at = title.find(separator);
        for (; at != title.npos && out.size() < most_breaks;
             at = title.find(separator, at + separator.size()))
            out.insert(tokens_before(title, at));
    };
    std::ranges::for_each(breaks, add);
    std::ranges::for_each(lesser_breaks, add);
    out.erase(0);
    std::erase_if(out, [&](auto at) { return at >= tokens; });
    return {out.begin(), out.end()};
}

Words in_one_spelling(Words words) {
    normalise_numerals_and_letters(words);
    for (auto& word : words) word = one_spelling(word);
    return words;
}

}  // namespace

std::string quoted(const std::string& title) {
    return "'" + ellipsis(title, 120) + "'";
}

std::vector<std::string> listed_titles(const Entry& entry) {
    std::vector<std::string> out;
    const auto take = [&](const std::string& title) {
        const bool silent =
            trimmed(title).empty() || title.find("://") != std::string::npos || identify(title);
        if (!silent && std::ranges::find(out, title) == out.end()) out.push_back(title);
    };
    take(entry.title);
    for (const auto& title : entry.titles) take(title);
    return out;
}

Words compared_tokens(std::string_view text) {
    Words words;
    for (auto& token : core::title_tokens(text)) words.push_back(std::move(token.text));
    return in_one_spelling(std::move(words));
}

TitleForm title_form(std::string_view title) {
    TitleForm form;
    form.cut = title.size() > longest_title;
    if (form.cut) title = beginning(title);
    const auto coined = words_that(title, is_coined_compound), capitals = words_that(title, is_in_capitals);
    for (auto& token : core::title_tokens(title)) {
        form.joined.push_back(token.is_joined);
        form.full.push_back(std::move(token.text));
    }
    form.latin = is_latin(form.full);
    form.english = is_english(form.full);
    form.written = form.full;
    form.full = in_one_spelling(std::move(form.full));
    for (const auto& word : form.full) {
        form.coined.push_back(coined.contains(word));
        form.capitals.push_back(capitals.contains(word));
    }
    form.breaks = breaks_of(title, form.full.size());
    if (const auto end = head_end(title)) {
        const auto size = std::min(tokens_before(title, *end), form.full.size());
        const auto middle = form.full.begin() + static_cast<std::ptrdiff_t>(size);
        form.head.assign(form.full.begin(), middle);
        form.tail.assign(middle, form.full.end());
        if (form.head.empty() || form.tail.empty()) form.head.clear(), form.tail.clear();
    }
    return form;
}

bool are_equal(const Words& a, const Words& b) {
    if (a.empty() || b.empty()) return false;
    return a == b || (a.size() != b.size() && a.front().front() == b.front().front() && glued(a) == glued(b));
}

}  // namespace citegraph::resolving
