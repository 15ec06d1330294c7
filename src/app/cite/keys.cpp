#include "app/cite/keys.hpp"

#include "citegraph/cite_key.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace citegraph::app {
namespace {

std::string shown(const std::string& key) {
    return "'" + ellipsis(collapse_space(valid_utf8(key.substr(0, 400))), 100) + "'";
}

/// Without the backslashes of \_ and \&.
std::string unescaped(std::string key) {
    std::erase(key, '\\');
    return key;
}

/// "arXiv:2309.6180" is meant as an identifier.
bool looks_like_identifier(const std::string& key) {
    static constexpr std::array<std::string_view, 9> prefixes{"arxiv", "doi",  "pmid", "pmcid",     "isbn",
                                                              "acl",   "dblp", "s2",   "openreview"};
    const auto colon = key.find(':');
    return key.starts_with("10.") ||
           (colon != std::string::npos && core::is_one_of(ascii_lower(key.substr(0, colon)), prefixes));
}

std::string unknown(const Cited& cited) {
    const auto why = looks_like_identifier(cited.text)
                         ? " is not well-formed as an identifier, and no .bib file has it"
                         : " is no identifier, and no .bib file has it";
    return place_of(cited) + ": " + shown(cited.text) + why;
}

/// The identifier as a key, the way people write it.
std::string key_of(const Identifier& id) {
    if (id.scheme() == Scheme::arxiv) return "arXiv:" + id.value();
    if (id.scheme() == Scheme::corpus) return "CorpusId:" + id.value();
    return to_string(id);
}

std::optional<std::string> better_key(const Wanted& wanted, const Paper* paper, Dialect dialect) {
    std::vector<std::string> keys{unescaped(wanted.cited.text), key_of(wanted.mention.id)};
    if (paper)
        for (const auto& id : paper->ids)
            if (id.scheme() != Scheme::title && id.scheme() != Scheme::url) keys.push_back(key_of(id));
    const auto good = std::ranges::find_if(
        keys, [&](const std::string& key) { return !trouble_with_key(key, dialect) && mention_of_key(key); });
    return good == keys.end() ? std::nullopt : std::optional{*good};
}

}  // namespace

SortedKeys sort_keys(const CitedDocument& document, const OwnEntries& own, Dialect dialect) {
    SortedKeys out;
    std::unordered_map<std::string, const Cited*> first;
    for (const auto& cited : document.keys) {
        const auto [at, is_fresh] = first.emplace(ascii_lower(cited.text), &cited);
        if (!is_fresh && dialect == Dialect::bibtex) {
            out.findings.push_back(place_of(cited) + ": " + shown(cited.text) + " is " +
                                   shown(at->second->text) + " of " + place_of(*at->second) +
                                   " in other capitals; BibTeX stops at that: write both alike");
        } else if (const auto* entry = own.find(cited.text)) {
            out.own.emplace_back(cited, entry);
        } else if (auto mention = mention_of_key(unescaped(cited.text))) {
            out.wanted.push_back({cited, *std::move(mention), trouble_with_key(cited.text, dialect)});
        } else {
            out.findings.push_back(unknown(cited));
        }
    }
    return out;
}

std::string advice(const Wanted& wanted, const Paper* paper, Dialect dialect) {
    const auto better = better_key(wanted, paper, dialect);
    return place_of(wanted.cited) + ": \\cite{" + collapse_space(valid_utf8(wanted.cited.text)) +
           "}: " + wanted.trouble.value_or("") + "; " +
           (better ? "write \\cite{" + *better + "}"
                   : "write another identifier of the work, or give it a key in a .bib file of your own");
}

}  // namespace citegraph::app
