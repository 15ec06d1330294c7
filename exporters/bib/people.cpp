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

/// The styles of BibTeX refuse authors and editors of one book; where sources brought them together, who reads
/// `editora` loses nothing.
bool is_refused(std::string_view field, const EntryDraft& draft) {
    return draft.is_bibtex() && is_assembled(draft.paper()) && field == "editor" &&
           has_names(draft.paper(), "author") &&
           (draft.type().name == "book" || draft.type().name == "inbook");
}

/// What an editor of some type does (biblatex.pdf, section 2.3.6), where CSL has another word for it.
constexpr auto duties = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"contributor", "collaborator"}, {"executive-producer", "execproducer"}, {"script-writer", "writer"}});

std::string duty_of(const std::string& role) {
    const auto row = std::ranges::find(duties, role, &decltype(duties)::value_type::first);
    return row == duties.end() ? role : std::string{row->second};
}

/// The first of the three fields for further editors that is free, with what they do. Citations and sorting
/// consider the first editor alone (biblatex.pdf, section 2.3.6), BibTeX's styles print authors and editors: who
/// is all there is stands there.
void put_editors(EntryDraft& draft, const std::string& role) {
    const bool alone = !draft.has("author") && !draft.has("editor") && !is_assembled(draft.paper());
    if (alone && draft.is_bibtex()) return draft.people("author", role);
    for (const std::string slot : {"editor", "editora", "editorb", "editorc"}) {
        if ((slot == "editor" && !alone) || draft.has(slot) || draft.paper().foreign.contains(slot)) continue;
        draft.people(slot, role);
        return draft.put(slot + "type", duty_of(role));
    }
    draft.people(role, role);
}

}  // namespace

void put_people(EntryDraft& draft) {
    const auto& names = draft.paper().names;
    for (const auto& [role, field] : direct)
        if (!is_refused(field, draft)) draft.people(field, std::string{role});
    for (const auto& [role, people] : names) {
        const auto row = std::ranges::find(direct, role, &decltype(direct)::value_type::first);
        if (!spelled_names(people, draft.spelling()).empty() &&
            (row == direct.end() || is_refused(row->second, draft)))
            put_editors(draft, role);
    }
}

}  // namespace citegraph::exporters
