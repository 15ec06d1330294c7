// An entry as its author wrote it.
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/text/normal_form.hpp"
#include "exporters/bib/model.hpp"
#include "exporters/bib/record.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <array>
#include <optional>

// What a field of LaTeX means is for other targets; in a .bib it stands as it stood, with the names that its
// author gave it, and what is put right in it is only what stops BibTeX, biber or TeX.

namespace citegraph::exporters {
namespace {

/// Fields that hold no text of LaTeX, but addresses, keys, dates and options.
constexpr auto verbatim = std::to_array<std::string_view>(
    {"adsurl", "bdsk-file-1", "bdsk-url-1", "biburl", "crossref", "date",    "doi",      "ee",  "entryset",
     "eprint", "eventdate",   "execute",    "file",   "ids",      "options", "origdate", "pdf", "related",
     "url",    "urldate",     "urlraw",     "verba",  "verbb",    "verbc",   "xdata",    "xref"});
static_assert(std::ranges::is_sorted(verbatim));

/// Types of biblatex's that the styles of BibTeX print as a @misc.
constexpr auto modern_types = std::to_array<std::string_view>(
    {"bookinbook", "collection", "inreference", "mvbook", "mvcollection", "mvproceedings", "mvreference",
     "reference", "report", "suppbook", "suppcollection", "suppperiodical", "thesis"});
static_assert(std::ranges::is_sorted(modern_types));

/// Fields of biblatex's that the styles of BibTeX do not read, and what they read instead; without another name:
/// what a title is to be made of.
constexpr auto modern_fields =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"date", "year"},
                                                                  {"journaltitle", "journal"},
                                                                  {"location", "address"},
                                                                  {"subtitle", ""},
                                                                  {"maintitle", ""},
                                                                  {"booksubtitle", ""},
                                                                  {"issuetitle", ""}});

bool has(const Written& entry, std::string_view name) {
    return std::ranges::find(entry.fields, name, &WrittenField::name) != entry.fields.end();
}

/// Whether the styles of BibTeX find what they look for under the names that they have for it.
bool is_for_bibtex(const Written& entry) {
    if (std::ranges::binary_search(modern_types, entry.type)) return false;
    return std::ranges::none_of(modern_fields, [&](const auto& names) {
        return has(entry, names.first) && (names.second.empty() || !has(entry, names.second));
    });
}

std::string encoded(const std::string& text) {
    if (!is_balanced(text)) return address(text);
    std::string out;
    for (const char letter : text)
        out += static_cast<unsigned char>(letter) < 0x80 ? std::string{letter} : address({&letter, 1});
    return out;
}

/// A date that biber refuses ("2020-6-9") as it has it; an empty text if there is nothing to put right.
std::string put_right(const WrittenField& field, const Paper& paper) {
    constexpr std::array<std::pair<std::string_view, const char*>, 4> roles{{{"date", "issued"},
                                                                             {"eventdate", "event-date"},
                                                                             {"origdate", "original-date"},
                                                                             {"urldate", "accessed"}}};
    const auto row = std::ranges::find(roles, field.name, &decltype(roles)::value_type::first);
    if (row == roles.end() || parse_edtf(field.latex)) return {};
    const auto date = paper.dates.find(row->second);
    return date == paper.dates.end() ? std::string{} : edtf(date->second);
}

BibtexField written(const WrittenField& field, const Paper& paper, const Spelling& spelling) {
    if (const auto date = put_right(field, paper); spelling.dialect == Dialect::biblatex && !date.empty())
        return {field.name, "{" + date + "}"};
    if (field.is_expression) return {field.name, field.latex};
    if (const auto people = paper.names.find(field.role); people != paper.names.end())
        return {field.name, "{" + spelled_names(people->second, spelling) + "}"};
    return {field.name, "{" + as_written(field.name, field.latex, spelling) + "}"};
}

}  // namespace

std::string as_written(std::string_view field, std::string_view latex, const Spelling& spelling) {
    const auto text = std::string{trimmed(latex)};
    if (field == "doi") return core::bare_doi(text);
    if (std::ranges::binary_search(verbatim, field))
        return field.find("url") != std::string_view::npos ? encoded(text) : text;
    if (field == "pages" && text.find_first_of("\\{$") == std::string::npos)
        return page_ranges(collapse_space(text), spelling);
    auto mended = mended_latex(text, spelling.charset);
    const bool enclosed = mended.starts_with('{') && mended.ends_with('}');
    const bool wanted = field == "title" && spelling.braces == Layout::Braces::titles && !enclosed;
    return wanted ? "{" + mended + "}" : mended;
}

std::optional<BibtexRecord> as_it_stood(const Paper& paper, const Spelling& spelling) {
    const auto* entry = unchanged(paper);
    if (entry == nullptr || entry->dialect != spelling.dialect) return std::nullopt;
    if (spelling.dialect == Dialect::bibtex && !is_for_bibtex(*entry)) return std::nullopt;
    if (own_link(paper).empty() && !field_of(paper, "URL").empty()) return std::nullopt;  // "javascript:..."
    BibtexRecord out{.type = entry->type, .key = {}, .fields = {}, .left = {}};
    for (const auto& field : entry->fields) {
        const bool printed = !is_service(field.name) || field.name == "crossref";
        (printed ? out.fields : out.left).push_back(written(field, paper, spelling));
    }
    return out;
}

}  // namespace citegraph::exporters
