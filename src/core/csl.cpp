#include "core/csl.hpp"

#include <algorithm>
#include <array>

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

}  // namespace citegraph::core
