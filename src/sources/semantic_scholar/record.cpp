// Records of Semantic Scholar's Graph API.
//
// Everything in a record may be null, absent or of another type than documented (api_contracts §1.3), so
// each value is asked for its type and a wrong one counts as absent. What is made of the values:
//   * A venue "arXiv.org" or a journal "ArXiv" is a preprint server and no container; its volume "abs/..."
//     is no volume. Container, DOI, pages and year then come from this record together or not at all.
//   * `year` of a paper that is on arXiv and has a venue is taken as a year alone: `publicationDate` is
//     mostly the day of submission to arXiv.
//   * `referenceCount` 0 does not prove that there are none.
#include "sources/semantic_scholar/record.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "sources/semantic_scholar/call.hpp"
#include "sources/wire/json_values.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {
namespace {

std::optional<int> year_in(const Json& object) {
    const auto year = number_in(object, "year");
    return year && *year > 0 && *year < 10'000 ? std::optional{static_cast<int>(*year)} : std::nullopt;
}

// externalIds: names as recorded, in no documented order; MAG is a dead scheme and left out.
constexpr std::array<std::pair<const char*, Scheme>, 7> external_ids{{{"ArXiv", Scheme::arxiv},
                                                                      {"DOI", Scheme::doi},
                                                                      {"ACL", Scheme::acl},
                                                                      {"PubMed", Scheme::pmid},
                                                                      {"PubMedCentral", Scheme::pmcid},
                                                                      {"CorpusId", Scheme::corpus},
                                                                      {"DBLP", Scheme::dblp}}};

void add(std::vector<Identifier>& ids, Scheme scheme, const Json& value) {
    std::string text;
    if (value.is_string()) text = value.get<std::string>();
    if (value.is_number_unsigned()) text = std::to_string(value.get<std::uint64_t>());
    if (auto id = Identifier::make(scheme, text)) ids.push_back(*std::move(id));
}

std::vector<Identifier> ids_of(const Json& record) {
    std::vector<Identifier> ids;
    add(ids, Scheme::s2, member(record, "paperId"));
    for (const auto& [name, scheme] : external_ids)
        add(ids, scheme, member(member(record, "externalIds"), name));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());  // clang 14 cannot read ranges::unique
    return ids;
}

/// A work without any identifier is named by its title; nothing if it has none either.
std::optional<Stub> stub_of(const Json& record) {
    Stub stub{ids_of(record), text_in(record, "title"), year_in(record)};
    if (stub.ids.empty())
        if (auto title = Identifier::make(Scheme::title, stub.title)) stub.ids.push_back(*std::move(title));
    return stub.ids.empty() ? std::nullopt : std::optional{std::move(stub)};
}

struct Container {
    std::string name, type;  ///< CSL type
    bool in_journal = false;
};

bool lists(const Json& record, std::string_view type) {
    const auto& types = member(record, "publicationTypes");
    return types.is_array() && std::ranges::find(types, Json(type)) != types.end();
}

/// "JournalArticle" is also given to every preprint and to many conference papers, so it counts last.
std::string type_of(const Json& record) {
    const auto kind = text_in(member(record, "publicationVenue"), "type");
    if (kind == "conference" || lists(record, "Conference")) return "paper-conference";
    if (lists(record, "BookSection")) return "chapter";
    if (lists(record, "Book")) return "book";
    if (lists(record, "Dataset")) return "dataset";
    return kind == "journal" || lists(record, "JournalArticle") ? "article-journal" : "article";
}

/// Where it was published; an empty name for a preprint or an unknown venue.
Container container_of(const Json& record) {
    Container out{.name = text_in(member(record, "publicationVenue"), "name"), .type = type_of(record)};
    if (out.name.empty()) out.name = text_in(record, "venue");
    const auto journal = text_in(member(record, "journal"), "name");
    out.in_journal = !journal.empty() && !core::is_preprint_server(journal);
    if (out.in_journal && (out.name.empty() || out.type == "article-journal")) out.name = journal;
    if (core::is_preprint_server(out.name)) out.name.clear();
    return out;
}

void read_issue(Paper& paper, const Json& record) {
    const auto container = container_of(record);
    const auto* doi = core::id_of(paper, Scheme::doi);
    const bool on_arxiv = paper.ids.front().scheme() == Scheme::arxiv;
    const bool published = !container.name.empty();
    if (doi) set(paper.fields, "DOI", doi->value());
    set(paper.fields, "container-title", container.name);
    if (published && container.in_journal) {
        set(paper.fields, "volume", text_in(member(record, "journal"), "volume"));
        set(paper.fields, "page", text_in(member(record, "journal"), "pages"));
    }
    paper.type = published ? container.type : "article";
    auto day = parse_day(text_in(record, "publicationDate"));
    const auto year = year_in(record);
    if (year && (!day || day->year != *year || (published && on_arxiv))) day = Day{*year, 0, 0};
    if (day) paper.dates["issued"].begin = *day;
}

void read_authors(Paper& paper, const Json& record) {
    const auto& authors = member(record, "authors");
    if (!authors.is_array()) return;
    std::vector<Name> names;
    for (const auto& author : authors)
        if (const auto name = text_in(author, "name"); !name.empty()) names.push_back(parse_name(name));
    if (!names.empty()) paper.names["author"] = std::move(names);
}

Paper paper_of(const Json& record, std::vector<Identifier> ids, const Provenance& from) {
    Paper paper;
    paper.ids = std::move(ids);
    set(paper.fields, "title", text_in(record, "title"));
    read_authors(paper, record);
    read_issue(paper, record);
    note_provenance(paper, from);
    paper.counts = {number_in(record, "citationCount"), number_in(record, "referenceCount"),
                    number_in(record, "influentialCitationCount"), from};
    paper.references.from = from;
    return paper;
}

/// `rows` of works, or of edges that hold the work as `inside`.
std::vector<Stub> stubs_of(const Json& rows, const char* inside) {
    std::vector<Stub> stubs;
    for (const auto& row : rows)
        if (auto stub = stub_of(inside ? member(row, inside) : row)) stubs.push_back(*std::move(stub));
    return stubs;
}

/// Nothing for null; a record without identifiers for what cannot be read.
std::optional<PaperRecord> record_of(const Json& item, const Provenance& from) {
    if (item.is_null()) return std::nullopt;
    PaperRecord record;
    auto ids = ids_of(item);
    if (ids.empty()) return record;
    record.paper = paper_of(item, std::move(ids), from);
    const auto& references = member(item, "references");
    record.withheld = item.contains("references") && references.is_null();
    if (!references.is_array()) return record;
    record.references = stubs_of(references, nullptr);
    record.listed = references.size();
    return record;
}

/// The object that a reply consists of; null for what is none, and for words of an error, whatever their
/// status.
Json reply_in(std::string_view body) {
    if (sniff(body) != BodyFormat::json) return {};
    auto reply = Json::parse(body, nullptr, false);
    const bool is_error = reply.contains("error") || reply.contains("message");
    return reply.is_object() && !(is_error && !reply.contains("data")) ? reply : Json{};
}

ReferencePage page_of(const Json& json, const char* inside) {
    ReferencePage page;
    if (const auto& rows = member(json, "data"); rows.is_array()) {
        page.references = stubs_of(rows, inside);
        page.listed = rows.size();
    }
    if (const auto next = number_in(json, "next")) page.next = static_cast<std::size_t>(*next);
    return page;
}

}  // namespace

std::optional<Batch> read_batch(std::string_view body, std::string_view today) {
    if (sniff(body) != BodyFormat::json) return std::nullopt;
    const auto items = Json::parse(body, nullptr, false);
    if (!items.is_array()) return std::nullopt;
    const Provenance from{std::string{semantic_scholar_service.name}, std::string{today}};
    Batch batch;
    batch.reserve(items.size());
    for (const auto& item : items) batch.push_back(record_of(item, from));
    return batch;
}

std::optional<ReferencePage> read_reference_page(std::string_view body) {
    const auto json = reply_in(body);
    if (!json.is_object()) return std::nullopt;
    auto page = page_of(json, "citedPaper");
    page.withheld = json.contains("data") && member(json, "data").is_null();
    return page;
}

std::optional<ReferencePage> read_citation_page(std::string_view body) {
    const auto json = reply_in(body);
    return member(json, "data").is_array() ? std::optional{page_of(json, "citingPaper")} : std::nullopt;
}

std::optional<SearchPage> read_search(std::string_view body, std::string_view today) {
    const auto json = reply_in(body);
    if (!json.is_object()) return std::nullopt;
    const Provenance from{std::string{semantic_scholar_service.name}, std::string{today}};
    SearchPage page;
    page.total = static_cast<std::size_t>(number_in(json, "total").value_or(0));
    if (const auto& token = member(json, "token"); token.is_string()) page.token = token.get<std::string>();
    const auto& rows = member(json, "data");
    if (!rows.is_array()) return page;
    page.rows = rows.size();
    for (const auto& row : rows)
        if (auto record = record_of(row, from);
            record && !record->paper.ids.empty() && !title_of(record->paper).empty())
            page.papers.push_back(std::move(record->paper));
    return page;
}

}  // namespace citegraph::sources
