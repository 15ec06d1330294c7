#pragma once

#include "citegraph/identifier.hpp"
#include "core/url.hpp"

#include <string_view>

namespace citegraph::core {

/// What the pages of a host are. It says what a link may lead to, and never which work that is.
enum class HostKind {
    none,         ///< no web address: a file beside the list, a mail
    other,        ///< a host that is not known
    preprint,     ///< a preprint server: arXiv, bioRxiv, SSRN, HAL
    journal,      ///< a publisher or a journal: Nature, IEEE Xplore, the ACM Digital Library
    proceedings,  ///< papers of conferences, by themselves or a society: OpenReview, PMLR, USENIX, ACL Anthology
    paper,        ///< tells of papers that appeared elsewhere: doi.org, Semantic Scholar, PubMed, alphaXiv
    search,       ///< answers to a search, or a person's papers: Google Scholar
    code,         ///< repositories and notebooks: GitHub, Colab
    data,         ///< data sets, models and what runs on them: Hugging Face, Zenodo, Kaggle
    video,        ///< YouTube, Bilibili, SlidesLive
    slides,       ///< Speaker Deck, Google Slides
    social,       ///< X, Reddit, LinkedIn
    blog,         ///< Medium, Zhihu's columns, what companies announce
    project,      ///< pages that anybody makes for a project: GitHub Pages, Google Sites
    storage,      ///< files of anybody: Google Drive, Dropbox
    book,         ///< sells or shows books: Amazon, O'Reilly
    reference,  ///< encyclopedias: Wikipedia
    badge,      ///< pictures that count stars and the like: Shields.io
};

/// "preprint", "code", ...
std::string_view name_of(HostKind kind);

/// What the host of `url` is, "https://" in front or not; where a host is several things, its path decides
/// (Hugging Face has papers and models). \cost linear in the length of `url`
HostKind host_kind(std::string_view url);

/// The work that a page says in its address it shows: an identifier of its host's own, or a DOI in the path or
/// the query on any host. Nothing where it is not sure. \cost linear
std::optional<Mention> identify_page(const Url& url);

}  // namespace citegraph::core
