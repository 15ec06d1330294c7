#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/csl.hpp"
#include "read/bibtex/fields/draft.hpp"
#include "read/bibtex/names/names.hpp"

#include <array>
#include <utility>

namespace citegraph::bibtex {

using namespace core;

namespace {

using Renamed = std::pair<const char*, const char*>;

/// Fields that are one variable each; of several for the same one, the first that is there.
constexpr auto renamed = std::to_array<Renamed>({
    {"chapter", "chapter-number"},
    {"edition", "edition"},
    {"version", "version"},
    {"volumes", "number-of-volumes"},
    {"pagetotal", "number-of-pages"},
    {"numpages", "number-of-pages"},
    {"keywords", "keyword"},
    {"keyword", "keyword"},
    {"library", "call-number"},
    {"lccn", "call-number"},
    {"annotation", "annote"},
    {"annote", "annote"},
});

/// Keys of biblatex's stand for words.
constexpr auto keyed = std::to_array<Renamed>({{"pubstate", "status"}, {"type", "genre"}});

/// Paragraphs stay paragraphs.
void put_abstract(CslDraft& draft) {
    draft.put("abstract", std::string{trimmed(from_latex(draft.shelf.take("abstract")))});
}

/// The tags of "german and english", "; " between; what is no known language stays as it is.
std::string tags_of(std::string_view latex) {
    std::string out;
    for (const auto item : names_in(latex)) {
        const auto text = text_of(item);
        const auto tag = language_tag(text);
        out += (out.empty() ? "" : "; ") + (tag.empty() ? text : tag);
    }
    return out;
}

/// `langid` (once `hyphenation`) is the language of the entry and always a key, `language` words or keys.
void put_language(CslDraft& draft) {
    for (const auto* name : {"langid", "hyphenation"})
        if (!draft.has("language")) draft.put("language", tags_of(draft.shelf.take(name)));
    if (!draft.has("language")) return draft.put("language", tags_of(draft.shelf.take("language")));
    if (tags_of(draft.shelf.look("language")) == draft.paper.fields["language"]) draft.shelf.take("language");
    draft.shelf.fresh();
}

void put_genre(CslDraft& draft) {
    for (const auto& [field, variable] : keyed)
        draft.put(variable, spelled_out(text_of(draft.shelf.take(field))));
    if (!draft.rule.genre.empty()) draft.put("genre", spelled_out(draft.rule.genre));
}

}  // namespace

void put_texts(CslDraft& draft) {
    for (const auto& [field, variable] : renamed)
        if (!draft.has(variable)) draft.put(variable, text_of(draft.shelf.take(field)));
    put_abstract(draft);
    put_language(draft);
    put_genre(draft);
    draft.put("note", joined(text_of(draft.shelf.take("note")), ".", text_of(draft.shelf.take("addendum"))));
    for (const auto& slot : draft.shelf.left()) {
        const std::string name{slot.name};
        if (is_csl_variable(name) && !draft.has(name)) draft.put(name, text_of(draft.shelf.take(name)));
    }
}

}  // namespace citegraph::bibtex
