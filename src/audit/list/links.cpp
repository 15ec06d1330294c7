#include "audit/list/rules.hpp"

#include <string>

namespace citegraph::auditing {
namespace {

constexpr std::string_view www_arxiv = "://www.arxiv.org/";
constexpr std::size_t before_host = 3;  // "://"

std::vector<Finding> check_arxiv_www(const AuditInput& input) {
    std::vector<Finding> out;
    int line = 1;
    std::size_t start = 0;
    for (auto at = input.text.find(www_arxiv); at != input.text.npos;
         at = input.text.find(www_arxiv, at + 1)) {
        for (auto end = input.text.find('\n', start); end < at; end = input.text.find('\n', start)) {
            start = end + 1;
            ++line;
        }
        const auto column = static_cast<int>(at - start + before_host + 1);
        out.push_back({.rule = "arxiv-www",
                       .severity = Severity::note,
                       .file = std::string{input.file},
                       .line = line,
                       .column = column,
                       .end_column = column + 4,
                       .message = "arXiv's own address is arxiv.org, without www",
                       .fix = Fix{at + before_host, at + before_host + 4, ""}});
    }
    return out;
}

}  // namespace

Rule arxiv_www() {
    return {"arxiv-www", Severity::note, "A link to www.arxiv.org",
            "arXiv gives its papers addresses at arxiv.org; www.arxiv.org leads there by a redirection. One "
            "paper with "
            "two addresses is found twice by whoever compares links. Take the \"www.\" out.",
            check_arxiv_www};
}

}  // namespace citegraph::auditing
