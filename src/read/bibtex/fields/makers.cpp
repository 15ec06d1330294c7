#include "citegraph/text.hpp"
#include "read/bibtex/fields/draft.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <array>
#include <vector>

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

/// The addresses of \href and \url in a text.
std::vector<std::string> addresses_in(std::string_view latex) {
    std::vector<std::string> out;
    for (const std::string_view command : {"\\href", "\\url"})
        for (auto at = latex.find(command); at != std::string_view::npos; at = latex.find(command, at + 1)) {
            const auto open = latex.find_first_not_of(" \n", at + command.size());
            const auto close =
                open == std::string_view::npos || latex[open] != '{' ? open : latex.find('}', open);
            if (close == std::string_view::npos || close == open) continue;
            auto url = verbatim(latex.substr(open + 1, close - open - 1));
            if (!url.empty()) out.push_back(encoded_url(url));
        }
    return out;
}

/// What \href and \url lead to, which the text around them does not say: the work's own address if it has no
/// other, else a problem.
void put_links(CslDraft& draft) {
    for (const auto* name : {"howpublished", "note", "addendum"})
        for (auto& url : addresses_in(value_of(draft.record, name))) {
            if (!draft.has("URL")) draft.paper.fields["URL"] = url;
            const bool is_text = value_of(draft.record, name).find("\\url") != std::string_view::npos;
            if (draft.paper.fields["URL"] != url && !is_text)
                draft.problems.push_back("the address " + ellipsis(url, 80) + " in " + name + " is left out");
        }
}

/// The houses of a list of biblatex's, "; " between; of which CSL knows one. Where a part is a word alone or ends in
/// a comma, "and" is part of one name: "Department of Computer Science and Engineering".
std::string houses(std::string_view latex) {
    const auto parts = names_in(latex);
    const bool is_one =
        std::ranges::none_of(parts, is_braced) && std::ranges::any_of(parts, [](std::string_view part) {
            return part.ends_with(',') || part.find(' ') == std::string_view::npos;
        });
    return is_one ? text_of(latex) : list_of(latex);
}

void put_publisher(CslDraft& draft) {
    const auto literal = [&](std::string_view name) {
        return draft.dialect == Dialect::bibtex || name == "howpublished" ? text_of(draft.shelf.take(name))
                                                                          : houses(draft.shelf.take(name));
    };
    // The school of a thesis is what a style asks for; who sells it is another.
    if (draft.rule.csl == "thesis")
        for (const auto* name : {"school", "institution"})
            if (!draft.has("publisher")) draft.put("publisher", literal(name));
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
    put_links(draft);
    put_publisher(draft);
    put_places(draft);
}

}  // namespace citegraph::bibtex
