#include "resolve/title_agreement.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace citegraph {
namespace {

using Words = std::vector<std::string>;

/// A title and the parts by which it is also known.
struct Title {
    Words full, head, tail;  ///< before and after the first colon or dash; empty if there is none
    bool latin = true;
    bool english = true;
};

constexpr std::array<std::string_view, 6> breaks{": ", "：", " - ", " – ", " — ", ":"};
constexpr std::array<std::string_view, 9> negations{"not", "no",     "non",     "never", "without",
                                                    "nor", "cannot", "nothing", "none"};
constexpr std::array<std::string_view, 14> english_words{"the", "of", "for", "and", "with", "in",  "to",
                                                         "on",  "is", "are", "by",  "from", "via", "using"};
/// Function words of Spanish, French, German, Portuguese and Italian, accents removed, none of them English.
constexpr std::array<std::string_view, 30> foreign_words{
    "de",  "la",  "el",  "los", "las",   "des", "du",   "le",   "les", "et",
    "une", "der", "und", "fur", "mit",   "von", "eine", "para", "com", "uma",
    "dos", "con", "per", "di",  "della", "sur", "pour", "avec", "um",  "na"};

template <std::size_t N>
bool is_among(const std::string& word, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, word) != words.end();
}

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
        std::ranges::count_if(words, [](const auto& word) { return is_among(word, foreign_words); });
    return foreign < 2 ||
           std::ranges::any_of(words, [](const auto& word) { return is_among(word, english_words); });
}

Title title_of(std::string_view text) {
    Title title{.full = title_words(text), .head = {}, .tail = {}};
    title.latin = is_latin(title.full);
    title.english = is_english(title.full);
    for (auto separator : breaks) {
        const auto at = text.find(separator);
        if (at == std::string_view::npos || at == 0) continue;
        title.head = title_words(text.substr(0, at));
        title.tail = title_words(text.substr(at + separator.size()));
        return title;
    }
    const auto bracket = text.rfind('(');  // "Efficient Memory Management (vLLM)"
    if (bracket != std::string_view::npos && bracket > 0 && text.ends_with(')')) {
        title.head = title_words(text.substr(0, bracket));
        title.tail = title_words(text.substr(bracket));
    }
    return title;
}

/// Equal but for spaces: "Multi-Billion" and "Multibillion" are one word to their author.
bool are_same(const Words& a, const Words& b, std::size_t least) {
    return a.size() >= least && b.size() >= 1 && (a == b || join(a, "") == join(b, ""));
}

/// A tail alone names a work only if it says enough.
constexpr std::size_t telling = 3;

bool agree(const Title& list, const Title& record) {
    return are_same(list.full, record.full, 1) || are_same(list.full, record.head, 1) ||
           are_same(list.head, record.full, 1) || are_same(list.full, record.tail, telling) ||
           are_same(list.tail, record.full, telling) || are_same(list.tail, record.tail, telling + 1);
}

bool has_digit(const std::string& word) {
    return word.find_first_of("0123456789") != std::string::npos;
}

bool are_similar(const Words& a, const Words& b) {
    const std::set<std::string> left{a.begin(), a.end()}, right{b.begin(), b.end()};
    Words shared, apart;
    std::ranges::set_intersection(left, right, std::back_inserter(shared));
    std::ranges::set_symmetric_difference(left, right, std::back_inserter(apart));
    const bool telling_difference = std::ranges::any_of(
        apart, [](const auto& word) { return has_digit(word) || is_among(word, negations); });
    return !telling_difference && shared.size() >= apart.size();
}

/// The short name before the colon of one is in the other: "Kimi-VL: ..." and "Kimi-VL Technical Report".
bool share_name(const Title& a, const Title& b) {
    const auto names = [](const Title& one, const Title& other) {
        const bool is_name = !one.head.empty() && one.head.size() < telling;
        if (!is_name) return false;
        const auto& words = other.full;
        return std::search(words.begin(), words.end(), one.head.begin(), one.head.end()) != words.end();
    };
    return names(a, b) || names(b, a);
}

Agreement compare(const Title& list, const Title& record) {
    if (list.full.empty() || record.full.empty()) return Agreement::too_short;
    if (agree(list, record)) return Agreement::same;
    if (list.latin != record.latin || list.english != record.english) return Agreement::other_language;
    if (are_similar(list.full, record.full) || share_name(list, record)) return Agreement::similar;
    return list.full.size() < telling ? Agreement::too_short : Agreement::different;
}

}  // namespace

Agreement title_agreement(std::span<const std::string> candidates, std::span<const std::string> records) {
    auto best = Agreement::different;
    for (const auto& record : records) {
        const auto title = title_of(record);
        for (const auto& candidate : candidates) best = std::min(best, compare(title_of(candidate), title));
    }
    return best;
}

}  // namespace citegraph
