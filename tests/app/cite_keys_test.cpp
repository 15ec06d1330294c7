#include "app/cite/keys.hpp"

#include "citegraph/cite_key.hpp"
#include "papers.hpp"
#include "temporary_folder.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(cite_keys)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

SortedKeys sorted(const std::vector<std::string>& keys, const OwnEntries& own = OwnEntries{Dialect::bibtex},
                  Dialect dialect = Dialect::bibtex) {
    static CitedDocument document;  // the keys that are left to .bib files point into it
    document = {};
    for (const auto& key : keys)
        document.keys.push_back({key, "paper.tex", static_cast<int>(document.keys.size()) + 1});
    return sort_keys(document, own, dialect);
}

struct Wish {
    const char* key;
    const char* id;
};
std::ostream& operator<<(std::ostream& out, const Wish& row) {
    return out << row.key;
}
const std::vector<Wish> identifiers{
    {"arXiv:2309.06180", "arxiv:2309.06180"},
    {"arxiv:2309.06180v2", "arxiv:2309.06180"},
    {"2309.06180", "arxiv:2309.06180"},
    {"hep-th/9711200", "arxiv:hep-th/9711200"},
    {"doi:10.1145/3600006.3613165", "doi:10.1145/3600006.3613165"},
    {"10.1145/3600006.3613165", "doi:10.1145/3600006.3613165"},
    {"10.1007/978-3-540-30218-6\\_12", "doi:10.1007/978-3-540-30218-6_12"},
    {"10.48550/arXiv.2309.06180", "arxiv:2309.06180"},
    {"PMID:12345678", "pmid:12345678"},
    {"https://arxiv.org/abs/2309.06180", "arxiv:2309.06180"},
    {"https://example.org/report.html", "url:https://example.org/report.html"},
};

const std::vector<std::string> no_identifiers{
    "vaswani2017attention", "arXiv", "fig:1", "", "doi:", "arXiv:2309.6180", "10.x/y", "机器学习"};

}  // namespace

BOOST_DATA_TEST_CASE(a_key_that_is_an_identifier_gets_an_entry, data::make(identifiers), row) {
    const auto keys = sorted({row.key});
    BOOST_REQUIRE(keys.wanted.size() == 1u);
    BOOST_TEST(to_string(keys.wanted[0].mention.id) == row.id);
    BOOST_TEST(keys.wanted[0].cited.text == row.key);
    BOOST_TEST(keys.findings.empty());
}

BOOST_DATA_TEST_CASE(a_key_that_is_none_is_told_with_its_place, data::make(no_identifiers), key) {
    const auto keys = sorted({"2309.06180", key});
    BOOST_TEST(keys.wanted.size() == 1u);
    BOOST_REQUIRE(keys.findings.size() == 1u);
    BOOST_TEST(keys.findings[0].starts_with("paper.tex:2: '" + key + "' is n"), keys.findings[0]);
}

BOOST_AUTO_TEST_CASE(a_key_that_is_meant_as_an_identifier_is_told_so) {
    for (const auto* key : {"arXiv:2309.6180", "DOI:nothing", "10.x", "pmid:abc"})
        BOOST_TEST(
            sorted({key}).findings.at(0).find("is not well-formed as an identifier") != std::string::npos,
            key);
    for (const auto* key : {"fig:1", "vaswani2017attention", "x:10.1145/1"})
        BOOST_TEST(sorted({key}).findings.at(0).find("is no identifier") != std::string::npos, key);
}

BOOST_AUTO_TEST_CASE(a_long_or_broken_key_does_not_spoil_the_message) {
    const auto said = sorted({std::string(5000, 'k')}).findings.at(0);
    BOOST_TEST(said.size() < 250u);
    BOOST_TEST(sorted({"a\nb \xFF"}).findings.at(0).find("'a b \xEF\xBF\xBD'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(capitals_make_another_key_for_biber_and_an_error_for_bibtex) {
    const std::vector<std::string> keys{"arXiv:2309.06180", "arxiv:2309.06180"};
    const auto bibtex = sorted(keys);
    BOOST_TEST(bibtex.wanted.size() == 1u);
    BOOST_REQUIRE(bibtex.findings.size() == 1u);
    BOOST_TEST(bibtex.findings[0] ==
               "paper.tex:2: 'arxiv:2309.06180' is 'arXiv:2309.06180' of paper.tex:1 in other capitals; "
               "BibTeX stops at that: write both alike");
    const auto biber = sorted(keys, OwnEntries{Dialect::biblatex}, Dialect::biblatex);
    BOOST_TEST(biber.wanted.size() == 2u);
    BOOST_TEST(biber.findings.empty());
}

BOOST_FIXTURE_TEST_CASE(a_key_of_the_authors_own_file_is_left_to_it, TemporaryFolder) {
    put(folder / "own.bib", "\n@misc{2309.06180, title = {Mine}}\n@misc{Vaswani, title = {T}}\n");
    OwnEntries own{Dialect::bibtex};
    BOOST_REQUIRE(own.read(folder / "own.bib"));
    const auto keys = sorted({"2309.06180", "vaswani", "2205.14135"}, own);
    BOOST_REQUIRE(keys.own.size() == 2u);
    BOOST_TEST(keys.own[0].second->line == 2);
    BOOST_TEST(keys.own[1].second->line == 3);
    BOOST_TEST(keys.wanted.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(biber_regards_the_case_of_keys_and_takes_aliases, TemporaryFolder) {
    put(folder / "own.bib", "@misc{Vaswani, title = {T}, ids = {attention, transformer}}\n");
    OwnEntries bibtex{Dialect::bibtex}, biber{Dialect::biblatex};
    BOOST_REQUIRE(bibtex.read(folder / "own.bib"));
    BOOST_REQUIRE(biber.read(folder / "own.bib"));
    BOOST_TEST(bibtex.find("VASWANI") != nullptr);
    BOOST_TEST(bibtex.find("transformer") == nullptr);
    BOOST_TEST(biber.find("Vaswani") != nullptr);
    BOOST_TEST(biber.find("VASWANI") == nullptr);
    BOOST_TEST(biber.find("transformer") == biber.find("transformer"));
    BOOST_REQUIRE(biber.find("transformer") != nullptr);
    BOOST_TEST(biber.find("attention")->line == 1);
    BOOST_TEST(biber.find("") == nullptr);
}

BOOST_FIXTURE_TEST_CASE(of_entries_with_one_key_the_first_counts, TemporaryFolder) {
    put(folder / "a.bib", "@misc{k, doi = {10.1000/a}}\n@misc{K, doi = {10.1000/b}}\n");
    put(folder / "b.bib", "@misc{k, doi = {10.1000/c}}\n");
    OwnEntries own{Dialect::bibtex};
    BOOST_REQUIRE(own.read(folder / "a.bib"));
    BOOST_REQUIRE(own.read(folder / "b.bib"));
    BOOST_TEST(own.find("k")->file == (folder / "a.bib").string());
    BOOST_TEST(to_string(own.find("k")->ids.at(0)) == "doi:10.1000/a");
    BOOST_TEST(!own.read(folder / "none.bib"));
}

BOOST_FIXTURE_TEST_CASE(an_own_entry_goes_by_its_doi_eprint_and_page_as_people_write_them, TemporaryFolder) {
    const std::vector<std::pair<std::string, std::string>> fields{
        {"doi = {10.1145/3600006.3613165}", "doi:10.1145/3600006.3613165"},
        {"doi = {https://doi.org/10.1145/3600006.3613165}", "doi:10.1145/3600006.3613165"},
        {"doi = {10.1007/978-3-540-30218-6\\_12}", "doi:10.1007/978-3-540-30218-6_12"},
        {"doi = {10.1007/978-3-540-30218-6{\\_}12}", "doi:10.1007/978-3-540-30218-6_12"},
        {"doi = {10.1000/a--b}", "doi:10.1000/a--b"},
        {"eprint = {2309.06180}", "arxiv:2309.06180"},
        {"eprint = {2309.06180v2}, archiveprefix = {arXiv}", "arxiv:2309.06180"},
        {"eprint = {arXiv:2309.06180}", "arxiv:2309.06180"},
        {"eprint = {2309.06180}, eprinttype = {arxiv}", "arxiv:2309.06180"},
        {"url = {https://arxiv.org/abs/2309.06180}", "arxiv:2309.06180"},
    };
    for (const auto& [field, id] : fields) {
        put(folder / "own.bib", "@misc{k, " + field + "}\n");
        OwnEntries own{Dialect::bibtex};
        BOOST_REQUIRE(own.read(folder / "own.bib"));
        BOOST_REQUIRE_MESSAGE(own.find("k")->ids.size() == 1u, field);
        BOOST_TEST(to_string(own.find("k")->ids[0]) == id, field);
    }
    put(folder / "own.bib", "@misc{k, eprint = {12345}, eprinttype = {pubmed}, doi = {none}, url = {x}}\n");
    OwnEntries own{Dialect::bibtex};
    BOOST_REQUIRE(own.read(folder / "own.bib"));
    BOOST_TEST(own.find("k")->ids.empty());
}

BOOST_AUTO_TEST_CASE(advice_gives_a_key_that_does_no_harm) {
    const auto keys = sorted({"10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"},
                             OwnEntries{Dialect::biblatex}, Dialect::biblatex);
    BOOST_REQUIRE(keys.wanted.size() == 1u);
    BOOST_REQUIRE(keys.wanted[0].trouble.has_value());
    const auto none = advice(keys.wanted[0], nullptr, Dialect::biblatex);
    BOOST_TEST(none.find("give it a key in a .bib file of your own") != none.npos, none);
    const auto known = ::paper({"arxiv:2309.06180", "doi:10.1002/x"}, "k", "article", {});
    const auto better = advice(keys.wanted[0], &known, Dialect::biblatex);
    BOOST_TEST(better.starts_with("paper.tex:1: \\cite{10.1002/(SICI)"), better);
    BOOST_TEST(better.ends_with("write \\cite{arXiv:2309.06180}"), better);
}

BOOST_AUTO_TEST_CASE(advised_keys_are_identifiers_that_their_dialect_takes) {
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex})
        for (const auto* id :
             {"arxiv:hep-th/9711200", "doi:10.1145/3600006.3613165", "corpus:12345", "pmid:1"}) {
            const auto known = ::paper({id}, "k", "article", {});
            const Wanted wanted{{"a{b", "paper.tex", 3}, {known.id(), std::nullopt}, "it has a brace"};
            const auto said = advice(wanted, &known, dialect);
            const auto begin = said.rfind("\\cite{") + 6;
            const auto key = said.substr(begin, said.rfind('}') - begin);
            BOOST_TEST(!trouble_with_key(key, dialect), said);
            BOOST_REQUIRE_MESSAGE(mention_of_key(key), said);
            BOOST_TEST((mention_of_key(key)->id == known.id()), said);
        }
}

BOOST_AUTO_TEST_SUITE_END()
