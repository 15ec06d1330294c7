#include "resolve/match/title_agreement.hpp"

#include "resolve/match/difference.hpp"

#include <algorithm>
#include <array>

namespace citegraph::resolving {

using namespace core;

namespace {

/// A list with fewer words is a nickname; a head with fewer is a name.
constexpr std::size_t telling_words = 3;

/// The words of two titles as sets: those of both, and those of one alone.
using Views = std::vector<std::string_view>;
struct Overlap {
    Views shared, only_a, only_b;
};

Views set_of(const Words& words) {
    Views out{words.begin(), words.end()};
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Overlap overlap_of(const Words& a, const Words& b) {
    const auto left = set_of(a), right = set_of(b);
    Overlap out;
    std::ranges::set_intersection(left, right, std::back_inserter(out.shared));
    std::ranges::set_difference(left, right, std::back_inserter(out.only_a));
    std::ranges::set_difference(right, left, std::back_inserter(out.only_b));
    return out;
}

/// Half of the words are common.
bool are_alike(const Overlap& overlap) {
    return !overlap.shared.empty() && overlap.shared.size() >= overlap.only_a.size() + overlap.only_b.size();
}

bool has_telling(const Views& words) {
    return std::ranges::any_of(
        words, [](const auto& word) { return is_number(word) || is_negation(word) || is_genre(word); });
}

/// "supervised" and "unsupervised", "symmetric" and "asymmetric": a word is another with something in front, which is no
/// word of its own beside it, as in "auto scaling".
bool are_turned(const Views& a, const Views& b) {
    constexpr std::size_t least = 4;
    const auto turns = [](const Views& longer, const Views& shorter) {
        return std::ranges::any_of(longer, [&](auto word) {
            return std::ranges::any_of(shorter, [&](auto other) {
                if (other.size() < least || other.size() >= word.size() || !word.ends_with(other))
                    return false;
                return !std::ranges::binary_search(shorter, word.substr(0, word.size() - other.size()));
            });
        });
    };
    return turns(a, b) || turns(b, a);
}

/// A number, a negation or a word like "erratum" that one of them has, or a word turned round: never one work.
bool are_told_apart(const Overlap& overlap) {
    return has_telling(overlap.only_a) || has_telling(overlap.only_b) ||
           are_turned(overlap.only_a, overlap.only_b);
}

bool is_name(const Words& head) {
    return !head.empty() && head.size() < telling_words && content_words(head) > 0 && !is_genre(head[0]);
}

/// "Kimi-VL Technical Report" is what its authors call Kimi-VL.
Words report_name(const TitleForm& title) {
    static const std::array<std::array<std::string_view, 2>, 4> ends{
        {{"technical", "report"}, {"tech", "report"}, {"model", "card"}, {"system", "card"}}};
    const auto& words = title.head.empty() ? title.full : title.head;
    for (const auto& end : ends)
        if (words.size() > 2 && std::ranges::equal(end, std::span{words}.last(2)))
            return {words.begin(), words.end() - 2};
    return {};
}

Words shared_stems(const TitleForm& a, const TitleForm& b) {
    const auto left = telling_stems(a.full), right = telling_stems(b.full);
    Words out;
    std::ranges::set_intersection(left, right, std::back_inserter(out));
    return out;
}

/// Two rare words in common, or a rare one and half of the shorter title.
bool are_related(const Overlap& overlap, const TitleForm& a, const TitleForm& b) {
    const auto rare = shared_stems(a, b);
    const auto shorter = std::min(content_words(a.full), content_words(b.full));
    return rare.size() >= 2 ||
           (rare.size() == 1 &&
            2 * content_words(Words{overlap.shared.begin(), overlap.shared.end()}) >= shorter);
}

/// A rare word beside the name.
bool share_more(const TitleForm& a, const TitleForm& b) {
    auto name = telling_stems(short_name_of(a));
    std::ranges::move(telling_stems(short_name_of(b)), std::back_inserter(name));
    const auto rare = shared_stems(a, b);
    return std::ranges::any_of(rare,
                               [&](const auto& one) { return std::ranges::find(name, one) == name.end(); });
}

/// "Orca" beside "Orca: A Distributed Serving System" says nothing more, and less when the rest is another.
bool is_nickname_of(const Words& name, const Words& title) {
    return name.size() < telling_words && name.size() < title.size() &&
           std::equal(name.begin(), name.end(), title.begin());
}

}  // namespace

std::size_t telling_in_common(const TitleForm& a, const TitleForm& b) {
    return shared_stems(a, b).size();
}

Words short_name_of(const TitleForm& title) {
    if (is_name(title.head)) return title.head;
    if (auto report = report_name(title); !report.empty()) return report;
    const bool named_last = title.tail.size() == 1 && !is_sort(title.tail[0]) && !is_generic(title.tail[0]);
    if (named_last && !is_number(title.tail[0])) return title.tail;
    const auto& words = title.full;
    if (words.size() < telling_words + 1 || is_generic(words.back())) return {};
    const auto& before = words[words.size() - 2];
    return before == "with" || before == "using" || before == "via" ? Words{words.back()} : Words{};
}

bool stands_in(const Words& name, const Words& words) {
    if (name.empty()) return false;
    for (auto at = words.begin();; ++at) {
        at = std::search(at, words.end(), name.begin(), name.end());
        if (at == words.end()) return false;
        const auto behind = at + static_cast<std::ptrdiff_t>(name.size());
        if (behind == words.end() || !is_number(*behind)) return true;
    }
}

bool are_apart(Agreement agreement) {
    return agreement >= Agreement::related;
}

bool share_name(const TitleForm& a, const TitleForm& b) {
    const auto left = short_name_of(a), right = short_name_of(b);
    if (is_name(a.head) && is_name(b.head)) return are_equal(a.head, b.head);
    if (!left.empty() && !right.empty() && are_equal(left, right)) return true;
    return stands_in(left, b.full) || stands_in(right, a.full);
}

bool share_coined_name(const TitleForm& a, const TitleForm& b) {
    const auto name = short_name_of(a);
    if (name.empty() || !share_name(a, b)) return false;
    for (std::size_t i = 0; i < a.full.size(); ++i)
        if (a.coined[i] && std::ranges::find(name, a.full[i]) != name.end()) return true;
    return false;
}

Agreement agreement_of(const TitleForm& list, const TitleForm& record) {
    if (list.full.empty() || record.full.empty()) return Agreement::too_short;
    if (compare(list, record).agrees) return Agreement::same;
    if (list.latin != record.latin || list.english != record.english) return Agreement::other_language;
    const auto overlap = overlap_of(list.full, record.full);
    if (are_alike(overlap)) {
        if (!are_told_apart(overlap)) return Agreement::similar;
        if (!share_name(list, record) || are_equal(list.tail, record.tail)) return Agreement::different;
    }
    if (share_name(list, record)) return share_more(list, record) ? Agreement::similar : Agreement::named;
    if (list.full.size() < telling_words) return Agreement::too_short;
    return are_related(overlap, list, record) ? Agreement::related : Agreement::different;
}

std::vector<TitleForm> forms_of(std::span<const std::string> titles) {
    std::vector<TitleForm> forms;
    for (const auto& title : titles) forms.push_back(title_form(title));
    std::erase_if(forms, [all = forms](const auto& name) {
        return std::ranges::any_of(all,
                                   [&](const auto& other) { return is_nickname_of(name.full, other.full); });
    });
    return forms;
}

Agreement title_agreement(std::span<const TitleForm> candidates, std::span<const TitleForm> records) {
    auto best = Agreement::different;
    for (const auto& record : records)
        for (const auto& title : candidates) best = std::min(best, agreement_of(title, record));
    return best;
}

Agreement title_agreement(std::span<const std::string> candidates, std::span<const std::string> records) {
    std::vector<TitleForm> known;
    for (const auto& record : records) known.push_back(title_form(record));
    return title_agreement(forms_of(candidates), known);
}

}  // namespace citegraph::resolving
