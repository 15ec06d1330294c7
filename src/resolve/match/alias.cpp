// What a record calls itself outside its title.
#include "core/text/words.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>

namespace citegraph::resolving {

using namespace core;

namespace {

/// How far in front of a name the verb may stand that introduces it: "we propose an elastic engine, X".
constexpr std::size_t reach = 8;
/// Longer texts are no abstracts.
constexpr std::size_t longest_text = 20'000;
/// A title of fewer content words stands in many a text.
constexpr std::size_t telling_words = 3;

bool introduces(std::string_view word) {
    return is_one_of(
        word,
        "present presents presented propose proposes proposed introduce introduces introduced "
        "introducing design designed develop develops developed call called name named dubbed termed "
        "coined formerly previously earlier titled");
}

/// Behind it another's name follows: a comparison, or what the work is built on.
bool turns_away(std::string_view word) {
    return is_one_of(
        word,
        "unlike than over versus vs compared to outperforms against into within upon extending extends "
        "atop");
}

/// Says of a title that it is, or was, one's own.
bool entitles(std::string_view word) {
    return is_one_of(word,
                     "formerly previously originally earlier titled entitled title named renamed aka was");
}

bool is_introduced(const Words& name, const Words& text) {
    for (auto at = text.begin();; ++at) {
        at = std::search(at, text.end(), name.begin(), name.end());
        if (at == text.end()) return false;
        const auto reachable = std::min<std::ptrdiff_t>(reach, at - text.begin());
        for (auto word = at; word != at - reachable;) {
            if (turns_away(*--word)) break;
            if (introduces(*word)) return true;
        }
    }
}

Words words_of(std::string_view text) {
    return compared_tokens(text.substr(0, longest_text));
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
            out.push_back(words_of(text.substr(begin, at - begin)));
            begin = at + 1;
        }
    return out;
}

/// A text that is the title, or says in front of it whose title that is.
bool claims(const Words& text, const Words& title) {
    if (!stands_in(title, text)) return false;
    const auto at = std::search(text.begin(), text.end(), title.begin(), title.end());
    return text.size() == title.size() || std::any_of(text.begin(), at, entitles);
}

bool is_titled(const std::string& comment, const Words& title) {
    return claims(words_of(comment), title) ||
           std::ranges::any_of(clauses_of(comment),
                               [&](const auto& clause) { return claims(clause, title); });
}

Alias alias_in(const Paper& record, const TitleForm& title, const Words& name) {
    const auto comment = record.foreign.find("comment");
    const bool has_comment = comment != record.foreign.end();
    if (has_comment && content_words(title.full) >= telling_words && is_titled(comment->second, title.full))
        return Alias::titled;
    if (name.empty()) return Alias::none;
    const bool introduced = (has_comment && is_introduced(name, words_of(comment->second))) ||
                            is_introduced(name, words_of(field_of(record, "abstract")));
    return introduced ? Alias::introduced : Alias::none;
}

}  // namespace

Alias alias_of(const Entry& entry, std::span<const Paper> records) {
    auto best = Alias::none;
    for (const auto& listed : listed_titles(entry)) {
        const auto title = title_form(listed);
        const auto name = short_name_of(title);
        for (const auto& record : records) best = std::max(best, alias_in(record, title, name));
    }
    return best;
}

}  // namespace citegraph::resolving
