// What was announced about a paper, in the lock and in the cache.
#include "core/scholarly/notices.hpp"
#include "resolve/lock/paper_json.hpp"

namespace citegraph::resolving {
namespace {

Json to_json(const EditorialNotice& notice) {
    Json json{{"kind", core::name_of(notice.kind)}};
    if (notice.id) json["id"] = to_string(*notice.id);
    if (notice.issued != Day{}) json["issued"] = to_string(notice.issued);
    json["source"] = notice.from.source;
    json["date"] = notice.from.date;
    return json;
}

EditorialNotice notice_from(JsonReader& reader, const Json& json) {
    JsonReader members{json};
    EditorialNotice notice;
    const auto kind = members.text("kind");
    if (const auto known = core::notice_named(kind))
        notice.kind = *known;
    else
        members.complain("'" + kind + "' is no kind of notice");
    if (const auto& id = members.member("id"); !id.is_null()) notice.id = members.id(id);
    if (const auto day = members.optional_text("issued")) {
        const auto issued = parse_day(*day);
        if (!issued) members.complain("'" + *day + "' is no date");
        notice.issued = issued.value_or(Day{});
    }
    notice.from = {members.text("source"), members.text("date")};
    reader.complain(members.trouble());
    return notice;
}

}  // namespace

Json to_json(const std::vector<EditorialNotice>& notices) {
    auto json = Json::array();
    for (const auto& notice : notices) json.push_back(to_json(notice));
    return json;
}

std::vector<EditorialNotice> notices_from(JsonReader& reader) {
    std::vector<EditorialNotice> out;
    for (const auto& one : reader.array("notices")) out.push_back(notice_from(reader, one));
    return out;
}

}  // namespace citegraph::resolving
