// Rules that tell what assessments_of found.
#include "audit/rules.hpp"

#include <array>
#include <utility>

namespace citegraph::auditing {
namespace {

Finding finding_of(const AuditInput& input, std::size_t index, const Contradiction& one, Severity severity) {
    const auto& entry = input.reading->entries[index];
    return {.rule = one.rule,
            .severity = severity,
            .file = entry.file,
            .line = entry.line,
            .field = one.field,
            .message = one.message,
            .evidence = one.evidence,
            .entry = index};
}

constexpr std::size_t contradiction_count = 16;

struct Row {
    std::string_view name;
    Severity severity;
    std::string_view summary, explanation;
};

constexpr std::array<Row, contradiction_count> table{{
    {"other-work", Severity::error, "The identifier is another work's",
     "What the sources have under the identifier, or the only record near, bears another title and is by "
     "others. Look up the right identifier; where the title was changed, take that of the record."},
    {"chimera", Severity::error, "The title of one work, the authors of another",
     "The identifier and the authors are those of a work whose title is another. Find out which of the two "
     "is meant."},
    {"not-found", Severity::warning, "No source has the work",
     "Papers of journals and conferences are in Crossref, Semantic Scholar or arXiv, and none of them has "
     "one of this title or identifier. Works of other kinds, new ones, and entries about which a source "
     "failed are not reported. It may be spelled in another way, or may not exist."},
    {"unregistered", Severity::warning, "An identifier that nobody has registered",
     "Neither the agency that registers such identifiers nor anybody else has this one. It may be mistyped; "
     "a DOI that doi.org knows all the same is another agency's, and may stay."},
    {"title-differs", Severity::warning, "No record has this title",
     "The work is known, by its authors or its identifier, and all records of it have other words in the "
     "title. Take that of the record; where it was renamed, say which version is cited."},
    {"authors-differ", Severity::warning, "Authors who are on no record, in place of those who are",
     "Every record of this work names somebody else. Initials, short forms, accents, middle names and the "
     "order of family and given names make no difference."},
    {"authors-added", Severity::warning, "Authors who are on no record",
     "No record of the work names these people. They may have joined a later version."},
    {"authors-missing", Severity::warning, "Authors are left out",
     "Every record of the work names more people. End the list in \"and others\" where it is cut on "
     "purpose."},
    {"authors-reordered", Severity::warning, "The authors stand in another order",
     "Every record has the same people in another order, which is not that of the alphabet."},
    {"venue-differs", Severity::warning, "The work appeared elsewhere",
     "All records that name a journal or a conference name another one. Abbreviations, years, places and "
     "series make no difference, and a preprint says nothing of where a work appeared."},
    {"year-differs", Severity::warning, "The year is another one",
     "The year is more than one before the first appearance of the work, or more than three behind the "
     "last; or more than one off the year that the register of its publisher has."},
    {"future-date", Severity::warning, "A year that is yet to come",
     "The year lies further ahead than proceedings are announced."},
    {"venue-unconfirmed", Severity::note, "No record says that the work was published",
     "The entry names a journal or a conference, and every record is of a preprint. It may have been "
     "accepted only lately, or may have appeared as a preprint alone."},
    {"renamed", Severity::note, "The record bears another title",
     "The identifier's record has a title that shares little with that of the list. It may have been "
     "renamed, or may be another work: nothing else in the entry tells."},
    {"now-published", Severity::note, "A preprint that was published since",
     "The entry cites a preprint, and sources know where the work has appeared. The published version is "
     "that to cite, unless the preprint is meant."},
    {"second-hop", Severity::note, "A source gives the work an identifier of another one",
     "What a source links with the entry's identifier is another work in its own register. It was not "
     "taken; whoever copies records from that source copies the mistake."},
}};

/// The contradictions that go by the name of a row.
template <std::size_t row>
std::vector<Finding> check_row(const AuditInput& input) {
    std::vector<Finding> out;
    for (std::size_t i = 0; i < input.assessments.size(); ++i)
        for (const auto* all : {&input.assessments[i].contradictions, &input.assessments[i].remarks})
            for (const auto& one : *all)
                if (one.rule == table[row].name)
                    out.push_back(finding_of(input, i, one, table[row].severity));
    return out;
}

template <std::size_t... row>
std::vector<Rule> rules_of(std::index_sequence<row...>) {
    return {Rule{table[row].name, table[row].severity, table[row].summary, table[row].explanation,
                 check_row<row>}...};
}

}  // namespace

std::vector<Rule> contradiction_rules() {
    return rules_of(std::make_index_sequence<contradiction_count>{});
}

}  // namespace citegraph::auditing
