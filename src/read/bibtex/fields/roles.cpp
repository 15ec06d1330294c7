#include "citegraph/text.hpp"
#include "core/csl.hpp"
#include "read/bibtex/fields/draft.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

// People of biblatex.pdf, section 2.2.2, by CSL's roles. What an `editor` does, his `editortype` says
// (section 2.3.6); for roles that CSL lacks he stays an editor, and an `editora` stays as he was written.

namespace citegraph::bibtex {

using namespace core;

namespace {

using Duty = std::pair<std::string_view, const char*>;

constexpr std::array<Duty, 3> roles{
    {{"author", "author"}, {"bookauthor", "container-author"}, {"translator", "translator"}}};

constexpr std::array<Duty, 16> duties{{{"editor", "editor"},
                                       {"compiler", "compiler"},
                                       {"collaborator", "contributor"},
                                       {"contributor", "contributor"},
                                       {"organizer", "organizer"},
                                       {"director", "director"},
                                       {"producer", "producer"},
                                       {"execproducer", "executive-producer"},
                                       {"composer", "composer"},
                                       {"illustrator", "illustrator"},
                                       {"narrator", "narrator"},
                                       {"performer", "performer"},
                                       {"writer", "script-writer"},
                                       {"host", "host"},
                                       {"chair", "chair"},
                                       {"translator", "translator"}}};

const char* role_of(std::string_view duty) {
    const auto row = std::ranges::find(duties, ascii_lower(trimmed(duty)), &Duty::first);
    return row == duties.end() ? nullptr : row->second;
}

/// What `options = {useprefix=true}` says; nothing if it says nothing.
std::optional<Prefixes> prefixes_of(const CslDraft& draft) {
    for (const auto option : split(draft.shelf.look("options"), ',')) {
        const auto equals = option.find('=');
        if (trimmed(option.substr(0, equals)) != "useprefix") continue;
        const auto value = equals == std::string_view::npos ? "true" : trimmed(option.substr(equals + 1));
        return value == "false" ? Prefixes::dropped : Prefixes::kept;
    }
    return std::nullopt;
}

void put(CslDraft& draft, std::string_view field, const std::string& role) {
    const auto latex = draft.shelf.take(field);
    draft.shelf.fresh();
    if (latex.empty()) return;
    const bool alone = !draft.paper.names.contains(role);
    auto people = read_people(latex, draft.dialect, prefixes_of(draft));
    if (people.mended) draft.mended[std::string{field}] = role;
    for (auto& problem : people.problems) draft.problems.push_back(std::string{field} + ": " + problem);
    auto& names = draft.paper.names[role];
    std::ranges::move(people.names, std::back_inserter(names));
    if (alone && !people.mended && latex.find('=') == std::string_view::npos) draft.keep(role, latex);
    if (!alone) draft.latex.erase(role);
    if (names.empty()) draft.paper.names.erase(role);
}

void put_editors(CslDraft& draft) {
    for (const std::string name : {"editor", "editora", "editorb", "editorc"}) {
        const auto* role = role_of(draft.shelf.look(name + "type"));
        if (role == nullptr && name != "editor") continue;
        if (role != nullptr && draft.shelf.has(name)) draft.shelf.take(name + "type");
        put(draft, name, role == nullptr ? "editor" : role);
    }
}

}  // namespace

void put_people(CslDraft& draft) {
    for (const auto& [field, role] : roles) put(draft, field, role);
    put_editors(draft);
    for (const auto& slot : draft.shelf.left())
        if (is_csl_name(slot.name)) put(draft, slot.name, std::string{slot.name});
}

}  // namespace citegraph::bibtex
