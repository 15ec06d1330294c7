#include "exporters/facts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

// CSL-JSON, the schema csl-data.json of CSL 1.0.2: an array of items, the citation key as id, one item a
// line. The schema admits no variables but its own, so what it has none for stands under "custom", its place
// for such data: further identifiers by scheme, and foreign fields by name.

namespace citegraph::exporters {
namespace {

using Json = nlohmann::ordered_json;

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

bool has(const auto& words, std::string_view word) {
    return std::ranges::binary_search(words, word);
}

Json name(const Name& given) {
    auto out = Json::object();
    const auto put = [&out](const char* part, const std::string& text) {
        if (!text.empty()) out[part] = text;
    };
    put("literal", given.literal);
    if (!given.literal.empty()) return out;
    put("family", given.family);
    put("given", given.given);
    put("non-dropping-particle", given.particle);
    put("dropping-particle", given.dropping_particle);
    put("suffix", given.suffix);
    return out;
}

Json date_parts(const Day& day) {
    auto out = Json::array({day.year});
    if (day.month > 0) out.push_back(day.month);
    if (day.month > 0 && day.day > 0) out.push_back(day.day);
    return out;
}

/// Null if nothing is known.
Json date(const Date& given) {
    Json out;
    if (given.begin.year != 0) out["date-parts"] = Json::array({date_parts(given.begin)});
    if (given.begin.year != 0 && given.end && given.end->year != 0)
        out["date-parts"].push_back(date_parts(*given.end));
    if (given.season > 0) out["season"] = given.season;
    if (!given.literal.empty()) out["literal"] = given.literal;
    if (given.circa && !out.is_null()) out["circa"] = true;
    return out;
}

void put_people(Json& item, Json& custom, const Paper& paper) {
    for (const auto& [role, people] : paper.names) {
        auto list = Json::array();
        for (const auto& person : people)
            if (auto entry = name(person); !entry.empty()) list.push_back(std::move(entry));
        if (!list.empty()) (has(name_roles, role) ? item : custom)[role] = std::move(list);
    }
}

void put_dates(Json& item, Json& custom, const Paper& paper) {
    for (const auto& [role, given] : paper.dates)
        if (auto entry = date(given); !entry.is_null())
            (has(date_roles, role) ? item : custom)[role] = std::move(entry);
    Date known;
    known.begin = day_of(paper);
    if (!item.contains("issued") && known.begin.year != 0) item["issued"] = date(known);
}

/// What identifiers say beyond the fields. A paper that is only on arXiv is cited by its number there.
void put_identifiers(Json& item, Json& custom, const Paper& paper) {
    const auto put = [&item](const char* variable, const std::string& value) {
        if (!value.empty() && !item.contains(variable)) item[variable] = value;
    };
    for (const auto& id : paper.ids)
        if (id.scheme() != Scheme::title) custom[std::string{name_of(id.scheme())}] = id.value();
    const std::map<Scheme, const char*> variables{
        {Scheme::pmid, "PMID"}, {Scheme::pmcid, "PMCID"}, {Scheme::isbn, "ISBN"}};
    for (const auto& [scheme, variable] : variables)
        if (const auto* id = identifier_of(paper, scheme)) put(variable, id->value());
    put("DOI", doi_of(paper));
    if (!item.contains("DOI")) put("URL", link_of(paper));
    const auto* arxiv = identifier_of(paper, Scheme::arxiv);
    if (arxiv == nullptr || item["type"] != "article") return;
    put("publisher", "arXiv");
    put("number", "arXiv:" + arxiv->value());
}

Json item_of(const Paper& paper) {
    const bool known = has(types, paper.type);
    Json item{{"id", key_of(paper)}, {"type", known ? paper.type : "document"}};
    auto custom = Json::object();
    if (!known && !paper.type.empty()) custom["type"] = paper.type;
    put_people(item, custom, paper);
    put_dates(item, custom, paper);
    for (const auto& [variable, value] : paper.fields)
        if (!value.empty()) (has(text_variables, variable) ? item : custom)[variable] = value;
    for (const auto& [field, value] : paper.foreign)
        if (!value.empty()) custom[field] = value;
    put_identifiers(item, custom, paper);
    if (!custom.empty()) item["custom"] = std::move(custom);
    return item;
}

std::string render(const View& view) {
    std::string out = "[";
    for (const auto& paper : view.library.papers)
        out += (out.size() == 1 ? "\n" : ",\n") +
               item_of(paper).dump(-1, ' ', false, Json::error_handler_t::replace);
    return out + "\n]\n";
}

}  // namespace

Exporter csl_json() {
    return {.name = "csl-json",
            .extension = ".json",
            .summary = "CSL-JSON, for citeproc and Zotero",
            .render = render};
}

}  // namespace citegraph::exporters
