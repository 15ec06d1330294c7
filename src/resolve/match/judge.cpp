#include "resolve/match/judge.hpp"

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace citegraph::resolving {

using namespace core;
namespace {

/// What a record says, outside its title, of the name that a list gives the work.
enum class Alias {
    none,
    introduced,  ///< its abstract or comment introduces the short name of the list: "we present Perseus"
    titled,      ///< its comment bears the whole title of the list: "formerly titled …"
};

/// How far in front of a name the verb may stand that introduces it: "we propose an elastic engine, X".
constexpr std::size_t reach = 8;
/// Longer texts are no abstracts.
constexpr std::size_t longest_text = 20'000;

bool introduces(std::string_view word) {
    static constexpr std::array<std::string_view, 34> verbs{
        "present",  "presents",  "propose",    "proposes",   "introduce", "introduces",  "introducing",
        "design",   "designed",  "develop",    "develops",   "developed", "build",       "built",
        "describe", "describes", "call",       "called",     "named",     "name",        "dubbed",
        "termed",   "formerly",  "previously", "earlier",    "implement", "implemented", "release",
        "releases", "presented", "proposed",   "introduced", "titled",    "coined"};
    return is_one_of(word, verbs);
}

/// What a comparison with others begins with; a verb in front of it introduces no other's name.
bool compares(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words{"unlike",   "than", "over",        "versus", "vs",
                                                           "compared", "to",   "outperforms", "against"};
    return is_one_of(word, words);
}

bool is_introduced(const Words& name, const Words& text) {
    for (auto at = text.begin();; ++at) {
        at = std::search(at, text.end(), name.begin(), name.end());
        if (at == text.end()) return false;
        const auto reachable = std::min<std::ptrdiff_t>(reach, at - text.begin());
        for (auto word = at; word != at - reachable;) {
            if (compares(*--word)) break;
            if (introduces(*word)) return true;
        }
    }
}

Words words_of(const std::string& text) {
    auto words = title_words(std::string_view{text}.substr(0, longest_text));
    normalise_numerals_and_letters(words);
    return words;
}

/// The clauses of a comment: in "formerly Lazy Caches. 12 pages" there is no Lazy Caches 12, but Gemini 1.5 is
/// one name.
std::vector<Words> clauses_of(std::string_view text) {
    text = text.substr(0, longest_text);
    const auto ends = [&](std::size_t at) {
        const bool is_sign = text[at] == '.' || text[at] == ',' || text[at] == ';';
        return text[at] == '\n' ||
               (is_sign && at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n'));
    };
    std::vector<Words> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at)
        if (at == text.size() || ends(at)) {
            out.push_back(words_of(std::string{text.substr(begin, at - begin)}));
            begin = at + 1;
        }
    return out;
}

bool bears(const std::string& comment, const Words& title) {
    return stands_in(title, words_of(comment)) ||
           std::ranges::any_of(clauses_of(comment),
                               [&](const auto& clause) { return stands_in(title, clause); });
}

/// \cost linear in abstracts and comments
Alias alias_of(const Entry& entry, std::span<const Paper> records) {
    auto best = Alias::none;
    for (const auto& listed : listed_titles(entry)) {
        const auto title = title_form(listed);
        const auto name = short_name_of(title);
        for (const auto& record : records) {
            const auto remark = record.foreign.find("comment");
            const auto comment = remark == record.foreign.end() ? Words{} : words_of(remark->second);
            const bool telling = content_words(title.full) >= 3;
            if (telling && remark != record.foreign.end() && bears(remark->second, title.full))
                return Alias::titled;
            if (name.empty() || best != Alias::none) continue;
            if (is_introduced(name, comment) || is_introduced(name, words_of(field_of(record, "abstract"))))
                best = Alias::introduced;
        }
    }
    return best;
}

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
