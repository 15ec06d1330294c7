// What is known of the hosts that papers, and all that stands beside them, lie on.
#include "core/scholarly/hosts.hpp"

#include "citegraph/text.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace citegraph::core {

using Page = std::optional<Mention>(const Url&);
Page on_acl, on_acm, on_ads, on_arxiv, on_biorxiv, on_dblp, on_doi_page, on_github, on_mdpi, on_openreview,
    on_peerj, on_preprints_org, on_pubmed, on_semantic_scholar, on_ssrn, on_usenix;
std::optional<Mention> on_numbered_page(const Url& url, std::string_view folders, std::string_view doi);

namespace {

/// That nothing in the address says which work a page shows.
std::optional<Mention> on_no_page(const Url&) {
    return std::nullopt;
}

/// Hosts of one kind, with spaces between, and how their pages name a work. A host stands for those below it,
/// too ("arxiv.org" for "export.arxiv.org"); behind "/" the first folder that a part of a host has for itself.
struct Hosts {
    HostKind kind;
    std::string_view names;
    Page* identify = on_doi_page;
    std::string_view folders = {};  ///< where `doi`: what stands before the number, nothing if all may
    std::string_view doi = {};      ///< what a number in the address follows to make a DOI
};

constexpr std::array<Hosts, 40> table{{
    {HostKind::preprint, "arxiv.org xxx.lanl.gov", on_arxiv},
    {HostKind::preprint, "biorxiv.org medrxiv.org", on_biorxiv},
    {HostKind::preprint, "ssrn.com", on_ssrn},
    {HostKind::preprint, "preprints.org", on_preprints_org},
    {.kind = HostKind::preprint,
     .names = "researchsquare.com",
     .folders = "article",
     .doi = "10.21203/rs.3."},
    {HostKind::journal, "dl.acm.org", on_acm},
    {HostKind::journal, "mdpi.com", on_mdpi},
    {HostKind::journal, "peerj.com", on_peerj},
    {.kind = HostKind::journal, .names = "nature.com", .doi = "10.1038/"},
    {.kind = HostKind::journal, .names = "quantum-journal.org", .folders = "papers", .doi = "10.22331/"},
    {.kind = HostKind::journal,
     .names = "elifesciences.org",
     .folders = "articles reviewed-preprints",
     .doi = "10.7554/elife."},
    {.kind = HostKind::journal, .names = "pubs.rsc.org", .doi = "10.1039/"},
    {HostKind::proceedings, "openreview.net", on_openreview},
    {HostKind::proceedings, "aclanthology.org aclanthology.info aclweb.org aclanthology.coli.uni-saarland.de",
     on_acl},
    {HostKind::proceedings, "usenix.org", on_usenix},
    {HostKind::paper,
     "alphaxiv.org ar5iv.org ar5iv.labs.arxiv.org arxiv-vanity.com papers.cool scirate.com "
     "huggingface.co/papers hf.co/papers emergentmind.com/papers",
     on_arxiv},
    {HostKind::paper, "semanticscholar.org connectedpapers.com", on_semantic_scholar},
    {HostKind::paper,
     "pubmed.ncbi.nlm.nih.gov ncbi.nlm.nih.gov/pmc ncbi.nlm.nih.gov/pubmed pmc.ncbi.nlm.nih.gov "
     "europepmc.org",
     on_pubmed},
    {HostKind::paper, "dblp.org dblp.uni-trier.de", on_dblp},
    {HostKind::paper, "adsabs.harvard.edu", on_ads},
    {HostKind::paper, "delivery.acm.org", on_no_page},
    {HostKind::code, "github.com", on_github},
    {.kind = HostKind::data, .names = "zenodo.org", .folders = "record records", .doi = "10.5281/zenodo."},
    {HostKind::data, "huggingface.co hf.co", on_no_page},
    {HostKind::preprint,
     "chemrxiv.org techrxiv.org psyarxiv.com eartharxiv.org engrxiv.org vixra.org "
     "osf.io eprint.iacr.org hal.science hal.inria.fr hal.archives-ouvertes.fr authorea.com "
     "essopenarchive.org qeios.com jxiv.jst.go.jp chinaxiv.org eccc.weizmann.ac.il peerj.com/preprints"},
    {HostKind::journal,
     "doi.acm.org queue.acm.org cacm.acm.org ieeexplore.ieee.org computer.org link.springer.com "
     "springeropen.com biomedcentral.com springer.com sciencedirect.com elsevier.com cell.com thelancet.com "
     "science.org sciencemag.org pnas.org wiley.com tandfonline.com sagepub.com pubs.acs.org "
     "academic.oup.com oup.com oxfordjournals.org frontiersin.org plos.org royalsocietypublishing.org "
     "iop.org epubs.siam.org degruyter.com degruyterbrill.com rsc.org aps.org aip.org scitation.org "
     "hindawi.com nejm.org jamanetwork.com bmj.com embopress.org rupress.org cshlp.org asm.org ametsoc.org "
     "agu.org informs.org jstor.org projecteuclid.org cambridge.org worldscientific.com iospress.com "
     "emerald.com annualreviews.org nowpublishers.com jmlr.org jair.org tmlr.org direct.mit.edu "
     "mitpressjournals.org f1000research.com theoj.org distill.pub scipost.org jstatsoft.org "
     "lmcs-online.org episciences.org karger.com liebertpub.com lww.com spiedigitallibrary.org optica.org "
     "cnki.net wanfangdata.com.cn jst.go.jp ams.org numdam.org arvojournals.org biologists.com "
     "journals.uchicago.edu msp.org copernicus.org igi-global.com"},
    {HostKind::proceedings,
     "proceedings.mlr.press jmlr.org/proceedings neurips.cc nips.cc icml.cc iclr.cc mlsys.org thecvf.com "
     "cv-foundation.org ecva.net ijcai.org aaai.org ndss-symposium.org vldb.org cidrdb.org isca-speech.org "
     "isca-archive.org roboticsproceedings.org dagstuhl.de ceur-ws.org bmva.org sigops.org sigmod.org "
     "kdd.org researchr.org openproceedings.org ismir.net eptcs.org colm.org colmweb.org "
     "internetsociety.org anlp.jp learningtheory.org auai.org rlj.cs.umass.edu sigcomm.org sigarch.org"},
    {HostKind::paper,
     "doi.org doi2bib.org inspirehep.net paperswithcode.com citeseerx.ist.psu.edu citeseer.ist.psu.edu "
     "core.ac.uk researchgate.net academia.edu scholar.archive.org openalex.org catalyzex.com "
     "deepai.org/publication paperdigest.org sci-hub.se scispace.com zbmath.org mathscinet.ams.org "
     "cir.nii.ac.jp"},
    {HostKind::search,
     "scholar.google.com scholar.google.co.jp google.com/search bing.com duckduckgo.com dblp.org/pid "
     "dblp.org/search arxiv.org/a arxiv.org/list arxiv.org/search orcid.org"},
    {HostKind::code,
     "gist.github.com githubusercontent.com gitlab.com gitee.com bitbucket.org codeberg.org sourceforge.net "
     "sr.ht "
     "anonymous.4open.science colab.research.google.com codeocean.com readthedocs.io mybinder.org"},
    {HostKind::data,
     "figshare.com kaggle.com modelscope.cn datadryad.org dataverse.org ieee-dataport.org data.mendeley.com "
     "replicate.com tfhub.dev openml.org wandb.ai mega.nz physionet.org rcsb.org"},
    {HostKind::video,
     "youtube.com youtu.be vimeo.com bilibili.com b23.tv slideslive.com videolectures.net "
     "simons.berkeley.edu/talks twitch.tv infoq.com/presentations ted.com podcasts.apple.com spotify.com"},
    {HostKind::slides, "speakerdeck.com slideshare.net docs.google.com/presentation slides.com docswell.com"},
    {HostKind::social,
     "x.com twitter.com nitter.net threads.net reddit.com linkedin.com facebook.com weibo.com bsky.app "
     "mastodon.social news.ycombinator.com lobste.rs zhihu.com discord.com discord.gg t.me slack.com "
     "stackoverflow.com stackexchange.com quora.com lesswrong.com discuss.pytorch.org instagram.com"},
    {HostKind::blog,
     "medium.com towardsdatascience.com substack.com wordpress.com blogspot.com tumblr.com dev.to "
     "hashnode.dev ghost.io zhuanlan.zhihu.com csdn.net jianshu.com cnblogs.com juejin.cn mp.weixin.qq.com "
     "yuque.com qiita.com zenn.dev note.com hatenablog.com velog.io tistory.com habr.com openai.com "
     "anthropic.com deepmind.google blog.google ai.googleblog.com deepmind.com/blog ai.meta.com/blog "
     "ai.facebook.com/blog mistral.ai/news databricks.com/blog huggingface.co/blog hf.co/blog "
     "aws.amazon.com/blogs microsoft.com/blog developer.nvidia.com/blog engineering.fb.com "
     "research.google/blog bair.berkeley.edu/blog thegradient.pub lilianweng.github.io colah.github.io "
     "karpathy.github.io wired.com nytimes.com theverge.com techcrunch.com quantamagazine.org infoq.com "
     "jiqizhixin.com"},
    {HostKind::project,
     "github.io gitlab.io netlify.app vercel.app sites.google.com pages.dev notion.site webflow.io "
     "streamlit.app gradio.app huggingface.co/spaces hf.co/spaces"},
    {HostKind::storage,
     "drive.google.com dropbox.com docs.google.com onedrive.live.com 1drv.ms sharepoint.com pan.baidu.com "
     "storage.googleapis.com amazonaws.com box.com"},
    {HostKind::book,
     "amazon.com amazon.de amazon.co.uk amazon.co.jp amazon.cn oreilly.com manning.com packtpub.com "
     "goodreads.com books.google.com mitpress.mit.edu routledge.com crcpress.com leanpub.com apress.com "
     "openlibrary.org worldcat.org douban.com"},
    {HostKind::reference,
     "wikipedia.org wikimedia.org wikidata.org britannica.com ncatlab.org mathworld.wolfram.com"},
    {HostKind::badge,
     "img.shields.io shields.io awesome.re badge.fury.io star-history.com travis-ci.org codecov.io "
     "visitor-badge.laobi.icu hits.seeyoufarm.com badgen.net camo.githubusercontent.com"},
}};

/// The row of each host and folder.
const std::unordered_map<std::string_view, const Hosts*>& index() {
    static const auto built = [] {
        std::unordered_map<std::string_view, const Hosts*> rows;
        for (const auto& row : table)
            for (const auto name : split(row.names, ' '))
                if (!name.empty()) rows.emplace(name, &row);
        return rows;
    }();
    return built;
}

/// The row of a host, or of the nearest domain above it that has one; null for none.
const Hosts* row_of(const Url& url) {
    if (url.host.size() > 253) return nullptr;  // of RFC 1035; what is longer is a text
    const auto folder = url.segments.empty() ? std::string{} : "/" + ascii_lower(url.segments.front());
    const auto& rows = index();
    for (std::string_view host = url.host; !host.empty();) {
        const auto within = folder.empty() ? rows.end() : rows.find(std::string{host} + folder);
        const auto found = within == rows.end() ? rows.find(host) : within;
        if (found != rows.end()) return found->second;
        const auto dot = host.find('.');
        host.remove_prefix(dot == host.npos ? host.size() : dot + 1);
    }
    return nullptr;
}

}  // namespace

std::optional<Mention> identify_page(const Url& url) {
    const auto* row = row_of(url);
    if (!row) return on_doi_page(url);
    return row->doi.empty() ? row->identify(url) : on_numbered_page(url, row->folders, row->doi);
}

std::string_view name_of(HostKind kind) {
    static constexpr std::array<std::string_view, 18> names{
        "none",  "other",  "preprint", "journal", "proceedings", "paper",   "search", "code",      "data",
        "video", "slides", "social",   "blog",    "project",     "storage", "book",   "reference", "badge"};
    return names[static_cast<std::size_t>(kind)];
}

HostKind host_kind(std::string_view text) {
    text = trimmed(text);
    if (const auto url = parse_url(text)) {
        const auto* row = row_of(*url);
        return row ? row->kind : HostKind::other;
    }
    const auto url = parse_url("https://" + std::string{text.substr(0, 4096)});
    const auto* row = url && url->host.find('.') != url->host.npos ? row_of(*url) : nullptr;
    return row ? row->kind : HostKind::none;
}

}  // namespace citegraph::core
