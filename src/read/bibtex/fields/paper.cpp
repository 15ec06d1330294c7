#include "read/bibtex/fields/paper.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "read/bibtex/fields/draft.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace citegraph::bibtex {
namespace {

/// The kind of work, as far as the type and what goes with it say.
std::string type_of(const CslDraft& draft) {
    const auto& shelf = draft.shelf;
    const auto subtype = ascii_lower(trimmed(shelf.look("entrysubtype")));
    if (draft.rule.shape == Shape::article || draft.rule.shape == Shape::periodical) {
        if (subtype == "magazine") return "article-magazine";
        if (subtype == "newspaper") return "article-newspaper";
    }
    const bool spoken = shelf.has("eventtitle") || shelf.has("eventdate") || shelf.has("venue");
    if (draft.rule.bib == "unpublished" && spoken) return "speech";
    return std::string{draft.rule.csl};
}

void put_type(CslDraft& draft) {
    draft.paper.type = type_of(draft);
    if (draft.paper.type.starts_with("article-") && draft.rule.csl != draft.paper.type)
        draft.shelf.take("entrysubtype");
    if (draft.rule.bib.empty() || draft.rule.is_merged) draft.paper.foreign["entrytype"] = draft.record.type;
}

/// Fields whose backslashes are no commands.
bool is_address(std::string_view field) {
    static constexpr auto addresses = std::to_array<std::string_view>(
        {"adsurl", "bdsk-url-1", "biburl", "doi", "ee", "eid", "eprint", "file", "pdf", "url"});
    return std::ranges::binary_search(addresses, field);
}

/// "\TUB, \NTG in author are not known; their names are left out". What nobody read stays as it is.
void tell_unknown_commands(CslDraft& draft, std::span<const Shelf::Slot> left) {
    std::string told;
    std::size_t count = 0;
    for (const auto& [field, value] : draft.record.fields) {
        if (value.find('\\') == std::string::npos || is_address(field)) continue;
        if (std::ranges::find(left, field, &Shelf::Slot::name) != left.end()) continue;
        const auto names = unknown_commands(value);
        if (names.empty()) continue;
        told.append(told.empty() ? "" : ", ").append(join(names, ", ")).append(" in ").append(field);
        count += names.size();
    }
    if (count == 0) return;
    draft.problems.push_back(told + (count == 1 ? " is not known; its name is left out"
                                                : " are not known; their names are left out"));
}

}  // namespace

void CslDraft::put(const std::string& variable, std::string value) {
    if (!value.empty()) paper.fields.try_emplace(variable, std::move(value));
}

void put_dates(CslDraft& draft) {
    struct Row {
        const char *prefix, *role;
    };
    static constexpr std::array<Row, 4> rows{
        {{"", "issued"}, {"url", "accessed"}, {"orig", "original-date"}, {"event", "event-date"}}};
    for (const auto& [prefix, role] : rows) {
        auto read = read_date(draft.record, prefix);
        if (!read.problem.empty()) draft.problems.push_back(std::move(read.problem));
        if (!read.date) continue;
        draft.paper.dates[role] = *std::move(read.date);
        for (const auto* part : {"date", "year", "month", "day"})
            draft.shelf.take(std::string{prefix} + part);
    }
}

Read paper_of(const Record& record, Dialect dialect) {
    CslDraft draft{record, dialect, rule_of(record.type), Shelf{record}};
    draft.paper.key = record.key;
    put_type(draft);
    put_addresses(draft);
    put_titles(draft);
    put_people(draft);
    put_dates(draft);
    put_numbers(draft);
    put_makers(draft);
    put_texts(draft);
    const auto left = draft.shelf.left();
    tell_unknown_commands(draft, left);
    for (const auto& slot : left)
        draft.paper.foreign.try_emplace(std::string{slot.name}, trimmed(slot.value));
    return {std::move(draft.paper), std::move(draft.problems)};
}

}  // namespace citegraph::bibtex
