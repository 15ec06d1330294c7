#include "citegraph/reader.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(reader)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Reading read(std::string_view text, std::string_view dialect) {
    return std::ranges::find(all_readers(), dialect, &Reader::name)->read(text, "a.bib");
}

Paper one(const std::string& entry, std::string_view dialect) {
    const auto reading = read(entry, dialect);
    BOOST_REQUIRE_EQUAL(reading.papers.size(), 1u);
    return reading.papers.front();
}

struct Typed {
    const char *entry, *type;
};

std::ostream& operator<<(std::ostream& out, const Typed& row) {
    return out << row.entry;
}

const std::vector<Typed> types{{"@article{a, title={T}}", "article-journal"},
                               {"@Article{a, entrysubtype={magazine}}", "article-magazine"},
                               {"@article{a, entrysubtype={newspaper}}", "article-newspaper"},
                               {"@booklet{a, title={T}}", "pamphlet"},
                               {"@conference{a, title={T}}", "paper-conference"},
                               {"@inbook{a, title={T}}", "chapter"},
                               {"@inreference{a, title={T}}", "entry-encyclopedia"},
                               {"@manual{a, title={T}}", "report"},
                               {"@mastersthesis{a, title={T}}", "thesis"},
                               {"@misc{a, title={T}}", "document"},
                               {"@misc{a, eprint={2309.06180}, archiveprefix={arXiv}}", "article"},
                               {"@mvproceedings{a, title={T}}", "book"},
                               {"@online{a, title={T}}", "webpage"},
                               {"@unpublished{a, title={T}}", "manuscript"},
                               {"@unpublished{a, title={T}, eventtitle={E}}", "speech"},
                               {"@gizmo{a, title={T}}", "document"}};

struct Fielded {
    const char *dialect, *entry, *variable, *value;
};

std::ostream& operator<<(std::ostream& out, const Fielded& row) {
    return out << row.entry << ' ' << row.variable;
}

const std::vector<Fielded> fields{
    {"biblatex", "@book{a, title={T}, subtitle={S}, titleaddon={A}}", "title", "T: S. A"},
    {"biblatex", "@book{a, title={Why?}, subtitle={S}}", "title", "Why? S"},
    {"biblatex", "@book{a, title={T}, subtitle={S}}", "title-short", "T"},
    {"biblatex", "@book{a, title={Vol}, maintitle={Main}, volume=2}", "title", "Main"},
    {"biblatex", "@book{a, title={Vol}, maintitle={Main}, volume=2}", "volume-title", "Vol"},
    {"biblatex", "@inbook{a, title={T}, booktitle={B}, maintitle={M}}", "container-title", "M"},
    {"biblatex", "@inbook{a, title={T}, booktitle={B}, maintitle={M}}", "volume-title", "B"},
    {"biblatex", "@article{a, journaltitle={J}, journalsubtitle={S}}", "container-title", "J: S"},
    {"biblatex", "@periodical{a, title={J}, issuetitle={Special}}", "title", "Special"},
    {"biblatex", "@periodical{a, title={J}, issuetitle={Special}}", "container-title", "J"},
    {"biblatex", "@article{a, number=3, issue={Spring}}", "issue", "3, Spring"},
    {"biblatex", "@book{a, series={S}, number=3}", "collection-number", "3"},
    {"biblatex", "@report{a, number=3}", "number", "3"},
    {"biblatex", "@article{a, series=3}", "collection-title", "3rd series"},
    {"biblatex", "@article{a, series={newseries}}", "collection-title", "new series"},
    {"biblatex", "@article{a, eid={012}}", "number", "012"},
    {"biblatex", "@book{a, publisher={New A and B {and} C}, location={X and Y}}", "publisher",
     "New A; B and C"},
    {"biblatex", "@report{a, institution={School of Arts and Letters}}", "publisher",
     "School of Arts and Letters"},
    {"biblatex", "@report{a, institution={Office of Land, Sea, and the Air}}", "publisher",
     "Office of Land, Sea, and the Air"},
    {"bibtex", "@phdthesis{a, school={University of Y}, publisher={House}}", "publisher", "University of Y"},
    {"bibtex", "@book{a, title={A Part}, booktitle={All of It}}", "container-title", "All of It"},
    {"bibtex", "@proceedings{a, booktitle={Proceedings}}", "title", "Proceedings"},
    {"bibtex", "@misc{a, titleaddon={A {Map}}}", "title", "A Map"},
    {"bibtex", "@misc{a, howpublished={\\href{https://a.example/x}{here}}}", "URL", "https://a.example/x"},
    {"bibtex", "@misc{a, doi={https://doi.org/10.1000/a%3C1::b%3E}}", "DOI", "10.1000/a<1::b>"},
    {"bibtex", "@article{a, journal={\\prl}}", "container-title", "Physical Review Letters"},
    {"bibtex", "@article{a, journal=cacm}", "container-title", "Communications of the ACM"},
    {"bibtex", "@article{a, journal=nobody}", "container-title", "nobody"},
    {"biblatex", "@book{a, publisher={A}, location={X and Y}}", "publisher-place", "X; Y"},
    {"bibtex", "@book{a, publisher={Simon and Schuster}}", "publisher", "Simon and Schuster"},
    {"bibtex", "@inproceedings{a, address={NY}, location={Rome}}", "event-place", "Rome"},
    {"biblatex", "@inproceedings{a, address={NY}, location={Rome}}", "publisher-place", "Rome"},
    {"biblatex", "@patent{a, location={countryde and countryfr}}", "jurisdiction", "Germany; France"},
    {"biblatex", "@patent{a, type={patentus}}", "genre", "U.S. patent"},
    {"biblatex", "@article{a, pages={2}, bookpagination={section}}", "section", "2"},
    {"bibtex", "@phdthesis{a, school={S}}", "genre", "PhD thesis"},
    {"bibtex", "@phdthesis{a, school={S}}", "publisher", "S"},
    {"bibtex", "@misc{a, howpublished={\\url{https://a.example/b}}}", "URL", "https://a.example/b"},
    {"bibtex", "@misc{a, url={https://a.example/b\\_c\\%20d}}", "URL", "https://a.example/b_c%20d"},
    {"bibtex", "@misc{a, url={https://a.example/é}}", "URL", "https://a.example/%C3%A9"},
    {"bibtex", "@misc{a, doi={doi: 10.1000/a\\_b}}", "DOI", "10.1000/a_b"},
    {"bibtex", "@article{a, note={N}, addendum={More}}", "note", "N. More"},
    {"biblatex", "@article{a, langid={naustrian}}", "language", "de-AT"},
    {"biblatex", "@article{a, language={langgerman and french}}", "language", "de-DE; fr-FR"},
    {"biblatex", "@article{a, language={Klingon}}", "language", "Klingon"},
    {"biblatex", "@article{a, pubstate={inpress}}", "status", "in press"},
    {"biblatex", "@article{a, eprint={123}, eprinttype={pubmed}}", "PMID", "123"},
    {"biblatex", "@article{a, eprint={77}, eprinttype={jstor}}", "URL", "https://www.jstor.org/stable/77"},
};

struct Named {
    const char *entry, *id;
};

std::ostream& operator<<(std::ostream& out, const Named& row) {
    return out << row.entry;
}

const std::vector<Named> identifiers{
    {"@article{a, journal={CoRR}, volume={abs/2309.06180}}", "arxiv:2309.06180"},
    {"@article{a, journal={arXiv preprint arXiv:2309.06180}}", "arxiv:2309.06180"},
    {"@article{a, journal={ArXiv}, volume={abs/2309.06180v2}}", "arxiv:2309.06180"},
    {"@misc{a, eprint={arXiv:2309.06180v1}}", "arxiv:2309.06180"},
    {"@misc{a, eprint={9711200}, archiveprefix={arXiv}, primaryclass={hep-th}}", "arxiv:hep-th/9711200"},
    {"@misc{a, url={https://arxiv.org/abs/2309.06180}}", "arxiv:2309.06180"},
    {"@book{a, doi={https://doi.org/10.1000/ABC}}", "doi:10.1000/abc"},
    {"@book{a, isbn={978-0-306-40615-7}}", "isbn:9780306406157"},
    {"@article{a, pmid=123}", "pmid:123"},
    {"@book{a, title={On {Growth}}}", "title:on growth"},
    {"@book{a,}", "title:a"},
};

}  // namespace

BOOST_DATA_TEST_CASE(every_type_is_one_of_csl, data::make(types), row) {
    BOOST_TEST(one(row.entry, "biblatex").type == row.type);
}

BOOST_DATA_TEST_CASE(every_field_is_one_of_csl, data::make(fields), row) {
    BOOST_TEST(field_of(one(row.entry, row.dialect), row.variable) == row.value);
}

BOOST_DATA_TEST_CASE(a_paper_is_known_by_what_names_it, data::make(identifiers), row) {
    BOOST_TEST(to_string(one(row.entry, "bibtex").id()) == row.id);
}

BOOST_AUTO_TEST_CASE(a_preprint_has_no_journal_unless_it_has_appeared) {
    const auto preprint = one("@article{a, journal={CoRR}, volume={abs/2309.06180}}", "bibtex");
    BOOST_TEST(preprint.type == "article");
    BOOST_TEST(!preprint.fields.contains("container-title"));
    BOOST_TEST(!preprint.fields.contains("volume"));
    const auto how = one("@misc{a, howpublished={arXiv preprint arXiv:2309.06180}}", "bibtex");
    BOOST_TEST(to_string(how.id()) == "arxiv:2309.06180");
    BOOST_TEST(!how.fields.contains("publisher"));
    const auto article = one("@article{a, journal={Nature}, eprint={2309.06180}}", "bibtex");
    BOOST_TEST(article.type == "article-journal");
    BOOST_TEST(field_of(article, "container-title") == "Nature");
}

BOOST_AUTO_TEST_CASE(what_csl_lacks_is_kept_as_written) {
    const auto paper = one(R"(@gizmo{a, sorttitle={B\"ar}, holder={X and Y}, custom={{A} b}})", "biblatex");
    BOOST_TEST(paper.foreign.at("sorttitle") == R"(B\"ar)");
    BOOST_TEST(paper.foreign.at("holder") == "X and Y");
    BOOST_TEST(paper.foreign.at("custom") == "{A} b");
    BOOST_TEST(paper.foreign.at("entrytype") == "gizmo");
}

BOOST_AUTO_TEST_CASE(a_type_that_csl_merges_with_another_is_kept) {
    BOOST_TEST(one("@Manual{a, title={B}}", "bibtex").foreign.at("entrytype") == "manual");
    BOOST_TEST(one("@mvbook{a, title={B}}", "biblatex").foreign.at("entrytype") == "mvbook");
    BOOST_TEST(!one("@book{a, title={B}}", "bibtex").foreign.contains("entrytype"));
}

BOOST_AUTO_TEST_CASE(editors_have_the_role_of_their_type) {
    const auto paper =
        one("@movie{a, editor={Doe, J.}, editortype={director}, editora={Roe, R.}}", "biblatex");
    BOOST_TEST(paper.names.at("director").size() == 1u);
    BOOST_TEST(!paper.names.contains("editor"));
    BOOST_TEST(paper.foreign.at("editora") == "Roe, R.");
}

BOOST_AUTO_TEST_CASE(each_entry_can_be_resolved_further) {
    const auto reading =
        read("\n@article{k, title={On {X}}, author={Doe, Jane}, journal={J}, year=2001, doi={10.1000/1}}",
             "bibtex");
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 1u);
    const auto& entry = reading.entries.front();
    BOOST_TEST(entry.title == "On X");
    BOOST_TEST(entry.key.value_or("") == "k");
    BOOST_TEST(entry.line == 2);
    BOOST_TEST(entry.authors.at(0) == "Jane Doe");
    BOOST_TEST(entry.venue.value().name == "J");
    BOOST_TEST(entry.date.value_or("") == "2001");
}

BOOST_AUTO_TEST_CASE(commands_that_nobody_knows_are_told_once_an_entry) {
    const auto reading = read(
        "\n@misc{a, title={\\foo{X} \\TUB{} and \\alpha}, author={The {\\NTG} Team},\n"
        "url={http://a/\\b}, strange={\\c}}\n@misc{b, note={\\TUB{}}}\n@misc{c, note={\\ss}}",
        "bibtex");
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 2u);
    BOOST_TEST(to_string(reading.problems[0]) ==
               "a.bib:2:1: a: \\foo, \\TUB in title, \\NTG in author are not known; only LaTeX can tell what "
               "they print");
    BOOST_TEST(to_string(reading.problems[1]) ==
               "a.bib:4:1: b: \\TUB in note is not known; only LaTeX can tell what it prints");
}

BOOST_AUTO_TEST_CASE(nothing_is_read_from_nothing) {
    for (const auto* text : {"", "words", "@comment{x}", "@string{a = 1}", "@xdata{x, title={T}}"})
        for (const auto* dialect : {"bibtex", "biblatex"}) BOOST_TEST(read(text, dialect).papers.empty());
}

BOOST_AUTO_TEST_CASE(entities_are_letters_in_meaning_and_in_latex) {
    const auto paper =
        one("@article{a, title={Cats \\&amp; Dogs &#x2013; {AT&T} &amp; Co}, year=2001,"
            " url={https://example.org/?a=1&amp;b=2}}",
            "bibtex");
    BOOST_TEST(paper.fields.at("URL") == "https://example.org/?a=1&b=2");
    BOOST_REQUIRE(paper.written.has_value());
    BOOST_TEST(paper.written->fields.front().latex == "Cats \\& Dogs \xE2\x80\x93 {AT&T} \\& Co");
    BOOST_TEST(unchanged(paper) != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
