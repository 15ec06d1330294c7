// Works (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md).
//
// Titles are arrays, and hold markup, often escaped twice. What is made of the members:
//     type                        the CSL type; "posted-content" is a preprint, hence "article"
//     title, subtitle             "title", joined by ": " unless the title already ends in the subtitle
//     container-title             "container-title"; of a volume in a series of proceedings the volume, the
//                                 series becoming "collection-title"
//     published-print, published-online, issued
//                                 "issued", the first that has a year: null, empty and overlong date-parts
//                                 occur
//     is-referenced-by-count, reference-count
//                                 counts
//     relation has-preprint, is-preprint-of
//                                 identifiers of the same work; other relations name other works
//     updated-by, update-to       notices on the work; of a notice the works that it is about
//     article-number              "number" of an article, which has it for pages; foreign of all else
//     aliases                     DOIs that Crossref took for others until it found out
// Members that are null, missing or of another type are absent.
#include "sources/crossref/record.hpp"

#include "citegraph/text.hpp"
#include "core/csl.hpp"
#include "core/record/normal_record.hpp"
#include "core/scholarly/notices.hpp"
#include "core/text/words.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {
namespace {

/// A text, or the texts of an array: with CSL's marks for their markup, none of them empty.
std::vector<std::string> texts_in(const Json& object, const char* key) {
    std::vector<std::string> out;
    const auto add = [&](const Json& value) {
        if (!value.is_string()) return;
        if (auto text = rich_record_text(value.get_ref<const std::string&>()); !text.empty())
            out.push_back(std::move(text));
    };
    const auto& value = member(object, key);
    if (!value.is_array()) add(value);
    for (const auto& each : array_in(object, key)) add(each);
    return out;
}

std::string first_in(const Json& object, const char* key) {
    auto texts = texts_in(object, key);
    return texts.empty() ? std::string{} : std::move(texts.front());
}

/// Series of proceedings that a record names beside the volume, in either order.
bool is_series(std::string_view title) {
    static constexpr std::array<std::string_view, 4> series{
        "Lecture Notes in ", "Communications in Computer and Information Science",
        "IFIP Advances in Information", "Advances in Intelligent Systems"};
    return std::ranges::any_of(series, [&](auto name) { return title.starts_with(name); });
}

void read_container(Paper& paper, const Json& work) {
    auto containers = texts_in(work, "container-title");
    if (containers.size() > 1 && paper.type != "article-journal") {
        const auto volume = std::ranges::find_if_not(containers, is_series);
        if (volume != containers.end()) std::iter_swap(containers.begin(), volume);
        if (is_series(containers[1])) set(paper.fields, "collection-title", containers[1]);
    }
    if (!containers.empty()) set(paper.fields, "container-title", containers.front());
    set(paper.fields, "container-title-short", first_in(work, "short-container-title"));
    set(paper.fields, "event-title", first_in(member(work, "event"), "name"));
    set(paper.fields, "event-place", first_in(member(work, "event"), "location"));
}

/// "http://id.crossref.org/isbn/9781450311670" → "9781450311670".
std::string number_of(std::string text) {
    return text.substr(text.rfind('/') + 1);
}

std::string abstract_in(const Json& work) {
    const auto& value = member(work, "abstract");
    if (!value.is_string()) return {};
    auto text = value.get<std::string>();
    constexpr std::string_view heading = "<jats:title>Abstract</jats:title>";
    if (const auto at = text.find(heading); at != std::string::npos) text.erase(at, heading.size());
    return rich_record_text(text);
}

/// What stands in for pages, or beside those that count within the article: CSL's number of an article, BibTeX's eid.
void read_article_number(Paper& paper, const Json& work) {
    const bool is_article = core::is_one_of(paper.type, "article-journal paper-conference chapter");
    if (auto number = first_in(work, "article-number"); number != field_of(paper, "page"))
        set(is_article ? paper.fields : paper.foreign, is_article ? "number" : "article-number",
            std::move(number));
}

void read_fields(Paper& paper, const Json& work) {
    set(paper.fields, "title", core::whole_title(first_in(work, "title"), first_in(work, "subtitle")));
    read_container(paper, work);
    for (const auto* key : {"publisher", "volume", "issue", "language"})
        set(paper.fields, key, first_in(work, key));
    set(paper.fields, "publisher-place", first_in(work, "publisher-location"));
    set(paper.fields, "edition", first_in(work, "edition-number"));
    set(paper.fields, "page", first_in(work, "page"));
    set(paper.fields, "ISSN", number_of(first_in(work, "ISSN")));
    set(paper.fields, "ISBN", number_of(first_in(work, "ISBN")));
    set(paper.fields, "abstract", abstract_in(work));
    read_article_number(paper, work);
}

/// A body has `name`; a person without a given name is written in one word.
Name name_of(const Json& person) {
    const auto family = first_in(person, "family");
    const auto given = first_in(person, "given");
    if (family.empty()) {
        auto literal = first_in(person, "name");
        return {.literal = literal.empty() ? given : std::move(literal)};
    }
    if (given.empty()) return {.literal = family};
    const bool plain = (family + given).find(',') == std::string::npos;
    auto name = plain ? parse_name(family + ", " + given) : Name{.family = family, .given = given};
    name.suffix = first_in(person, "suffix");
    return name;
}

void read_names(Paper& paper, const Json& work) {
    for (const auto* role : {"author", "editor", "translator"}) {
        std::vector<Name> names;
        for (const auto& person : array_in(work, role))
            if (auto name = name_of(person); name != Name{}) names.push_back(std::move(name));
        if (!names.empty()) paper.names[role] = std::move(names);
    }
}

/// The number of a date part, which is seen as text too; 0 if it is none.
int part_of(const Json& parts, std::size_t index) {
    if (!parts.is_array() || index >= parts.size()) return 0;
    const auto& part = parts[index];
    if (part.is_number_integer())
        return static_cast<int>(std::clamp<std::int64_t>(part.get<std::int64_t>(), 0, 9999));
    if (!part.is_string()) return 0;
    const auto day = parse_day(part.get_ref<const std::string&>());
    return day ? day->year : 0;
}

void read_dates(Paper& paper, const Json& work) {
    for (const auto* key : {"published-print", "published-online", "issued"})
        if (const auto day = crossref_day(work, key)) {
            paper.dates["issued"].begin = *day;
            return;
        }
}

/// The one published version of a preprint, or the preprints of a published work. A preprint that is said to
/// have become several works is none of them for certain.
std::vector<Identifier> same_work(const Json& work) {
    const auto related = [&](const char* kind) {
        std::vector<Identifier> ids;
        for (const auto& row : array_in(member(work, "relation"), kind))
            if (auto id = doi_or_arxiv(text_in(row, "id"))) ids.push_back(*std::move(id));
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());  // clang 14 cannot read ranges::unique
        return ids;
    };
    auto ids = related("has-preprint");
    if (const auto published = related("is-preprint-of"); published.size() == 1)
        ids.push_back(published.front());
    return ids;
}

/// Publishers' lists come whole or not at all; one that is shorter than its count has been cut.
ReferenceList::State completeness_of(const Json& work) {
    const auto listed = array_in(work, "reference").size();
    if (listed == 0) return ReferenceList::State::unknown;
    const auto count = number_in(work, "reference-count");
    const bool cut = count && static_cast<std::uint64_t>(*count) > listed;
    return cut ? ReferenceList::State::truncated : ReferenceList::State::complete;
}

}  // namespace

std::optional<Day> crossref_day(const Json& work, const char* key) {
    const auto& rows = array_in(member(work, key), "date-parts");
    if (rows.empty()) return std::nullopt;
    const auto& parts = rows.front();
    const Day whole{part_of(parts, 0), part_of(parts, 1), part_of(parts, 2)};
    for (const auto& day : {whole, Day{whole.year, whole.month, 0}, Day{whole.year, 0, 0}})
        if (const auto checked = parse_day(to_string(day)); checked && checked->year > 999) return checked;
    return std::nullopt;
}

std::optional<CrossrefRecord> read_crossref(const Json& work, std::string_view today) {
    const auto doi = doi_or_arxiv(text_in(work, "DOI"));
    if (!doi) return std::nullopt;
    const Provenance from{std::string{crossref_service.name}, std::string{today}};
    CrossrefRecord record{
        {}, *doi, {}, crossref_references(work), completeness_of(work), crossref_announcements(work, *doi)};
    auto& paper = record.paper;
    paper.ids = same_work(work);
    if (std::ranges::find(paper.ids, *doi) == paper.ids.end()) paper.ids.push_back(*doi);
    std::ranges::sort(paper.ids);
    paper.type = core::csl_type_of_crossref(text_in(work, "type"));
    if (doi->scheme() == Scheme::doi) set(paper.fields, "DOI", doi->value());
    read_fields(paper, work);
    read_names(paper, work);
    read_dates(paper, work);
    paper.notices = crossref_notices(work, *doi);
    if (!record.announces.empty()) {
        set(paper.foreign, std::string{core::notice_of}, to_string(record.announces.front().work));
        core::add_notice(paper.notices, record.announces.front().notice);
    }
    note_provenance(paper, from);
    paper.counts = {number_in(work, "is-referenced-by-count"), number_in(work, "reference-count"), {}, from};
    paper.references = {record.completeness, from};
    for (const auto& alias : array_in(work, "aliases"))
        if (auto id = alias.is_string() ? doi_or_arxiv(alias.get<std::string>()) : std::nullopt)
            record.aliases.push_back(*std::move(id));
    return record;
}

}  // namespace citegraph::sources
