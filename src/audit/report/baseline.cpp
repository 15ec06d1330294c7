#include "audit/report/fingerprints.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace citegraph::auditing {
namespace {

using Json = nlohmann::ordered_json;
using Known = std::tuple<std::string, std::string, std::string>;  // file, rule, fingerprint

constexpr auto replace = nlohmann::json::error_handler_t::replace;

Failure malformed() {
    return fail(Error::Kind::malformed, "this is no baseline of an audit, schema 1");
}

Result<std::set<Known>> known_in(std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("schema", 0) != 1 || !json.contains("findings")) return malformed();
    std::set<Known> out;
    for (const auto& one : json["findings"]) {
        const auto has = [&](const char* name) {
            return one.is_object() && one.contains(name) && one[name].is_string();
        };
        if (!has("file") || !has("rule") || !has("fingerprint")) return malformed();
        out.emplace(one["file"], one["rule"], one["fingerprint"]);
    }
    return out;
}

}  // namespace

std::string baseline_of(const std::vector<Audited>& files) {
    std::vector<std::string> rows;
    for (const auto& file : files) {
        const auto prints = fingerprints_of(file);
        for (std::size_t i = 0; i < prints.size(); ++i) {
            const auto& one = file.findings[i];
            const Json row{
                {"file", one.file}, {"rule", one.rule}, {"fingerprint", prints[i]}, {"message", one.message}};
            rows.push_back(row.dump(-1, ' ', false, replace));
        }
    }
    std::ranges::sort(rows);
    std::string out = "{\"schema\":1,\"findings\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) out += (i > 0 ? ",\n" : "\n") + rows[i];
    return out + "\n]}\n";
}

Result<std::vector<Audited>> without_known(std::vector<Audited> files, std::string_view baseline) {
    const auto known = known_in(baseline);
    if (!known) return known.failure();
    for (auto& file : files) {
        const auto prints = fingerprints_of(file);
        std::vector<Finding> kept;
        for (std::size_t i = 0; i < prints.size(); ++i)
            if (auto& one = file.findings[i]; !known->contains({one.file, one.rule, prints[i]}))
                kept.push_back(std::move(one));
        file.findings = std::move(kept);
    }
    return files;
}

}  // namespace citegraph::auditing
