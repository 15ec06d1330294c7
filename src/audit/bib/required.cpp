// Fields without which an entry is not printed whole.
#include "audit/rules.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <array>

namespace citegraph::auditing {
namespace {

/// A type and what it needs, fields of which one is enough with "|" between them.
struct Need {
    std::string_view type, fields;
};

/// \source btxdoc, "Entry Types"; the manual of biblatex, 2.1.1, whose names for the same fields stand beside
constexpr std::array<Need, 24> needs{{
    {"article", "author title journal|journaltitle year|date"},
    {"book", "author|editor title publisher year|date"},
    {"booklet", "title"},
    {"collection", "editor title year|date"},
    {"conference", "author title booktitle year|date"},
    {"dataset", "author|editor title year|date"},
    {"inbook", "author|editor title year|date"},
    {"incollection", "author title booktitle year|date"},
    {"inproceedings", "author title booktitle year|date"},
    {"manual", "title"},
    {"mastersthesis", "author title school|institution year|date"},
    {"mvbook", "author title year|date"},
    {"online", "author|editor|organization|title url|doi|eprint"},
    {"patent", "author title number year|date"},
    {"periodical", "editor title year|date"},
    {"phdthesis", "author title school|institution year|date"},
    {"proceedings", "title year|date"},
    {"report", "author title institution year|date"},
    {"software", "author|editor|organization title"},
    {"techreport", "author title institution year|date"},
    {"thesis", "author title institution|school year|date"},
    {"unpublished", "author title note|howpublished|year|date"},
    {"www", "title url"},
    {"electronic", "title url"},
}};

bool has_any(const bibtex::Record& record, std::string_view names) {
    const auto all = split(names, '|');
    return std::ranges::any_of(all, [&](auto name) {
        return !trimmed(bibtex::value_of(record, name)).empty() ||
               record.expressions.contains(std::string{name});
    });
}

std::vector<std::string> missing_in(const bibtex::Record& record) {
    std::vector<std::string> out;
    const auto need = std::ranges::find(needs, std::string_view{record.type}, &Need::type);
    const bool inherits = has_any(record, "crossref|xdata");
    if (need == needs.end() || inherits) return out;
    for (const auto names : split(need->fields, ' '))
        if (!has_any(record, names)) out.emplace_back(names.substr(0, names.find('|')));
    return out;
}

std::vector<Finding> check_required(const AuditInput& input) {
    std::vector<BibFinding> found;
    if (!input.bib) return {};
    for (const auto& record : input.records)
        if (const auto missing = missing_in(record); !missing.empty()) {
            const auto at = input.bib->blocks[record.block].type;
            found.push_back({at.begin,
                             at.size,
                             missing.front(),
                             "@" + record.type + " '" + record.key + "' has no " + join(missing, ", no "),
                             {}});
        }
    return placed(input, "missing-field", Severity::warning, std::move(found));
}

}  // namespace

Rule missing_field() {
    return {"missing-field", Severity::warning, "A field that the type of the entry needs",
            "BibTeX warns of it, and styles print the entry with a hole. What a crossref or xdata brings "
            "along is not looked for.",
            check_required};
}

}  // namespace citegraph::auditing
