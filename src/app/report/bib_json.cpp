#include "app/report/reports.hpp"

#include "app/report/table.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::app {
namespace {

using Json = nlohmann::ordered_json;

Json value_or_null(const std::string& value) {
    return value.empty() ? Json{} : Json(value);
}

Json place_json(const Entry& entry) {
    return {{"file", entry.file}, {"line", entry.line}, {"key", entry.key.value_or("")}};
}

}  // namespace

Json to_json(const Revision& revision) {
    auto changes = Json::array();
    for (const auto& [field, before, after] : revision.fields)
        changes.push_back({{"field", value_or_null(field)},
                           {"before", value_or_null(before)},
                           {"after", value_or_null(after)}});
    return {{"kind", name_of(revision.kind)},
            {"reason", revision.reason},
            {"caution", value_or_null(revision.caution)},
            {"changes", changes}};
}

Json to_json(const Library& library, const std::vector<resolving::Duplicates>& duplicates) {
    auto out = Json::array();
    for (const auto& group : duplicates) {
        auto entries = Json::array();
        for (const auto i : group.entries) entries.push_back(place_json(library.entries[i].entry));
        out.push_back({{"why", group.why},
                       {"sure", group.is_sure},
                       {"keep", place_json(library.entries[group.kept].entry)},
                       {"because", group.why_kept},
                       {"entries", entries}});
    }
    return out;
}

std::string key_map(const Library& library, const std::vector<resolving::Duplicates>& duplicates,
                    std::string_view file) {
    const bool is_json = file.ends_with(".json");
    Json json{{"schema", 1}, {"keys", Json::array()}};
    std::string table = "old\tnew\twhy\n";
    for (const auto& group : duplicates) {
        const auto kept = library.entries[group.kept].entry.key.value_or("");
        for (const auto i : group.entries) {
            const auto& entry = library.entries[i].entry;
            const auto key = entry.key.value_or("");
            if (!group.is_sure || key == kept) continue;
            const auto why = group.why + "; " + group.why_kept;
            table += key + "\t" + kept + "\t" + why + "\n";
            json["keys"].push_back(
                {{"old", key}, {"new", kept}, {"why", why}, {"file", entry.file}, {"line", entry.line}});
        }
    }
    return is_json ? text_of(json) : table;
}

}  // namespace citegraph::app
