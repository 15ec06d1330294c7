// An entry as JSON, in the lock: the names of design §10, and
//     "titles"       left out where they are the title alone
//     "identifiers"  ["doi:10.1145/1", {"id": "arxiv:2309.06180", "version": 2}]
//     "key"          the citation key that the input gives it, if any
//     "paper"        the first identifier of the paper that it stands for
//     "resolution"   "exact", "conflict", ...; "evidence" one sentence each
//     "candidates"   [{"id": "doi:10.1145/1", "title": ..., "year": 2020, "verdict": ...}], of an ambiguous
//     one
#include "resolve/lock/paper_json.hpp"

namespace citegraph::resolving {
namespace {

Json to_json(const std::vector<Mention>& mentions) {
    auto json = Json::array();
    for (const auto& mention : mentions) {
        if (mention.version)
            json.push_back({{"id", to_string(mention.id)}, {"version", *mention.version}});
        else
            json.push_back(to_string(mention.id));
    }
    return json;
}

Json to_json(const std::vector<Link>& links) {
    auto json = Json::array();
    for (const auto& link : links) json.push_back({{"label", link.label}, {"url", link.url}});
    return json;
}

Json to_json(const Venue& venue) {
    Json json{{"name", venue.name}};
    if (venue.year) json["year"] = *venue.year;
    return json;
}

Json to_json(const std::vector<Candidate>& candidates) {
    auto json = Json::array();
    for (const auto& [id, title, year, verdict] : candidates) {
        Json one{{"id", to_string(id)}, {"title", title}};
        if (year) one["year"] = *year;
        one["verdict"] = verdict;
        json.push_back(std::move(one));
    }
    return json;
}

std::vector<Candidate> candidates_from(JsonReader& reader) {
    std::vector<Candidate> out;
    for (const auto& json : reader.array("candidates")) {
        JsonReader members{json};
        auto id = members.id(members.member("id"));
        Candidate one{
            id.value_or(*Identifier::make(Scheme::title, "unknown")), members.text("title"), {}, {}};
        if (const auto year = members.number("year")) one.year = static_cast<int>(*year);
        one.verdict = members.text("verdict");
        reader.complain(members.trouble());
        out.push_back(std::move(one));
    }
    return out;
}

void read_links(Entry& entry, JsonReader& reader) {
    for (const auto& link : reader.array("links")) {
        JsonReader members{link};
        entry.links.push_back({members.text("label"), members.text("url")});
        reader.complain(members.trouble());
    }
    for (const auto& mention : reader.array("identifiers")) {
        std::optional<int> version;
        if (mention.is_object()) {
            JsonReader members{mention};
            version = static_cast<int>(members.number("version").value_or(0));
            reader.complain(members.trouble());
        }
        if (auto id = reader.id(mention.is_object() ? mention.value("id", Json{}) : mention))
            entry.identifiers.push_back({*std::move(id), version});
    }
}

std::optional<Venue> venue_from(JsonReader& reader) {
    const auto& json = reader.object("venue");
    if (json.empty()) return std::nullopt;
    JsonReader members{json};
    Venue venue{members.text("name"), {}};
    if (const auto year = members.number("year")) venue.year = static_cast<int>(*year);
    reader.complain(members.trouble());
    return venue;
}

Entry entry_from(JsonReader& reader) {
    Entry entry;
    entry.title = reader.text("title");
    entry.titles = reader.member("titles").is_null() ? std::vector{entry.title} : reader.texts("titles");
    entry.url = reader.optional_text("url");
    read_links(entry, reader);
    entry.section = reader.texts("section");
    entry.bucket = reader.optional_text("bucket");
    entry.venue = venue_from(reader);
    entry.affiliations = reader.texts("affiliations");
    entry.authors = reader.texts("authors");
    entry.date = reader.optional_text("date");
    entry.award = reader.optional_text("award");
    entry.note = reader.optional_text("note");
    entry.key = reader.optional_text("key");
    entry.flags = reader.texts("flags");
    return entry;
}

}  // namespace

Members members_of(const Resolution& resolution, const Identifier& paper) {
    const auto& entry = resolution.entry;
    Members members{{"title", entry.title}};
    const auto add = [&](const char* key, const auto& values) {
        if (!values.empty()) members.emplace_back(key, values);
    };
    const auto add_optional = [&](const char* key, const std::optional<std::string>& value) {
        if (value) members.emplace_back(key, *value);
    };
    if (entry.titles != std::vector{entry.title}) members.emplace_back("titles", entry.titles);
    add_optional("url", entry.url);
    add("links", to_json(entry.links));
    add("identifiers", to_json(entry.identifiers));
    add("section", entry.section);
    add_optional("bucket", entry.bucket);
    if (entry.venue) members.emplace_back("venue", to_json(*entry.venue));
    add("affiliations", entry.affiliations);
    add("authors", entry.authors);
    add_optional("date", entry.date);
    add_optional("award", entry.award);
    add_optional("note", entry.note);
    add_optional("key", entry.key);
    add("flags", entry.flags);
    members.emplace_back("paper", to_string(paper));
    members.emplace_back("resolution", name_of(resolution.outcome));
    add("evidence", resolution.evidence);
    add("candidates", to_json(resolution.candidates));
    add("failed", resolution.failed);
    return members;
}

Result<NamedResolution> resolution_from(const Json& json) {
    JsonReader reader{json};
    Resolution resolution;
    resolution.entry = entry_from(reader);
    const auto word = reader.text("resolution");
    const auto outcome = outcome_named(word);
    if (!outcome) reader.complain("'" + word + "' is no resolution");
    resolution.outcome = outcome.value_or(Outcome::unresolved);
    resolution.evidence = reader.texts("evidence");
    resolution.candidates = candidates_from(reader);
    resolution.failed = reader.texts("failed");
    const auto paper = reader.id(reader.member("paper"));
    if (!reader.trouble().empty()) return fail(Error::Kind::malformed, reader.trouble());
    return NamedResolution{std::move(resolution), *paper};
}

}  // namespace citegraph::resolving
