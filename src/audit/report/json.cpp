#include "audit/report/report.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::auditing {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
    return text.empty() ? Json{} : Json(text);
}

Json json_of(const Finding& one) {
    Json out{{"rule", one.rule},
             {"severity", name_of(one.severity)},
             {"file", one.file},
             {"line", one.line},
             {"column", one.column},
             {"end_column", one.end_column},
             {"field", or_null(one.field)},
             {"message", one.message},
             {"evidence", one.evidence},
             {"fix", Json{}}};
    if (one.fix) out["fix"] = {{"begin", one.fix->begin}, {"end", one.fix->end}, {"text", one.fix->text}};
    return out;
}

Json entry_json(const Audited& file, std::size_t index) {
    const auto& entry = file.reading.entries[index];
    const auto& assessment = file.assessments[index];
    const auto id = entry.identifiers.empty() ? std::string{} : to_string(entry.identifiers.front().id);
    return {{"key", or_null(entry.key.value_or(""))},
            {"file", entry.file},
            {"line", entry.line},
            {"id", or_null(id)},
            {"verdict", name_of(assessment.verdict)},
            {"why", assessment.why},
            {"sources", assessment.sources},
            {"findings", Json::array()}};
}

std::string in_lines(const Json& rows) {
    std::string out = "[";
    for (const auto& row : rows)
        out += (out.size() > 1 ? ",\n" : "\n") +
               row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return out + "\n]";
}

std::string render(std::span<const Audited> files, const ReportSetting&) {
    auto entries = Json::array(), list = Json::array();
    for (const auto& file : files) {
        const auto first = entries.size();
        for (std::size_t i = 0; i < file.reading.entries.size(); ++i) entries.push_back(entry_json(file, i));
        for (const auto& one : file.findings)
            (one.entry ? entries[first + *one.entry]["findings"] : list).push_back(json_of(one));
    }
    return "{\"schema\":1,\"entries\":" + in_lines(entries) + ",\"list\":" + in_lines(list) + "}\n";
}

}  // namespace

ReportFormat json_report() {
    return {"json", "all that is known, schema 1", render};
}

}  // namespace citegraph::auditing
