#include "core/scholarly/hosts.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <vector>

BOOST_AUTO_TEST_SUITE(hosts)

using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    const char* url;
    const char* means;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.url;
}

const std::vector<Row> rows{
    {"https://arxiv.org/abs/2309.06180", "preprint"},
    {"http://export.arxiv.org/abs/2309.06180", "preprint"},
    {"arxiv.org/abs/2309.06180", "preprint"},
    {"https://ar5iv.labs.arxiv.org/html/2309.06180", "paper"},
    {"https://arxiv.org/list/cs.LG/recent", "search"},
    {"https://www.biorxiv.org/content/10.1101/2020.11.29.402743v1", "preprint"},
    {"https://dl.acm.org/doi/10.1145/3600006.3613165", "journal"},
    {"https://WWW.Nature.com/articles/nature14539", "journal"},
    {"https://wires.onlinelibrary.wiley.com/doi/10.1002/wcms.1318", "journal"},
    {"https://proceedings.mlr.press/v202/liu23am.html", "proceedings"},
    {"https://papers.nips.cc/paper/7181-attention-is-all-you-need", "proceedings"},
    {"https://doi.org/10.1145/3600006.3613165", "paper"},
    {"https://huggingface.co/papers/2402.17764", "paper"},
    {"https://huggingface.co/meta-llama/Llama-2-7b", "data"},
    {"https://huggingface.co", "data"},
    {"https://scholar.google.com/citations?user=x", "search"},
    {"https://github.com/vllm-project/vllm", "code"},
    {"https://raw.githubusercontent.com/a/b/main/paper.pdf", "code"},
    {"https://vllm-project.github.io/", "project"},
    {"https://youtu.be/x3KQjjlteL8", "video"},
    {"https://docs.google.com/presentation/d/1E", "slides"},
    {"https://docs.google.com/document/d/1E", "storage"},
    {"https://x.com/omarsar0/status/1", "social"},
    {"https://www.zhihu.com/question/1", "social"},
    {"https://zhuanlan.zhihu.com/p/1", "blog"},
    {"https://www.amazon.com/dp/9152799727", "book"},
    {"https://en.wikipedia.org/wiki/Raft", "reference"},
    {"https://img.shields.io/badge/a-b-green.svg", "badge"},
    {"https://netflix.com/", "other"},
    {"https://notarxiv.org/abs/2309.06180", "other"},
    {"https://arxiv.org.example.net/", "other"},
    {"https://org/", "other"},
    {"papers/kwon.pdf", "none"},
    {"mailto:a@arxiv.org", "none"},
    {"#top", "none"},
    {"", "none"},
};

/// An address and the work that its page shows, "" for none.
const std::vector<Row> pages{
    {"https://arxiv.org/ftp/arxiv/papers/2101/2101.08845.pdf", "arxiv:2101.08845"},
    {"https://arxiv.org/ftp/cs/papers/0309/0309136.pdf", "arxiv:cs/0309136"},
    {"http://arxiv.org/pdf/1112.6209.pdf&embed", "arxiv:1112.6209"},
    {"https://arxiv.org/abs/1911.02972v", "arxiv:1911.02972"},
    {"https://arxiv.org/abs/1911.02972).", "arxiv:1911.02972"},
    {"https://arxiv.org/abs/arXiv:1911.02972", "arxiv:1911.02972"},
    {"https://arxiv.org/abs/1911.029725", ""},
    {"https://arxiv.org/abs/1911.02972b", ""},
    {"https://cn.arxiv.org/abs/1911.02972", "arxiv:1911.02972"},
    {"https://www.alphaxiv.org/overview/2402.17764", "arxiv:2402.17764"},
    {"https://papers.cool/arxiv/2402.17764", "arxiv:2402.17764"},
    {"https://huggingface.co/papers/2402.17764", "arxiv:2402.17764"},
    {"https://huggingface.co/meta-llama/2402.17764", ""},
    {"https://ui.adsabs.harvard.edu/abs/2019arXiv190405862B/abstract", "arxiv:1904.05862"},
    {"https://www.semanticscholar.org/reader/0123456789abcdef0123456789abcdef01234567",
     "s2:0123456789abcdef0123456789abcdef01234567"},
    {"https://api.semanticscholar.org/arXiv:1904.05862", "arxiv:1904.05862"},
    {"https://aclanthology.info/papers/P18-1001/p18-1001", "acl:P18-1001"},
    {"https://www.aclweb.org/anthology/papers/P/P18/P18-1001/", "acl:P18-1001"},
    {"https://aclanthology.org/2020.acl-main.1v2.pdf", "acl:2020.acl-main.1"},
    {"https://openreview.net/pdf?id=uLpyWQPyF9", "openreview:uLpyWQPyF9"},
    {"https://openreview.net/pdf/a1b2c3d4e5f6a1b2c3d4.pdf", ""},
    {"https://europepmc.org/article/MED/31452104", "pmid:31452104"},
    {"https://www.ncbi.nlm.nih.gov/pubmed/31452104", "pmid:31452104"},
    {"https://www.ncbi.nlm.nih.gov/gene/7157", ""},
    {"https://dblp.uni-trier.de/rec/conf/osdi/YuJKKC22.html", "dblp:conf/osdi/YuJKKC22"},
    {"https://docs.github.com/en/actions", ""},
    {"https://www.biorxiv.org/content/10.1101/2023.06.21.545880v2.full.pdf", "doi:10.1101/2023.06.21.545880"},
    {"https://www.biorxiv.org/content/10.64898/2026.07.30.741542v1", "doi:10.64898/2026.07.30.741542"},
    {"https://www.biorxiv.org/content/biorxiv/early/2022/01/19/2021.11.09.467890.full.pdf",
     "doi:10.1101/2021.11.09.467890"},
    {"https://www.biorxiv.org/content/early/2018/12/10/498451", "doi:10.1101/498451"},
    {"https://www.biorxiv.org/content/biorxiv/early/2026/01/08/2026.01.08.698398/DC1/media-1.pdf", ""},
    {"https://www.nature.com/articles/s41586-022-05172-4.pdf", "doi:10.1038/s41586-022-05172-4"},
    {"https://www.nature.com/articles/s41586-020-2649-2_reference.pdf", "doi:10.1038/s41586-020-2649-2"},
    {"https://www.nature.com/articles/nmeth.2019/figures/1", "doi:10.1038/nmeth.2019"},
    {"https://www.nature.com/articles/323533a0", "doi:10.1038/323533a0"},
    {"https://www.nature.com/nature/journal/v521/n7553/full/nature14539.html", "doi:10.1038/nature14539"},
    {"https://www.nature.com/articles/sdata201618", ""},  // 10.1038/sdata.2016.18
    {"https://www.nature.com/articles/1205234", ""},      // 10.1038/sj.onc.1205234
    {"https://www.nature.com/nature/volumes/521", ""},
    {"https://quantum-journal.org/papers/q-2020-04-27-258/", "doi:10.22331/q-2020-04-27-258"},
    {"https://elifesciences.org/articles/46935", "doi:10.7554/elife.46935"},
    {"https://elifesciences.org/labs/46935", ""},
    {"https://peerj.com/articles/4567.pdf", "doi:10.7717/peerj.4567"},
    {"https://peerj.com/articles/cs-123/", "doi:10.7717/peerj-cs.123"},
    {"https://pubs.rsc.org/en/content/articlehtml/2022/dd/d1dd00024a", "doi:10.1039/d1dd00024a"},
    {"https://www.mdpi.com/2079-9292/10/1/11/pdf", "doi:10.3390/electronics10010011"},
    {"https://www.mdpi.com/2076-3417/9/21/4501", "doi:10.3390/app9214501"},
    {"https://www.mdpi.com/0000-0000/9/21/4501", ""},
    {"https://www.mdpi.com/2076-3417/9/21", ""},
    {"https://zenodo.org/record/5146681#.YTYyFogzYuU", "doi:10.5281/zenodo.5146681"},
    {"https://zenodo.org/badge/latestdoi/5146681", ""},
    {"https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4835311", "doi:10.2139/ssrn.4835311"},
    {"https://ssrn.com/abstract=4835311", "doi:10.2139/ssrn.4835311"},
    {"https://www.researchsquare.com/article/rs-5450034/v1", "doi:10.21203/rs.3.rs-5450034/v1"},
    {"https://www.preprints.org/manuscript/202301.0001/v1", "doi:10.20944/preprints202301.0001.v1"},
    {"https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0265020",
     "doi:10.1371/journal.pone.0265020"},
    {"https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0265020&type=printable",
     "doi:10.1371/journal.pone.0265020"},
    {"https://projecteuclid.org/journalArticle/Download?urlId=10.1214%2Fss%2F1009213726",
     "doi:10.1214/ss/1009213726"},
    {"https://static-content.springer.com/esm/art%3A10.1038%2Fs41586-023-05696-3/MediaObjects/a.pdf",
     "doi:10.1038/s41586-023-05696-3"},
    {"https://academic.oup.com/nar/advance-article/doi/10.1093/nar/gkae297/7658041",
     "doi:10.1093/nar/gkae297"},
    {"https://onlinelibrary.wiley.com/doi/epdf/10.1002/stvr.1869", "doi:10.1002/stvr.1869"},
    {"https://www.tandfonline.com/doi/abs/10.1080/00207543.2021.1972179?journalCode=tprs20",
     "doi:10.1080/00207543.2021.1972179"},
    {"https://www.degruyter.com/document/doi/10.1515/nanoph-2020-0001/html", "doi:10.1515/nanoph-2020-0001"},
    {"https://dl.acm.org/doi/fullHtml/10.1145/3308558.3313562", "doi:10.1145/3308558.3313562"},
    {"https://dl.acm.org/doi/10.5555/3433701.3433727", ""},
    {"https://delivery.acm.org/10.1145/3190000/3186116/p499-zhuang.pdf?id=3186116", ""},
    {"https://www.doi2bib.org/bib/10.1145/3308558.3313562", "doi:10.1145/3308558.3313562"},
    {"https://example.org/10.1/10.1145/3308558.3313562", "doi:10.1145/3308558.3313562"},
    {"https://www.sciencedirect.com/science/article/pii/S0167642323001582", ""},
    {"https://www.jstor.org/stable/2959068", ""},
    {"https://ieeexplore.ieee.org/document/10179317", ""},
    {"https://papers.nips.cc/paper/7181-attention-is-all-you-need", ""},
    {"https://proceedings.mlr.press/v202/liu23am.html", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_page_shows_the_work_that_its_address_says_for_sure, data::make(pages), row) {
    const auto found = citegraph::identify(row.url);
    BOOST_TEST((found ? to_string(found->id) : "") == row.means);
}

BOOST_DATA_TEST_CASE(the_host_of_a_link_says_what_it_may_lead_to, data::make(rows), row) {
    BOOST_TEST(name_of(host_kind(row.url)) == row.means);
}

BOOST_AUTO_TEST_SUITE_END()
