// Lists of DOI records (https://support.datacite.org/docs/api-get-lists), as
// JSON:API.
//
// `data` has a row for each DOI held, in no promised order; `meta.total` and `meta.totalPages` say how many
// there are. What is made of `attributes` of a DOI of arXiv:
//     doi                   the arXiv id
//     titles, descriptions  "title" (the first that is no translation), "abstract"
//     creators              "author": a body by its name, a person by family and given name
//     dates Submitted       the earliest is "submitted" and, until a published version is known, "issued";
//     without
//                           one, Issued or publicationYear is "issued"
//     dates Withdrawn       a notice of withdrawal
//     relatedIdentifiers IsVersionOf
//                           the DOI of the published version, an identifier of the same work; several are
//                           none for certain
// Publisher and container are arXiv itself and left out, as everywhere.
#include "sources/datacite/record.hpp"

#include "core/scholarly/notices.hpp"
#include "sources/wire/json_values.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>

namespace citegraph::sources {
namespace {

std::string title_in(const Json& attributes) {
    const auto& titles = array_in(attributes, "titles");
    const auto own = std::ranges::find_if(titles, [](const Json& title) {
        return text_in(title, "titleType").empty() && !text_in(title, "title").empty();
    });
    if (own != titles.end()) return rich_text_in(*own, "title");
    return titles.empty() ? std::string{} : rich_text_in(titles.front(), "title");
}

std::string description_in(const Json& attributes) {
    for (const auto& description : array_in(attributes, "descriptions"))
        if (text_in(description, "descriptionType") == "Abstract") return text_in(description, "description");
    return {};
}

Name creator_name(const Json& creator) {
    const auto name = text_in(creator, "name");
    const auto family = text_in(creator, "familyName");
    const auto given = text_in(creator, "givenName");
    if (text_in(creator, "nameType") == "Organizational" && !name.empty()) return {.literal = name};
    if (family.empty()) return name.empty() ? Name{} : parse_name(name);
    const bool plain = !given.empty() && (family + given).find(',') == std::string::npos;
    return plain ? parse_name(family + ", " + given) : Name{.family = family, .given = given};
}

void read_creators(Paper& paper, const Json& attributes) {
    std::vector<Name> names;
    for (const auto& creator : array_in(attributes, "creators"))
        if (auto name = creator_name(creator); name != Name{}) names.push_back(std::move(name));
    if (!names.empty()) paper.names["author"] = std::move(names);
}

/// The earliest date of that type: every version of a preprint has one.
std::optional<Day> earliest(const Json& attributes, std::string_view type) {
    std::optional<Day> first;
    for (const auto& date : array_in(attributes, "dates"))
        if (const auto day = parse_day(text_in(date, "date")); day && text_in(date, "dateType") == type)
            first = first ? std::min(*first, *day) : *day;
    return first;
}

void read_days(Paper& paper, const Json& attributes) {
    const auto submitted = earliest(attributes, "Submitted");
    auto issued = submitted ? submitted : earliest(attributes, "Issued");
    const auto year = number_in(attributes, "publicationYear");
    if (!issued && year && *year > 999 && *year < 10'000) issued = Day{static_cast<int>(*year), 0, 0};
    if (submitted) paper.dates["submitted"].begin = *submitted;
    if (issued) paper.dates["issued"].begin = *issued;
}

std::optional<Identifier> published_in(const Json& attributes) {
    std::vector<Identifier> ids;
    for (const auto& related : array_in(attributes, "relatedIdentifiers")) {
        if (text_in(related, "relationType") != "IsVersionOf") continue;
        const auto mention = identify(text_in(related, "relatedIdentifier"));
        if (mention && mention->id.scheme() == Scheme::doi) ids.push_back(mention->id);
    }
    const bool agree = !ids.empty() && std::ranges::count(ids, ids.front()) == std::ssize(ids);
    return agree ? std::optional{ids.front()} : std::nullopt;
}

/// Nothing for a row that is not arXiv's, or has no title.
std::optional<Paper> paper_of(const Json& row, const Provenance& from) {
    const auto& attributes = member(row, "attributes");
    auto doi = text_in(attributes, "doi");
    if (doi.empty()) doi = text_in(row, "id");
    const auto id = Identifier::make(Scheme::doi, doi);  // becomes an arXiv id
    if (!id || id->scheme() != Scheme::arxiv) return std::nullopt;
    Paper paper;
    paper.ids = {*id};
    if (auto published = published_in(attributes)) paper.ids.push_back(*std::move(published));
    paper.type = "article";
    set(paper.fields, "title", title_in(attributes));
    set(paper.fields, "abstract", description_in(attributes));
    read_creators(paper, attributes);
    read_days(paper, attributes);
    if (const auto day = earliest(attributes, "Withdrawn"))
        core::add_notice(paper.notices, {.kind = core::NoticeKind::withdrawal, .issued = *day});
    note_provenance(paper, from);
    return title_of(paper).empty() ? std::nullopt : std::optional{std::move(paper)};
}

}  // namespace

std::optional<DataciteList> read_datacite(std::string_view body, std::string_view today) {
    const auto json = object_in(body);
    if (!json || !member(*json, "data").is_array()) return std::nullopt;
    const auto& rows = array_in(*json, "data");
    const Provenance from{std::string{datacite_service.name}, std::string{today}};
    DataciteList list;
    for (const auto& row : rows)
        if (auto paper = paper_of(row, from)) list.papers.push_back(*std::move(paper));
    const auto& meta = member(*json, "meta");
    const auto total = number_in(meta, "total");
    const auto pages = number_in(meta, "totalPages");
    list.whole = list.papers.size() == rows.size() && total &&
                 static_cast<std::uint64_t>(*total) <= rows.size() && pages && *pages <= 1;
    return list;
}

}  // namespace citegraph::sources
