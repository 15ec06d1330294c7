// Who did what.
#include "exporters/bib/draft.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <array>

namespace citegraph::exporters {
namespace {

/// Roles that are fields of biblatex (biblatex.pdf, section 2.2.2), by their CSL names where those differ.
constexpr auto direct = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"author", "author"},
    {"editor", "editor"},
    {"translator", "translator"},
    {"container-author", "bookauthor"},
    {"annotator", "annotator"},
    {"commentator", "commentator"},
    {"introduction", "introduction"},
    {"foreword", "foreword"},
    {"afterword", "afterword"},
    {"holder", "holder"},
    {"shortauthor", "shortauthor"},
    {"shorteditor", "shorteditor"},
});

/// The styles of BibTeX refuse authors and editors of one book; who reads `editora` too loses nothing.
bool is_refused(std::string_view field, const EntryDraft& draft) {
    return draft.is_bibtex() && field == "editor" && has_names(draft.paper(), "author") &&
           (draft.type().name == "book" || draft.type().name == "inbook");
}

/// What an editor of some type does (biblatex.pdf, section 2.3.6), where CSL has another word for it.
constexpr auto duties = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"contributor", "collaborator"}, {"executive-producer", "execproducer"}, {"script-writer", "writer"}});

std::string duty_of(const std::string& role) {
    const auto row = std::ranges::find(duties, role, &decltype(duties)::value_type::first);
    return row == duties.end() ? role : std::string{row->second};
}

/// The first of the three fields for further editors that is free, with what they do.
void put_editors(EntryDraft& draft, const std::string& role, const std::string& value) {
    for (const std::string slot : {"editora", "editorb", "editorc"}) {
        if (draft.has(slot) || draft.paper().foreign.contains(slot)) continue;
        draft.put(slot, value);
        return draft.put(slot + "type", duty_of(role));
    }
    draft.put(role, value);
}

}  // namespace

void put_people(EntryDraft& draft) {
    const auto& names = draft.paper().names;
    for (const auto& [role, field] : direct)
        if (const auto found = names.find(std::string{role});
            found != names.end() && !is_refused(field, draft))
            draft.put(field, spelled_names(found->second, draft.spelling()));
    for (const auto& [role, people] : names) {
        const auto row = std::ranges::find(direct, role, &decltype(direct)::value_type::first);
        const auto value = spelled_names(people, draft.spelling());
        if (!value.empty() && (row == direct.end() || is_refused(row->second, draft)))
            put_editors(draft, role, value);
    }
}

}  // namespace citegraph::exporters
