#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/hosts.hpp"
#include "core/text/normal_form.hpp"
#include "core/url.hpp"

#include <array>

namespace citegraph {

using namespace core;

namespace {

/// "arXiv:2309.06180v2 [cs.LG]", "doi: 10.1/x", "10.1/x", a 40-digit paper id, "PMC123", "CorpusId:1".
std::optional<Mention> identify_bare(std::string_view text) {
    const auto colon = text.find(':');
    const auto prefix = ascii_lower(trimmed(text.substr(0, colon)));
    const auto value = colon == std::string_view::npos ? text : trimmed(text.substr(colon + 1));
    if (prefix == "arxiv") return arxiv_mention(value.substr(0, value.find_first_of(" \t[")));
    if (prefix == "doi") return doi_mention(value);
    if (prefix == "corpusid" || prefix == "corpus") return mention(Scheme::corpus, value);
    if (prefix == "pmid" || prefix == "pubmed") return mention(Scheme::pmid, value);
    for (auto scheme : {Scheme::acl, Scheme::openreview, Scheme::pmcid, Scheme::s2, Scheme::dblp,
                        Scheme::usenix, Scheme::isbn, Scheme::github})
        if (prefix == name_of(scheme)) return mention(scheme, value);
    if (auto found = arxiv_mention(text)) return found;
    if (text.starts_with("10.")) return doi_mention(text);
    if (auto found = mention(Scheme::s2, text)) return found;
    return prefix.starts_with("pmc") ? mention(Scheme::pmcid, text) : std::nullopt;
}

}  // namespace

std::optional<Mention> identify(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > 4096)
        return std::nullopt;  // longer than any address that a server takes
    if (const auto url = parse_url(text)) return identify_page(*url);
    const bool page = host_kind(text) != HostKind::none;  // "arxiv.org/abs/2309.06180"
    if (const auto url = page ? parse_url("https://" + std::string{text}) : std::nullopt)
        return identify_page(*url);
    return identify_bare(text);
}

}  // namespace citegraph
