#include "citegraph/text.hpp"
#include "read/bibtex/draft.hpp"
#include "read/bibtex/values.hpp"
#include "read/bibtex/words.hpp"

#include <algorithm>

// Which of the many titles of biblatex.pdf, section 2.2.2, is which of CSL's. The title of a work in several
// volumes is CSL's title (or container-title), that of one of them its volume-title. A subtitle follows a
// colon, an addition to the title a full stop.

namespace citegraph::bibtex {
namespace {

/// The names of a title, its subtitle and its addition.
struct Names {
    std::string_view title, subtitle, addon;
};

constexpr Names own{"title", "subtitle", "titleaddon"};
constexpr Names main{"maintitle", "mainsubtitle", "maintitleaddon"};
constexpr Names book{"booktitle", "booksubtitle", "booktitleaddon"};
constexpr Names journal{"journaltitle", "journalsubtitle", "journaltitleaddon"};
constexpr Names old_journal{"journal", "journalsubtitle", "journaltitleaddon"};
constexpr Names issue{"issuetitle", "issuesubtitle", "issuetitleaddon"};
constexpr Names event{"eventtitle", "eventsubtitle", "eventtitleaddon"};

std::string assembled(Draft& draft, const Names& names) {
    auto out = title_of_field(draft.shelf.take(names.title));
    if (out.empty()) return out;
    out = joined(std::move(out), ":", title_of_field(draft.shelf.take(names.subtitle)));
    return joined(std::move(out), ".", title_of_field(draft.shelf.take(names.addon)));
}

/// biblatex cites by `shorttitle`, else by `title` without what follows it (labeltitle, section 4.5.2).
void put_short_title(Draft& draft) {
    if (const auto given = draft.shelf.take("shorttitle"); !given.empty())
        return draft.put("title-short", title_of_field(given));
    const bool longer = draft.shelf.has("subtitle") || draft.shelf.has("titleaddon");
    if (longer && !draft.shelf.has("maintitle") && draft.rule.shape != Shape::periodical)
        draft.put("title-short", title_of_field(draft.shelf.look("title")));
}

void put_volume(Draft& draft) {
    if (!draft.shelf.has("maintitle")) return draft.put("title", assembled(draft, own));
    draft.put("title", assembled(draft, main));
    draft.put("volume-title", assembled(draft, own));
}

void put_part(Draft& draft) {
    draft.put("title", assembled(draft, own));
    if (draft.shelf.has("maintitle")) {
        draft.put("container-title", assembled(draft, main));
        draft.put("volume-title", assembled(draft, book));
    }
    draft.put("container-title", assembled(draft, book));
}

void put_periodical(Draft& draft) {
    if (draft.shelf.has("issuetitle")) {
        draft.put("title", assembled(draft, issue));
        draft.put("container-title", assembled(draft, own));
    }
    draft.put("title", assembled(draft, own));
}

/// A series of a journal is a number or a key: "3", "newseries".
void put_series(Draft& draft) {
    const auto latex = draft.shelf.take("series");
    const auto text = title_of_field(latex);
    draft.put("collection-title", spelled_out(text));
}

}  // namespace

void put_titles(Draft& draft) {
    put_short_title(draft);
    switch (draft.rule.shape) {
        case Shape::volume:
            put_volume(draft);
            break;
        case Shape::part:
            put_part(draft);
            break;
        case Shape::periodical:
            put_periodical(draft);
            break;
        case Shape::article:
        case Shape::other:
            draft.put("title", assembled(draft, own));
            break;
    }
    if (draft.rule.shape != Shape::volume)
        for (const auto& names : {journal, old_journal, book, main})
            if (!draft.has("container-title")) draft.put("container-title", assembled(draft, names));
    if (!draft.has("volume-title")) draft.put("volume-title", assembled(draft, issue));
    draft.put("event-title", assembled(draft, event));
    put_series(draft);
    draft.put("container-title-short", text_of(draft.shelf.take("shortjournal")));
    draft.put("original-title", title_of_field(draft.shelf.take("origtitle")));
}

}  // namespace citegraph::bibtex
