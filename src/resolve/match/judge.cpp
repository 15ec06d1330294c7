#include "resolve/match/judge.hpp"

#include "citegraph/text.hpp"
#include "resolve/match/alias.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/listed_titles.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>

namespace citegraph::resolving {
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

std::string quoted(const std::string& title) {
    return "'" + ellipsis(title, 120) + "'";
}

/// The verb for "author", and for "author and year".
std::string agree(const Confirmation& by) {
    const auto words = by.words();
    return words + (words.find(" and ") == std::string::npos ? " agrees" : " agree");
}

Judgement if_any(const Confirmation& by, const std::string& what) {
    if (by.any() && !by.others) return {Outcome::exact, {what + ", but " + agree(by)}};
    return {Outcome::unconfirmed, {what + ", and neither author, venue nor year confirms it"}};
}

Judgement conflict(const std::string& what) {
    return {Outcome::conflict, {what + ": the record is not taken"}};
}

/// What resembles the title is enough with an author, and not without if the authors are others.
Judgement if_author(const Confirmation& by, const std::string& what) {
    if (by.author) return {Outcome::exact, {what + "; an author agrees: renamed"}};
    if (by.others) return conflict(what + ", by other authors");
    return {Outcome::unconfirmed, {what + ": perhaps renamed, but no author confirms it"}};
}

/// Titles that do not agree at all, if nothing in them tells the works apart.
Judgement of_another_title(const Entry& entry, std::span<const Paper> records, const Confirmation& by,
                           const std::string& as) {
    if (alias_of(entry, records) == Alias::introduced)
        return if_author(by, as + ", which goes by the name in the list");
    if (by.author) return {Outcome::unconfirmed, {as + ", another title; an author agrees"}};
    return conflict(as + ", another title");
}

/// What tells the titles of an entry and its records apart though they are alike; empty if nothing does.
std::string difference(std::span<const std::string> listed, std::span<const std::string> known) {
    for (const auto& title : listed)
        for (const auto& record : known)
            if (auto why = telling_difference(title_form(title), title_form(record)); !why.empty())
                return why;
    return {};
}

}  // namespace

Judgement judge(const Entry& entry, const Identifier& id, std::span<const Paper> records) {
    const auto listed = listed_titles(entry), known = titles_of(records);
    const auto holder = sources_of(records) + (records.size() > 1 ? " have " : " has ") + to_string(id);
    if (known.empty()) return {Outcome::unconfirmed, {holder + " without a title"}};
    if (listed.empty()) return {Outcome::exact, {holder + "; the list gives no title"}};
    const auto as = holder + " as " + quoted(known.front());
    const auto agreement = title_agreement(listed, known);
    if (agreement == Agreement::same) return {Outcome::exact, {holder + " under this title"}};
    if (alias_of(entry, records) == Alias::titled)
        return {Outcome::exact, {as + ", whose comment has the title of the list"}};
    const auto by = confirmed(entry, records);
    switch (agreement) {
        case Agreement::same:
        case Agreement::other_language:
            return if_any(by, as + ", in another language");
        case Agreement::too_short:
            return if_any(by, as + ", which the short title does not confirm");
        case Agreement::similar:
            return by.others ? if_author(by, as + ", a similar title") : if_any(by, as + ", a similar title");
        case Agreement::named:
            return if_author(by, as + ", another title with the same name");
        case Agreement::related:
            return if_author(by, as + ", another title with rare words in common");
        case Agreement::different:
            break;
    }
    if (const auto why = difference(listed, known); !why.empty()) return conflict(as + ": " + why);
    return of_another_title(entry, records, by, as);
}

}  // namespace citegraph::resolving
