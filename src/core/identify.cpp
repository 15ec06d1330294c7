#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/text/normal_form.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>

namespace citegraph {

using namespace core;

namespace {

using Segments = std::vector<std::string>;

std::optional<Mention> mention(Scheme scheme, std::string_view value) {
    if (auto id = Identifier::make(scheme, value)) return Mention{*std::move(id), std::nullopt};
    return std::nullopt;
}

std::optional<Mention> arxiv_mention(const ArxivParts& parts) {
    if (auto id = Identifier::make(Scheme::arxiv, parts.id)) return Mention{*std::move(id), parts.version};
    return std::nullopt;
}

std::optional<Mention> doi_mention(std::string_view doi) {
    if (auto parts = arxiv_of_doi(doi); !parts.id.empty()) return arxiv_mention(parts);
    return mention(Scheme::doi, doi);
}

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
    return ascii_lower(text).ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

/// `segments` from `first` on, with "/" between.
std::string path_from(const Segments& segments, std::size_t first) {
    std::string out;
    for (auto i = first; i < segments.size(); ++i) out += (i == first ? "" : "/") + segments[i];
    return out;
}

/// abs/ID, pdf/ID.pdf, html/IDv1, … ; an id of the old scheme is two segments (contracts §3.2).
std::optional<Mention> on_arxiv(const Url& url) {
    static constexpr std::array<std::string_view, 9> pages{"abs",     "pdf", "html",   "format",  "src",
                                                           "e-print", "ps",  "papers", "overview"};
    for (std::size_t i = 0; i + 1 < url.segments.size(); ++i) {
        if (std::ranges::find(pages, url.segments[i]) == pages.end()) continue;
        for (auto count : {1u, 2u}) {
            const Segments id(url.segments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                              url.segments.begin() +
                                  static_cast<std::ptrdiff_t>(std::min(i + 1 + count, url.segments.size())));
            const auto text = path_from(id, 0);
            if (auto found = arxiv_mention(split_arxiv(without_suffix(text, ".pdf")))) return found;
        }
    }
    return std::nullopt;
}

/// Where a publisher's page has the DOI in its path: …/doi/[abs/|pdf/|full/…]10.x/y (contracts §4.2).
std::optional<Mention> doi_in_path(const Url& url) {
    const auto start = url.path.find("/10.");
    if (start == std::string::npos) return std::nullopt;
    return doi_mention(without_suffix(std::string_view{url.path}.substr(start + 1), ".pdf"));
}

std::optional<Mention> on_acl(const Url& url) {
    if (url.segments.empty()) return std::nullopt;
    for (auto suffix : {".pdf", ".bib", ""})
        if (auto found = mention(Scheme::acl, without_suffix(url.segments.back(), suffix))) return found;
    return std::nullopt;
}

std::optional<Mention> on_openreview(const Url& url) {
    const auto id = url.parameter("id");
    const bool note = !url.segments.empty() && (url.segments[0] == "forum" || url.segments[0] == "pdf" ||
                                                url.segments[0] == "attachment");
    return id && note ? mention(Scheme::openreview, *id) : std::nullopt;
}

/// /conference/C[/technical-sessions]/presentation/S, or /system/files/C-S.pdf turned back into it; the
/// "paper" form of the latter names no presentation.
std::optional<Mention> on_usenix(const Url& url) {
    const auto& s = url.segments;
    const auto page = std::ranges::find(s, "presentation");
    if (s.size() >= 4 && s[0] == "conference" && page != s.end() && page + 1 != s.end())
        return mention(Scheme::usenix, s[1] + "/presentation/" + *(page + 1));
    if (s.size() != 3 || s[0] != "system" || s[1] != "files") return std::nullopt;
    const auto file = without_suffix(s[2], ".pdf");
    const auto hyphen = file.find('-');
    const bool inverts = hyphen != std::string_view::npos && file.size() < s[2].size() &&
                         file.find("-paper") == std::string_view::npos &&
                         file.find('_') == std::string_view::npos;
    if (!inverts) return std::nullopt;
    return mention(Scheme::usenix, std::string{file.substr(0, hyphen)} + "/presentation/" +
                                       std::string{file.substr(hyphen + 1)});
}

std::optional<Mention> on_github(const Url& url) {
    static constexpr std::array<std::string_view, 8> own{"orgs",        "topics", "sponsors", "features",
                                                         "marketplace", "search", "settings", "about"};
    const auto& s = url.segments;
    const bool repository = s.size() >= 2 && std::ranges::find(own, s[0]) == own.end();
    const bool paper = !s.empty() && ascii_lower(s.back()).ends_with(".pdf");
    return repository && !paper ? mention(Scheme::github, s[0] + "/" + s[1]) : std::nullopt;
}

std::optional<Mention> on_semantic_scholar(const Url& url) {
    for (const auto& segment : url.segments) {
        if (auto found = mention(Scheme::s2, segment)) return found;
        if (ascii_lower(segment).starts_with("corpusid:")) return mention(Scheme::corpus, segment.substr(9));
    }
    return std::nullopt;
}

std::optional<Mention> on_pubmed(const Url& url) {
    for (const auto& segment : url.segments) {
        if (ascii_lower(segment).starts_with("pmc"))
            if (auto found = mention(Scheme::pmcid, segment)) return found;
        if (auto found = mention(Scheme::pmid, segment)) return found;
    }
    return std::nullopt;
}

std::optional<Mention> on_dblp(const Url& url) {
    if (url.segments.size() < 3 || url.segments[0] != "rec") return std::nullopt;
    auto key = path_from(url.segments, url.segments[1] == "html" || url.segments[1] == "bibtex" ? 2 : 1);
    for (auto suffix : {".html", ".bib", ".xml", ".rdf"}) key = without_suffix(key, suffix);
    return mention(Scheme::dblp, key);
}

struct Host {
    std::string_view name;
    std::optional<Mention> (*identify)(const Url&);
};

constexpr std::array<Host, 18> hosts{{
    {"arxiv.org", on_arxiv},
    {"export.arxiv.org", on_arxiv},
    {"browse.arxiv.org", on_arxiv},
    {"xxx.lanl.gov", on_arxiv},
    {"ar5iv.org", on_arxiv},
    {"ar5iv.labs.arxiv.org", on_arxiv},
    {"alphaxiv.org", on_arxiv},
    {"huggingface.co", on_arxiv},
    {"hf.co", on_arxiv},
    {"aclanthology.org", on_acl},
    {"aclweb.org", on_acl},
    {"openreview.net", on_openreview},
    {"usenix.org", on_usenix},
    {"github.com", on_github},
    {"semanticscholar.org", on_semantic_scholar},
    {"api.semanticscholar.org", on_semantic_scholar},
    {"pubmed.ncbi.nlm.nih.gov", on_pubmed},
    {"dblp.org", on_dblp},
}};

/// A host that people name without "https://" in front.
bool is_known(std::string_view host) {
    return host == "doi.org" || host == "dl.acm.org" ||
           std::ranges::find(hosts, host, &Host::name) != hosts.end();
}

std::optional<Mention> identify_url(const Url& url) {
    for (const auto& host : hosts)
        if (url.host == host.name) return host.identify(url);
    if (url.host.ends_with("ncbi.nlm.nih.gov")) return on_pubmed(url);
    return doi_in_path(url);
}

/// "arXiv:2309.06180v2 [cs.LG]", "doi: 10.1/x", "10.1/x", a 40-digit paper id, "PMC123", "CorpusId:1".
std::optional<Mention> identify_bare(std::string_view text) {
    const auto colon = text.find(':');
    const auto prefix = ascii_lower(trimmed(text.substr(0, colon)));
    const auto value = colon == std::string_view::npos ? text : trimmed(text.substr(colon + 1));
    if (prefix == "arxiv") return arxiv_mention(split_arxiv(value.substr(0, value.find_first_of(" \t["))));
    if (prefix == "doi") return doi_mention(value);
    if (prefix == "corpusid" || prefix == "corpus") return mention(Scheme::corpus, value);
    if (prefix == "pmid" || prefix == "pubmed") return mention(Scheme::pmid, value);
    for (auto scheme : {Scheme::acl, Scheme::openreview, Scheme::pmcid, Scheme::s2, Scheme::dblp,
                        Scheme::usenix, Scheme::isbn, Scheme::github})
        if (prefix == name_of(scheme)) return mention(scheme, value);
    if (auto found = arxiv_mention(split_arxiv(text))) return found;
    if (text.starts_with("10.")) return doi_mention(text);
    if (auto found = mention(Scheme::s2, text)) return found;
    return prefix.starts_with("pmc") ? mention(Scheme::pmcid, text) : std::nullopt;
}

}  // namespace

std::optional<Mention> identify(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > 4096)
        return std::nullopt;  // longer than any address that a server takes
    if (const auto url = parse_url(text)) return identify_url(*url);
    if (const auto url = parse_url("https://" + std::string{text}); url && is_known(url->host))
        return identify_url(*url);
    return identify_bare(text);
}

}  // namespace citegraph
