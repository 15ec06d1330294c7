// Venue and year in one short field.
#include "read/entry/parts.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>
#include <vector>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_field = 160;  // bytes; no venue is longer
constexpr std::size_t most_words = 12;
constexpr std::array<std::string_view, 7> apostrophes{"'", "’", "‘", "´", "`", "′", "＇"};
constexpr std::array<std::string_view, 9> edges{",", "，", ";", ":", "-", "–", ".", "、", "—"};

/// Four digits from 1950 to 2099, or two (70 to 99 belong to the last century).
std::optional<int> year_of(std::string_view digits) {
    int value = 0;
    if (!core::is_digits(digits)) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.size() == 4 && value >= 1950 && value <= 2099) return value;
    if (digits.size() == 2) return value >= 70 ? 1900 + value : 2000 + value;
    return std::nullopt;
}

/// A word taken apart: "NIPS2018" is name and year, "SOSP'" is a name that waits for its year.
struct Word {
    std::string name;
    std::optional<int> year = std::nullopt;
    std::string after = {};   ///< "-findings" in "ACL2024-findings"
    bool apostrophe = false;  ///< one stood before the year or at the end
    bool bare = false;        ///< two digits and nothing else
};

/// Where an apostrophe stands and how long it is.
struct Mark {
    std::size_t at, size;
};

std::optional<Mark> apostrophe_in(std::string_view word) {
    for (auto mark : apostrophes)
        if (const auto at = word.find(mark); at != word.npos) return Mark{at, mark.size()};
    return std::nullopt;
}

std::size_t digits_from(std::string_view text, std::size_t at) {
    const auto end = text.find_first_not_of("0123456789", at);
    return (end == text.npos ? text.size() : end) - at;
}

std::optional<Word> with_apostrophe(std::string_view word) {
    const auto mark = apostrophe_in(word);
    if (!mark) return std::nullopt;
    const auto start = mark->at + mark->size;
    if (start == word.size()) return Word{.name = std::string{word.substr(0, mark->at)}, .apostrophe = true};
    const auto size = digits_from(word, start);
    const auto year = year_of(word.substr(start, size));
    if (!year) return std::nullopt;
    return Word{std::string{word.substr(0, mark->at)}, year, std::string{word.substr(start + size)}, true};
}

/// "NIPS2018", "ACL2024-findings", "OSDI25" (of a known venue), "ICLR-2024".
std::optional<Word> with_year_inside(std::string_view word) {
    const auto at = word.find_first_of("0123456789");
    if (at == word.npos) return std::nullopt;
    const auto size = digits_from(word, at);
    const auto year = year_of(word.substr(at, size));
    auto name = stripped(word.substr(0, at), edges);
    if (!year || (size == 2 && at > 0 && !is_known_venue(name))) return std::nullopt;
    if (size == 2 && at + size < word.size()) return std::nullopt;
    auto after = std::string{word.substr(at + size)};
    const bool date = after.size() > 1 && std::string_view{"./-"}.find(after[0]) != std::string_view::npos &&
                      core::is_digits(after.substr(1, 1));
    if (date) return std::nullopt;  // "2023.12"
    for (std::string_view unit : {"年", "년"})
        if (after.starts_with(unit)) after.erase(0, unit.size());
    return Word{std::move(name), year, std::move(after), false, size == 2 && at == 0};
}

Word taken_apart(std::string_view text) {
    const auto word = stripped(text, edges);
    if (auto found = with_apostrophe(word)) return *found;
    if (auto found = with_year_inside(word)) return *found;
    return {.name = word};
}

bool looks_like_acronym(std::string_view name) {
    return std::ranges::count_if(name, [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

/// A venue's name is written with capitals: "50 points on AIME 2024" and "data from 2023" are none.
bool is_plausible(std::string_view name) {
    static const std::unordered_set<std::string> small{
        "of",      "on",       "for",      "in",       "and",       "the",        "at",        "to",
        "de",      "arxiv",    "findings", "workshop", "workshops", "poster",     "track",     "main",
        "demo",    "tutorial", "long",     "short",    "preprint",  "conference", "bioarxiv",  "biorxiv",
        "medrxiv", "sys",      "under",    "review",   "wip",       "submission", "submitted", "iclr",
        "neurips", "icml",     "blog",     "cs"};
    static constexpr std::array<std::string_view, 3> marks{" ", "-", "/"};
    return std::ranges::none_of(cut(name, marks), [](const auto& word) {
        return word.front() >= 'a' && word.front() <= 'z' && !small.contains(word) && !is_known_venue(word) &&
               !looks_like_acronym(word);
    });
}

/// The words of a field, those of the name and those behind the year apart.
struct Parsed {
    std::vector<std::string> before;
    std::vector<std::string> after;
    std::optional<int> year = std::nullopt;
    std::size_t last = 0;  ///< words of `before` up to the one that carries the year
};

/// "23" is a year behind "ASPLOS", not behind "Top".
bool may_be_year(const Word& word, const Parsed& so_far, bool waits) {
    if (!word.bare || waits) return true;
    return !so_far.before.empty() &&
           (is_known_venue(so_far.before.back()) || looks_like_acronym(so_far.before.back()));
}

Parsed parse_words(std::string_view field) {
    static constexpr std::array<std::string_view, 3> spaces{" ", "\t", "，"};
    Parsed out;
    bool waits = false;
    for (const auto& piece : cut(field, spaces)) {
        auto word = taken_apart(piece);
        if (word.year && !may_be_year(word, out, waits)) word = {.name = piece};
        waits = word.apostrophe && !word.year;
        if (word.year) {  // "MLArchSys'24 @ ISCA'24": the last year counts, all before it is the name
            out.year = word.year;
            out.before.insert(out.before.end(), out.after.begin(), out.after.end());
            out.after.clear();
        }
        if (!word.name.empty()) (out.year && !word.year ? out.after : out.before).push_back(word.name);
        if (word.year) out.last = out.before.size();
        if (auto rest = stripped(word.after, edges); !rest.empty()) out.after.push_back(std::move(rest));
    }
    return out;
}

/// Takes a distinction off the end of `words`: the longest tail that is one.
std::optional<std::string> take_award(std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 4> round{"(", ")", "（", "）"};
    for (std::size_t from = 0; from < words.size(); ++from) {
        const std::vector<std::string> tail(words.begin() + static_cast<std::ptrdiff_t>(from), words.end());
        const auto text = stripped(join(tail, " "), round);
        if (!is_award(text)) continue;
        words.resize(from);
        return text;
    }
    return std::nullopt;
}

/// "DeepSeek" before "SC": names in front of a known acronym that are no part of a venue's name.
std::optional<std::string> take_affiliation(Parsed& parsed) {
    const auto at = parsed.last;
    if (at < 2 || !is_known_venue(parsed.before[at - 1])) return std::nullopt;
    const std::vector<std::string> front(parsed.before.begin(),
                                         parsed.before.begin() + static_cast<std::ptrdiff_t>(at) - 1);
    const auto belongs = [](const std::string& word) {
        return is_publisher(word) || is_known_venue(word) || !has_letter(word) || word.ends_with(":");
    };
    if (std::ranges::any_of(front, belongs)) return std::nullopt;
    parsed.before.erase(parsed.before.begin(), parsed.before.begin() + static_cast<std::ptrdiff_t>(at) - 1);
    return join(front, " ");
}

/// "findings" and "workshop" behind "ACL 2024, " belong to the venue; "Peking University" does not.
bool belongs_to_a_venue(std::string_view words) {
    static const std::unordered_set<std::string> own{
        "findings", "workshop", "workshops",  "poster",   "oral",        "track",      "main",     "demo",
        "tutorial", "long",     "short",      "paper",    "papers",      "volume",     "vol",      "datasets",
        "system",   "best",     "conference", "industry", "proceedings", "benchmarks", "accepted", "to"};
    static constexpr std::array<std::string_view, 3> spaces{" ", "-", "."};
    const auto found = cut(words, spaces);
    return found.size() > 6 || std::ranges::any_of(found, [](const auto& word) {
               return own.contains(ascii_lower(word)) || is_known_venue(word);
           });
}

bool ends_in_digit(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

/// "OSDI 24, MIT": a venue with its year, a comma and a name.
struct WithName {
    std::string_view venue, name;
};
std::optional<WithName> cut_behind_year(std::string_view field) {
    static constexpr std::array<std::string_view, 5> commas{", ", "，", "、", "; ", "；"};
    for (auto comma : commas) {
        auto at = field.find(comma);
        while (at != field.npos && !ends_in_digit(field.substr(0, at))) at = field.find(comma, at + 1);
        if (at == field.npos) continue;
        const auto name = trimmed(field.substr(at + comma.size()));
        if (has_letter(name) && !may_have_digit(name) && !is_award(name) && !belongs_to_a_venue(name))
            return WithName{trimmed(field.substr(0, at)), name};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Appearance> parse_appearance(std::string_view field) {
    field = trimmed(field);
    if (const auto parts = field.size() <= longest_field ? cut_behind_year(field) : std::nullopt) {
        auto found = parse_appearance(parts->venue);
        if (!found || found->affiliation) return found;
        found->affiliation = parts->name;
        return found;
    }
    if (field.empty() || field.size() > longest_field || is_written_date(field)) return std::nullopt;
    if (is_known_venue(field) && (looks_like_acronym(field) || ascii_lower(field) == "arxiv"))
        return Appearance{{std::string{field}, std::nullopt}, {}, {}};
    if (!may_have_digit(field)) return std::nullopt;
    auto parsed = parse_words(field);
    if (!parsed.year || parsed.before.size() > most_words) return std::nullopt;
    if (!is_plausible(join(parsed.before, " "))) return std::nullopt;
    Appearance out;
    out.venue.year = parsed.year;
    out.award = take_award(parsed.after);
    if (!out.award) out.award = take_award(parsed.before);
    out.affiliation = take_affiliation(parsed);
    parsed.before.insert(parsed.before.end(), parsed.after.begin(), parsed.after.end());
    out.venue.name = stripped(join(parsed.before, " "), edges);
    const bool dated = is_written_date(out.venue.name + " 2000");  // "December" is no venue
    if (!has_letter(out.venue.name) || dated) return std::nullopt;
    return out;
}

std::optional<TrailingVenue> trailing_venue(std::string_view text) {
    static constexpr std::array<std::string_view, 2> ends{".", ","};
    const auto clean = stripped(text, ends);
    if (clean.empty() || clean.back() < '0' || clean.back() > '9') return std::nullopt;
    for (int words = 1; words <= 2; ++words) {
        auto at = clean.size();
        for (int i = 0; i < words && at != clean.npos && at > 0; ++i) at = clean.rfind(' ', at - 1);
        if (at == clean.npos || at == 0) return std::nullopt;
        const auto tail = std::string_view{clean}.substr(at + 1);
        const auto found = tail.size() < 24 ? parse_appearance(tail) : std::nullopt;
        if (found && found->venue.year && is_known_venue(found->venue.name))
            return TrailingVenue{found->venue, clean.substr(0, at)};
    }
    return std::nullopt;
}

}  // namespace citegraph::read
