#include "read/bibtex/paper.hpp"

#include "citegraph/text.hpp"
#include "read/bibtex/dates.hpp"
#include "read/bibtex/draft.hpp"
#include "read/bibtex/values.hpp"

#include <array>
#include <utility>

namespace citegraph::bibtex {
namespace {

/// The kind of work, as far as the type and what goes with it say.
std::string type_of(const Draft& draft) {
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

void put_type(Draft& draft) {
    draft.paper.type = type_of(draft);
    if (draft.paper.type.starts_with("article-") && draft.rule.csl != draft.paper.type)
        draft.shelf.take("entrysubtype");
    if (draft.rule.bib.empty() || draft.rule.is_merged) draft.paper.foreign["entrytype"] = draft.record.type;
}

}  // namespace

void Draft::put(const std::string& variable, std::string value) {
    if (!value.empty()) paper.fields.try_emplace(variable, std::move(value));
}

void put_dates(Draft& draft) {
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
    Draft draft{record, dialect, rule_of(record.type), Shelf{record}};
    draft.paper.key = record.key;
    put_type(draft);
    put_addresses(draft);
    put_titles(draft);
    put_people(draft);
    put_dates(draft);
    put_numbers(draft);
    put_makers(draft);
    put_texts(draft);
    for (const auto& slot : draft.shelf.left())
        draft.paper.foreign.try_emplace(std::string{slot.name}, trimmed(slot.value));
    return {std::move(draft.paper), std::move(draft.problems)};
}

}  // namespace citegraph::bibtex
