#include "citegraph/text.hpp"
#include "core/scholarly/page_range.hpp"
#include "read/bibtex/fields/draft.hpp"
#include "read/bibtex/names/names.hpp"

// `number` is "the number of a journal or the volume/number of a book in a series"; of reports and patents,
// and of all other types, their own (biblatex.pdf, section 2.2.2).

namespace citegraph::bibtex {
namespace {

void put_number(CslDraft& draft) {
    switch (draft.rule.shape) {
        case Shape::volume:
        case Shape::part:
            return draft.put("collection-number", text_of(draft.shelf.take("number")));
        case Shape::article:
        case Shape::periodical:
            return draft.put("issue", joined(text_of(draft.shelf.take("number")), ",",
                                             text_of(draft.shelf.take("issue"))));
        case Shape::other:
            return draft.put("number", text_of(draft.shelf.take("number")));
    }
}

/// The number that stands in for pages: CSL's number of an article.
void put_article_number(CslDraft& draft) {
    const bool within = draft.rule.shape == Shape::article || draft.rule.shape == Shape::part;
    if (!within) return;
    for (const auto* name : {"eid", "articleno", "article-number"})
        if (!draft.has("number")) draft.put("number", text_of(draft.shelf.take(name)));
}

void put_volume(CslDraft& draft) {
    draft.put("volume", text_of(draft.shelf.take("volume")));
    draft.put("part", text_of(draft.shelf.take("part")));
}

/// `pages` counts what `bookpagination` says; of that, CSL has a variable for sections alone.
void put_pages(CslDraft& draft) {
    const bool sections = trimmed(draft.shelf.look("bookpagination")) == "section";
    if (sections) draft.shelf.take("bookpagination"), draft.shelf.fresh();
    draft.put(sections ? "section" : "page", core::normal_pages(flat_text(draft.shelf.take("pages"))));
}

}  // namespace

void put_numbers(CslDraft& draft) {
    put_number(draft);
    put_article_number(draft);
    put_volume(draft);
    put_pages(draft);
}

}  // namespace citegraph::bibtex
