#include "resolve/judge.hpp"

#include "citegraph/text.hpp"
#include "resolve/title_agreement.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace citegraph {
namespace {

std::vector<std::string> titles_of(std::span<const Paper> records) {
    std::vector<std::string> titles;
    for (const auto& record : records)
        if (!title_of(record).empty()) titles.push_back(title_of(record));
    return titles;
}

/// A list of bare identifiers has them as titles too: those say nothing.
std::vector<std::string> titles_of(const Entry& entry) {
    auto titles = entry.titles;
    titles.insert(titles.begin(), entry.title);
    std::erase_if(titles, [](const auto& title) {
        return trimmed(title).empty() || title.find("://") != std::string::npos || identify(title);
    });
    return titles;
}

std::string surname(const Name& name) {
    const auto& text = name.family.empty() ? name.literal : name.family;
    const auto plain = ascii_lower(ascii_fold(text));
    return plain.empty() ? text : plain;
}

bool shares_author(const Entry& entry, std::span<const Paper> records) {
    std::set<std::string> known;
    for (const auto& record : records)
        for (const auto& name : authors_of(record)) known.insert(surname(name));
    known.erase("");
    return std::ranges::any_of(
        entry.authors, [&](const auto& author) { return known.contains(surname(parse_name(author))); });
}

/// The years that a list gives: the venue's, and any in its date.
std::vector<int> years_of(const Entry& entry) {
    std::vector<int> years;
    if (entry.venue && entry.venue->year) years.push_back(*entry.venue->year);
    if (!entry.date) return years;
    for (auto word : split(*entry.date, ' '))
        if (const auto day = parse_day(trimmed(word))) years.push_back(day->year);
    return years;
}

bool shares_year(const Entry& entry, std::span<const Paper> records) {
    for (const auto year : years_of(entry))
        for (const auto& record : records)
            if (const auto known = year_of(record); known && std::abs(*known - year) <= 1) return true;
    return false;
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

Judgement confirmed_or_not(const Entry& entry, std::span<const Paper> records, std::string what) {
    if (shares_author(entry, records)) return {Outcome::exact, {what + ", but an author agrees"}};
    if (shares_year(entry, records)) return {Outcome::exact, {what + ", but the year agrees"}};
    return {Outcome::unconfirmed, {what + ", and neither author nor year confirms it"}};
}

}  // namespace

Judgement judge(const Entry& entry, const Identifier& id, std::span<const Paper> records) {
    const auto listed = titles_of(entry), known = titles_of(records);
    const auto holder = sources_of(records) + (records.size() > 1 ? " have " : " has ") + to_string(id);
    if (known.empty()) return {Outcome::unconfirmed, {holder + " without a title"}};
    if (listed.empty()) return {Outcome::exact, {holder + "; the list gives no title"}};
    const auto as = holder + " as " + quoted(known.front());
    switch (title_agreement(listed, known)) {
        case Agreement::same:
            return {Outcome::exact, {holder + " under this title"}};
        case Agreement::other_language:
            return confirmed_or_not(entry, records, as + ", in another language");
        case Agreement::similar:
            return confirmed_or_not(entry, records, as + ", a similar title");
        case Agreement::too_short:
            return confirmed_or_not(entry, records, as + ", which the short title does not confirm");
        case Agreement::different:
            break;
    }
    if (shares_author(entry, records))
        return {Outcome::unconfirmed, {as + ", another title; an author agrees"}};
    return {Outcome::conflict, {as + ", another title: the record is not taken"}};
}

}  // namespace citegraph
