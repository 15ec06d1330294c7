#include "app/audit/audit.hpp"
#include "app/io/files.hpp"
#include "audit/report/report.hpp"
#include "citegraph/version.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    AuditOptions audit;
    std::string explain, fail_on = "error", format = "compact";
    bool json = false, lists_rules = false;
};

Result<Exit> explain(const std::string& name) {
    const auto& rule = *rule_named(name);
    const auto text = std::string{rule.name} + " (" + std::string{name_of(rule.severity)} +
                      "): " + std::string{rule.summary} + "\n\n" + std::string{rule.explanation} + "\n";
    if (auto written = write_file("-", text); !written) return written.failure();
    return Exit::done;
}

Result<Exit> list_rules() {
    std::string out;
    for (const auto& rule : all_rules())
        out += std::string{rule.name} + "  " + std::string{name_of(rule.severity)} + "  " +
               std::string{rule.summary} + "\n";
    if (auto written = write_file("-", out); !written) return written.failure();
    return Exit::done;
}

Result<Exit> run(Options options) {
    if (options.lists_rules) return list_rules();
    if (!options.explain.empty()) return explain(options.explain);
    Console console{options.audit.ask.console};
    options.audit.fail_on = *severity_named(options.fail_on);
    const auto run = audit(options.audit, console);
    if (!run) return run.failure();
    const auto format = options.json ? std::string{"json"} : options.format;
    const auto& row =
        *std::ranges::find(auditing::all_report_formats(), format, &auditing::ReportFormat::name);
    const auto text = options.audit.shows_changes
                          ? run->changes
                          : row.render(run->files, {.fail_on = options.audit.fail_on, .version = version});
    const auto written = row.colored && !options.audit.shows_changes
                             ? write_colored(text, options.audit.ask.console.color, row.colored)
                             : write_file("-", text);
    if (!written) return written.failure();
    return run->exit;
}

}  // namespace

Subcommand audit_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "audit", "Say what is wrong in a list or a bibliography, and how it is known",
                    "  citegraph audit refs.bib\n"
                    "  citegraph audit papers.md --offline         from file, lock and cache alone\n"
                    "  citegraph audit papers.md --json\n"
                    "  citegraph audit refs.bib --rule other-work --rule not-found\n"
                    "  citegraph audit refs.bib --fail-on warning  in CI: 1 if anything is found\n"
                    "  citegraph audit papers.md --offline --diff  what is surely mended, and how\n"
                    "  citegraph audit papers.md --format sarif    for code scanning\n"
                    "  citegraph audit --explain venue-differs     what a rule looks for");
    auto& ask = options->audit.ask;
    option(*command, "INPUT", ask.input.inputs, "Lists and bibliographies; - is standard input");
    option(*command, "-f,--from", ask.input.from, "Format of the inputs, if not by suffix")
        .one_of(core::names(all_readers()))
        .type_name("FORMAT");
    option(*command, "--rule", options->audit.rules, "Look for this RULE alone; may be given again")
        .one_of(core::names(all_rules()))
        .type_name("RULE")
        .one_at_a_time();
    option(*command, "--explain", options->explain, "Say what a RULE looks for")
        .one_of(core::names(all_rules()))
        .type_name("RULE");
    option(*command, "--fail-on", options->fail_on, "End with 1 if a finding is as grave")
        .one_of({"note", "warning", "error"})
        .type_name("LEVEL")
        .shows_default();
    option(*command, "-t,--format", options->format, "How findings are printed")
        .one_of(core::names(auditing::all_report_formats()))
        .type_name("FORMAT")
        .shows_default();
    flag(*command, "--json", options->json, "Report as JSON, schema 1; the same as --format json");
    option(*command, "--baseline", options->audit.baseline,
           "Leave out the findings that FILE has; if there is none, write it with all of them")
        .type_name("FILE");
    flag(*command, "--update-baseline", options->audit.renews_baseline, "Write the baseline anew");
    flag(*command, "--fix", options->audit.mends, "Mend what can surely be mended, in the files themselves");
    flag(*command, "--diff", options->audit.shows_changes,
         "Print what --fix changes, as a diff; without it, change nothing");
    flag(*command, "--rules", options->lists_rules, "List the rules");
    add_run_options(*command, ask);
    check_parsed(*command, [options]() -> std::string {
        const bool asks_nothing = !options->explain.empty() || options->lists_rules;
        return !asks_nothing && options->audit.ask.input.inputs.empty() ? "INPUT" : "";
    });
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
