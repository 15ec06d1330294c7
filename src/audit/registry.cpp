#include "audit/list/entries.hpp"
#include "audit/list/rules.hpp"
#include "audit/rules.hpp"
#include "citegraph/audit.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace citegraph {
namespace {

constexpr std::array<std::string_view, 3> severities{"note", "warning", "error"};
constexpr std::array<std::string_view, 5> verdicts{"verified", "differs", "other-work", "not-found",
                                                   "not-checkable"};

bool is_markdown(const AuditInput& input) {
    const auto* reader = reader_for(input.file, input.text);
    return !(input.reading && input.reading->is_bibliography) && (!reader || reader->name == "markdown");
}

/// What `rule` finds; what a finding does not say of itself is the rule's and the input's.
std::vector<Finding> found_by(const Rule& rule, const AuditInput& input) {
    auto out = rule.check(input);
    for (auto& finding : out) {
        if (finding.file.empty()) finding.file = input.file;
        if (!finding.entry) finding.entry = auditing::entry_of_line(input, finding.line);
        if (!finding.rule.empty()) continue;
        finding.rule = rule.name;
        finding.severity = rule.severity;
    }
    return out;
}

}  // namespace

std::string_view name_of(Severity severity) {
    return severities.at(static_cast<std::size_t>(severity));
}

std::optional<Severity> severity_named(std::string_view name) {
    const auto found = std::ranges::find(severities, name);
    if (found == severities.end()) return std::nullopt;
    return static_cast<Severity>(found - severities.begin());
}

std::string_view name_of(Verdict verdict) {
    return verdicts.at(static_cast<std::size_t>(verdict));
}

const std::vector<Rule>& all_rules() {
    static const auto rules = [] {
        auto out = auditing::contradiction_rules();
        for (const auto row : {auditing::same_paper_twice, auditing::one_id_two_papers, auditing::retracted,
                               auditing::corrected, auditing::placeholder_authors, auditing::missing_field,
                               auditing::unknown_macro, auditing::duplicate_key, auditing::unescaped,
                               auditing::lost_crossref, auditing::cited_absent, auditing::never_cited})
            out.push_back(row());
        for (const auto topic : {auditing::link_rules, auditing::page_rules, auditing::target_rules,
                                 auditing::section_rules, auditing::style_rules})
            std::ranges::move(topic(), std::back_inserter(out));
        return out;
    }();
    return rules;
}

const Rule* rule_named(std::string_view name) {
    const auto found = std::ranges::find(all_rules(), name, &Rule::name);
    return found == all_rules().end() ? nullptr : &*found;
}

std::vector<Finding> findings_of(const AuditInput& input, std::span<const Rule> rules) {
    auto seen = input;
    auditing::ListText list;
    if (!input.list && is_markdown(input)) {
        list = auditing::list_text(input.text);
        seen.list = &list;
        list.heading_anchors = auditing::anchors_of(list.headings);
        if (input.reading) list.of_entries = auditing::main_links(seen);
        if (input.reading) list.sharers = auditing::sharers_of(input.reading->entries);
    }
    std::vector<Finding> out;
    for (const auto& rule : rules) std::ranges::move(found_by(rule, seen), std::back_inserter(out));
    std::ranges::stable_sort(out, {}, [](const Finding& one) {
        return std::tuple{one.line, one.column, std::string_view{one.rule}};
    });
    return out;
}

std::string fixed(std::string_view text, std::span<const Finding> findings) {
    std::vector<const Fix*> fixes;
    for (const auto& one : findings)
        if (one.fix && one.fix->begin <= one.fix->end && one.fix->end <= text.size())
            fixes.push_back(&*one.fix);
    std::ranges::stable_sort(fixes, {}, [](const Fix* fix) { return std::tuple{fix->begin, fix->end}; });
    std::string out;
    std::size_t done = 0;
    const Fix* last = nullptr;
    for (const auto* fix : fixes) {
        if (fix->begin < done || (last && *last == *fix)) continue;
        out += text.substr(done, fix->begin - done);
        out += fix->text;
        done = fix->end;
        last = fix;
    }
    return out + std::string{text.substr(done)};
}

}  // namespace citegraph
