#include "app/report/reports.hpp"

#include "citegraph/text.hpp"
#include "core/text/json_line.hpp"

namespace citegraph::app {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json to_json(const Link& link) {
    return {{"label", link.label}, {"url", link.url}};
}

Json to_json(const Mention& mention) {
    return {{"scheme", name_of(mention.id.scheme())},
            {"value", mention.id.value()},
            {"version", or_null(mention.version)}};
}

Json to_json(const Venue& venue) {
    return {{"name", venue.name}, {"year", or_null(venue.year)}};
}

template <class T>
Json list_of(const std::vector<T>& values) {
    auto out = Json::array();
    for (const auto& value : values) out.push_back(to_json(value));
    return out;
}

std::string venue_text(const Entry& entry) {
    if (!entry.venue) return {};
    return entry.venue->name + (entry.venue->year ? " " + std::to_string(*entry.venue->year) : "");
}

/// The values of all identifiers of a scheme, an arXiv version behind its id.
std::string values_of(const Entry& entry, Scheme scheme) {
    std::vector<std::string> out;
    for (const auto& [id, version] : entry.identifiers)
        if (id.scheme() == scheme)
            out.push_back(id.value() + (version ? "v" + std::to_string(*version) : ""));
    return join(out, "; ");
}

std::string links_text(const Entry& entry) {
    std::vector<std::string> out;
    for (const auto& link : entry.links) out.push_back(link.label + "=" + link.url);
    return join(out, "; ");
}

std::vector<std::string> cells_of(const Entry& entry) {
    return {entry.file,
            std::to_string(entry.line),
            join(entry.section, " > "),
            entry.bucket.value_or(""),
            entry.title,
            entry.url.value_or(""),
            std::string{url_kind(entry.url.value_or(""))},
            values_of(entry, Scheme::arxiv),
            values_of(entry, Scheme::doi),
            venue_text(entry),
            join(entry.affiliations, ", "),
            join(entry.authors, "; "),
            entry.date.value_or(""),
            entry.award.value_or(""),
            entry.note.value_or(""),
            join(entry.flags, " "),
            links_text(entry)};
}

}  // namespace

Json to_json(const Entry& entry) {
    return {{"file", entry.file},
            {"line", entry.line},
            {"section", entry.section},
            {"bucket", or_null(entry.bucket)},
            {"title", entry.title},
            {"titles", entry.titles},
            {"url", or_null(entry.url)},
            {"url_kind", url_kind(entry.url.value_or(""))},
            {"links", list_of(entry.links)},
            {"identifiers", list_of(entry.identifiers)},
            {"venue", entry.venue ? to_json(*entry.venue) : Json(nullptr)},
            {"affiliations", entry.affiliations},
            {"authors", entry.authors},
            {"date", or_null(entry.date)},
            {"award", or_null(entry.award)},
            {"note", or_null(entry.note)},
            {"flags", entry.flags}};
}

std::string entries_json(std::span<const Entry> entries) {
    std::string out = "{\"schema\": 1, \"entries\": [";
    for (std::size_t i = 0; i < entries.size(); ++i)
        out += (i == 0 ? "\n" : ",\n") + core::json_line(to_json(entries[i]));
    return out + "\n]}\n";
}

std::string entries_csv(std::span<const Entry> entries) {
    std::string out =
        "file,line,section,bucket,title,url,url_kind,arxiv,doi,venue,affiliations,authors,date,award,note,"
        "flags,"
        "links\r\n";
    for (const auto& entry : entries) out += csv_row(cells_of(entry));
    return out;
}

}  // namespace citegraph::app
