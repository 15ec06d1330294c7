#include "citegraph/identifier.hpp"

#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

BOOST_AUTO_TEST_SUITE(identifiers)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    const char* text;
    const char* id;  // "" for none
    int version = 0;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text;
}

const std::vector<Row> mentions{
    {"https://arxiv.org/abs/2309.06180", "arxiv:2309.06180"},
    {"http://www.arxiv.org/pdf/2509.24006", "arxiv:2509.24006"},
    {"https://export.arxiv.org/abs/2309.06180v2", "arxiv:2309.06180", 2},
    {"https://arxiv.org/pdf/2104.10350.pdf?fbclid=IwAR2o0", "arxiv:2104.10350"},
    {"https://arxiv.org/pdf/2312.06902v1.pdf#page=3", "arxiv:2312.06902", 1},
    {"https://arxiv.org/html/2406.14088v1", "arxiv:2406.14088", 1},
    {"arxiv.org/abs/2309.06180", "arxiv:2309.06180"},
    {"doi.org/10.1000/x", "doi:10.1000/x"},
    {"//arxiv.org/abs/2309.06180", "arxiv:2309.06180"},
    {"https://arxiv.org/abs/hep-th/9711200v3", "arxiv:hep-th/9711200", 3},
    {"https://arxiv.org/abs/math.GT/0309136", "arxiv:math/0309136"},
    {"https://arxiv.org/abs/XXXX.XXXXX", ""},
    {"https://arxiv.org/abs/2313.06180", ""},
    {"https://arxiv.org/abs/2309.6180", ""},
    {"https://arxiv.org/abs/1412.12345", ""},
    {"https://arxiv.org/abs/1501.01234", "arxiv:1501.01234"},
    {"https://arxiv.org/list/cs.LG/recent", ""},
    {"https://huggingface.co/papers/2402.17764", "arxiv:2402.17764"},
    {"https://www.alphaxiv.org/abs/2402.17764v1", "arxiv:2402.17764", 1},
    {"https://ar5iv.labs.arxiv.org/html/2402.17764", "arxiv:2402.17764"},
    {"arXiv:2309.06180", "arxiv:2309.06180"},
    {"arXiv:2309.06180v1 [cs.LG]", "arxiv:2309.06180", 1},
    {"2312.00752", "arxiv:2312.00752"},
    {"hep-th/9711200", "arxiv:hep-th/9711200"},
    {"solv-int/9901001v2", "arxiv:solv-int/9901001", 2},
    {"10.48550/arXiv.2305.18403", "arxiv:2305.18403"},
    {"https://doi.org/10.48550/ARXIV.2307.00526", "arxiv:2307.00526"},
    {"10.1145/3600006.3613165", "doi:10.1145/3600006.3613165"},
    {"doi:10.1145/3600006.3613165", "doi:10.1145/3600006.3613165"},
    {"DOI: 10.1016/0020-0190(89)90024-6.", "doi:10.1016/0020-0190(89)90024-6"},
    {"(10.1000/x)", ""},
    {"https://doi.org/10.1000/ABC).", "doi:10.1000/abc"},
    {"https://dx.doi.org/10.1000%2Fabc", "doi:10.1000/abc"},
    {"https://dl.acm.org/doi/10.1145/3627703.3650083", "doi:10.1145/3627703.3650083"},
    {"https://dl.acm.org/doi/abs/10.1145/3676641.3715998", "doi:10.1145/3676641.3715998"},
    {"https://dl.acm.org/doi/pdf/10.1145/3710848.3710869", "doi:10.1145/3710848.3710869"},
    {"https://link.springer.com/content/pdf/10.1007/s11263-019.pdf", "doi:10.1007/s11263-019"},
    {"https://www.semanticscholar.org/paper/A-Title/0123456789abcdef0123456789ABCDEF01234567",
     "s2:0123456789abcdef0123456789abcdef01234567"},
    {"https://api.semanticscholar.org/CorpusID:2314124", "corpus:2314124"},
    {"CorpusId:2314124", "corpus:2314124"},
    {"https://aclanthology.org/2024.findings-acl.456.pdf", "acl:2024.findings-acl.456"},
    {"https://aclanthology.org/P19-1001/", "acl:P19-1001"},
    {"https://www.aclweb.org/anthology/p19-1001", "acl:P19-1001"},
    {"https://openreview.net/forum?id=uLpyWQPyF9", "openreview:uLpyWQPyF9"},
    {"https://openreview.net/pdf?id=cDYRS5iZ16f&noteId=x", "openreview:cDYRS5iZ16f"},
    {"https://openreview.net/group?id=ICLR.cc/2024", ""},
    {"https://www.usenix.org/conference/osdi24/presentation/lin-chaofan",
     "usenix:osdi24/presentation/lin-chaofan"},
    {"https://www.usenix.org/conference/osdi25/presentation/songlin‑huang",
     "usenix:osdi25/presentation/songlin-huang"},
    {"https://www.usenix.org/system/files/osdi23-hu.pdf", "usenix:osdi23/presentation/hu"},
    {"https://www.usenix.org/system/files/nsdi22-paper-gunasekaran.pdf", ""},
    {"https://github.com/vLLM-project/vllm/tree/main/docs", "github:vllm-project/vllm"},
    {"https://github.com/a/b/blob/main/paper.pdf", ""},
    {"https://github.com/topics/llm", ""},
    {"https://dblp.org/rec/conf/osdi/YuJKKC22.html", "dblp:conf/osdi/YuJKKC22"},
    {"https://pubmed.ncbi.nlm.nih.gov/31452104/", "pmid:31452104"},
    {"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2808187/", "pmcid:PMC2808187"},
    {"isbn:0-306-40615-2", "isbn:9780306406157"},
    {"isbn:978-0-306-40615-8", ""},
    {"https://sigops.org/s/conferences/sosp/2025/accepted.html", ""},
    {"files/report.pdf", ""},
    {"", ""},
};

struct Kind {
    const char* url;
    const char* kind;
};

std::ostream& operator<<(std::ostream& out, const Kind& row) {
    return out << row.url;
}

const std::vector<Kind> kinds{
    {"https://arxiv.org/abs/2309.06180", "arxiv-abs"},
    {"https://www.arxiv.org/pdf/2509.24006", "arxiv-pdf"},
    {"https://arxiv.org/html/2406.14088v1", "arxiv-html"},
    {"https://dl.acm.org/doi/pdf/10.1145/3710848.3710869", "doi"},
    {"https://openreview.net/pdf?id=uLpyWQPyF9", "openreview-pdf-id"},
    {"https://proceedings.mlr.press/v202/liu23am.html", "pmlr"},
    {"https://www.usenix.org/conference/osdi22/presentation/yu", "usenix-presentation"},
    {"https://github.com/microsoft/DeepSpeed", "github"},
    {"https://github.com/a/b/blob/main/x.pdf", "github-pdf"},
    {"https://huggingface.co/docs/accelerate/index", "huggingface"},
    {"https://sigops.org/s/conferences/sosp/2025/accepted.html", "accepted-list"},
    {"https://www.cs.cmu.edu/~zhihaoj2/papers/specinfer.pdf", "other-pdf"},
    {"files/report.pdf", "local-file"},
    {"https://vllm.ai/", "web"},
    {"", "none"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_link_or_id_stands_for_its_normal_form, data::make(mentions), row) {
    const auto found = identify(row.text);
    BOOST_TEST((found ? to_string(found->id) : "") == row.id);
    if (found) BOOST_TEST(found->version.value_or(0) == row.version);
}

BOOST_DATA_TEST_CASE(text_and_page_of_an_identifier_lead_back_to_it, data::make(mentions), row) {
    const auto found = identify(row.text);
    if (!found) return;
    BOOST_TEST((*Identifier::parse(to_string(found->id)) == found->id));
    if (const auto page = url_of(found->id); !page.empty())
        BOOST_TEST((*Identifier::parse(page) == found->id));
}

BOOST_DATA_TEST_CASE(a_link_has_a_kind, data::make(kinds), row) {
    BOOST_TEST(url_kind(row.url) == row.kind);
}

BOOST_AUTO_TEST_CASE(a_web_page_is_the_same_with_tracking_fragment_and_slash) {
    const auto plain = Identifier::parse("https://vllm.ai");
    const auto tracked = Identifier::parse("http://VLLM.ai:80/?utm_source=x&fbclid=y#top");
    BOOST_REQUIRE((plain && tracked));
    BOOST_TEST((*plain == *tracked));
}

BOOST_AUTO_TEST_CASE(what_is_no_identifier_is_named_in_the_message) {
    const auto id = Identifier::parse("no such thing");
    BOOST_REQUIRE(!id);
    BOOST_TEST(id.error().message.find("'no such thing'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(random_bytes_never_break_the_round_trip) {
    std::mt19937 random{7};
    const std::string alphabet = "10.48550/arXiv:2309v16hep-th()<>[]%#?&=full.pdf/ \xE2\x80\x91\xFF";
    std::size_t found = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (auto size = random() % 24; size > 0; --size) text += alphabet[random() % alphabet.size()];
        if (i % 4 == 0) text = "10.1000/" + text;
        const auto mention = identify(text);
        if (!mention) continue;
        ++found;
        const auto again = Identifier::parse(to_string(mention->id));
        BOOST_REQUIRE_MESSAGE(again && *again == mention->id, text);
    }
    BOOST_TEST(found > 100u);
}

BOOST_AUTO_TEST_CASE(a_huge_text_is_no_identifier_and_costs_no_more_than_its_length) {
    const auto behind_prefix = [](const std::string& text) { return identify("10.1000/" + text); };
    BOOST_TEST(!identify(std::string(50'000'000, '1')));
    BOOST_TEST(!behind_prefix(std::string(50'000'000, ')')));
    BOOST_TEST(test::text_growth("1", 1'000'000, identify) < test::quadratic);
    BOOST_TEST(test::text_growth(")", 1'000'000, behind_prefix) < test::quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
