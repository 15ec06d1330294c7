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
        for (const auto row :
             {auditing::same_paper_twice, auditing::one_id_two_papers, auditing::retracted,
              auditing::corrected, auditing::placeholder_authors, auditing::missing_field,
              auditing::unknown_macro, auditing::duplicate_key, auditing::unescaped, auditing::lost_crossref,
              auditing::cited_absent, auditing::never_cited, auditing::arxiv_www})
            out.push_back(row());
        return out;
    }();
    return rules;
}

const Rule* rule_named(std::string_view name) {
    const auto found = std::ranges::find(all_rules(), name, &Rule::name);
    return found == all_rules().end() ? nullptr : &*found;
}

std::vector<Finding> findings_of(const AuditInput& input, std::span<const Rule> rules) {
    std::vector<Finding> out;
    for (const auto& rule : rules) std::ranges::move(rule.check(input), std::back_inserter(out));
    std::ranges::stable_sort(out, {}, [](const Finding& one) {
        return std::tuple{one.line, one.column, std::string_view{one.rule}};
    });
    return out;
}

}  // namespace citegraph
