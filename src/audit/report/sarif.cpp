// SARIF 2.1.0, as GitHub's code scanning takes it.
#include "audit/report/fingerprints.hpp"
#include "audit/report/report.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/lines.hpp"
#include "core/url.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace citegraph::auditing {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_results = 25'000;  // in a run; GitHub refuses more, and shows the gravest 5,000

/// A path as a reference of RFC 3986, relative to the folder that the program runs in if it is.
std::string uri_of(std::string_view path) {
    if (path.starts_with("./")) path.remove_prefix(2);
    return (path.starts_with('/') ? "file://" : "") + core::percent_encoded(path, [](char c) {
               return core::is_alphanumeric(c) || std::string_view{"-._~/"}.find(c) != std::string_view::npos;
           });
}

/// The places of a text in characters.
class Regions {
  public:
    explicit Regions(std::string_view text) : text_{text}, lines_{text} {}

    /// The column behind `bytes` of a line, from 1, in code points.
    int column(int line, int bytes) const {
        const auto front = text_.substr(lines_.begin(line), static_cast<std::size_t>(std::max(bytes, 1)) - 1);
        return 1 + static_cast<int>(std::ranges::count_if(
                       front, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }
    bool has(int line) const { return lines_.has(line); }

    Json region(std::size_t begin, std::size_t end) const {
        const auto [first, start] = place(begin);
        const auto [last, stop] = place(end);
        return {{"startLine", first}, {"startColumn", start}, {"endLine", last}, {"endColumn", stop}};
    }

  private:
    std::pair<int, int> place(std::size_t offset) const {
        const auto [line, bytes] = lines_.place(offset);
        return {line, column(line, bytes)};
    }

    std::string_view text_;
    core::LineStarts lines_;
};

std::string sentence(const std::string& text) {
    const bool ends = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
    return ends ? text : text + ".";
}

/// "ReversedLink" of "reversed-link".
std::string pascal(std::string_view name) {
    std::string out;
    bool begins = true;
    for (const char c : name) {
        if (c != '-') out += begins && core::is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
        begins = c == '-';
    }
    return out;
}

Json rule_json(const Rule& rule) {
    const auto uri =
        rule.reference.empty() ? "urn:citegraph:rule:" + std::string{rule.name} : std::string{rule.reference};
    const Json explanation{{"text", sentence(std::string{rule.explanation})}};
    Json out{{"id", rule.name}};
    if (rule.name.find('-') != rule.name.npos)
        out["name"] = pascal(rule.name);  // not the id in other letters
    out["shortDescription"] = {{"text", sentence(std::string{rule.summary})}};
    out["fullDescription"] = explanation;
    out["help"] = explanation;
    out["helpUri"] = uri;
    out["defaultConfiguration"] = {{"level", name_of(rule.severity)}};
    return out;
}

Json fix_json(const Finding& one, const Json& artifact, const Regions& regions) {
    Json replacement{{"deletedRegion", regions.region(one.fix->begin, one.fix->end)}};
    if (!one.fix->text.empty()) replacement["insertedContent"] = {{"text", one.fix->text}};
    return {{"description", {{"text", sentence(one.message)}}},
            {"artifactChanges",
             Json::array({{{"artifactLocation", artifact}, {"replacements", Json::array({replacement})}}})}};
}

Json result_json(const Finding& one, const std::string& fingerprint, const Regions& regions) {
    const Json artifact{{"uri", uri_of(one.file)}};
    auto physical = Json{{"artifactLocation", artifact}};
    if (regions.has(one.line)) {
        physical["region"] = {{"startLine", one.line}};
        if (one.column > 0) physical["region"]["startColumn"] = regions.column(one.line, one.column);
        if (one.end_column > one.column)
            physical["region"]["endColumn"] = regions.column(one.line, one.end_column);
    }
    auto said = sentence(one.message);
    for (const auto& each : one.evidence) said += "\n" + sentence(each);
    Json out{{"ruleId", one.rule}};
    const auto& rules = all_rules();
    if (const auto* rule = rule_named(one.rule)) out["ruleIndex"] = rule - rules.data();
    out["level"] = name_of(one.severity);
    out["message"] = {{"text", said}};
    out["locations"] = Json::array({{{"physicalLocation", physical}}});
    out["partialFingerprints"] = {{"primaryLocationLineHash", fingerprint}};
    if (one.fix) out["fixes"] = Json::array({fix_json(one, artifact, regions)});
    return out;
}

Json results_json(std::span<const Audited> files) {
    std::vector<std::pair<Severity, Json>> all;
    for (const auto& file : files) {
        const Regions regions{file.text};
        const auto prints = fingerprints_of(file);
        for (std::size_t i = 0; i < prints.size(); ++i)
            all.emplace_back(file.findings[i].severity, result_json(file.findings[i], prints[i], regions));
    }
    if (all.size() > most_results) {
        std::ranges::stable_sort(all, std::ranges::greater{}, &std::pair<Severity, Json>::first);
        all.resize(most_results);
    }
    auto out = Json::array();
    for (auto& [severity, json] : all) out.push_back(std::move(json));
    return out;
}

std::string render(std::span<const Audited> files, const ReportSetting& setting) {
    auto rules = Json::array();
    for (const auto& rule : all_rules()) rules.push_back(rule_json(rule));
    Json driver{{"name", "citegraph"}};
    if (!setting.version.empty()) driver["semanticVersion"] = setting.version;
    driver["rules"] = std::move(rules);
    const Json run{{"tool", {{"driver", std::move(driver)}}},
                   {"columnKind", "unicodeCodePoints"},
                   {"results", results_json(files)}};
    const Json out{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({run})}};
    return out.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

ReportFormat sarif_report() {
    return {"sarif", "SARIF 2.1.0, for code scanning", render};
}

}  // namespace citegraph::auditing
