#include "citegraph/text.hpp"
#include "read/bibtex/fields/draft.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <array>

namespace citegraph::bibtex {
namespace {

/// "countryfr and countryuk": where a patent holds.
std::string countries(std::string_view latex) {
    std::string out;
    for (const auto item : names_in(latex)) out += (out.empty() ? "" : "; ") + spelled_out(text_of(item));
    return out;
}

bool is_link(std::string_view latex) {
    const auto text = ascii_lower(verbatim(latex));
    return text.starts_with("http://") || text.starts_with("https://");
}

/// How a work without publisher came out: often only by its address.
void put_how(CslDraft& draft) {
    const auto how = draft.shelf.look("howpublished");
    if (how.empty() || !is_link(how) || draft.has("URL")) return;
    const auto url = verbatim(draft.shelf.take("howpublished"));
    draft.put("URL", encoded_url(url.substr(0, url.find_first_of(" \t"))));
}

void put_publisher(CslDraft& draft) {
    const auto literal = [&](std::string_view name) {
        return draft.dialect == Dialect::bibtex || name == "howpublished" ? text_of(draft.shelf.take(name))
                                                                          : list_of(draft.shelf.take(name));
    };
    for (const auto* name : {"publisher", "school", "institution", "organization", "howpublished"})
        if (!draft.has("publisher")) draft.put("publisher", literal(name));
    draft.put("original-publisher", list_of(draft.shelf.take("origpublisher")));
}

/// biblatex has `address` as another name of `location`; beside BibTeX's `address`, a `location` is where a
/// conference took place (ACM).
void put_places(CslDraft& draft) {
    draft.put("event-place", text_of(draft.shelf.take("venue")));
    if (draft.rule.bib == "patent") draft.put("jurisdiction", countries(draft.shelf.take("location")));
    if (draft.dialect == Dialect::biblatex) {
        draft.put("publisher-place", list_of(draft.shelf.take("location")));
        if (!draft.has("publisher-place")) draft.put("publisher-place", list_of(draft.shelf.take("address")));
    } else {
        draft.put("publisher-place", text_of(draft.shelf.take("address")));
        const auto* place = draft.has("publisher-place") ? "event-place" : "publisher-place";
        if (!draft.has(place)) draft.put(place, text_of(draft.shelf.take("location")));
    }
    draft.put("original-publisher-place", list_of(draft.shelf.take("origlocation")));
}

}  // namespace

void put_makers(CslDraft& draft) {
    put_how(draft);
    put_publisher(draft);
    put_places(draft);
}

}  // namespace citegraph::bibtex
