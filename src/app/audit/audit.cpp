#include "app/audit/audit.hpp"

#include "app/io/files.hpp"
#include "app/settings/settings.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

std::vector<Rule> rules_named(const std::vector<std::string>& names) {
    if (names.empty()) return all_rules();
    std::vector<Rule> out;
    for (const auto& name : names)
        if (const auto* rule = rule_named(name)) out.push_back(*rule);
    return out;
}

Result<Audited> audited(const AuditOptions& options, const std::string& file, Exit& exit, Console& console) {
    auto ask = options.ask;
    ask.input.inputs = {file};
    Audited out;
    out.file = file;
    auto text = file == "-" && ask.input.standard_input ? Result<std::string>{*ask.input.standard_input}
                                                        : read_file(file);
    if (!text) return text.failure();
    out.text = *std::move(text);
    auto reading = read_all(ask.input, console);
    if (!reading) return reading.failure();
    out.reading = *reading;
    auto loaded = ask_about(*std::move(reading), ask, ".", console);
    if (!loaded) return loaded.failure();
    if (loaded->exit != Exit::done) exit = loaded->exit;
    out.library = std::move(loaded->library);
    out.testimonies = std::move(loaded->testimonies);
    const auto day = today();
    AuditInput input{.file = out.file,
                     .text = out.text,
                     .reading = &out.reading,
                     .library = &out.library,
                     .today = day,
                     .testimonies = out.testimonies};
    out.assessments = assessments_of(input);
    input.assessments = out.assessments;
    out.findings = findings_of(input, rules_named(options.rules));
    return out;
}

}  // namespace

Result<AuditRun> audit(AuditOptions options, Console& console) {
    auto input = with_standard_input(options.ask.input);
    if (!input) return input.failure();
    options.ask.input = *std::move(input);
    options.ask.hears_all = true;
    options.ask.tells_duplicates = true;
    if (options.ask.offline && options.ask.lock_use == LockUse::write) options.ask.lock_use = LockUse::leave;
    AuditRun out;
    for (const auto& file : options.ask.input.inputs) {
        auto one = audited(options, file, out.exit, console);
        if (!one) return one.failure();
        out.files.push_back(*std::move(one));
    }
    const bool has_grave = std::ranges::any_of(out.files, [&](const Audited& file) {
        return std::ranges::any_of(file.findings,
                                   [&](const Finding& one) { return one.severity >= options.fail_on; });
    });
    if (has_grave && out.exit != Exit::interrupted) out.exit = Exit::findings;
    return out;
}

}  // namespace citegraph::app
