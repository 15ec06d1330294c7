// What is known of the hosts that papers, and all that stands beside them, lie on.
#include "core/scholarly/hosts.hpp"

#include "citegraph/text.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace citegraph::core {
namespace {

/// Hosts of one kind, with spaces between. A host stands for those below it, too ("arxiv.org" for
/// "export.arxiv.org"); behind "/" the first folder that a part of a host has for itself.
struct Hosts {
    HostKind kind;
    std::string_view names;
};

constexpr std::array<Hosts, 16> table{{
    {HostKind::preprint,
     "arxiv.org xxx.lanl.gov biorxiv.org medrxiv.org chemrxiv.org techrxiv.org psyarxiv.com eartharxiv.org "
     "engrxiv.org vixra.org ssrn.com researchsquare.com preprints.org osf.io eprint.iacr.org hal.science "
     "hal.inria.fr hal.archives-ouvertes.fr authorea.com essopenarchive.org qeios.com jxiv.jst.go.jp "
     "chinaxiv.org eccc.weizmann.ac.il peerj.com/preprints"},
    {HostKind::journal,
     "dl.acm.org doi.acm.org queue.acm.org cacm.acm.org ieeexplore.ieee.org computer.org link.springer.com "
     "springeropen.com biomedcentral.com springer.com nature.com sciencedirect.com elsevier.com cell.com "
     "thelancet.com science.org sciencemag.org pnas.org wiley.com tandfonline.com sagepub.com pubs.acs.org "
     "academic.oup.com oup.com oxfordjournals.org frontiersin.org plos.org royalsocietypublishing.org "
     "iop.org epubs.siam.org degruyter.com degruyterbrill.com mdpi.com quantum-journal.org "
     "elifesciences.org peerj.com rsc.org aps.org aip.org scitation.org hindawi.com nejm.org "
     "jamanetwork.com bmj.com embopress.org rupress.org cshlp.org asm.org ametsoc.org agu.org informs.org "
     "jstor.org projecteuclid.org cambridge.org worldscientific.com iospress.com emerald.com "
     "annualreviews.org nowpublishers.com jmlr.org jair.org tmlr.org direct.mit.edu mitpressjournals.org "
     "f1000research.com theoj.org distill.pub scipost.org jstatsoft.org lmcs-online.org episciences.org "
     "karger.com liebertpub.com lww.com spiedigitallibrary.org optica.org cnki.net wanfangdata.com.cn "
     "jst.go.jp ams.org numdam.org arvojournals.org biologists.com journals.uchicago.edu msp.org "
     "copernicus.org igi-global.com"},
    {HostKind::proceedings,
     "openreview.net aclanthology.org aclanthology.info aclweb.org usenix.org proceedings.mlr.press "
     "jmlr.org/proceedings neurips.cc nips.cc icml.cc iclr.cc mlsys.org thecvf.com cv-foundation.org "
     "ecva.net ijcai.org aaai.org ndss-symposium.org vldb.org cidrdb.org isca-speech.org isca-archive.org "
     "roboticsproceedings.org dagstuhl.de ceur-ws.org bmva.org sigops.org sigmod.org kdd.org researchr.org "
     "openproceedings.org ismir.net eptcs.org colm.org colmweb.org internetsociety.org anlp.jp "
     "learningtheory.org auai.org rlj.cs.umass.edu sigcomm.org sigarch.org"},
    {HostKind::paper,
     "doi.org doi2bib.org semanticscholar.org dblp.org dblp.uni-trier.de pubmed.ncbi.nlm.nih.gov "
     "ncbi.nlm.nih.gov/pmc ncbi.nlm.nih.gov/pubmed pmc.ncbi.nlm.nih.gov europepmc.org adsabs.harvard.edu "
     "inspirehep.net alphaxiv.org ar5iv.org ar5iv.labs.arxiv.org arxiv-vanity.com papers.cool scirate.com "
     "huggingface.co/papers hf.co/papers paperswithcode.com citeseerx.ist.psu.edu citeseer.ist.psu.edu "
     "core.ac.uk researchgate.net academia.edu scholar.archive.org openalex.org connectedpapers.com "
     "emergentmind.com/papers catalyzex.com deepai.org/publication paperdigest.org sci-hub.se scispace.com "
     "zbmath.org mathscinet.ams.org cir.nii.ac.jp"},
    {HostKind::search,
     "scholar.google.com scholar.google.co.jp google.com/search bing.com duckduckgo.com dblp.org/pid "
     "dblp.org/search arxiv.org/a arxiv.org/list arxiv.org/search orcid.org"},
    {HostKind::code,
     "github.com gist.github.com githubusercontent.com gitlab.com gitee.com bitbucket.org codeberg.org "
     "sourceforge.net sr.ht anonymous.4open.science colab.research.google.com codeocean.com readthedocs.io "
     "mybinder.org"},
    {HostKind::data,
     "huggingface.co hf.co zenodo.org figshare.com kaggle.com modelscope.cn datadryad.org dataverse.org "
     "ieee-dataport.org data.mendeley.com replicate.com tfhub.dev openml.org wandb.ai mega.nz physionet.org "
     "rcsb.org"},
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
