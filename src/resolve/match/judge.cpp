#include "resolve/match/judge.hpp"

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/people.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/difference.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace citegraph::resolving {

using namespace core;
namespace {

std::vector<std::string> titles_of(std::span<const Paper> records) {
    std::vector<std::string> titles;
    for (const auto& record : records)
        if (!title_of(record).empty()) titles.push_back(title_of(record));
    return titles;
}

Confirmation confirmed(const Entry& entry, std::span<const Paper> records) {
    std::vector<const Paper*> all;
    for (const auto& record : records) all.push_back(&record);
    return confirmation(entry, all);
}

std::string sources_of(std::span<const Paper> records) {
    std::vector<std::string> names;
    for (const auto& record : records)
        if (const auto from = record.origin.find("title"); from != record.origin.end())
            if (std::ranges::find(names, from->second.source) == names.end())
                names.push_back(from->second.source);
    return names.empty() ? "the record" : join(names, " and ");
}

/// The verb for "author", and for "author and year".
std::string agree(const Confirmation& by) {
    const auto words = by.words();
    return words + (words.find(" and ") == std::string::npos ? " agrees" : " agree");
}

Judgement exact(const std::string& why) {
    return {Outcome::exact, {why}};
}

Judgement unconfirmed(const std::string& why) {
    return {Outcome::unconfirmed, {why}};
}

Judgement conflict(const std::string& what) {
    return {Outcome::conflict, {what + ": the record is not taken"}};
}

/// The titles of an entry and of its records, for comparison.
struct Forms {
    std::vector<TitleForm> listed, known;
};

Forms forms_of(const std::vector<std::string>& listed, const std::vector<std::string>& known) {
    Forms out{resolving::forms_of(listed), {}};
    for (const auto& title : known) out.known.push_back(title_form(title));
    return out;
}

/// Of any two, that which agrees best; where none agrees, one that tells what differs before one that does not.
Comparison best_comparison(const Forms& forms) {
    Comparison best;
    for (const auto& title : forms.listed)
        for (const auto& record : forms.known)
            if (auto found = compare(title, record);
                is_better(found, best) || (!best.agrees && best.unexplained.empty()))
                best = std::move(found);
    return best;
}

/// What titles that do not agree have in common.
struct Titles {
    bool named = false;       ///< a short name
    bool coined = false;      ///< one that is written as no common word is
    std::size_t telling = 0;  ///< words that few titles have
};

Titles common_to(const Forms& forms) {
    Titles out;
    for (const auto& title : forms.listed)
        for (const auto& record : forms.known) {
            out.named = out.named || share_name(title, record);
            out.coined = out.coined || share_coined_name(title, record);
            out.telling = std::max(out.telling, telling_in_common(title, record));
        }
    return out;
}

/// A name alone, or a title as short, that the year or the authors contradict is probably another work's of that name.
Judgement of_this_title(const Comparison& title, const Confirmation& by, const std::string& holder) {
    constexpr std::size_t few_words = 3;
    const bool contradicted =
        by.others() || by.years == YearFit::far || by.years == YearFit::apart || by.other_venue;
    if (title.content_words < few_words && contradicted && !by.author())
        return unconfirmed(holder + " under this short title, but " +
                           (by.others() ? "by others" : "of another year or venue"));
    if (title.dropped.empty()) return exact(holder + " under this title");
    return exact(holder + " under this title, but for " + title.left_out());
}

/// Titles of which one is in another language: an author confirms the record, or venue and year, or one of the three
/// beside a proper name or a number that both titles have, or words that translate each other.
Judgement of_another_language(const Titles& titles, bool share_words, const Confirmation& by,
                              const std::string& as) {
    const auto what = as + ", in another language";
    if (by.others()) return unconfirmed(what + ", by other authors");
    if (by.is_firm()) return exact(what + ", but " + agree(by));
    if (by.any() && (titles.coined || share_words))
        return exact(what + "; both have words in common, and " + agree(by));
    return unconfirmed(
        what + (by.any() ? ", and " + by.words() + " alone confirms it" : ", and nothing confirms it"));
}

/// A similar title is mostly the neighbour's in the same proceedings: venue and year do not tell these apart. With enough
/// rare words in common it may as well be the paper under another title, so that its record is kept, with a doubt.
Judgement of_similar_title(const Titles& titles, Alias alias, const Confirmation& by, const std::string& as) {
    constexpr std::size_t enough_telling = 2;
    const auto what = as + ", a similar title";
    if (by.author()) return exact(what + "; an author agrees: renamed");
    if (by.others()) return conflict(what + ", by other authors");
    const bool is_named = titles.named || alias == Alias::introduced;
    if (is_named && by.any()) return exact(what + " with the same name; " + agree(by) + ": renamed");
    if (is_named) return unconfirmed(what + " with the same name: perhaps renamed, but nothing confirms it");
    if (titles.telling >= enough_telling)
        return unconfirmed(what + ": perhaps renamed, but no author confirms it");
    return conflict(what + ", which no author confirms");
}

/// What resembles the title is enough with an author, and not without if the authors are others.
Judgement if_author(const Confirmation& by, const std::string& what) {
    if (by.author()) return exact(what + "; an author agrees: renamed");
    if (by.others()) return conflict(what + ", by other authors");
    return unconfirmed(what + ": perhaps renamed, but no author confirms it");
}

/// A nickname that the title does not have: the year alone does not confirm it.
Judgement of_nickname(Alias alias, const Confirmation& by, const std::string& as) {
    const auto what = as + ", which the short title does not confirm";
    const bool is_enough = by.author() || by.venue || (alias == Alias::introduced && by.any());
    if (is_enough && !by.others()) return exact(what + ", but " + agree(by));
    return unconfirmed(what + ", and neither author nor venue does");
}

/// Titles that do not agree at all, if nothing in them tells the works apart.
Judgement of_another_title(Alias alias, const Confirmation& by, const std::string& as) {
    if (alias == Alias::introduced) return if_author(by, as + ", which goes by the name in the list");
    if (by.author()) return unconfirmed(as + ", another title; an author agrees");
    return conflict(as + ", another title");
}

/// A report is called after what it reports on: "Kimi-VL Technical Report". A common word would be anybody's name.
Judgement of_same_name(const Titles& titles, const Confirmation& by, const std::string& as) {
    const auto what = as + ", another title with the same name";
    if (titles.coined && by.any() && !by.others()) return exact(what + ", which is its own; " + agree(by));
    return if_author(by, what);
}

Judgement judge_by(const Entry& entry, const Identifier& id, std::span<const Paper> records) {
    const auto listed = listed_titles(entry), known = titles_of(records);
    const auto holder = sources_of(records) + (records.size() > 1 ? " have " : " has ") + to_string(id);
    if (known.empty()) return {Outcome::unconfirmed, {holder + " without a title"}};
    if (listed.empty()) return {Outcome::exact, {holder + "; the list gives no title"}};
    const auto as = holder + " as " + quoted(known.front());
    const auto forms = forms_of(listed, known);
    const auto best = best_comparison(forms);
    const auto by = confirmed(entry, records);
    if (best.agrees) return of_this_title(best, by, holder);
    const auto alias = alias_of(entry, records);
    if (alias == Alias::titled) return exact(as + ", whose comment has the title of the list");
    const auto titles = common_to(forms);
    switch (title_agreement(forms.listed, forms.known)) {
        case Agreement::same:
        case Agreement::other_language:
            return of_another_language(titles, share_translated_words(listed, known), by, as);
        case Agreement::too_short:
            return of_nickname(alias, by, as);
        case Agreement::similar:
            return of_similar_title(titles, alias, by, as);
        case Agreement::named:
            return of_same_name(titles, by, as);
        case Agreement::related:
            return if_author(by, as + ", another title with rare words in common");
        case Agreement::different:
            break;
    }
    if (!best.unexplained.empty()) return conflict(as + ": " + best.unexplained);
    return of_another_title(alias, by, as);
}

/// A DOI of a retraction or a correction in place of the paper's. A list may name a notice as such.
std::optional<Judgement> of_notice(const Entry& entry, const Identifier& id, const Paper& registered) {
    const auto subject = core::subject_of(registered);
    if (!subject || std::ranges::any_of(listed_titles(entry), core::is_notice_title)) return std::nullopt;
    return conflict(to_string(id) + " is that of a notice about " + to_string(*subject));
}

bool is_by_others(const Paper& registered, std::span<const Paper> records) {
    return std::ranges::any_of(records, [&](const Paper& record) {
        return core::are_others(core::overlap(authors_of(registered), authors_of(record)));
    });
}

}  // namespace

Judgement judge(const Entry& entry, const Identifier& id, std::span<const Paper> records,
                const Paper* registered) {
    if (const auto notice = registered ? of_notice(entry, id, *registered) : std::nullopt) return *notice;
    const auto by_all = judge_by(entry, id, records);
    if (!registered || !is_by_others(*registered, records)) return by_all;
    const std::span alone{registered, 1};
    if (confirmed(entry, alone).others())
        return conflict(sources_of(alone) + " has " + to_string(id) + " by others than the list names");
    const auto by_registry = judge_by(entry, id, alone);
    return by_registry.outcome == Outcome::conflict ? by_registry : by_all;
}

}  // namespace citegraph::resolving
