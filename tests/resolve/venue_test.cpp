#include "resolve/match/venue.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::resolving;

namespace {

struct Pair {
    std::string a, b;
    bool same;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) {
    return out << pair.a << (pair.same ? " = " : " ≠ ") << pair.b;
}

const std::vector<Pair> pairs{
    {"SOSP", "Proceedings of the 29th Symposium on Operating Systems Principles", true},
    {"OSDI", "16th USENIX Symposium on Operating Systems Design and Implementation (OSDI 22)", true},
    {"OSDI", "USENIX Symposium on Operating Systems Design and Implementation", true},
    {"NeurIPS", "Neural Information Processing Systems", true},
    {"NeurIPS", "Advances in Neural Information Processing Systems 36", true},
    {"ICML", "International Conference on Machine Learning", true},
    {"ICLR", "International Conference on Learning Representations", true},
    {"ASPLOS",
     "Proceedings of the 28th ACM International Conference on Architectural Support for Programming "
     "Languages "
     "and Operating Systems",
     true},
    {"USENIX ATC", "USENIX Annual Technical Conference", true},
    {"EuroSys", "Proceedings of the Eighteenth European Conference on Computer Systems", true},
    {"PPoPP", "Principles and Practice of Parallel Programming", true},
    {"VLDB", "Proceedings of the VLDB Endowment", true},
    {"SIGMOD", "Proceedings of the 2023 International Conference on Management of Data", true},
    {"MLSys", "Conference on Machine Learning and Systems", true},
    {"HotOS", "Proceedings of the 19th Workshop on Hot Topics in Operating Systems", true},
    {"EuroMLSys", "Proceedings of the 4th Workshop on Machine Learning and Systems", true},
    {"Nature", "Nature", true},
    {"OSDI", "IEEE Transactions on Parallel and Distributed Systems", false},
    {"SOSP", "International Conference on Machine Learning", false},
    {"ICML", "ICML 2023 Workshop on Efficient Systems for Foundation Models", false},
    {"CVPR", "IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops", false},
    {"WWW", "Companion Proceedings of the Web Conference", false},
    {"ACM", "Proceedings of the ACM on Programming Languages", false},
    {"", "Nature", false},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_acronym_and_the_full_name_are_one_venue, data::make(pairs), pair) {
    BOOST_TEST(is_same_venue(pair.a, pair.b) == pair.same);
    BOOST_TEST(is_same_venue(pair.b, pair.a) == pair.same);
}

BOOST_AUTO_TEST_CASE(preprint_servers_are_no_venues) {
    for (const std::string name :
         {"arXiv.org", "CoRR", "bioRxiv", "medRxiv", "SSRN Electronic Journal", "TechRxiv", "Research Square",
          "OpenReview.net", "Preprints.org", "ArXiv", "HAL"})
        BOOST_TEST(is_preprint_server(name), name);
    for (const std::string name : {"Nature", "SOSP", "Journal of Correlation", "Halcyon Days", "", "Cortex"})
        BOOST_TEST(!is_preprint_server(name), name);
}

BOOST_AUTO_TEST_CASE(promises_are_no_venues) {
    for (const std::string name :
         {"to appear in SOSP 2023", "Submitted to ICLR", "under review", "Accepted at OSDI",
          "ICLR 2024 Conference Submission", "J. ACM (in press)"})
        BOOST_TEST(is_promise(name), name);
    for (const std::string name : {"SOSP", "Review of Economic Studies", "MIT Press", ""})
        BOOST_TEST(!is_promise(name), name);
}

BOOST_AUTO_TEST_CASE(a_doi_tells_who_gave_it) {
    const auto doi = [](const std::string& text) { return *Identifier::make(Scheme::doi, text); };
    BOOST_TEST(is_deposit(doi("10.1101/2023.01.02.522222")));
    BOOST_TEST(!is_deposit(doi("10.1101/gr.123.456")));  // Genome Research
    BOOST_TEST(is_deposit(doi("10.2139/ssrn.1")));
    BOOST_TEST(is_deposit(doi("10.5281/zenodo.1")));
    BOOST_TEST(!is_deposit(doi("10.1145/3600006.3613165")));
    BOOST_TEST(is_pseudo_doi(doi("10.5555/3026877.3026899")));
    BOOST_TEST(!is_pseudo_doi(doi("10.55551/1")));
}
