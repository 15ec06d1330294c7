#include "app/audit/audit.hpp"
#include "app/mcp/tool.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::app::mcp {
namespace {

Json row_of(const Finding& finding) {
    return {{"rule", finding.rule},
            {"severity", name_of(finding.severity)},
            {"file", finding.file},
            {"line", finding.line},
            {"message", finding.message},
            {"evidence", finding.evidence},
            {"fix", finding.fix ? Json(finding.fix->text) : Json{}}};
}

/// The gravest first, else as they stand in the file.
std::vector<const Finding*> findings_of(const AuditRun& run) {
    std::vector<const Finding*> out;
    for (const auto& file : run.files)
        for (const auto& finding : file.findings) out.push_back(&finding);
    std::ranges::stable_sort(out, std::greater{}, [](const auto* finding) { return finding->severity; });
    return out;
}

Result<Json> answer(const Call& call) {
    AuditOptions options;
    options.ask = asking_of(call);
    options.ask.input.inputs = {input_of(call)};
    options.rules = call.arguments.texts("rules");
    for (const auto& rule : options.rules)
        if (std::ranges::count(core::names(all_rules()), rule) == 0)
            return fail(Error::Kind::malformed,
                        "there is no rule '" + rule + "': citegraph audit --rules lists them");
    const auto run = app::audit(options, call.console);
    if (!run) return run.failure();
    const auto findings = findings_of(*run);
    auto counts = Json::object();
    for (const auto severity : {Severity::error, Severity::warning, Severity::note})
        counts[std::string{name_of(severity)}] =
            std::ranges::count(findings, severity, [](const auto* finding) { return finding->severity; });
    auto rows = Json::array();
    for (const auto* finding : findings) rows.push_back(row_of(*finding));
    auto out = shortened("findings", std::move(rows), call.arguments.count("limit"));
    out["severities"] = std::move(counts);
    return out;
}

}  // namespace

namespace tools {

Tool audit() {
    auto members = shortened_members("findings");
    members["severities"] = {{"type", "object"}};
    return {.name = "audit",
            .title = "What is wrong in a list or bibliography",
            .help =
                "Findings with rule, place and evidence, the gravest first; what is missing from lock and "
                "cache is not held against anything. Nothing is changed.",
            .parameters = {{.name = "rules",
                            .kind = Parameter::Kind::texts,
                            .help = "Look for these alone, by name"},
                           limit_parameter(20)},
            .members = std::move(members),
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
