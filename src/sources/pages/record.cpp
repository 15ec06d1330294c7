// Highwire Press tags, as Google Scholar asks publishers to set them
// (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
//
//     citation_title                     "title"
//     citation_author, citation_authors  "author", as "First Last" or "Last, First"; the latter tag holds
//                                        several, separated by semicolons
//     citation_publication_date, citation_date, citation_year, citation_online_date
//                                        "issued", the first that is a date
//     citation_conference_title, citation_conference, citation_inbook_title, citation_journal_title
//                                        "container-title"; NeurIPS and MLSys call their proceedings journals
//     citation_volume, citation_issue, citation_firstpage, citation_lastpage, citation_publisher,
//     citation_isbn, citation_issn, citation_abstract
//                                        the CSL variables of those names
//     citation_doi, citation_arxiv_id    identifiers of the work; the former is "DOI" too
//     citation_pdf_url                   foreign "pdf"
// USENIX keeps the braces of BibTeX in its titles; braces are left out everywhere.
#include "sources/pages/pages.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/page_range.hpp"
#include "core/text/ascii.hpp"
#include "core/written_date.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {
namespace {

std::string without_braces(std::string text) {
    std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
    return collapse_space(text);
}

/// The first of `names` that is there.
std::string first_of(const PageTags& tags, std::initializer_list<std::string_view> names) {
    for (const auto name : names)
        if (auto value = without_braces(tags.first(name)); !value.empty()) return value;
    return {};
}

bool is_year(std::string_view text) {
    return text.size() == 4 && core::is_digits(text) && text >= "1800" && text <= "2100";
}

void read_authors(Paper& paper, const PageTags& tags) {
    std::vector<Name> names;
    const auto add = [&](std::string_view text) {
        if (auto name = parse_name(without_braces(std::string{text})); name != Name{})
            names.push_back(std::move(name));
    };
    for (const auto& author : tags.all("citation_author")) add(author);
    if (names.empty())
        for (const auto& list : tags.all("citation_authors"))
            for (const auto author : split(list, ';')) add(author);
    if (!names.empty()) paper.names["author"] = std::move(names);
}

void read_dates(Paper& paper, const PageTags& tags) {
    for (const auto* tag :
         {"citation_publication_date", "citation_date", "citation_year", "citation_online_date"})
        if (const auto day = day_of_page(tags.first(tag)); day.year > 0) {
            paper.dates["issued"].begin = day;
            return;
        }
}

/// "19274-19286"; the first page alone if the last is the same or unknown.
std::string pages_in(const PageTags& tags) {
    const auto first = tags.first("citation_firstpage");
    const auto last = tags.first("citation_lastpage");
    return first == last ? first : core::join_pages({first, last}).value_or(first);
}

void read_container(Paper& paper, const PageTags& tags, std::string_view host) {
    const auto event =
        first_of(tags, {"citation_conference_title", "citation_conference", "citation_inbook_title"});
    const auto journal = first_of(tags, {"citation_journal_title"});
    const bool in_journal = event.empty() && !journal.empty() && holds_journals(host);
    paper.type = in_journal ? "article-journal" : "paper-conference";
    set(paper.fields, "container-title", event.empty() ? journal : event);
}

/// 10.5555 holds DOIs that only look like some.
std::optional<Identifier> doi_in(const PageTags& tags) {
    const auto mention = identify(tags.first("citation_doi"));
    const bool fits =
        mention && mention->id.scheme() == Scheme::doi && !mention->id.value().starts_with("10.5555/");
    return fits ? std::optional{mention->id} : std::nullopt;
}

std::optional<Identifier> arxiv_in(const PageTags& tags) {
    const auto mention = identify(tags.first("citation_arxiv_id"));
    return mention && mention->id.scheme() == Scheme::arxiv ? std::optional{mention->id} : std::nullopt;
}

void read_identifiers(Paper& paper, const PageTags& tags) {
    const auto doi = doi_in(tags);
    if (doi) set(paper.fields, "DOI", doi->value());
    for (const auto& id : {doi, arxiv_in(tags)})
        if (id) paper.ids.push_back(*id);
    std::ranges::sort(paper.ids);
    paper.ids.erase(std::unique(paper.ids.begin(), paper.ids.end()), paper.ids.end());
}

}  // namespace

Day day_of_page(std::string_view text) {
    text = text.substr(0, 64);
    auto date = core::slashed_date(text);
    if (!date) date = core::free_date(text);
    if (date && is_year(to_string(Day{date->begin.year, 0, 0}))) return date->begin;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of("/-.,: T", at), text.size());
        if (is_year(text.substr(at, end - at))) return *parse_day(text.substr(at, end - at));
        at = end + 1;
    }
    return {};
}

std::string objection_to(const PageTags& tags) {
    const auto titles = tags.all("citation_title");
    if (titles.empty() || first_of(tags, {"citation_title"}).empty())
        return "the page carries no citation_title" +
               (tags.title.empty() ? std::string{} : ": " + ellipsis(tags.title, 60));
    const auto words = normal_title(titles.front());
    const bool one =
        std::ranges::all_of(titles, [&](const auto& title) { return normal_title(title) == words; });
    return one ? std::string{}
               : "the page carries several works, the first being " + ellipsis(titles.front(), 60);
}

Paper paper_of_page(const PageTags& tags, std::vector<Identifier> ids, std::string_view host,
                    std::string_view today) {
    Paper paper;
    paper.ids = std::move(ids);
    set(paper.fields, "title", first_of(tags, {"citation_title"}));
    read_identifiers(paper, tags);
    read_authors(paper, tags);
    read_dates(paper, tags);
    read_container(paper, tags, host);
    for (const auto& [field, tag] :
         std::initializer_list<std::pair<const char*, const char*>>{{"volume", "citation_volume"},
                                                                    {"issue", "citation_issue"},
                                                                    {"publisher", "citation_publisher"},
                                                                    {"ISBN", "citation_isbn"},
                                                                    {"ISSN", "citation_issn"},
                                                                    {"abstract", "citation_abstract"}})
        set(paper.fields, field, first_of(tags, {tag}));
    set(paper.fields, "page", pages_in(tags));
    set(paper.foreign, "pdf", tags.first("citation_pdf_url"));
    note_provenance(paper, {std::string{pages_service.name}, std::string{today}});
    return paper;
}

}  // namespace citegraph::sources
