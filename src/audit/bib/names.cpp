// Names in a .bib file: macros, keys, cross references, and what documents cite.
#include "audit/rules.hpp"
#include "citegraph/text.hpp"
#include "core/months.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace citegraph::auditing {
namespace {

using bibtex::Block;

std::string lower(const bibtex::Tree& tree, bibtex::Span span) {
    return ascii_lower(bibtex::bytes_of(tree, span));
}

bool is_month(std::string_view macro) {
    return std::ranges::find(core::month_names, macro, &core::MonthName::macro) != core::month_names.end();
}

bool is_known(const std::string& macro, const std::set<std::string>& defined) {
    return defined.contains(macro) || is_month(macro) || !bibtex::journal_of_styles(macro).empty();
}

std::vector<Finding> check_macros(const AuditInput& input) {
    if (!input.bib) return {};
    const auto& tree = *input.bib;
    std::set<std::string> defined;
    std::vector<BibFinding> found;
    for (const auto& block : tree.blocks)
        for (auto i = block.first_field; i < block.first_field + block.fields; ++i) {
            const auto& [name, value, first, pieces] = tree.fields[i];
            if (block.kind == Block::Kind::string) defined.insert(lower(tree, name));
            if (block.kind != Block::Kind::entry) continue;
            for (auto piece = first; piece < first + pieces; ++piece) {
                const auto& [kind, text] = tree.pieces[piece];
                const auto macro = lower(tree, text);
                if (kind == bibtex::Piece::Kind::macro && !is_known(macro, defined))
                    found.push_back({text.begin,
                                     text.size,
                                     lower(tree, name),
                                     "no @string defines '" + macro + "' above",
                                     {}});
            }
        }
    return placed(input, "unknown-macro", Severity::warning, std::move(found));
}

/// BibTeX does not regard the case of keys.
std::string key_of(const bibtex::Tree& tree, std::string_view key) {
    return tree.dialect == Dialect::bibtex ? ascii_lower(key) : std::string{key};
}

std::vector<Finding> check_keys(const AuditInput& input) {
    if (!input.bib) return {};
    const auto& tree = *input.bib;
    std::map<std::string, int> first;
    std::vector<BibFinding> found;
    for (const auto& record : input.records) {
        const auto [at, fresh] = first.emplace(key_of(tree, record.key), record.line);
        if (fresh || record.key.empty()) continue;
        const auto key = tree.blocks[record.block].key;
        found.push_back({key.begin,
                         key.size,
                         "",
                         "the key '" + record.key + "' stands in line " + std::to_string(at->second) + " too",
                         {}});
    }
    return placed(input, "duplicate-key", Severity::error, std::move(found));
}

std::set<std::string> keys_of(const AuditInput& input) {
    std::set<std::string> out;
    for (const auto& record : input.records) out.insert(key_of(*input.bib, record.key));
    return out;
}

std::vector<Finding> check_crossrefs(const AuditInput& input) {
    if (!input.bib) return {};
    const auto keys = keys_of(input);
    std::vector<BibFinding> found;
    for (const auto& record : input.records) {
        const auto parent = trimmed(bibtex::value_of(record, "crossref"));
        if (parent.empty() || keys.contains(key_of(*input.bib, parent))) continue;
        const auto key = input.bib->blocks[record.block].key;
        found.push_back(
            {key.begin, key.size, "crossref", "its crossref '" + std::string{parent} + "' is no entry", {}});
    }
    return placed(input, "lost-crossref", Severity::warning, std::move(found));
}

std::vector<Finding> check_absent(const AuditInput& input) {
    if (!input.bib) return {};
    const auto keys = keys_of(input);
    std::vector<Finding> out;
    for (const auto& [key, file, line] : input.cited)
        if (!keys.contains(key_of(*input.bib, key)))
            out.push_back({.rule = "cited-absent",
                           .severity = Severity::error,
                           .file = file,
                           .line = line,
                           .message = "'" + key + "' is cited, and no entry has that key"});
    return out;
}

std::vector<Finding> check_uncited(const AuditInput& input) {
    if (!input.bib || !input.has_documents || input.cites_all) return {};
    std::set<std::string> cited;
    for (const auto& one : input.cited) cited.insert(key_of(*input.bib, one.key));
    for (const auto& record : input.records)
        cited.insert(key_of(*input.bib, trimmed(bibtex::value_of(record, "crossref"))));
    std::vector<BibFinding> found;
    for (const auto& record : input.records) {
        const auto key = input.bib->blocks[record.block].key;
        if (!cited.contains(key_of(*input.bib, record.key)))
            found.push_back({key.begin, key.size, "", "'" + record.key + "' is cited nowhere", {}});
    }
    return placed(input, "never-cited", Severity::note, std::move(found));
}

}  // namespace

Rule unknown_macro() {
    return {"unknown-macro", Severity::warning, "A macro that nothing defines",
            "BibTeX prints nothing for it. Define it in an @string above, or put the text in braces. A "
            "style may define macros of its own, beside the months and the journals of the standard styles.",
            check_macros};
}

Rule duplicate_key() {
    return {"duplicate-key", Severity::error, "A key that two entries have",
            "BibTeX calls a repeated entry an error, and which of the two is printed is not said. Cases of "
            "letters make no other key in BibTeX, and do in biber.",
            check_keys};
}

Rule lost_crossref() {
    return {"lost-crossref", Severity::warning, "A crossref to an entry that is not there",
            "The fields that it should bring along are missing in print.", check_crossrefs};
}

Rule cited_absent() {
    return {
        "cited-absent", Severity::error, "A key that a document cites and no entry has",
        "LaTeX prints a question mark. The .tex, .aux or .bcf files are those given beside the bibliography.",
        check_absent};
}

Rule never_cited() {
    return {"never-cited", Severity::note, "An entry that no document cites",
            "It is not printed. Entries that others name as their crossref are cited by that, and "
            "\\nocite{*} cites "
            "all.",
            check_uncited};
}

}  // namespace citegraph::auditing
