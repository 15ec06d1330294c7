#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/url.hpp"

namespace citegraph {

using namespace core;

namespace {

bool contains(const Url& url, std::string_view segment) {
    for (const auto& each : url.segments)
        if (each == segment) return true;
    return false;
}

std::string_view arxiv_kind(const Url& url) {
    if (contains(url, "pdf")) return "arxiv-pdf";
    return contains(url, "html") ? "arxiv-html" : "arxiv-abs";
}

std::string_view usenix_kind(const Url& url, std::string_view otherwise) {
    if (contains(url, "presentation")) return "usenix-presentation";
    return contains(url, "system") ? "usenix-pdf" : otherwise;
}

/// An index of accepted papers names no work by itself: entries share it.
bool is_accepted_list(const Url& url) {
    const auto last = url.segments.empty() ? std::string{} : ascii_lower(url.segments.back());
    return last.starts_with("accepted") || contains(url, "accepted-papers");
}

std::string_view kind_of(const Url& url) {
    const bool pdf = ascii_lower(url.path).ends_with(".pdf");
    const std::string_view otherwise = pdf ? "other-pdf" : "web";
    if (url.host == "arxiv.org" || url.host.ends_with(".arxiv.org")) return arxiv_kind(url);
    if (url.host == "github.com") return pdf ? "github-pdf" : "github";
    if (url.host == "huggingface.co" || url.host == "hf.co") return "huggingface";
    if (url.host == "openreview.net")
        return contains(url, "forum") ? "openreview-forum" : "openreview-pdf-id";
    if (url.host == "aclanthology.org") return "acl";
    if (url.host == "usenix.org") return usenix_kind(url, otherwise);
    if (url.host == "proceedings.mlr.press") return "pmlr";
    if (url.host.ends_with("neurips.cc") || url.host == "papers.nips.cc") return "neurips";
    if (url.host.ends_with("mlsys.org")) return "mlsys";
    if (url.host == "scholar.google.com") return "scholar";
    if (const auto id = identify(url.scheme + "://" + url.host + url.path);
        id && id->id.scheme() == Scheme::doi)
        return "doi";
    return is_accepted_list(url) ? "accepted-list" : otherwise;
}

}  // namespace

std::string_view url_kind(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return "none";
    if (const auto url = parse_url(text)) return kind_of(*url);
    const auto id = identify(text);
    if (!id) return "local-file";
    return id->id.scheme() == Scheme::arxiv ? "arxiv-abs" : id->id.scheme() == Scheme::doi ? "doi" : "web";
}

}  // namespace citegraph
