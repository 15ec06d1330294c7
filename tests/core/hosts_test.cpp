#include "core/scholarly/hosts.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <vector>

using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    const char* url;
    const char* kind;
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

}  // namespace

BOOST_DATA_TEST_CASE(the_host_of_a_link_says_what_it_may_lead_to, data::make(rows), row) {
    BOOST_TEST(name_of(host_kind(row.url)) == row.kind);
}
