#include "resolve/match/venue_agreement.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace citegraph;
using namespace citegraph::resolving;

namespace {

struct Row {
    std::string list, record;
    bool agree;
};

const std::vector<Row> rows{
    {"OSDI", "USENIX Symposium on Operating Systems Design and Implementation", true},
    {"OSDI'22", "16th USENIX Symposium on Operating Systems Design and Implementation (OSDI 22)", true},
    {"SOSP", "Proceedings of the 29th Symposium on Operating Systems Principles", true},
    {"NSDI", "Symposium on Networked Systems Design and Implementation", true},
    {"NSDI", "USENIX Symposium on Operating Systems Design and Implementation", false},
    {"ASPLOS", "Architectural Support for Programming Languages and Operating Systems", true},
    {"PPoPP", "ACM SIGPLAN Symposium on Principles and Practice of Parallel Programming", true},
    {"NIPS", "Advances in Neural Information Processing Systems 35", true},
    {"NeurIPS", "NIPS", true},
    {"ICML", "International Conference on Machine Learning", true},
    {"ICLR", "International Conference on Learning Representations", true},
    {"ICML", "International Conference on Machine Learning and Applications", true},
    {"SC", "International Conference for High Performance Computing, Networking, Storage and Analysis", true},
    {"SC", "Symposium on Cryptography", false},
    {"HPCA", "International Symposium on High-Performance Computer Architecture", true},
    {"Proc. of the VLDB Endowment", "Proceedings of the VLDB Endowment", true},
    {"Journal of Machine Learning Research", "JMLR", true},
    {"SOSP", "Journal of Storage", false},
    {"arXiv", "arXiv.org", false},
    {"2023", "2023", false},
    {"", "", false},
    {"SOSP", "", false},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_venue_is_known_by_its_words_its_initials_or_its_fame) {
    for (const auto& [list, record, agree] : rows)
        BOOST_TEST(venues_agree(list, record) == agree, list << " / " << record);
}
