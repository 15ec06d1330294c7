#include "read/bibtex/fields/paper.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/record/normal_record.hpp"
#include "core/text/published_text.hpp"
#include "read/bibtex/fields/draft.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace citegraph::bibtex {
namespace {

/// The rule of the type; of a book with another booktitle, as a part of that is what it is (btxdoc.pdf, section
/// 3.2: "title of a book, part of which is being cited"), that of such a part.
TypeRule rule_for(const Record& record) {
    const auto& rule = rule_of(record.type);
    if (rule.shape != Shape::volume || rule.csl != "book") return rule;
    const auto book = text_of(value_of(record, "booktitle")), title = text_of(value_of(record, "title"));
    const auto behind = title.starts_with(book) ? title.substr(book.size()) : std::string{};
    const bool is_short = behind.starts_with(':') || behind.starts_with('.');  // the rest is its subtitle
    const bool is_part =
        !is_short && !book.empty() && !title.empty() && normal_title(book) != normal_title(title);
    return is_part ? rule_of("incollection") : rule;
}

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
    draft.shelf.fresh();
    if (draft.rule.bib.empty() || draft.rule.is_merged) draft.paper.foreign["entrytype"] = draft.record.type;
}

/// Fields whose backslashes are no commands.
bool is_address(std::string_view field) {
    static constexpr auto addresses = std::to_array<std::string_view>(
        {"adsurl", "bdsk-url-1", "biburl", "doi", "ee", "eid", "eprint", "file", "pdf", "url"});
    return std::ranges::binary_search(addresses, field);
}

/// A letter as LaTeX has it, of "&amp;" and of "\&amp;".
void put_in_latex(std::string& out, std::string_view letter) {
    if (out.ends_with('\\') && !out.ends_with("\\\\")) out.pop_back();
    out += to_latex(letter, Charset::utf8);
}

/// With the letters that entities stand for, which are in a .bib by mistake; nothing if no field has any.
std::optional<Record> without_entities(const Record& record) {
    std::optional<Record> out;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        const auto& [name, value] = record.fields[i];
        const auto from = value.find('&');
        if (from == value.npos || value.find(';', from) == value.npos) continue;
        if (!out) out = record;
        out->fields[i].second =
            is_address(name) ? core::resolved_entities(value) : core::resolved_entities(value, put_in_latex);
    }
    return out;
}

/// "\TUB, \NTG in author are not known". What nobody read stays as it is.
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
    draft.problems.push_back(told + (count == 1 ? " is not known; only LaTeX can tell what it prints"
                                                : " are not known; only LaTeX can tell what they print"));
}

/// What `crossref` named stands in the entry instead of what came from there. It takes the fields of `record`,
/// which `draft` was made of.
Written written_as(const CslDraft& draft, Record record) {
    Written out{draft.dialect, std::move(record.type), {}, {}, meaning_of(draft.paper)};
    const auto add = [&](std::string name, std::string value) {
        const auto macros = record.expressions.find(name);
        const auto role = draft.mended.find(name);
        const bool is_expression = macros != record.expressions.end();
        if (trimmed(value).empty() && !is_expression) return;
        out.fields.push_back({std::move(name), is_expression ? std::move(macros->second) : std::move(value),
                              is_expression, role == draft.mended.end() ? std::string{} : role->second});
    };
    out.fields.reserve(record.fields.size() + 1);
    for (std::size_t i = 0; i + record.inherited < record.fields.size(); ++i)
        add(std::move(record.fields[i].first), std::move(record.fields[i].second));
    add("crossref", std::move(record.crossref));
    for (const auto& [variable, latex] : draft.latex)
        out.texts[variable] = {latex, meaning_of(draft.paper, variable)};
    return out;
}

}  // namespace

void CslDraft::put(const std::string& variable, std::string value) {
    const auto from = shelf.fresh();
    if (value.empty()) return;
    if (!paper.fields.try_emplace(variable, std::move(value)).second)
        for (const auto name : from) shelf.put_back(name);
    else if (from.size() == 1)
        keep(variable, value_of(record, from.front()));
}

void CslDraft::put(const std::string& variable, ReadText value) {
    const bool fresh = !has(variable) && !value.text.empty();
    put(variable, std::move(value.text));
    if (fresh) keep(variable, value.latex);
}

void CslDraft::keep(const std::string& variable, std::string_view written) {
    if (is_more_than_text(written) && written.find("\\bibstring") == std::string_view::npos)
        latex.insert_or_assign(variable, trimmed(written));
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
        draft.shelf.fresh();
    }
}

Read paper_of(Record record, Dialect dialect) {
    if (auto decoded = without_entities(record)) record = *std::move(decoded);
    CslDraft draft{record, dialect, rule_for(record), Shelf{record}};
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
    draft.paper = core::normal_record(std::move(draft.paper));  // what it means is told of the normal form
    draft.paper.written = written_as(draft, std::move(record));
    return {std::move(draft.paper), std::move(draft.problems)};
}

}  // namespace citegraph::bibtex
