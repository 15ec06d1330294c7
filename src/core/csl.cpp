#include "core/csl.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::core {
namespace {

constexpr auto types = std::to_array<std::string_view>({"article",
                                                        "article-journal",
                                                        "article-magazine",
                                                        "article-newspaper",
                                                        "bill",
                                                        "book",
                                                        "broadcast",
                                                        "chapter",
                                                        "classic",
                                                        "collection",
                                                        "dataset",
                                                        "document",
                                                        "entry",
                                                        "entry-dictionary",
                                                        "entry-encyclopedia",
                                                        "event",
                                                        "figure",
                                                        "graphic",
                                                        "hearing",
                                                        "interview",
                                                        "legal_case",
                                                        "legislation",
                                                        "manuscript",
                                                        "map",
                                                        "motion_picture",
                                                        "musical_score",
                                                        "pamphlet",
                                                        "paper-conference",
                                                        "patent",
                                                        "performance",
                                                        "periodical",
                                                        "personal_communication",
                                                        "post",
                                                        "post-weblog",
                                                        "regulation",
                                                        "report",
                                                        "review",
                                                        "review-book",
                                                        "software",
                                                        "song",
                                                        "speech",
                                                        "standard",
                                                        "thesis",
                                                        "treaty",
                                                        "webpage"});

constexpr auto text_variables = std::to_array<std::string_view>({"DOI",
                                                                 "ISBN",
                                                                 "ISSN",
                                                                 "PMCID",
                                                                 "PMID",
                                                                 "URL",
                                                                 "abstract",
                                                                 "annote",
                                                                 "archive",
                                                                 "archive-place",
                                                                 "archive_collection",
                                                                 "archive_location",
                                                                 "authority",
                                                                 "call-number",
                                                                 "chapter-number",
                                                                 "citation-label",
                                                                 "citation-number",
                                                                 "collection-number",
                                                                 "collection-title",
                                                                 "container-title",
                                                                 "container-title-short",
                                                                 "dimensions",
                                                                 "division",
                                                                 "edition",
                                                                 "event",
                                                                 "event-place",
                                                                 "event-title",
                                                                 "first-reference-note-number",
                                                                 "genre",
                                                                 "issue",
                                                                 "journalAbbreviation",
                                                                 "jurisdiction",
                                                                 "keyword",
                                                                 "language",
                                                                 "locator",
                                                                 "medium",
                                                                 "note",
                                                                 "number",
                                                                 "number-of-pages",
                                                                 "number-of-volumes",
                                                                 "original-publisher",
                                                                 "original-publisher-place",
                                                                 "original-title",
                                                                 "page",
                                                                 "page-first",
                                                                 "part",
                                                                 "part-title",
                                                                 "printing",
                                                                 "publisher",
                                                                 "publisher-place",
                                                                 "references",
                                                                 "reviewed-genre",
                                                                 "reviewed-title",
                                                                 "scale",
                                                                 "section",
                                                                 "shortTitle",
                                                                 "source",
                                                                 "status",
                                                                 "supplement",
                                                                 "title",
                                                                 "title-short",
                                                                 "version",
                                                                 "volume",
                                                                 "volume-title",
                                                                 "volume-title-short",
                                                                 "year-suffix"});

constexpr auto name_roles = std::to_array<std::string_view>({"author",
                                                             "chair",
                                                             "collection-editor",
                                                             "compiler",
                                                             "composer",
                                                             "container-author",
                                                             "contributor",
                                                             "curator",
                                                             "director",
                                                             "editor",
                                                             "editorial-director",
                                                             "executive-producer",
                                                             "guest",
                                                             "host",
                                                             "illustrator",
                                                             "interviewer",
                                                             "narrator",
                                                             "organizer",
                                                             "original-author",
                                                             "performer",
                                                             "producer",
                                                             "recipient",
                                                             "reviewed-author",
                                                             "script-writer",
                                                             "series-creator",
                                                             "translator"});

constexpr auto date_roles = std::to_array<std::string_view>(
    {"accessed", "available-date", "event-date", "issued", "original-date", "submitted"});

static_assert(std::ranges::is_sorted(types) && std::ranges::is_sorted(text_variables) &&
              std::ranges::is_sorted(name_roles) && std::ranges::is_sorted(date_roles));

/// Types of api.crossref.org/types and the CSL 1.0.2 types that they are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> crossref_types{
    {{"journal-article", "article-journal"},
     {"proceedings-article", "paper-conference"},
     {"book-chapter", "chapter"},
     {"book-section", "chapter"},
     {"book-part", "chapter"},
     {"book-track", "chapter"},
     {"reference-entry", "entry"},
     {"book", "book"},
     {"monograph", "book"},
     {"edited-book", "book"},
     {"reference-book", "book"},
     {"proceedings", "book"},
     {"posted-content", "article"},
     {"dissertation", "thesis"},
     {"report", "report"},
     {"report-component", "report"},
     {"dataset", "dataset"},
     {"database", "dataset"},
     {"standard", "standard"},
     {"peer-review", "review"},
     {"journal", "periodical"},
     {"journal-issue", "periodical"}}};

}  // namespace

bool is_csl_type(std::string_view word) {
    return std::ranges::binary_search(types, word);
}

bool is_csl_variable(std::string_view word) {
    return std::ranges::binary_search(text_variables, word);
}

bool is_csl_name(std::string_view word) {
    return std::ranges::binary_search(name_roles, word);
}

bool is_csl_date(std::string_view word) {
    return std::ranges::binary_search(date_roles, word);
}

std::string_view csl_type_of_crossref(std::string_view word) {
    const auto row =
        std::ranges::find(crossref_types, word, &std::pair<std::string_view, std::string_view>::first);
    return row == crossref_types.end() ? "document" : row->second;
}

}  // namespace citegraph::core
