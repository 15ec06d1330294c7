#include "drive.hpp"

#include "sources/pages/pages.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(pages_address)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// Empty for what is not known.
std::string page(std::string_view text) {
    const auto found = sources::page_of(id(text));
    return found ? found->host + found->path : std::string{};
}

const std::string hash = "3f5ee243547dee91fbd053c1c4a845aa";

using Rows = std::vector<std::pair<std::string, std::string>>;

}  // namespace

BOOST_AUTO_TEST_CASE(an_abstract_page_is_derived_from_whatever_names_the_work) {
    const Rows rows{
        {"https://www.usenix.org/conference/osdi23/presentation/hu",
         "www.usenix.org/conference/osdi23/presentation/hu"},
        {"https://www.usenix.org/system/files/osdi23-hu.pdf",
         "www.usenix.org/conference/osdi23/presentation/hu"},
        {"usenix:nsdi23/presentation/zhang-hong", "www.usenix.org/conference/nsdi23/presentation/zhang-hong"},
        {"https://aclanthology.org/2023.acl-long.134.pdf", "aclanthology.org/2023.acl-long.134/"},
        {"https://www.aclweb.org/anthology/P19-1001/", "aclanthology.org/P19-1001/"},
        {"acl:2024.findings-acl.456", "aclanthology.org/2024.findings-acl.456/"},
        {"https://proceedings.mlr.press/v202/leviathan23a.html",
         "proceedings.mlr.press/v202/leviathan23a.html"},
        {"https://proceedings.mlr.press/v202/leviathan23a", "proceedings.mlr.press/v202/leviathan23a.html"},
        {"https://proceedings.mlr.press/v202/leviathan23a/leviathan23a.pdf",
         "proceedings.mlr.press/v202/leviathan23a.html"},
        {"https://proceedings.mlr.press/v37/ioffe15.pdf", "proceedings.mlr.press/v37/ioffe15.html"},
        {"https://openaccess.thecvf.com/content/CVPR2023/papers/Leclerc_FFCV_CVPR_2023_paper.pdf",
         "openaccess.thecvf.com/content/CVPR2023/html/Leclerc_FFCV_CVPR_2023_paper.html"},
        {"https://openaccess.thecvf.com/content_cvpr_2018/html/Hu_X_CVPR_2018_paper.html",
         "openaccess.thecvf.com/content_cvpr_2018/html/Hu_X_CVPR_2018_paper.html"}};
    for (const auto& [text, expected] : rows)
        BOOST_TEST(page(text) == expected, text << " gives " << page(text));
}

BOOST_AUTO_TEST_CASE(neurips_and_mlsys_name_their_abstracts_by_a_hash) {
    for (const std::string root :
         {"proceedings.neurips.cc/paper_files/paper/", "proceedings.neurips.cc/paper/",
          "papers.nips.cc/paper/", "papers.neurips.cc/paper/", "proceedings.mlsys.org/paper_files/paper/",
          "mlsys.org/paper_files/paper/"}) {
        const Rows rows{{"2017/hash/" + hash + "-Abstract.html", "2017/hash/" + hash + "-Abstract.html"},
                        {"2017/file/" + hash + "-Paper.pdf", "2017/hash/" + hash + "-Abstract.html"},
                        {"2022/file/" + hash + "-Paper-Conference.pdf",
                         "2022/hash/" + hash + "-Abstract-Conference.html"},
                        {"2022/hash/" + hash + "-Abstract-Conference.html?utm_medium=email",
                         "2022/hash/" + hash + "-Abstract-Conference.html"},
                        {"2023/file/" + hash + "-Paper-Datasets_and_Benchmarks.pdf",
                         "2023/hash/" + hash + "-Abstract-Datasets_and_Benchmarks.html"},
                        {"7181-attention-is-all-you-need.pdf", "7181-attention-is-all-you-need"},
                        {"7181-attention-is-all-you-need", "7181-attention-is-all-you-need"}};
        for (const auto& [path, expected] : rows)
            BOOST_TEST(page("https://" + root + path) == root + expected, root + path);
    }
}

BOOST_AUTO_TEST_CASE(what_names_no_work_on_a_listed_host_is_not_known) {
    for (const std::string text :
         {"https://www.usenix.org/system/files/nsdi22-paper-gunasekaran.pdf",
          "https://www.usenix.org/conference/osdi23",
          "https://www.usenix.org/publications/loginonline/wafer-scale",
          "https://aclanthology.org/events/acl-2023", "https://proceedings.mlr.press/v202",
          "https://proceedings.mlr.press/v202/index.html",
          "https://proceedings.mlr.press/v202/leviathan23a/leviathan23a-supp.pdf",
          "https://proceedings.mlr.press/v202/leviathan23a/other23a.pdf",
          "https://proceedings.mlr.press/faq.html", "https://proceedings.mlr.press/vx/leviathan23a.html",
          "https://neurips.cc/virtual/2024/poster/95323", "https://mlsys.org/virtual/2024/poster/2651",
          "https://proceedings.neurips.cc/paper/2022",
          "https://proceedings.neurips.cc/paper/2022/file/short-Paper.pdf",
          "https://openaccess.thecvf.com/CVPR2023",
          "https://openaccess.thecvf.com/content/CVPR2023/supplemental/x.pdf"})
        BOOST_TEST(page(text) == "", text);
    BOOST_TEST(page("https://proceedings.neurips.cc/paper/2022/file/" + hash + "-Supplemental.pdf") == "");
    BOOST_TEST(page("https://proceedings.neurips.cc/paper/2022/file/" + hash + "-Papers.pdf") == "");
    BOOST_TEST(page("https://proceedings.neurips.cc/paper/2022/hash/" + hash + "-Paper.pdf") == "");
}

BOOST_AUTO_TEST_CASE(no_other_host_is_ever_asked) {
    const std::string path = "/paper/2017/hash/" + hash + "-Abstract.html";
    for (const std::string host :
         {"evil.example", "proceedings.neurips.cc.evil.example", "evilproceedings.neurips.cc", "127.0.0.1",
          "proceedings.neurips.cc:8080", "proceedings.neurips.cc@evil.example",
          "evil.example\\.proceedings.neurips.cc", "user@proceedings.neurips.cc", "localhost", "[::1]"}) {
        const auto text = "https://" + host + path;
        if (const auto read = Identifier::parse(text)) BOOST_TEST(!sources::page_of(*read), text);
        BOOST_TEST(!sources::listed_page(text), text);
    }
    BOOST_TEST(!sources::listed_page("http://proceedings.neurips.cc" + path));
    BOOST_TEST(!sources::listed_page("ftp://proceedings.neurips.cc" + path));
    BOOST_TEST(sources::listed_page("HTTPS://Proceedings.NeurIPS.cc:443" + path)->path == path);
    for (const std::string other : {"doi:10.1145/a", "arxiv:1706.03762", "github:a/b", "title:usenix"})
        BOOST_TEST(page(other) == "", other);
}

BOOST_AUTO_TEST_CASE(an_address_is_sent_in_ascii_alone) {
    BOOST_TEST(sources::listed_page("https://www.usenix.org/a b\r\n\xC3\xA9%20?q={1}#x")->path ==
               "/a%20b%0D%0A%C3%A9%20?q=%7B1%7D");
    BOOST_TEST(sources::listed_page("https://www.usenix.org")->path == "/");
    BOOST_TEST(sources::listed_page("https://www.usenix.org?q=1")->path == "/?q=1");
}

BOOST_AUTO_TEST_SUITE_END()
