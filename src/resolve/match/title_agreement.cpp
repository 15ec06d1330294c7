#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>
#include <optional>

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

bool is_telling(std::string_view word) {
    return is_number(word) || is_negation(word) || is_kind(word);
}

std::size_t untelling(const Views& words) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](const auto& word) { return !is_telling(word); }));
}

/// Half of the words are common, those that tell apart left aside.
bool are_alike(const Overlap& overlap) {
    return untelling(overlap.shared) >= untelling(overlap.only_a) + untelling(overlap.only_b) &&
           untelling(overlap.shared) > 0;
}

/// "supervised" and "unsupervised": a word of one title is one of the other with the opposite sense.
std::optional<std::string> opposite(const Views& a, const Views& b) {
    for (const auto word : a)
        for (std::string_view prefix : {"un", "non", "anti", "semi", "dis", "in", "im", "de"})
            if (word.size() > 3 && std::ranges::binary_search(b, std::string{prefix} + std::string{word}))
                return std::string{word};
    return std::nullopt;
}

const std::string_view* find(const Views& words, auto holds) {
    const auto at = std::ranges::find_if(words, holds);
    return at == words.end() ? nullptr : &*at;
}

std::string difference(const Overlap& overlap) {
    const auto& [shared, a, b] = overlap;
    for (const auto* side : {&a, &b}) {
        if (find(*side, is_negation)) return "negation differs";
        if (const auto* kind = find(*side, is_kind)) return "'" + std::string{*kind} + "' in one title alone";
    }
    const auto *left = find(a, is_number), *right = find(b, is_number);
    const bool parts = find(shared, [](const auto& word) { return word == "part"; }) != nullptr;
    if (left && right)
        return (parts ? "part " : "number ") + std::string{*left} + " is not " + std::string{*right};
    if (left || right) return "number " + std::string{*(left ? left : right)} + " in one title alone";
    const auto turned = opposite(a, b) ? opposite(a, b) : opposite(b, a);
    return turned ? "'" + *turned + "' is turned round" : "";
}

bool is_name(const Words& head) {
    return !head.empty() && head.size() < telling_words && content_words(head) > 0 && !is_kind(head[0]);
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

bool share_name(const TitleForm& a, const TitleForm& b) {
    const auto left = short_name_of(a), right = short_name_of(b);
    if (is_name(a.head) && is_name(b.head)) return are_equal(a.head, b.head);
    if (!left.empty() && !right.empty() && are_equal(left, right)) return true;
    return stands_in(left, b.full) || stands_in(right, a.full);
}

/// One title is only a report on what the other names: "Kimi-VL Technical Report", "Kimi-VL: …".
bool reports_on(const TitleForm& a, const TitleForm& b) {
    const auto name = report_name(a);
    return !name.empty() && (are_equal(name, b.full) || are_equal(name, b.head));
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

std::string telling_difference(const TitleForm& a, const TitleForm& b) {
    const auto overlap = overlap_of(a.full, b.full);
    return are_alike(overlap) ? difference(overlap) : std::string{};
}

Agreement agreement_of(const TitleForm& list, const TitleForm& record) {
    if (list.full.empty() || record.full.empty()) return Agreement::too_short;
    if (fit_of(list, record) != Fit::none) return Agreement::same;
    if (reports_on(list, record) || reports_on(record, list)) return Agreement::same;
    if (list.latin != record.latin || list.english != record.english) return Agreement::other_language;
    const auto overlap = overlap_of(list.full, record.full);
    if (are_alike(overlap)) {
        if (difference(overlap).empty()) return Agreement::similar;
        if (!share_name(list, record) || are_equal(list.tail, record.tail)) return Agreement::different;
    }
    if (share_name(list, record)) return share_more(list, record) ? Agreement::similar : Agreement::named;
    if (list.full.size() < telling_words) return Agreement::too_short;
    return are_related(overlap, list, record) ? Agreement::related : Agreement::different;
}

Agreement title_agreement(std::span<const std::string> candidates, std::span<const std::string> records) {
    std::vector<TitleForm> listed;
    for (const auto& candidate : candidates) listed.push_back(title_form(candidate));
    std::erase_if(listed, [all = listed](const auto& name) {
        return std::ranges::any_of(all,
                                   [&](const auto& other) { return is_nickname_of(name.full, other.full); });
    });
    auto best = Agreement::different;
    for (const auto& record : records) {
        const auto form = title_form(record);
        for (const auto& title : listed) best = std::min(best, agreement_of(title, form));
    }
    return best;
}

}  // namespace citegraph::resolving
