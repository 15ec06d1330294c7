#include "resolve/match/difference.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>

namespace citegraph::resolving {

using namespace core;

namespace {

/// Tokens of a form, as they are compared or as they are spelled.
using Spelling = Words TitleForm::*;

/// Consecutive tokens of a title.
struct Slice {
    const TitleForm& of;
    std::size_t begin, end;

    std::size_t size() const { return end - begin; }
    const std::string& operator[](std::size_t i) const { return of.full[begin + i]; }
    Words words(Spelling in = &TitleForm::full) const {
        const auto at = (of.*in).begin();
        return {at + static_cast<std::ptrdiff_t>(begin), at + static_cast<std::ptrdiff_t>(end)};
    }
    Slice part(std::size_t from, std::size_t to) const { return {of, begin + from, begin + to}; }
};

Slice whole(const TitleForm& form) {
    return {form, 0, form.full.size()};
}

/// What stands in one title where the other has something else; either may be empty.
struct Difference {
    Slice a, b;
};

/// The longest common subsequence, from the end: how long it is behind each pair of places.
class Table {
  public:
    Table(const Slice& a, const Slice& b) : width_{b.size() + 1}, cells_((a.size() + 1) * width_) {
        for (auto i = a.size(); i-- > 0;)
            for (auto j = b.size(); j-- > 0;)
                at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::uint16_t& at(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }

  private:
    std::size_t width_;
    std::vector<std::uint16_t> cells_;
};

/// How many tokens both begin with.
std::size_t in_front(const Slice& a, const Slice& b) {
    std::size_t size = 0;
    while (size < a.size() && size < b.size() && a[size] == b[size]) ++size;
    return size;
}

/// \pre the first tokens differ
std::vector<Difference> differences_behind(const Slice& a, const Slice& b) {
    Table longest{a, b};
    std::vector<Difference> out;
    std::size_t i = 0, j = 0, from_i = 0, from_j = 0;
    const auto close = [&] {
        if (from_i < i || from_j < j) out.push_back({a.part(from_i, i), b.part(from_j, j)});
    };
    while (i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            close();
            from_i = ++i;
            from_j = ++j;
        } else if (longest.at(i + 1, j) >= longest.at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    i = a.size();
    j = b.size();
    close();
    return out;
}

/// Titles are mostly equal, and then need no table.
std::vector<Difference> differences(const Slice& a, const Slice& b) {
    const auto same = in_front(a, b);
    if (same == a.size() && same == b.size()) return {};
    return differences_behind(a.part(same, a.size()), b.part(same, b.size()));
}

/// Where each token begins if they are written as one.
std::vector<std::size_t> starts_of(const Slice& slice, Spelling in) {
    std::vector<std::size_t> out;
    std::size_t size = 0;
    for (auto i = slice.begin; i < slice.end; size += (slice.of.*in)[i++].size()) out.push_back(size);
    return out;
}

/// Whether a space that only this side has may be left out: not between two numbers, and not beside a word
/// that stands for itself, as in "a synchronous" and "not able".
bool may_be_glued(const Slice& slice, const Slice& other, Spelling in) {
    const auto starts = starts_of(slice, in), others = starts_of(other, in);
    const auto stands_alone = [](const auto& word) { return is_function_word(word) || word.size() < 2; };
    for (std::size_t i = 1; i < slice.size(); ++i) {
        const auto &left = slice[i - 1], &right = slice[i];
        if (std::ranges::binary_search(others, starts[i])) continue;
        if (is_digit(left.back()) && is_digit(right.front())) return false;
        const bool is_unit = is_number(left) || is_number(right);
        if (slice.of.joined[slice.begin + i] || is_unit) continue;
        if (stands_alone(left) || stands_alone(right)) return false;
    }
    return true;
}

bool is_glue(const Difference& one, Spelling in) {
    return one.a.size() > 0 && join(one.a.words(in), "") == join(one.b.words(in), "") &&
           may_be_glued(one.a, one.b, in) && may_be_glued(one.b, one.a, in);
}

bool is_spelling(const Difference& one) {
    return is_glue(one, &TitleForm::full) || is_glue(one, &TitleForm::written);
}

bool begins_part(const Slice& slice) {
    return slice.begin == 0 || std::ranges::binary_search(slice.of.breaks, slice.begin);
}

bool is_article(const Slice& more, const Slice& less) {
    return more.size() == 1 && less.size() == 0 && is_one_of(more[0], "a an the") && begins_part(more) &&
           begins_part(less);
}

bool is_typo(const Difference& one) {
    const auto is_word = [](const auto& word) {
        return !is_number(word) && static_cast<signed char>(word.front()) > 0;
    };
    return one.a.size() == 1 && one.b.size() == 1 && is_word(one.a[0]) && is_word(one.b[0]) &&
           is_misspelling(one.a[0], one.b[0]);
}

std::optional<Reason> reason_of(const Difference& one) {
    if (is_spelling(one)) return Reason::spelling;
    if (is_article(one.a, one.b) || is_article(one.b, one.a)) return Reason::article;
    return is_typo(one) ? std::optional{Reason::typo} : std::nullopt;
}

/// A word of a difference that says most, for messages.
std::string telling(const Slice& slice) {
    const auto words = slice.words(&TitleForm::written);
    const auto is_telling = [](const auto& word) {
        return is_number(word) || is_genre(word) || is_negation(word);
    };
    const auto found = std::ranges::find_if(words, is_telling);
    if (found != words.end()) return *found;
    const auto content = std::ranges::find_if_not(words, is_function_word);
    return content == words.end() ? words.front() : *content;
}

std::string told(const Difference& one) {
    if (one.a.size() == 0 || one.b.size() == 0)
        return "'" + telling(one.a.size() == 0 ? one.b : one.a) + "' in one title alone";
    return "'" + telling(one.a) + "' is not '" + telling(one.b) + "'";
}

/// As many typos as a title of its length may have.
bool are_too_many(std::size_t typos, std::size_t words) {
    return typos > 2 || (typos > 0 && words < 3 * typos + 2);
}

/// So little in common that what differs is not worth telling.
bool are_unlike(std::size_t apart, const Slice& a, const Slice& b) {
    return 2 * (a.size() - apart) < std::min(a.size(), b.size());
}

/// Two slices without anything that is dropped as a whole.
Comparison compared(const Slice& a, const Slice& b) {
    Comparison out;
    std::size_t typos = 0, apart = 0;
    bool explained = a.size() > 0 && b.size() > 0;
    for (const auto& one : differences(a, b)) {
        const auto reason = reason_of(one);
        apart += one.a.size();
        typos += reason == Reason::typo;
        explained = explained && reason;
        if (reason && !out.has(*reason)) out.reasons.push_back(*reason);
        if (!reason && out.unexplained.empty()) out.unexplained = told(one);
    }
    out.words = std::min(a.size(), b.size());
    out.content_words = std::min(content_words(a.words()), content_words(b.words()));
    out.agrees = explained && !are_too_many(typos, out.words);
    if (are_unlike(apart, a, b)) out.unexplained.clear();
    std::ranges::sort(out.reasons);
    return out;
}

/// Whether one of the tokens is.
bool is_any(const Slice& part, const std::vector<bool>& marked) {
    for (auto i = part.begin; i < part.end; ++i)
        if (marked[i]) return true;
    return false;
}

/// The name of a work, and no "Keynote" or "Data from": one word, or several of which one is coined.
bool is_name(const Slice& part) {
    constexpr std::size_t most_words = 4;
    const auto words = part.words();
    if (words.empty() || words.size() > most_words || content_words(words) == 0) return false;
    if (std::ranges::any_of(words, is_sort)) return false;
    return is_any(part, part.of.coined) ||
           (words.size() == 1 && !is_number(words[0]) && !is_generic(words[0]));
}

/// "Ligra: a lightweight framework" says what Ligra is. "Spotlight: Global Climate Models" does not, and a title behind
/// it that has a name of its own has no other.
bool is_explained(const Slice& rest) {
    const auto behind = std::ranges::upper_bound(rest.of.breaks, rest.begin);
    return is_one_of(rest[0], "a an") && (behind == rest.of.breaks.end() || *behind >= rest.end);
}

/// What says what a work is about: it does not count, and has words of its own.
bool is_subtitle(const Slice& part) {
    constexpr std::size_t least_words = 3;
    const auto words = part.words();
    if (std::ranges::any_of(words, is_genre) || is_number(words.front())) return false;
    const auto says = std::ranges::count_if(words, [](const auto& word) {
        return !is_sort(word) && !is_function_word(word) && !is_number(word) && !is_negation(word);
    });
    return static_cast<std::size_t>(says) >= least_words;
}

/// How a part is called that one title has and the other lacks, if it is one that lists leave out. Lists put names in
/// front themselves; of what stands in front of a record's title only a coined or an explained word is surely one.
std::optional<Reason> reason_to_drop(const Slice& part, bool in_front, const Slice& rest, bool is_of_list) {
    constexpr std::size_t least_words = 3;  // of what is left without a name in front
    const bool is_sure = !in_front || is_of_list || is_any(part, part.of.coined) ||
                         is_any(part, part.of.capitals) || is_explained(rest);
    if (is_name(part) && is_sure && (!in_front || rest.size() >= least_words)) return Reason::name;
    if (!in_front && (is_subtitle(part) ||
                      (is_name(rest) && std::ranges::none_of(part.words(), is_genre) && part.size() > 1)))
        return Reason::subtitle;
    return std::nullopt;
}

/// A title without a part of it, beside the other.
std::optional<Comparison> but_for_a_part(const TitleForm& longer, const TitleForm& shorter, bool is_of_list) {
    const auto all = whole(longer), other = whole(shorter);
    const auto without = [&](const Slice& part, bool in_front,
                             const Slice& rest) -> std::optional<Comparison> {
        const auto reason = reason_to_drop(part, in_front, rest, is_of_list);
        auto out = reason ? compared(rest, other) : Comparison{};
        if (!out.agrees) return std::nullopt;
        out.reasons.push_back(*reason);
        out.dropped = part.words(&TitleForm::written);
        return out;
    };
    if (const auto at = longer.head.size(); at > 0 && at < all.size())
        if (auto out = without(all.part(0, at), true, all.part(at, all.size()))) return out;
    for (const auto at : longer.breaks)
        if (auto out = without(all.part(at, all.size()), false, all.part(0, at))) return out;
    return std::nullopt;
}

}  // namespace

bool Comparison::has(Reason reason) const {
    return std::ranges::find(reasons, reason) != reasons.end();
}

std::string Comparison::left_out() const {
    return dropped.empty() ? "a typo" : "'" + ellipsis(join(dropped, " "), 60) + "'";
}

bool is_better(const Comparison& a, const Comparison& b) {
    return std::tuple{a.agrees, a.is_full(), a.content_words} >
           std::tuple{b.agrees, b.is_full(), b.content_words};
}

Comparison compare(const TitleForm& list, const TitleForm& record) {
    if (list.cut || record.cut || list.full.empty() || record.full.empty()) return {};
    auto out = compared(whole(list), whole(record));
    if (out.agrees) return out;
    if (auto part = but_for_a_part(record, list, false)) return *part;
    if (auto part = but_for_a_part(list, record, true)) return *part;
    return out;
}

}  // namespace citegraph::resolving
