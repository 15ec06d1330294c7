#include "citegraph/text.hpp"
#include "core/csl.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/text/json_line.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/records.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

// CSL-JSON, the schema csl-data.json of CSL 1.0.2: an array of items, the citation key as id, one item a
// line. The schema admits no variables but its own, so what it has none for stands under "custom", its place
// for such data: further identifiers by scheme, and foreign fields by name.

namespace citegraph::exporters {

using namespace core;

namespace {

using Json = nlohmann::ordered_json;

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

/// Null if nothing is known. An open end is 0, as citeproc has it; "until" has no form but words.
Json date(const Date& given) {
    Json out;
    if (given.begin.year != 0) out["date-parts"] = Json::array({date_parts(given.begin)});
    if (given.begin.year != 0 && given.end)  // [0]: it goes on
        out["date-parts"].push_back(date_parts(*given.end));
    if (given.season > 0) out["season"] = given.season;
    if (!given.literal.empty()) out["literal"] = given.literal;
    if (out.is_null() && given.end) out["literal"] = edtf(given);
    if ((given.circa || given.uncertain) && !out.is_null()) out["circa"] = true;
    return out;
}

void put_people(Json& item, Json& custom, const Paper& paper) {
    for (const auto& [role, people] : paper.names) {
        auto list = Json::array();
        for (const auto& person : people)
            if (auto entry = name(person); !entry.empty()) list.push_back(std::move(entry));
        if (!list.empty()) (is_csl_name(role) ? item : custom)[role] = std::move(list);
    }
}

void put_dates(Json& item, Json& custom, const Paper& paper) {
    for (const auto& [role, given] : paper.dates)
        if (auto entry = date(given); !entry.is_null())
            (is_csl_date(role) ? item : custom)[role] = std::move(entry);
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
        if (const auto* id = core::id_of(paper, scheme)) put(variable, id->value());
    put("DOI", doi_of(paper));
    if (!item.contains("DOI")) put("URL", link_to(paper));
    const auto* arxiv = core::id_of(paper, Scheme::arxiv);
    if (arxiv == nullptr || item["type"] != "article") return;
    put("publisher", "arXiv");
    put("number", "arXiv:" + arxiv->value());
}

/// As they are written: an address that is no link is a text.
std::map<std::string, std::string> fields_of(const Paper& paper) {
    auto out = paper.fields;
    out["URL"] = own_link(paper);
    out["note"] = note_of(paper);
    return out;
}

Json item_of(const Paper& paper, const std::string& key) {
    const bool known = is_csl_type(paper.type);
    Json item{{"id", key}, {"type", known ? paper.type : "document"}};
    auto custom = Json::object();
    if (!known && !paper.type.empty()) custom["type"] = paper.type;
    put_people(item, custom, paper);
    put_dates(item, custom, paper);
    for (const auto& [variable, value] : fields_of(paper))
        if (!value.empty()) (is_csl_variable(variable) ? item : custom)[variable] = value;
    for (const auto& [field, value] : paper.foreign)
        if (!value.empty()) custom[field] = value;
    put_identifiers(item, custom, paper);
    if (!custom.empty()) item["custom"] = std::move(custom);
    return item;
}

std::vector<std::string> keys_of(const std::vector<Paper>& papers) {
    std::vector<std::string> keys;
    for (const auto& paper : papers) keys.push_back(key_of(paper));
    return distinct(std::move(keys));
}

Rendered render(const View& view) {
    const auto& papers = view.library.papers;
    const auto keys = keys_of(papers);
    std::vector<std::string> notices;
    for (std::size_t i = 0; i < papers.size(); ++i)
        if (keys[i] != key_of(papers[i]))
            notices.push_back("key '" + key_of(papers[i]) + "' is written '" + keys[i] + "'");
    const auto items = csl_items(view);
    return {"[" + (items.empty() ? "" : "\n" + join(items, ",\n")) + "\n]\n", std::move(notices)};
}

}  // namespace

std::vector<std::string> csl_items(const View& view) {
    const auto& papers = view.library.papers;
    const auto keys = keys_of(papers);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto marked = branded(papers[i], view.layout);
        out.push_back(core::json_line(item_of(marked ? *marked : papers[i], keys[i])));
    }
    return out;
}

Exporter csl_json() {
    return {.name = "csl-json",
            .extension = ".json",
            .summary = "CSL-JSON, for citeproc and Zotero",
            .render = render,
            .needs_library = true};
}

}  // namespace citegraph::exporters
