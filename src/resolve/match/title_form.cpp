#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::resolving {

using namespace core;

namespace {

/// Nobody writes a longer title; what is longer is prose or an attack.
constexpr std::size_t longest_title = 2000;
/// A tail alone names a work only if it says enough.
constexpr std::size_t telling_words = 3;

constexpr std::array<std::string_view, 6> breaks{": ", "：", " - ", " – ", " — ", ":"};
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

/// Whether a part that one title has and the other lacks makes it another work.
bool makes_another(const Words& part) {
    if (part.empty()) return false;
    const bool about = part[0] == "review" || (part.size() > 1 && part[1] == "review" && part[0] == "book");
    const bool counted = part[0] == "part" || part[0] == "volume" || part[0] == "chapter";
    if (counted) return part.size() == 1 || is_number(part[1]);
    if (about || (is_kind(part[0]) && part[0] != "abstract")) return true;
    if (std::ranges::all_of(part, is_number)) return true;
    const bool is_short = part.size() <= telling_words;
    return is_short && std::ranges::any_of(part, [](const auto& word) {
               return is_kind(word) || is_negation(word) || word == "workshop" || word == "tutorial";
           });
}

struct Pair {
    const Words& shorter;  ///< all of one title
    const Words& part;     ///< the part of the other that agrees with it
    const Words& rest;     ///< what is dropped
    std::size_t least;     ///< words that the shorter must have
};

std::array<Pair, 4> pairs_of(const TitleForm& a, const TitleForm& b) {
    return {{{a.full, b.head, b.tail, 1},
             {b.full, a.head, a.tail, 1},
             {a.full, b.tail, b.head, telling_words},
             {b.full, a.tail, a.head, telling_words}}};
}

bool agree(const Pair& pair) {
    return pair.shorter.size() >= pair.least && are_equal(pair.shorter, pair.part) &&
           !makes_another(pair.rest);
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

TitleForm title_form(std::string_view title) {
    const bool cut = title.size() > longest_title;
    if (cut) title = beginning(title);
    TitleForm form{.full = title_words(title), .head = {}, .tail = {}, .cut = cut};
    form.latin = is_latin(form.full);
    form.english = is_english(form.full);
    normalise_numerals_and_letters(form.full);
    if (const auto end = head_end(title)) {
        const auto size = std::min(title_words(title.substr(0, *end)).size(), form.full.size());
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

Fit fit_of(const TitleForm& a, const TitleForm& b) {
    if (a.cut || b.cut || a.full.empty() || b.full.empty()) return Fit::none;
    if (are_equal(a.full, b.full)) return Fit::full;
    return std::ranges::any_of(pairs_of(a, b), agree) ? Fit::dropped : Fit::none;
}

Words dropped_part(const TitleForm& a, const TitleForm& b) {
    for (const auto& pair : pairs_of(a, b))
        if (agree(pair)) return pair.rest;
    return {};
}

}  // namespace citegraph::resolving
