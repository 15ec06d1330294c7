// What an audit leaves alone, and what it mends.
#include "app/audit/audit.hpp"
#include "app/io/files.hpp"
#include "audit/report/fingerprints.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/text/unified_diff.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <filesystem>

namespace citegraph::app {
namespace {

constexpr int most_rounds = 5;  // a fix may uncover another at the same place

using Names = std::set<std::string, std::less<>>;

/// What the baseline and the comments of a file leave.
Result<std::vector<Audited>> sifted(std::vector<Audited> files, const std::string& baseline) {
    for (auto& file : files)
        file.findings =
            auditing::without_disabled(std::move(file.findings), file.text, file.reading.is_bibliography);
    return baseline.empty() ? Result<std::vector<Audited>>{std::move(files)}
                            : auditing::without_known(std::move(files), baseline);
}

/// The same file with another text, as far as it is known without asking anybody.
Audited reread(const Audited& before, std::string text, const Reader& reader, const Names& names) {
    std::vector<Rule> rules;
    for (const auto& name : names)
        if (const auto* rule = rule_named(name)) rules.push_back(*rule);
    Audited out;
    out.file = before.file;
    out.text = std::move(text);
    out.reading = reader.read(reader.takes_bytes ? out.text : valid_utf8(out.text), out.file);
    out.findings = findings_of({.file = out.file, .text = out.text, .reading = &out.reading}, rules);
    return out;
}

const Reader* reader_of_file(const Audited& file, const std::string& name) {
    const auto* named = reader_named(name);
    return named ? named : reader_for(file.file, file.text);
}

/// An entry but for how its addresses are spelled.
Entry without_spelling(Entry entry) {
    entry.url.reset();
    entry.flags.clear();
    for (auto& link : entry.links) link = {core::parse_url(link.label) ? "" : link.label, ""};
    for (auto& id : entry.identifiers) id.version.reset();
    return entry;
}

bool read_alike(const Reading& a, const Reading& b) {
    return std::ranges::equal(a.entries, b.entries, {}, without_spelling, without_spelling);
}

std::string fixed_by(const Audited& file, const Names& rules) {
    auto findings = file.findings;
    std::erase_if(findings, [&](const Finding& one) { return !rules.contains(one.rule); });
    return fixed(file.text, findings);
}

/// What is broken is mended; what is not is mended rule by rule, as long as all entries are read as before.
Mended mended_once(const Audited& file, const Reader& reader) {
    Names broken, all;
    for (const auto& one : file.findings) {
        if (one.fix && one.severity == Severity::error) broken.insert(one.rule);
        if (one.fix) all.insert(one.rule);
    }
    const auto reading = [&](const Names& rules) {
        return reread(file, fixed_by(file, rules), reader, {}).reading;
    };
    const auto before = reading(broken);
    auto applied = all;
    if (!read_alike(before, reading(all))) {
        applied = broken;
        for (const auto& rule : all) {
            auto more = applied;
            if (more.insert(rule).second && read_alike(before, reading(more))) applied = std::move(more);
        }
    }
    return {fixed_by(file, applied), applied};
}

std::string baseline_text(const AuditOptions& options) {
    if (options.baseline.empty()) return {};
    auto text = read_file(options.baseline);
    return text ? *std::move(text) : std::string{};
}

}  // namespace

Result<void> leave_known(std::vector<Audited>& files, const AuditOptions& options, Console& console) {
    auto left = sifted(std::move(files), {});
    files = *std::move(left);
    if (options.baseline.empty()) return {};
    if (options.renews_baseline || !std::filesystem::exists(options.baseline)) {
        if (auto written = write_file(options.baseline, auditing::baseline_of(files)); !written)
            return written.failure();
        console.note("wrote the findings that are let be to " + options.baseline);
    }
    const auto text = read_file(options.baseline);
    if (!text) return text.failure();
    auto unknown = sifted(std::move(files), *text);
    if (!unknown) return fail(unknown.error().kind, options.baseline + ": " + unknown.error().message);
    files = *std::move(unknown);
    return {};
}

Mended mended(const Audited& file, const AuditOptions& options) {
    const auto* reader = reader_of_file(file, options.ask.input.from);
    if (!reader) return {file.text, {}};
    auto out = mended_once(file, *reader);
    const auto baseline = baseline_text(options);
    for (int round = 1; round < most_rounds; ++round) {
        auto again = sifted({reread(file, out.text, *reader, out.rules)}, baseline);
        auto next = again ? mended_once(again->front(), *reader) : out;
        if (next.text == out.text) break;
        out.text = std::move(next.text);
    }
    return out;
}

Result<std::string> mend(std::vector<Audited>& files, const AuditOptions& options, Console& console) {
    std::string changes;
    for (auto& file : files) {
        if (std::ranges::none_of(file.findings, [](const Finding& one) { return one.fix.has_value(); }))
            continue;
        const auto after = mended(file, options);
        changes += core::unified_diff(file.text, after.text, file.file);
        if (!options.mends || after.text == file.text) continue;
        if (file.file == "-")
            return fail(Error::Kind::malformed, "standard input cannot be mended: name a file");
        if (auto written = write_file(file.file, after.text); !written) return written.failure();
        const auto count = std::erase_if(
            file.findings, [&](const Finding& one) { return one.fix && after.rules.contains(one.rule); });
        console.note(file.file + ": mended " + core::counted(count, "finding"));
    }
    return changes;
}

}  // namespace citegraph::app
