// A paper as JSON, in the lock and in the cache.
//
//     "id"             the first of "ids", for readers that need no more
//     "key", "ids", "type"
//     "names"          by CSL role: [{"family", "given", "particle", "dropping-particle", "suffix"}] or
//                      [{"literal"}]
//     "dates"          by CSL role: "2023-09-12", "2023-09" or "2023"; an object where a day does not do:
//                      {"begin", "end", "season", "circa", "uncertain", "literal"}; an empty end is open
//     "fields"         by CSL variable; "foreign" likewise for what CSL does not have
//     "manifestations" [{"kind": "preprint" | "published", "venue", "id", "issued", "source"}]
//     "notices"        [{"kind": "retraction" | ..., "id", "issued", "source", "date"}], left out if none
//     "origin"         by field or role: [source, date]
//     "references"     {"state", "source", "date"}; the lock adds "works"
//     "counts"         {"citations", "references", "influential", "from": [source, date]}; apart in the lock
#include "resolve/lock/paper_json.hpp"

#include <array>

namespace citegraph::resolving {
namespace {

using NameMember = std::pair<const char*, std::string Name::*>;
constexpr std::array<NameMember, 6> name_members{{{"family", &Name::family},
                                                  {"given", &Name::given},
                                                  {"particle", &Name::particle},
                                                  {"dropping-particle", &Name::dropping_particle},
                                                  {"suffix", &Name::suffix},
                                                  {"literal", &Name::literal}}};

constexpr std::array<std::string_view, 4> states{"unknown", "complete", "truncated", "withheld"};

void set(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

Json to_json(const Name& name) {
    auto json = Json::object();
    for (const auto& [key, member] : name_members) set(json, key, name.*member);
    return json;
}

Json to_json(const Date& date) {
    Date plain;
    plain.begin = date.begin;
    if (date == plain && date.begin.year != 0) return to_string(date.begin);
    auto json = Json::object();
    set(json, "begin", to_string(date.begin));
    if (date.end) json["end"] = to_string(*date.end);
    if (date.season) json["season"] = date.season;
    if (date.circa) json["circa"] = true;
    if (date.uncertain) json["uncertain"] = true;
    set(json, "literal", date.literal);
    return json;
}

Json to_json(const Provenance& from) {
    return Json::array({from.source, from.date});
}

Json to_json(const Manifestation& one) {
    Json json{{"kind", one.kind == Manifestation::Kind::preprint ? "preprint" : "published"}};
    set(json, "venue", one.venue);
    if (one.id) json["id"] = to_string(*one.id);
    set(json, "issued", to_string(one.issued));
    set(json, "source", one.source);
    return json;
}

const std::string& to_json(const std::string& text) {
    return text;
}

template <class Values>
Json list_of(const Values& values) {
    auto json = Json::array();
    for (const auto& value : values) json.push_back(to_json(value));
    return json;
}

Json names_json(const Paper& paper) {
    auto json = Json::object();
    for (const auto& [role, names] : paper.names) json[role] = list_of(names);
    return json;
}

template <class Value>
Json map_of(const std::map<std::string, Value>& values, std::string_view without = {}) {
    auto json = Json::object();
    for (const auto& [key, value] : values)
        if (key != without) json[key] = to_json(value);
    return json;
}

Json to_json(const ReferenceList& references) {
    Json json{{"state", name_of(references.state)}};
    set(json, "source", references.from.source);
    set(json, "date", references.from.date);
    return json;
}

Name name_from(JsonReader& reader, const Json& json) {
    JsonReader members{json};
    Name name;
    for (const auto& [key, member] : name_members) name.*member = members.text(key);
    reader.complain(members.trouble());
    return name;
}

Day day_from(JsonReader& reader, const std::string& text) {
    const auto day = text.empty() ? Day{} : parse_day(text);
    if (!day) reader.complain("'" + text + "' is no date");
    return day.value_or(Day{});
}

Date date_from(JsonReader& reader, const Json& json) {
    Date date;
    if (json.is_string()) {
        date.begin = day_from(reader, json.get<std::string>());
        return date;
    }
    JsonReader members{json};
    date.begin = day_from(reader, members.text("begin"));
    if (const auto end = members.optional_text("end")) date.end = day_from(reader, *end);
    date.season = static_cast<int>(members.number("season").value_or(0));
    date.circa = members.flag("circa");
    date.uncertain = members.flag("uncertain");
    date.literal = members.text("literal");
    reader.complain(members.trouble());
    return date;
}

Provenance provenance_from(JsonReader& reader, const Json& json) {
    if (json.is_null()) return {};
    if (json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string())
        return {json[0].get<std::string>(), json[1].get<std::string>()};
    reader.complain("a source and a date are expected, not " + one_line(json).substr(0, 100));
    return {};
}

Manifestation manifestation_from(JsonReader& reader, const Json& json) {
    JsonReader members{json};
    Manifestation one;
    const auto kind = members.text("kind");
    if (kind == "preprint") one.kind = Manifestation::Kind::preprint;
    if (kind != "preprint" && kind != "published")
        reader.complain("'" + kind + "' is no kind of manifestation");
    one.venue = members.text("venue");
    if (const auto& id = members.member("id"); !id.is_null()) one.id = members.id(id);
    one.issued = day_from(reader, members.text("issued"));
    one.source = members.text("source");
    reader.complain(members.trouble());
    return one;
}

ReferenceList references_from(JsonReader& reader, const Json& json) {
    JsonReader members{json};
    const auto state = members.text("state");
    const auto known = completeness_named(state);
    if (!known) members.complain("'" + state + "' is no state of a reference list");
    reader.complain(members.trouble());
    return {known.value_or(ReferenceList::State::unknown), {members.text("source"), members.text("date")}};
}

std::map<std::string, std::string> texts_from(JsonReader& reader, const char* key) {
    std::map<std::string, std::string> out;
    for (const auto& [name, value] : reader.object(key).items()) {
        if (value.is_string())
            out.emplace(name, value.get<std::string>());
        else
            reader.complain("'" + name + "' is no text");
    }
    return out;
}

void read_people_and_dates(Paper& paper, JsonReader& reader) {
    for (const auto& [role, names] : reader.object("names").items()) {
        auto& people = paper.names[role];
        if (!names.is_array()) reader.complain("the names of '" + role + "' are no list");
        for (const auto& name : names) people.push_back(name_from(reader, name));
    }
    for (const auto& [role, date] : reader.object("dates").items())
        paper.dates[role] = date_from(reader, date);
}

template <class Value>
Result<Value> checked(Value value, const JsonReader& reader) {
    if (!reader.trouble().empty()) return fail(Error::Kind::malformed, reader.trouble());
    return value;
}

}  // namespace

std::string_view name_of(ReferenceList::State state) {
    return states[static_cast<std::size_t>(state)];
}

std::optional<ReferenceList::State> completeness_named(std::string_view name) {
    const auto found = std::ranges::find(states, name);
    if (found == states.end()) return std::nullopt;
    return static_cast<ReferenceList::State>(found - states.begin());
}

Json to_json(const std::vector<Identifier>& ids) {
    auto json = Json::array();
    for (const auto& id : ids) json.push_back(to_string(id));
    return json;
}

Json to_json(const Counts& counts) {
    auto json = Json::object();
    if (counts.citations) json["citations"] = *counts.citations;
    if (counts.references) json["references"] = *counts.references;
    if (counts.influential) json["influential"] = *counts.influential;
    if (counts.from != Provenance{}) json["from"] = to_json(counts.from);
    return json;
}

Json to_json(const Stub& stub) {
    Json json{{"ids", to_json(stub.ids)}};
    set(json, "title", stub.title);
    if (stub.year) json["year"] = *stub.year;
    return json;
}

Members members_of(const Paper& paper) {
    Members members{{"id", to_string(paper.id())}};
    const auto add = [&](const char* key, Json value) {
        if (!value.empty() && value != "") members.emplace_back(key, std::move(value));
    };
    add("key", paper.key);
    add("ids", to_json(paper.ids));
    add("type", paper.type);
    add("names", names_json(paper));
    add("dates", map_of(paper.dates));
    add("fields", map_of(paper.fields, "abstract"));
    add("foreign", map_of(paper.foreign));
    add("manifestations", list_of(paper.manifestations));
    add("notices", to_json(paper.notices));
    add("origin", map_of(paper.origin, "abstract"));
    add("references", to_json(paper.references));
    return members;
}

Json to_json(const Paper& paper) {
    auto json = Json::object();
    for (auto& [key, value] : members_of(paper)) json[key] = std::move(value);
    json["fields"] = map_of(paper.fields);
    json["origin"] = map_of(paper.origin);
    json["counts"] = to_json(paper.counts);
    return json;
}

Result<Paper> paper_from(const Json& json) {
    JsonReader reader{json};
    Paper paper;
    paper.ids = reader.ids("ids");
    if (paper.ids.empty()) reader.complain("a paper without identifiers");
    paper.key = reader.text("key");
    paper.type = reader.text("type");
    read_people_and_dates(paper, reader);
    paper.fields = texts_from(reader, "fields");
    paper.foreign = texts_from(reader, "foreign");
    for (const auto& one : reader.array("manifestations"))
        paper.manifestations.push_back(manifestation_from(reader, one));
    paper.notices = notices_from(reader);
    for (const auto& [field, from] : reader.object("origin").items())
        paper.origin[field] = provenance_from(reader, from);
    if (const auto& references = reader.object("references"); !references.empty())
        paper.references = references_from(reader, references);
    if (const auto& counts = reader.object("counts"); !counts.empty()) {
        const auto read = counts_from(counts);
        if (!read) return read.failure();
        paper.counts = *read;
    }
    return checked(std::move(paper), reader);
}

Result<Counts> counts_from(const Json& json) {
    JsonReader reader{json};
    Counts counts{reader.number("citations"), reader.number("references"), reader.number("influential"), {}};
    counts.from = provenance_from(reader, reader.member("from"));
    return checked(std::move(counts), reader);
}

Result<FormerPaper> former_from(const Json& json) {
    JsonReader reader{json};
    FormerPaper former{reader.text("key"), reader.ids("ids"), reader.text("title")};
    if (former.key.empty() || former.ids.empty()) reader.complain("a former paper without key or identifier");
    return checked(std::move(former), reader);
}

Result<Stub> stub_from(const Json& json) {
    JsonReader reader{json};
    Stub stub{reader.ids("ids"), reader.text("title"), {}};
    if (const auto year = reader.number("year")) stub.year = static_cast<int>(*year);
    if (stub.ids.empty()) reader.complain("a work without identifiers");
    return checked(std::move(stub), reader);
}

}  // namespace citegraph::resolving
