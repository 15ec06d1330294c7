#include "resolve/match/alias.hpp"

#include "citegraph/text.hpp"
#include "resolve/match/listed_titles.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>

namespace citegraph::resolving {

using namespace core;

namespace {

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
    return std::ranges::find(verbs, word) != verbs.end();
}

/// What a comparison with others begins with; a verb in front of it introduces no other's name.
bool compares(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words{"unlike",   "than", "over",        "versus", "vs",
                                                           "compared", "to",   "outperforms", "against"};
    return std::ranges::find(words, word) != words.end();
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

}  // namespace

Alias alias_of(const Entry& entry, std::span<const Paper> records) {
    auto best = Alias::none;
    for (const auto& listed : listed_titles(entry)) {
        const auto title = title_form(listed);
        const auto name = short_name_of(title);
        for (const auto& record : records) {
            const auto remark = record.foreign.find("comment");
            const auto comment = remark == record.foreign.end() ? Words{} : words_of(remark->second);
            const bool telling = content_words(title.full) >= 3;
            if (telling && stands_in(title.full, comment)) return Alias::titled;
            if (name.empty() || best != Alias::none) continue;
            if (is_introduced(name, comment) || is_introduced(name, words_of(field_of(record, "abstract"))))
                best = Alias::introduced;
        }
    }
    return best;
}

}  // namespace citegraph::resolving
