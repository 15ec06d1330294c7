#include "app/bib/evidence.hpp"

#include "citegraph/source.hpp"
#include "papers.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(bib_evidence)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

bibtex::Record record(const std::string& bib, Dialect dialect = Dialect::biblatex) {
    const auto records = bibtex::records_of(bibtex::parse(bib, "refs.bib", dialect)).records;
    BOOST_REQUIRE(records.size() == 1u);
    return records[0];
}

Paper published(const std::string& venue, int year, const std::string& doi = {}) {
    auto made = by(::paper({"arxiv:2309.06180"}, "kwon2023", "paper-conference",
                           {{"title", "Paged attention"}, {"container-title", venue}}),
                   {person("Woosuk", "Kwon")}, {year, 0, 0});
    if (!doi.empty()) made.fields["DOI"] = doi;
    Manifestation print;
    print.kind = Manifestation::Kind::published;
    print.source = "crossref";
    made.manifestations = {print};
    return made;
}

struct Told {
    const char* bib;
    bool holds;
};
std::ostream& operator<<(std::ostream& out, const Told& row) {
    return out << row.bib;
}

const std::vector<Told> preprints{
    {"@article{k, journal = {arXiv preprint arXiv:2309.06180}}", true},
    {"@article{k, journal = {CoRR}, volume = {abs/2309.06180}}", true},
    {"@article{k, journal = {{arXiv}: Computation and Language}}", true},
    {"@misc{k, eprint = {2309.06180}, archiveprefix = {arXiv}}", true},
    {"@online{k, eprint = {2309.06180}, eprinttype = {arxiv}}", true},
    {"@misc{k, eprint = {2309.06180}}", true},
    {"@misc{k, eprint = {arXiv:2309.06180v2}}", true},
    {"@misc{k, url = {https://arxiv.org/abs/2309.06180}}", true},
    {"@misc{k, doi = {10.48550/arXiv.2309.06180}}", true},
    {"@misc{k, howpublished = {arXiv:2309.06180}}", true},
    {"@article{k, journal = {bioRxiv}}", true},
    {"@techreport{k, institution = {arXiv}}", true},
    {"@article{k, journal = {Nature}, eprint = {2309.06180}}", false},
    {"@inproceedings{k, booktitle = {SOSP}, eprint = {2309.06180}}", false},
    {"@inproceedings{k, eprint = {2309.06180}, archiveprefix = {arXiv}}", false},
    {"@misc{k, howpublished = {GitHub}, url = {https://arxiv.org/abs/2309.06180}}", false},
    {"@misc{k, eprint = {12345}, eprinttype = {pubmed}}", false},
    {"@misc{k, title = {A paper}}", false},
    {"@book{k, publisher = {arXiv}}", false},
    {"@article{k, journal = { }, eprint = {2309.06180}}", true},
};

struct SameWork {
    const char* bib;
    const char* venue;
    int year;
    const char* doi;
    bool is_same;
};
std::ostream& operator<<(std::ostream& out, const SameWork& row) {
    return out << row.bib << " / " << row.venue << " " << row.year << " " << row.doi;
}
const std::vector<SameWork> publications{
    {"@article{k, doi = {10.1000/a}}", "Nature", 1990, "10.1000/A", true},
    {"@article{k, doi = {https://doi.org/10.1000/a}}", "Nature", 1990, "10.1000/A", true},
    {"@article{k, doi = {10.1000/b}, journal = {Nature}, year = 2020}", "Nature", 2020, "10.1000/a", false},
    {"@article{k, doi = {10.48550/arXiv.2309.06180}, journal = {Nature}, year = 2020}", "Nature", 2020,
     "10.1000/a", true},
    {"@article{k, journal = {Nature}, year = 2020}", "Nature", 2020, "", true},
    {"@article{k, journal = {Nature}, year = 2020}", "Nature", 2021, "", true},
    {"@article{k, journal = {Nature}, year = 2020}", "Nature", 2022, "", false},
    {"@article{k, journal = {Nature}}", "Nature", 2022, "", true},
    {"@article{k, journal = {Science}, year = 2020}", "Nature", 2020, "", false},
    {"@article{k, journaltitle = {Nature}, date = {2020-05-01}}", "Nature", 2020, "", true},
    {"@inproceedings{k, year = 2020}", "SOSP", 2020, "", true},
    {"@inproceedings{k, year = 2020}", "SOSP", 2021, "", false},
    {"@article{k, year = 2020}", "SOSP", 2020, "", false},
    {"@article{k, journal = {CoRR}, year = 2020}", "SOSP", 2020, "", false},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_entry_calls_itself_a_preprint_by_venue_or_eprint, data::make(preprints), row) {
    BOOST_TEST(is_preprint(record(row.bib)) == row.holds);
}

BOOST_DATA_TEST_CASE(an_entry_is_of_a_publication_by_doi_or_venue_and_year, data::make(publications), row) {
    const auto paper = published(row.venue, row.year, row.doi);
    BOOST_TEST(is_same_publication(record(row.bib), paper, "inproceedings") == row.is_same);
}

BOOST_AUTO_TEST_CASE(names_of_preprint_servers_are_known_in_latex_too) {
    for (const auto* name : {"CoRR", "arXiv preprint arXiv:2309.06180", "abs/2309.06180", "{arXiv} e-prints",
                             "\\emph{arXiv}", "bioRxiv", "medRxiv", "SSRN Electronic Journal"})
        BOOST_TEST(names_preprint(name), name);
    for (const auto* name : {"", "Nature", "Proceedings of ACL", "Archives of Disease in Childhood"})
        BOOST_TEST(!names_preprint(name), name);
}

BOOST_AUTO_TEST_CASE(the_first_field_that_says_something_counts) {
    const auto entry = record("@article{k, journal = { }, booktitle = {B}, series = {S}}");
    BOOST_TEST(first_value(entry, {"journal", "booktitle", "series"}) == "B");
    BOOST_TEST(first_value(entry, {"series", "booktitle"}) == "S");
    BOOST_TEST(first_value(entry, {"title"}).empty());
}

BOOST_AUTO_TEST_CASE(venue_and_year_are_read_without_their_latex) {
    BOOST_TEST(venue_of(record("@article{k, journal = {Z. f{\\\"u}r Physik}}")) == "Z. für Physik");
    BOOST_TEST(venue_of(record("@article{k, title = {T}}")).empty());
    const auto year = [](const std::string& field) { return year_of(record("@article{k, " + field + "}")); };
    BOOST_TEST((year("year = 2020") == 2020));
    BOOST_TEST((year("year = { 2020 }") == 2020));
    BOOST_TEST((year("date = {2020-05-01}") == 2020));
    BOOST_TEST((year("date = {2020/2021}") == 2020));
    BOOST_TEST((year("year = {{2020}}") == 2020));
    for (const auto* field : {"year = {to appear}", "year = {}", "title = {1984}", "year = {c2020}"})
        BOOST_TEST(!year(field).has_value(), field);
}

BOOST_AUTO_TEST_CASE(what_only_the_list_says_is_not_what_sources_tell_but_title_and_authors_stay) {
    auto paper = published("Nature", 2020);
    const Provenance list{std::string{list_source}, "2026-11-22"}, crossref{"crossref", "2026-11-22"};
    paper.fields["volume"] = "7";
    paper.foreign["comment"] = "mine";
    paper.origin = {{"title", list},  {"author", list},  {"container-title", crossref},
                    {"volume", list}, {"comment", list}, {"issued", list}};
    paper.manifestations.push_back(
        {Manifestation::Kind::preprint, "", std::nullopt, {}, std::string{list_source}});
    const auto told = told_by_sources(paper);
    BOOST_TEST(title_of(told) == "Paged attention");
    BOOST_TEST(authors_of(told).size() == 1u);
    BOOST_TEST(field_of(told, "container-title") == "Nature");
    BOOST_TEST(field_of(told, "volume").empty());
    BOOST_TEST(told.foreign.empty());
    BOOST_TEST(told.dates.empty());
    BOOST_TEST(told.manifestations.size() == 1u);
    BOOST_TEST((told_by_sources(told) == told));
}

BOOST_AUTO_TEST_CASE(a_publication_is_one_with_a_venue_that_is_neither_a_server_nor_a_promise) {
    BOOST_TEST(is_published(published("Nature", 2020)));
    for (const auto* venue : {"arXiv.org", "CoRR", "Submitted to Nature", ""})
        BOOST_TEST(!is_published(published(venue, 2020)), venue);
    auto preprint = published("Nature", 2020);
    preprint.manifestations[0].kind = Manifestation::Kind::preprint;
    BOOST_TEST(!is_published(preprint));
    BOOST_TEST(!is_published(Paper{}));
    auto thesis = published("", 2020);
    thesis.type = "thesis";
    BOOST_TEST(is_published(thesis));
}

BOOST_AUTO_TEST_CASE(an_eprint_agrees_if_it_is_none_or_that_of_the_paper) {
    const auto paper = published("Nature", 2020);
    const auto agrees = [&](const std::string& fields) {
        return agrees_in_eprint(record("@article{k, " + fields + "}"), paper);
    };
    BOOST_TEST(agrees("title = {T}"));
    BOOST_TEST(agrees("eprint = {2309.06180}"));
    BOOST_TEST(agrees("eprint = {2309.06180v3}, archiveprefix = {arXiv}"));
    BOOST_TEST(agrees("eprint = {arXiv:2309.06180}"));
    BOOST_TEST(!agrees("eprint = {2309.06181}"));
    BOOST_TEST(!agrees("eprint = {12345}, eprinttype = {pubmed}"));
    BOOST_TEST(!agrees("eprinttype = {jstor}"));
    BOOST_TEST(!agrees_in_eprint(record("@article{k, title = {T}}"), Paper{}));
}

BOOST_AUTO_TEST_SUITE_END()
