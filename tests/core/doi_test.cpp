#include "citegraph/identifier.hpp"

#include "core/text/normal_form.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <random>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(dois)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    const char* written;
    const char* doi;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.written;
}

const std::vector<Row> rows{
    {"10.1101/2023.06.21.545880v2", "10.1101/2023.06.21.545880"},
    {"10.1101/2023.06.21.545880v2.full", "10.1101/2023.06.21.545880"},
    {"10.1101/2023.06.21.545880.abstract", "10.1101/2023.06.21.545880"},
    {"10.1101/2023.06.21.545880v1.full.pdf+html", "10.1101/2023.06.21.545880"},
    {"10.1101/2025.05.01.25326820v1.supplementary-material", "10.1101/2025.05.01.25326820"},
    {"10.1101/019547v3", "10.1101/019547"},
    {"10.1101/gr.123.456.long", "10.1101/gr.123.456"},
    {"10.1101/gr.123.456v2", "10.1101/gr.123.456v2"},
    {"10.3389/fmolb.2022.928534/full", "10.3389/fmolb.2022.928534"},
    {"10.1145/3308558.3313562/PDF", "10.1145/3308558.3313562"},
    {"10.1145/3308558.3313562.pdf", "10.1145/3308558.3313562"},
    {"10.1145/3308558.3313562?download=true", "10.1145/3308558.3313562"},
    {"10.1145/3308558.3313562&type=printable", "10.1145/3308558.3313562"},
    {"10.1145/3308558.3313562#abstract", "10.1145/3308558.3313562"},
    {"10.1145/3308558.3313562/", "10.1145/3308558.3313562"},
    {"10.1145/3308558.3313562).", "10.1145/3308558.3313562"},
    {"10.1016/S0169-7552(98)00110-X", "10.1016/s0169-7552(98)00110-x"},
    {"10.1016/S0169-7552(98)00110-X)", "10.1016/s0169-7552(98)00110-x"},
    {"10.1007/s00521-021-06014-6/fulltext.html", "10.1007/s00521-021-06014-6"},
    {"10.1021/acssynbio.3c00042/suppl_file/sb3c00042_si_001.pdf", "10.1021/acssynbio.3c00042"},
    {"10.1021/acs.chemrev.5c00990/5221890/A-Title", "10.1021/acs.chemrev.5c00990"},
    {"10.1021/jacs.3c10941/1234567/A-Title", "10.1021/jacs.3c10941"},
    {"10.1158/0008-5472.CAN-17/-/DC1", "10.1158/0008-5472.can-17"},
    {"10.1088/1742-6596/1678/1/012109/meta", "10.1088/1742-6596/1678/1/012109"},
    {"10.1093/bib/bbac102/6554124", "10.1093/bib/bbac102"},
    {"10.1093/biomet/33.3.239", "10.1093/biomet/33.3.239"},
    {"10.1039/d6sc02631a/1273946/A-title", "10.1039/d6sc02631a"},
    {"10.5281/zenodo.5146681.svg", "10.5281/zenodo.5146681"},
    {"10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2/abstract",
     "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"},
    {"10.1002/(SICI)1097-0258(199608)15:15<1661::AID-SIM968>3.0.CO;2-#",
     "10.1002/(sici)1097-0258(199608)15:15<1661::aid-sim968>3.0.co;2-#"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_doi_ends_where_its_registry_ends_it, data::make(rows), row) {
    const auto found = identify(row.written);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->id.value() == row.doi);
    BOOST_TEST((identify(row.doi) == found));
}

BOOST_AUTO_TEST_CASE(marks_alone_are_no_doi) {
    for (const auto* written : {"10.3000/?.-", "10.3000/.,", "10.3000/"})
        BOOST_TEST(!Identifier::make(Scheme::doi, written), written);
}

BOOST_DATA_TEST_CASE(versions_and_numbers_that_a_registry_knows_stay,
                     data::make({"10.26434/chemrxiv-2022-cc4ns-v2", "10.26434/chemrxiv.15002852/v1",
                                 "10.21203/rs.3.rs-4868665/v1", "10.20944/preprints202301.0001.v2",
                                 "10.36227/techrxiv.170000000.00000000/v1", "10.12688/f1000research.12345.2",
                                 "10.1371/journal.pone.0265020.g001", "10.1000/full", "10.1000/full.pdf.x",
                                 "10.17605/osf.io/abcde", "10.3390/books978-3-0365-1234-5"}),
                     doi) {
    const auto found = identify(doi);
    BOOST_TEST((found ? found->id.value() : "") == doi);
}

BOOST_AUTO_TEST_CASE(a_doi_of_arxiv_is_its_id_with_its_version) {
    for (const std::string written : {"10.48550/arXiv.2305.18403v2", "10.48550/arXiv.2305.18403v2.",
                                      "https://doi.org/10.48550/arXiv.2305.18403v2.pdf"}) {
        const auto found = identify(written);
        BOOST_REQUIRE_MESSAGE(found.has_value(), written);
        BOOST_TEST(to_string(found->id) == "arxiv:2305.18403");
        BOOST_TEST(found->version.value_or(0) == 2);
    }
}

BOOST_AUTO_TEST_CASE(what_is_cut_once_stays) {
    const std::vector<std::string> starts{
        "10.1101/2023.06.21.545880", "10.1093/bib/bbac102", "10.1038/nature14539",
        "10.1145/3308558.3313562",   "10.1000/a",           "10.48550/arXiv.2305.18403"};
    const std::vector<std::string> pieces{"v2", ".full", "/full", ".pdf", "?a=b", ")", "#x", "/-", "/12",
                                          "&",  "-",     "(",     "/",    ".",    "z", "?",  "#",  "<"};
    std::mt19937 random{7};
    for (int i = 0; i < 20'000; ++i) {
        auto text = starts[random() % starts.size()];
        for (auto count = random() % 6; count > 0; --count) text += pieces[random() % pieces.size()];
        const auto once = identify(text);
        if (!once) continue;
        BOOST_REQUIRE_MESSAGE(Identifier::make(once->id.scheme(), once->id.value()) == once->id, text);
    }
}

BOOST_AUTO_TEST_CASE(a_field_for_a_doi_holds_the_bare_name) {
    const std::vector<std::pair<std::string, std::string>> addresses{
        {"10.1000/AbC", "10.1000/AbC"},
        {" https://doi.org/10.1000/AbC ", "10.1000/AbC"},
        {"http://dx.doi.org/10.1000/182", "10.1000/182"},
        {"doi.org/10.1000/182", "10.1000/182"},
        {"DOI: 10.1000/182.", "10.1000/182"},
        {"info:doi/10.1000/182", "10.1000/182"},
        {"https://doi-org.proxy.example.edu/10.1000/182?via=x", "10.1000/182"},
        {"10.1002/(SICI)1097%3C1661::AID%3E3.0.CO;2-2", "10.1002/(SICI)1097<1661::AID>3.0.CO;2-2"},
        {"see 10.1000/182", "see 10.1000/182"},
        {"forthcoming", "forthcoming"},
        {"", ""}};
    for (const auto& [text, doi] : addresses) {
        BOOST_TEST(core::bare_doi(text) == doi);
        BOOST_TEST(core::bare_doi(doi) == doi, "once is enough");
    }
}

BOOST_AUTO_TEST_SUITE_END()
