// Collects the fields of an entry.
#include "exporters/bib/draft.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "exporters/bib/model.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::exporters {

EntryDraft::EntryDraft(const Paper& paper, const Spelling& spelling)
    : paper_{paper}, spelling_{spelling}, type_{entry_type(paper, spelling.dialect)} {
    record_.type = type_.name;
}

const std::string& EntryDraft::take(const std::string& variable) {
    taken_.insert(variable);
    return field_of(paper_, variable);
}

void EntryDraft::add(std::string_view name, std::string value) {
    if (!names_.emplace(name).second) return leave_second(name, std::move(value));
    // What sources said beyond what the type has a place for is left out; what its author wrote is not.
    const bool fits = takes(spelling_.dialect, record_.type, name) || !is_assembled(paper_);
    (fits ? record_.fields : record_.left).emplace_back(name, std::move(value));
}

/// Of two values for one field of an author's own entry, the second is kept under a name that styles pass
/// over ("OPT", as Emacs has it).
void EntryDraft::leave_second(std::string_view name, std::string value) {
    const auto same = [&](const BibtexField& field) { return field.first == name && field.second == value; };
    if (is_assembled(paper_) || std::ranges::any_of(record_.fields, same)) return;
    const auto other = "opt" + std::string{name};
    if (names_.insert(other).second) record_.left.emplace_back(other, std::move(value));
}

void EntryDraft::put(std::string_view name, const std::string& value) {
    if (!trimmed(value).empty()) add(name, "{" + value + "}");
}

void EntryDraft::macro(std::string_view name, std::string_view value) {
    add(name, std::string{value});
}

void EntryDraft::leave(std::string_view name, const std::string& value) {
    if (!trimmed(value).empty() && names_.emplace(name).second)
        record_.left.emplace_back(name, "{" + value + "}");
}

/// What the author of the entry wrote, where that is more than text.
std::optional<std::string> EntryDraft::latex_of(const std::string& variable) const {
    const auto* latex = unchanged(paper_, variable);
    return latex ? std::optional{mended_latex(*latex, spelling_.charset)} : std::nullopt;
}

void EntryDraft::text(std::string_view name, const std::string& variable) {
    const auto& text = take(variable);
    put(name, latex_of(variable).value_or(spelled(text, spelling_)));
}

void EntryDraft::title(std::string_view name, const std::string& variable) {
    const auto& title = take(variable);
    put(name, latex_of(variable).value_or(spelled_title(title, spelling_)));
}

void EntryDraft::list(std::string_view name, const std::string& variable) {
    const auto& text = take(variable);
    put(name, latex_of(variable).value_or(spelled_list(text, spelling_)));
}

void EntryDraft::people(std::string_view name, const std::string& role) {
    const auto found = paper_.names.find(role);
    if (found != paper_.names.end())
        put(name, latex_of(role).value_or(spelled_names(found->second, spelling_)));
}

BibtexRecord EntryDraft::finish(std::string key) {
    record_.key = std::move(key);
    for (const auto& [variable, value] : paper_.fields)
        if (!taken_.contains(variable)) leave(ascii_lower(variable), spelled(value, spelling_));
    return std::move(record_);
}

}  // namespace citegraph::exporters
