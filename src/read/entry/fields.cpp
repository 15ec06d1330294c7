// What the fields around a title say.
#include "read/entry/fields.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "read/entry/parts.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::read {
namespace {

constexpr std::size_t most_institution_words = 8;
constexpr int most_groups = 8;  // in brackets, one behind the other: each is a copy of the rest
constexpr std::array<std::string_view, 5> dashes{"-", "–", "—", "－", "―"};
constexpr std::array<std::string_view, 16> edges{",",  "，", ";",  "；", "،", "؛", ".", "。",
                                                 "、", "|",  "｜", "-",  "–", "—", ":", "："};

void add(std::vector<std::string>& to, std::string value) {
    if (!value.empty() && std::ranges::find(to, value) == to.end()) to.push_back(std::move(value));
}

/// "Kaiming He, Xiangyu Zhang, CVPR 2016".
struct PeopleAndVenue {
    std::string_view names, venue;
};
std::optional<PeopleAndVenue> people_before_venue(std::string_view text) {
    const auto comma = text.rfind(',');
    if (comma == text.npos || !may_have_digit(text.substr(comma))) return std::nullopt;
    const auto names = trimmed(text.substr(0, comma)), venue = trimmed(text.substr(comma + 1));
    const auto found = parse_appearance(venue);
    return found && are_people(names) ? std::optional{PeopleAndVenue{names, venue}} : std::nullopt;
}

}  // namespace

bool Fields::take_mark(std::string_view text) {
    const auto clean = stripped(undecorated(text), edges);
    if (clean.empty()) return false;
    if (is_written_date(clean)) {
        if (!date) date = clean;
    } else if (is_award(clean)) {
        if (!award) award = clean;
    } else if (const auto people = people_before_venue(clean)) {
        take_authors(people->names);
        return take_mark(people->venue);
    } else if (const auto found = parse_appearance(clean)) {
        const bool better =
            venue && core::is_preprint_server(venue->name) && !core::is_preprint_server(found->venue.name);
        if (!venue || better) venue = found->venue;
        if (found->award && !award) award = found->award;
        if (found->affiliation) {
            take_affiliations(*found->affiliation);
            add(flags, "venue+affil-in-one-field");
        }
    } else {
        return false;
    }
    return true;
}

bool Fields::take_group(std::string_view inside) {
    static constexpr std::array<std::string_view, 2> ats{"@", "＠"};
    if (take_mark(inside)) return true;
    if (const auto names = after_mark(inside, ats)) {
        take_affiliations(*names);
        return true;
    }
    static constexpr std::array<std::string_view, 4> commas{",", "，", ";", "；"};
    const auto parts = cut(inside, commas);
    if (parts.size() < 2 || parts.size() > 6)
        return false;  // "(Vaswani et al., 2017)", "(Google, ICML 2024)"
    if (!is_written_date(parts.back()) && !parse_appearance(parts.back())) return false;
    for (const auto& part : parts)
        if (!take_mark(part)) names_people(part) ? take_authors(part) : take_affiliations(part);
    return true;
}

void Fields::take_bar(std::string_view text) {
    auto field = stripped(undecorated(text), edges);
    if (const auto group = trailing_brackets(field);
        group && !group->rest.empty() && !parse_appearance(field) && take_group(group->inside))
        field = group->rest;
    if (field.empty() || take_mark(field)) return;
    if (is_remark(field)) {
        add(flags, "note-in-affil-field");
        return take_note(field);
    }
    if (names_people(field)) return take_authors(field);
    static constexpr std::array<std::string_view, 3> commas{",", "，", "、"};
    if (std::ranges::any_of(cut(field, commas),
                            [](const auto& part) { return parse_appearance(part) || is_award(part); }))
        return take_parts(field);
    const auto names = institutions(field);
    const bool long_one = std::ranges::any_of(
        names, [](const auto& name) { return word_count(name) > most_institution_words; });
    if (long_one) return take_note(field);
    take_affiliations(field);
}

void Fields::take_parts(std::string_view text) {
    static constexpr std::array<std::string_view, 7> marks{",", "，", "、", "。", "；", ";", "، "};
    for (const auto& sentence : sentences(std::string{text})) {
        if (are_people(sentence)) {
            take_authors(sentence);
            continue;
        }
        for (const auto& part : cut(sentence, marks)) {
            if (take_mark(part)) continue;
            const auto clean = stripped(part, edges);
            if (names_people(clean))
                take_authors(clean);
            else if (is_remark(clean) || word_count(clean) > most_institution_words)
                take_note(clean);
            else
                take_affiliations(clean);
        }
    }
}

/// Behind a dash: "Org (Dec 2024)", "(Dec 2024)", or the description that many lists have there.
void Fields::take_dashed(std::string_view text) {
    auto rest = tidy(text);
    bool dated = false;
    for (int groups = 0; groups < most_groups; ++groups) {
        const auto group = trailing_brackets(rest);
        if (!group || !take_group(group->inside)) break;
        rest = group->rest;
        dated = true;
    }
    rest = stripped(rest, edges);
    if (rest.empty() || take_mark(rest)) return;
    if (dated && word_count(rest) <= most_institution_words)
        take_affiliations(rest);
    else
        take_note(rest);
}

void Fields::take_loose(std::string_view text) {
    auto rest = undecorated(text);
    for (int groups = 0; groups < most_groups; ++groups) {
        const auto group = leading_brackets(rest);
        if (!group) break;
        if (!take_group(group->inside)) take_note("(" + group->inside + ")");
        rest = group->rest;
    }
    if (const auto dashed = after_mark(rest, dashes)) return take_dashed(*dashed);
    rest = stripped(rest, edges);
    for (int groups = 0; groups < most_groups; ++groups) {
        const auto group = trailing_brackets(rest);
        if (!group || !take_group(group->inside)) break;
        rest = stripped(group->rest, edges);
    }
    if (rest.empty() || take_mark(rest)) return;
    if (are_people(rest)) return take_authors(rest);
    static constexpr std::array<std::string_view, 4> ends{"。", ", ", "，", "، "};
    std::vector<std::string> parts;
    for (const auto& sentence : sentences(rest))
        for (auto& part : cut(sentence + " ", ends)) parts.push_back(std::move(part));
    if (parts.size() == 1 && names_people(rest) && word_count(rest) <= most_institution_words)
        return take_authors(rest);
    const bool marked =
        parts.size() > 1 && parts.size() <= 12 && std::ranges::any_of(parts, [](const auto& part) {
            return is_written_date(part) || parse_appearance(part) || names_people(part);
        });
    if (marked)
        take_parts(rest);
    else
        take_note(rest);
}

void Fields::take_authors(std::string_view text) {
    for (auto& name : people(text)) add(authors, std::move(name));
}

void Fields::take_affiliations(std::string_view text) {
    for (auto& name : institutions(text)) add(affiliations, std::move(name));
}

void Fields::take_note(std::string_view text) {
    add(notes, tidy(text));
}

bool Fields::take_tail_group(std::string& title) {
    auto group = trailing_brackets(title);
    if (!group || group->rest.empty() || !take_group(group->inside)) return false;
    title = std::move(group->rest);
    for (auto mark : dashes) {  // "… – Google (Dec 2024)"
        const auto dash = title.rfind(" " + std::string{mark} + " ");
        if (dash == title.npos || !date || word_count(title.substr(dash)) > 4) continue;
        take_affiliations(stripped(title.substr(dash), edges));
        title.resize(dash);
    }
    return true;
}

bool Fields::take_tail_segment(std::string& title) {
    static constexpr std::array<std::string_view, 5> commas{", ", "，", " - ", " – ", "、"};
    for (auto mark : commas) {
        const auto at = title.rfind(mark);
        if (at == title.npos || at == 0) continue;
        const auto tail = stripped(std::string_view{title}.substr(at + mark.size()), edges);
        const bool venue_then_year =
            year_of_date(tail) && mark != " - " && title.rfind(mark, at - 1) != title.npos;
        if (venue_then_year) {  // "Title, ICML, 2024"
            const auto before = title.rfind(mark, at - 1);
            if (take_mark(std::string_view{title}.substr(before + mark.size())))
                return title.resize(before), true;
        }
        if (!take_mark(tail)) continue;
        title.resize(at);
        return true;
    }
    return false;
}

std::string Fields::without_tail(std::string title) {
    title = undecorated(title);
    for (int rounds = 0; rounds < 6; ++rounds) {
        const auto clean = stripped(title, std::span{edges}.first(6));
        if (auto text = clean; take_tail_group(text) || take_tail_segment(text))
            title = undecorated(text);
        else if (auto found = trailing_venue(title);
                 found && take_mark(found->venue.name + " " + std::to_string(*found->venue.year)))
            title = found->rest;
        else
            break;
    }
    return title;
}

}  // namespace citegraph::read
