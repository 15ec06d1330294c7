// Which type of entry a paper is.
#include "exporters/bib/model.hpp"

#include "citegraph/text.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <array>

// The types of CSL 1.0.2 (appendix III) among those of btxdoc.pdf, section 3.1, and of biblatex.pdf, section
// 2.1. What the standard styles of BibTeX do not define is a @misc there.

namespace citegraph::exporters {
namespace {

struct Row {
    std::string_view csl, bibtex, biblatex, subtype{};
};

constexpr auto csl_types = std::to_array<Row>({
    {"article-journal", "article", "article"},
    {"article-magazine", "article", "article", "magazine"},
    {"article-newspaper", "article", "article", "newspaper"},
    {"bill", "misc", "legislation"},
    {"book", "book", "book"},
    {"broadcast", "misc", "video"},
    {"chapter", "incollection", "inbook"},
    {"classic", "book", "book"},
    {"collection", "book", "collection"},
    {"dataset", "misc", "dataset"},
    {"entry", "incollection", "inreference"},
    {"entry-dictionary", "incollection", "inreference"},
    {"entry-encyclopedia", "incollection", "inreference"},
    {"figure", "misc", "image"},
    {"graphic", "misc", "artwork"},
    {"hearing", "misc", "jurisdiction"},
    {"legal_case", "misc", "jurisdiction"},
    {"legislation", "misc", "legislation"},
    {"manuscript", "unpublished", "unpublished"},
    {"motion_picture", "misc", "movie"},
    {"musical_score", "misc", "music"},
    {"pamphlet", "booklet", "booklet"},
    {"paper-conference", "inproceedings", "inproceedings"},
    {"patent", "misc", "patent"},
    {"performance", "misc", "performance"},
    {"periodical", "misc", "periodical"},
    {"personal_communication", "misc", "letter"},
    {"post", "misc", "online"},
    {"post-weblog", "misc", "online"},
    {"regulation", "misc", "legislation"},
    {"report", "techreport", "report"},
    {"review", "article", "article", "review"},
    {"review-book", "article", "article", "review-book"},
    {"software", "misc", "software"},
    {"song", "misc", "music"},
    {"speech", "unpublished", "unpublished"},
    {"standard", "misc", "standard"},
    {"thesis", "phdthesis", "thesis"},
    {"treaty", "misc", "legislation"},
    {"webpage", "misc", "online"},
});
constexpr Row misc{"", "misc", "misc"};

/// Types that CSL has no word for, by what they are in CSL: an entry that had one keeps it.
struct Kept {
    std::string_view type, csl;
    bool in_bibtex = false;
};

constexpr auto kept_types = std::to_array<Kept>({
    {"audio", "song"},
    {"bookinbook", "book"},
    {"collection", "book"},
    {"commentary", "book"},
    {"image", "graphic"},
    {"inbook", "chapter"},
    {"legal", "treaty"},
    {"manual", "report", true},
    {"mvbook", "book"},
    {"mvcollection", "book"},
    {"mvproceedings", "book"},
    {"mvreference", "book"},
    {"proceedings", "book", true},
    {"reference", "book"},
    {"suppbook", "chapter"},
    {"suppcollection", "chapter"},
    {"suppperiodical", "article-journal"},
    {"video", "motion_picture"},
});

/// The type that the entry of this paper had in the file that it came from, if that dialect has it and the
/// paper has not become something else since; else an empty text.
std::string_view kept_type(const Paper& paper, Dialect dialect) {
    const auto was = paper.foreign.find("entrytype");
    if (was == paper.foreign.end()) return {};
    const auto row = std::ranges::lower_bound(kept_types, was->second, {}, &Kept::type);
    const bool stands = row != kept_types.end() && row->type == was->second && row->csl == paper.type;
    return stands && (row->in_bibtex || dialect == Dialect::biblatex) ? row->type : std::string_view{};
}

const Row& row_of(std::string_view csl) {
    const auto row = std::ranges::lower_bound(csl_types, csl, {}, &Row::csl);
    return row != csl_types.end() && row->csl == csl ? *row : misc;
}

bool has(const Paper& paper, const std::string& variable) {
    return !trimmed(field_of(paper, variable)).empty();
}

bool is_online(const Paper& paper) {
    return !own_link(paper).empty() || has(paper, "DOI") || !link_to(paper).empty();
}

/// CSL's "article" is a preprint, or what older data knows no better name for.
std::string_view article(const Paper& paper, Dialect dialect) {
    const bool in_journal =
        has(paper, "container-title") &&
        (has(paper, "volume") || has(paper, "issue") || has(paper, "page")) &&
        ascii_lower(field_of(paper, "container-title")).find("arxiv") == std::string::npos;
    if (in_journal) return "article";
    return dialect == Dialect::biblatex && is_online(paper) ? "online" : "misc";
}

/// A chapter of a book by the same people, or a contribution to a book that others edit.
std::string_view chapter(const Paper& paper, Dialect dialect) {
    if (dialect == Dialect::bibtex) return has(paper, "container-title") ? "incollection" : "inbook";
    return has_names(paper, "editor") && !has_names(paper, "container-author") ? "incollection" : "inbook";
}

/// A whole volume: by authors, or edited, or of a conference, or a book that is a part of a book.
std::string_view book(const Paper& paper, Dialect dialect) {
    const bool authored = has_names(paper, "author");
    const bool edited = !authored && has_names(paper, "editor");
    const bool of_event =
        !authored && (has(paper, "event-title") || has(paper, "event") ||
                      ascii_lower(title_of(paper)).find("proceedings") != std::string::npos);
    if (dialect == Dialect::bibtex) return of_event ? "proceedings" : "book";
    if (of_event) return "proceedings";
    if (edited) return "collection";
    const bool part = has(paper, "container-title") && !has(paper, "number-of-volumes");
    return part ? "bookinbook" : "book";
}

std::string_view thesis(const Paper& paper) {
    const auto genre = ascii_lower(field_of(paper, "genre"));
    const auto says = [&](std::string_view word) { return genre.find(word) != std::string::npos; };
    const bool lower = says("master") || says("mathesis") || says("diplom") || says("bachelor") ||
                       says("bathesis") || says("magister") || says("licen") || says("m.sc") ||
                       genre.starts_with("msc");
    return lower ? "mastersthesis" : "phdthesis";
}

std::string_view type_of(const Paper& paper, Dialect dialect) {
    const std::string_view csl = paper.type;
    const auto& row = row_of(csl);
    if (const auto type = kept_type(paper, dialect); !type.empty()) return type;
    if (csl == "article") return article(paper, dialect);
    const bool is_entry = csl.starts_with("entry") && dialect == Dialect::bibtex;
    if (csl == "chapter" || is_entry) return chapter(paper, dialect);
    if (csl == "book" || csl == "classic") return book(paper, dialect);
    if (dialect == Dialect::biblatex) return row.biblatex;
    if (csl == "thesis") return thesis(paper);
    if (row.bibtex == "unpublished" && !has(paper, "note")) return "misc";
    return row.bibtex;
}

std::string_view container_field(std::string_view type, Dialect dialect) {
    if (type == "article") return dialect == Dialect::bibtex ? "journal" : "journaltitle";
    if (type == "book" || type == "collection") return "maintitle";
    if (type == "proceedings" || type == "reference") return "maintitle";
    if (type == "suppperiodical") return "journaltitle";
    if (type.starts_with("in") || type == "bookinbook" || type.starts_with("supp")) return "booktitle";
    return dialect == Dialect::bibtex || type == "misc" ? "howpublished" : "titleaddon";
}

std::string_view publisher_field(std::string_view type, Dialect dialect) {
    if (type == "techreport" || type == "report") return "institution";
    if (type == "manual") return "organization";
    if (type == "booklet" || (type == "unpublished" && dialect == Dialect::biblatex)) return "howpublished";
    if (type.ends_with("thesis")) return dialect == Dialect::bibtex ? "school" : "institution";
    const bool unsold = type == "misc" || type == "online" || type == "software";
    return dialect == Dialect::biblatex && unsold ? "organization" : "publisher";
}

/// Whether sources that should have known it did not say what such an entry must have.
bool falls_short(const Paper& paper, std::string_view type) {
    if (type == "misc" || !is_assembled(paper)) return false;
    const bool contained = type == "article" || type == "inproceedings" || type == "incollection";
    return authors_of(paper).empty() || title_of(paper).empty() || !year_of(paper) ||
           (contained && container_of(paper).empty()) ||
           (!contained && type != "unpublished" && !has(paper, "publisher"));
}

}  // namespace

const std::string& container_of(const Paper& paper) {
    const auto& title = field_of(paper, "container-title");
    return title.empty() && paper.type == "paper-conference" ? field_of(paper, "event-title") : title;
}

bool has_names(const Paper& paper, const std::string& role) {
    const auto found = paper.names.find(role);
    return found != paper.names.end() && !found->second.empty();
}

bool is_assembled(const Paper& paper) {
    return std::ranges::any_of(paper.origin, [](const auto& from) { return from.second.source != "list"; });
}

EntryType entry_type(const Paper& paper, Dialect dialect) {
    auto type = type_of(paper, dialect);
    if (dialect == Dialect::bibtex && falls_short(paper, type)) type = "misc";
    return {type, container_field(type, dialect), publisher_field(type, dialect), row_of(paper.type).subtype};
}

}  // namespace citegraph::exporters
