#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/bibtex/fields/draft.hpp"

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

ReadText assembled(CslDraft& draft, const Names& names) {
    const auto title = draft.shelf.take(names.title);
    ReadText out{title_of_field(title), std::string{trimmed(title)}};
    if (out.text.empty()) return out;
    for (const auto& [mark, field] : {std::pair{":", names.subtitle}, std::pair{".", names.addon}}) {
        const auto more = draft.shelf.take(field);
        out.text = joined(std::move(out.text), mark, title_of_field(more));
        out.latex = joined(std::move(out.latex), mark, trimmed(more));
    }
    return out;
}

/// What stands before the first colon; empty if there is none.
std::string before_colon(const std::string& title) {
    const auto colon = plain_text(title).find(": ");
    return colon == std::string::npos ? std::string{} : plain_text(title).substr(0, colon);
}

/// biblatex cites by `shorttitle`, else by `title` without its subtitle (labeltitle, section 4.5.2), which
/// may stand in it behind a colon. Which of both, an exporter can only tell if the first is kept as well.
void put_short_title(CslDraft& draft) {
    const auto latex = draft.shelf.look("title");
    const bool longer = draft.shelf.has("subtitle") || draft.shelf.has("titleaddon");
    std::string brief;
    if (latex.find(':') != std::string_view::npos) brief = before_colon(title_of_field(latex));
    if (brief.empty() && longer) brief = title_of_field(latex);
    if (const auto given = draft.shelf.take("shorttitle"); !given.empty()) {
        draft.put("title-short", title_of_field(given));
        if (draft.paper.fields["title-short"] == brief) draft.paper.foreign["shorttitle"] = given;
    }
    if (!draft.shelf.has("maintitle") && draft.rule.shape != Shape::periodical)
        draft.put("title-short", std::move(brief));
}

void put_volume_titles(CslDraft& draft) {
    if (!draft.shelf.has("maintitle")) return draft.put("title", assembled(draft, own));
    draft.put("title", assembled(draft, main));
    draft.put("volume-title", assembled(draft, own));
}

void put_part(CslDraft& draft) {
    draft.put("title", assembled(draft, own));
    if (draft.shelf.has("maintitle")) {
        draft.put("container-title", assembled(draft, main));
        draft.put("volume-title", assembled(draft, book));
    }
    draft.put("container-title", assembled(draft, book));
}

void put_periodical(CslDraft& draft) {
    if (draft.shelf.has("issuetitle")) {
        draft.put("title", assembled(draft, issue));
        draft.put("container-title", assembled(draft, own));
    }
    draft.put("title", assembled(draft, own));
}

/// An entry without a title of its own is known by the one that it has: a volume by its booktitle, all else by
/// what would stand behind the title.
void put_only_title(CslDraft& draft) {
    if (draft.has("title")) return;
    if (draft.rule.shape == Shape::volume) draft.put("title", assembled(draft, book));
    for (const auto field : {own.addon, own.subtitle})
        if (!draft.has("title")) draft.put("title", text_of(draft.shelf.take(field)));
}

/// "3rd": what biblatex prints of the number of a journal's series.
std::string ordinal(const std::string& number) {
    const auto last = number.back(), tens = number.size() > 1 ? number[number.size() - 2] : '0';
    const auto* ending = tens == '1'   ? "th"
                         : last == '1' ? "st"
                         : last == '2' ? "nd"
                         : last == '3' ? "rd"
                                       : "th";
    return number + ending;
}

/// A series of a journal may be a number or a key: "3", "newseries".
void put_series(CslDraft& draft) {
    const auto text = title_of_field(draft.shelf.take("series"));
    const bool numbered = core::is_digits(text);
    const bool of_journal = draft.rule.shape == Shape::article || draft.rule.shape == Shape::periodical;
    const auto words = numbered && of_journal ? ordinal(text) + " series" : spelled_out(text);
    draft.put("collection-title", words);
}

}  // namespace

void put_titles(CslDraft& draft) {
    put_short_title(draft);
    switch (draft.rule.shape) {
        case Shape::volume:
            put_volume_titles(draft);
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
    put_only_title(draft);
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
