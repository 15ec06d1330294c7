#include "core/scholarly/preprint_servers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(preprint_servers)

using namespace citegraph;
using namespace citegraph::core;

BOOST_AUTO_TEST_CASE(a_preprint_server_is_known_by_its_names) {
    for (const std::string name :
         {"arXiv", "ArXiv", "arXiv.org", "CoRR", "CoRR abs/2309.06180", "corr, abs/1", "abs/2309.06180",
          "arXiv preprint arXiv:2309.06180", "arXiv e-prints", "arXiv (Cornell University)",
          "Computing Research Repository"}) {
        BOOST_TEST(preprint_server(name) == "arXiv", name);
        BOOST_TEST(is_arxiv(name), name);
    }
    BOOST_TEST(preprint_server("SSRN Electronic Journal") == "SSRN");
    BOOST_TEST(preprint_server("medRxiv") != preprint_server("bioRxiv"));
    BOOST_TEST(preprint_server("FutureRxiv") == preprint_server("Preprint"));
}

BOOST_AUTO_TEST_CASE(preprint_servers_are_no_venues) {
    for (const std::string name : {"bioRxiv", "medRxiv", "TechRxiv", "ChemRxiv", "PsyArXiv", "OSF",
                                   "OSF Preprints", "Zenodo", "figshare", "Research Square", "OpenReview.net",
                                   "Preprints.org", "HAL", "Preprint", "IACR Cryptol. ePrint Arch."})
        BOOST_TEST(is_preprint_server(name), name);
    for (const std::string name :
         {"Nature", "SOSP", "Journal of Correlation", "Halcyon Days", "", "Cortex", "Research Policy",
          "Hugging Face", "Robotics: Science and Systems XIV", "abs/olute"})
        BOOST_TEST(!is_preprint_server(name), name);
}

BOOST_AUTO_TEST_CASE(a_doi_tells_who_gave_it) {
    const auto doi = [](const std::string& text) { return *Identifier::make(Scheme::doi, text); };
    for (const std::string text :
         {"10.1101/2023.01.02.522222", "10.64898/2026.01.01.123456", "10.2139/ssrn.1", "10.5281/zenodo.1",
          "10.31234/osf.io/abcde", "10.36227/techrxiv.1"})
        BOOST_TEST(is_deposit(doi(text)), text);
    for (const std::string text : {"10.1101/gr.123.456", "10.1145/3600006.3613165", "10.1590/s0001"})
        BOOST_TEST(!is_deposit(doi(text)), text);
    BOOST_TEST(!is_deposit(*Identifier::make(Scheme::arxiv, "2309.06180")));
}

BOOST_AUTO_TEST_CASE(archives_register_their_dois_with_another_agency_than_publishers) {
    const auto is_elsewhere = [](std::string_view doi) {
        return core::is_of_another_agency(*Identifier::make(Scheme::doi, doi));
    };
    BOOST_TEST(is_elsewhere("10.5281/zenodo.7"));
    BOOST_TEST(is_elsewhere("10.6084/m9.figshare.7"));
    BOOST_TEST(is_elsewhere("10.4230/LIPIcs.ICALP.2020.7"));
    BOOST_TEST(!is_elsewhere("10.1101/2020.12.30.424835"));
    BOOST_TEST(!is_elsewhere("10.1145/1.2"));
    BOOST_TEST(!is_elsewhere("10.528/1"));
}

BOOST_AUTO_TEST_SUITE_END()
