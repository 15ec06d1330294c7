// Where the pages of a host say in their address which work they show.
#include "core/scholarly/hosts.hpp"

#include "citegraph/text.hpp"
#include "core/text/normal_form.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>

namespace citegraph::core {
namespace {

using Segments = std::vector<std::string>;

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
    return ascii_lower(text).ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

/// `segments` from `first` on, with "/" between.
std::string path_from(const Segments& segments, std::size_t first) {
    std::string out;
    for (auto i = first; i < segments.size(); ++i) out += (i == first ? "" : "/") + segments[i];
    return out;
}

std::string digits_of(std::string_view text) {
    return std::string{text.substr(0, text.find_first_not_of("0123456789"))};
}

/// `digits` with zeros in front, `width` of them at least.
std::string padded(const std::string& digits, std::size_t width) {
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// An arXiv id that ends where letters and digits do, or at a version that lost its number: "1911.02972v",
/// "1112.6209.pdf&embed".
std::optional<Mention> arxiv_id_at_front(std::string_view text) {
    if (ascii_lower(text.substr(0, 6)) == "arxiv:") text.remove_prefix(6);
    auto number = text.substr(0, text.find_first_not_of("0123456789."));
    while (number.ends_with('.')) number.remove_suffix(1);
    auto rest = text.substr(number.size());
    const auto version = rest.starts_with('v') ? digits_of(rest.substr(1)) : std::string{};
    if (!version.empty()) rest.remove_prefix(1 + version.size());
    const bool ends = rest.empty() || rest == "v" || std::string_view{".,;:)]&_-"}.find(rest[0]) != rest.npos;
    return ends ? arxiv_mention(text.substr(0, number.size() + (version.empty() ? 0 : 1 + version.size())))
                : std::nullopt;
}

}  // namespace

/// A DOI in the path, as in doi/abs/10.1145/…, or in the query, as in article?id=10.1371/….
std::optional<Mention> on_doi_page(const Url& url) {
    for (std::size_t at = 0; (at = url.path.find("10.", at)) != url.path.npos; at += 3) {
        if (at == 0 || (url.path[at - 1] != '/' && url.path[at - 1] != ':')) continue;
        if (auto found = doi_mention(std::string_view{url.path}.substr(at))) return found;
    }
    for (const std::string_view name : {"id", "doi", "urlId"})
        if (const auto value = url.parameter(name))
            if (auto found = doi_mention(*value)) return found;
    return std::nullopt;
}

/// abs/ID, pdf/ID.pdf, html/IDv1, ftp/arxiv/papers/2001/ID.pdf; an id of the old scheme is two segments.
std::optional<Mention> on_arxiv(const Url& url) {
    const auto& s = url.segments;
    for (std::size_t i = 1; i < s.size(); ++i) {
        if (auto found = arxiv_id_at_front(s[i])) return found;
        if (auto found = arxiv_mention(s[i - 1] + "/" + std::string{without_suffix(s[i], ".pdf")}))
            return found;
    }
    const bool in_archive =
        s.size() == 5 && s[0] == "ftp" && s[2] == "papers";  // ftp/cs/papers/0309/0309136.pdf
    return in_archive ? arxiv_mention(s[1] + "/" + digits_of(s[4])) : std::nullopt;
}

/// P18-1001.pdf, anthology/P/P18/P18-1001, papers/P18-1001/p18-1001, 2020.acl-main.1v2.pdf
std::optional<Mention> on_acl(const Url& url) {
    for (auto segment = url.segments.rbegin(); segment != url.segments.rend(); ++segment) {
        std::string_view id = *segment;
        for (const std::string_view suffix : {".pdf", ".bib"}) id = without_suffix(id, suffix);
        if (auto found = mention(Scheme::acl, id)) return found;
        const auto version = id.find_last_of('v');
        if (version != id.npos && digits_of(id.substr(version + 1)).size() + version + 1 == id.size())
            if (auto found = mention(Scheme::acl, id.substr(0, version))) return found;
    }
    return std::nullopt;
}

std::optional<Mention> on_openreview(const Url& url) {
    const auto id = url.parameter("id");
    const bool note = !url.segments.empty() && is_one_of(url.segments[0], "forum pdf attachment");
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
    const auto& s = url.segments;
    const bool repository =
        url.host == "github.com" && s.size() >= 2 &&
        !is_one_of(s[0], "orgs topics sponsors features marketplace search settings about");
    const bool paper = !s.empty() && ascii_lower(s.back()).ends_with(".pdf");
    return repository && !paper ? mention(Scheme::github, s[0] + "/" + s[1]) : std::nullopt;
}

/// paper/TITLE/SHA, reader/SHA, CorpusID:N, arXiv:ID
std::optional<Mention> on_semantic_scholar(const Url& url) {
    for (const auto& segment : url.segments) {
        if (auto found = mention(Scheme::s2, segment)) return found;
        const auto lower = ascii_lower(segment);
        if (lower.starts_with("corpusid:")) return mention(Scheme::corpus, segment.substr(9));
        if (lower.starts_with("arxiv:")) return arxiv_id_at_front(segment);
    }
    return std::nullopt;
}

/// pubmed/N, pmc/articles/PMCN; of Europe's mirror article/MED/N
std::optional<Mention> on_pubmed(const Url& url) {
    const auto& s = url.segments;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (ascii_lower(s[i]).starts_with("pmc"))
            if (auto found = mention(Scheme::pmcid, s[i])) return found;
        const bool numbers =
            i == 0 ? url.host.starts_with("pubmed.") : is_one_of(ascii_lower(s[i - 1]), "pubmed med");
        if (numbers)
            if (auto found = mention(Scheme::pmid, s[i])) return found;
    }
    return std::nullopt;
}

std::optional<Mention> on_dblp(const Url& url) {
    if (url.segments.size() < 3 || url.segments[0] != "rec") return std::nullopt;
    auto key = path_from(url.segments, url.segments[1] == "html" || url.segments[1] == "bibtex" ? 2 : 1);
    for (auto suffix : {".html", ".bib", ".xml", ".rdf"}) key = without_suffix(key, suffix);
    return mention(Scheme::dblp, key);
}

/// abs/2019arXiv190405862B: year, journal, volume and page in 19 signs (ADS help, "bibcode")
std::optional<Mention> on_ads(const Url& url) {
    for (const auto& code : url.segments)
        if (code.size() == 19 && code.substr(4, 5) == "arXiv")
            return arxiv_mention(code.substr(9, 4) + "." + digits_of(std::string_view{code}.substr(13)));
    return on_doi_page(url);
}

/// doi/10.1145/…; what is no DOI of a registry, ACM numbers with 10.5555.
std::optional<Mention> on_acm(const Url& url) {
    const auto found = on_doi_page(url);
    return found && found->id.value().starts_with("10.5555/") ? std::nullopt : found;
}

/// content/10.1101/…, content[/biorxiv]/early/2018/12/10/498451.full.pdf; since December 2025 the numbers go
/// with another prefix.
std::optional<Mention> on_biorxiv(const Url& url) {
    if (auto found = on_doi_page(url)) return found;
    const auto early = std::ranges::find(url.segments, "early");
    if (url.segments.end() - early < 5) return std::nullopt;
    const bool later = early[4].find('.') == 4 && early[4] >= "2025.12";
    if (later) return std::nullopt;
    const auto text = "10.1101/" + early[4];
    return mention(Scheme::doi, numbered_part(text));
}

/// sol3/papers.cfm?abstract_id=N, abstract=N
std::optional<Mention> on_ssrn(const Url& url) {
    auto number = url.parameter("abstract_id").value_or(url.parameter("abstract").value_or(""));
    if (number.empty() && !url.segments.empty() && url.segments[0].starts_with("abstract="))
        number = url.segments[0].substr(9);
    const auto digits = digits_of(number);
    return digits.empty() ? on_doi_page(url) : mention(Scheme::doi, "10.2139/ssrn." + digits);
}

/// manuscript/202301.0001/v1
std::optional<Mention> on_preprints_org(const Url& url) {
    const auto& s = url.segments;
    const bool manuscript = s.size() >= 3 && s[0] == "manuscript";
    return manuscript ? mention(Scheme::doi, "10.20944/preprints" + s[1] + "." + s[2]) : on_doi_page(url);
}

/// articles/4567, articles/cs-123
std::optional<Mention> on_peerj(const Url& url) {
    const auto& s = url.segments;
    if (s.size() < 2 || s[0] != "articles") return on_doi_page(url);
    const bool computing = s[1].starts_with("cs-");
    const auto number = digits_of(std::string_view{s[1]}.substr(computing ? 3 : 0));
    return number.empty()
               ? std::nullopt
               : mention(Scheme::doi, (computing ? "10.7717/peerj-cs." : "10.7717/peerj.") + number);
}

/// ISSN/VOLUME/ISSUE/ARTICLE, the DOI of which is the journal's word and these, "10.3390/app9214501".
std::optional<Mention> on_mdpi(const Url& url) {
    struct Journal {
        std::string_view issn, word;
    };
    static constexpr std::array<Journal, 26> journals{{
        {"1099-4300", "e"},           {"1420-3049", "molecules"},
        {"1422-0067", "ijms"},        {"1424-8220", "s"},
        {"1996-1073", "en"},          {"1999-4893", "a"},
        {"1999-4915", "v"},           {"2079-7737", "biology"},
        {"2071-1050", "su"},          {"2072-4292", "rs"},
        {"2073-4409", "cells"},       {"2073-8994", "sym"},
        {"2076-3417", "app"},         {"2078-2489", "info"},
        {"2079-9292", "electronics"}, {"2218-273X", "biom"},
        {"2218-6581", "robotics"},    {"2220-9964", "ijgi"},
        {"2227-7390", "math"},        {"2227-9059", "biomedicines"},
        {"2227-9717", "pr"},          {"2306-5354", "bioengineering"},
        {"2313-433X", "jimaging"},    {"2504-446X", "drones"},
        {"2504-4990", "make"},        {"2673-2688", "ai"},
    }};
    const auto& s = url.segments;
    const auto journal = s.empty() ? journals.end() : std::ranges::find(journals, s[0], &Journal::issn);
    if (journal == journals.end() || s.size() < 4) return on_doi_page(url);
    for (std::size_t i = 1; i < 4; ++i)
        if (s[i].empty() || digits_of(s[i]) != s[i]) return std::nullopt;
    return mention(Scheme::doi,
                   "10.3390/" + std::string{journal->word} + s[1] + padded(s[2], 2) + padded(s[3], 4));
}

/// The rest of the path, from any place or from behind one of `folders`, is what follows `doi` in the DOI.
std::optional<Mention> on_numbered_page(const Url& url, std::string_view folders, std::string_view doi) {
    for (std::size_t i = 0; i < url.segments.size(); ++i) {
        if (!folders.empty() && (i == 0 || !is_one_of(ascii_lower(url.segments[i - 1]), folders))) continue;
        const auto text = ascii_lower(std::string{doi} + path_from(url.segments, i));
        if (const auto known = numbered_part(text); !known.empty()) return mention(Scheme::doi, known);
    }
    return on_doi_page(url);
}

}  // namespace citegraph::core
