#include "exporters/bib/record.hpp"

#include "bib_fields.hpp"
#include "views.hpp"

#include <boost/test/data/test_case.hpp>

#include "citegraph/text.hpp"

#include <algorithm>

BOOST_AUTO_TEST_SUITE(bibtex_entries)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string what;
    std::vector<Name> names;
    std::string spelled;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.what;
}

Name full(std::string given, std::string particle, std::string family, std::string suffix) {
    auto name = person(std::move(given), std::move(family), std::move(particle));
    name.suffix = std::move(suffix);
    return name;
}

std::vector<Row> name_rows() {
    return {
        {"two people", {person("Woosuk", "Kwon"), person("Zhuohan", "Li")}, "Kwon, Woosuk and Li, Zhuohan"},
        {"particle", {person("Laurens", "Maaten", "van der")}, "van der Maaten, Laurens"},
        {"suffix", {full("Martin Luther", "", "King", "Jr.")}, "King, Jr., Martin Luther"},
        {"body", {body("BigScience Workshop")}, "{BigScience Workshop}"},
        {"body with and", {body("Smith and Sons")}, "{Smith and Sons}"},
        {"family with and", {person("Seán", "Black and White")}, "{Black and White}, Se{\\'a}n"},
        {"family with comma", {person("J.", "Acme, Inc.")}, "{Acme, Inc.}, J."},
        {"family alone", {person("", "Le Scao")}, "{Le Scao}"},
        {"suffix without given name", {full("", "", "May", "Keith")}, "May, Keith, {}"},
        {"given alone", {person("Plato", "")}, "{Plato}"},
        {"ideographs", {body("周志华"), person("志华", "周")}, "{周志华} and 周, 志华"},
        {"list cut short", {person("A.", "Lovelace"), body("et al.")}, "Lovelace, A. and others"},
        {"nameless", {Name{}, person("A.", "Lovelace")}, "Lovelace, A."},
        {"nobody", {}, ""}};
}

/// varied_papers()[1], a conference paper with all that one needs.
Paper published() {
    return varied_papers()[1];
}

Paper without(Paper paper, const std::string& what) {
    paper.fields.erase(what);
    paper.names.erase(what);
    return paper;
}

/// `paper` as sources told of it.
Paper told(Paper paper) {
    paper.origin["title"] = {"crossref", "2026-11-22"};
    return paper;
}

Paper with(Paper paper, const std::string& variable, const std::string& value) {
    paper.fields[variable] = value;
    return paper;
}

}  // namespace

BOOST_DATA_TEST_CASE(names_come_apart_in_bibtex_as_they_were, data::make(name_rows()), row) {
    BOOST_TEST(spelled_names(row.names, {}) == row.spelled);
}

BOOST_AUTO_TEST_CASE(every_paper_has_its_entry_in_the_order_of_the_list) {
    const auto text = rendered("bibtex", Viewed{varied_library()});
    std::size_t place = 0;
    for (const auto& paper : varied_papers()) {
        const auto found = text.find("{" + paper.key + ",", place);
        BOOST_TEST((found != std::string::npos), paper.key);
        place = found;
    }
}

BOOST_AUTO_TEST_CASE(a_preprint_is_misc_and_says_where_it_is) {
    const auto record = bibtex_record(varied_papers()[0]);
    BOOST_TEST(record.type == "misc");
    BOOST_TEST(field(record, "howpublished") == "{arXiv preprint arXiv:2302.13971}");
    BOOST_TEST(field(record, "eprint") == "{2302.13971}");
    BOOST_TEST(field(record, "archiveprefix") == "{arXiv}");
    BOOST_TEST(field(record, "primaryclass") == "{cs.CL}");
    BOOST_TEST(field(record, "url") == "{https://arxiv.org/abs/2302.13971}");
    BOOST_TEST(field(record, "month") == "feb # {~27}", "styles print no field for a day");
    BOOST_TEST(field(bibtex_record(told(varied_papers()[0])), "month") == "feb");
}

BOOST_AUTO_TEST_CASE(a_published_paper_has_a_doi_instead_of_a_url_and_keeps_its_eprint) {
    const auto record = bibtex_record(published());
    BOOST_TEST(record.type == "inproceedings");
    BOOST_TEST(field(record, "doi") == "{10.1145/3600006.3613165}");
    BOOST_TEST(field(record, "url").empty());
    BOOST_TEST(field(record, "howpublished").empty());
    BOOST_TEST(field(record, "eprint") == "{2309.06180}");
    BOOST_TEST(field(record, "pages") == "{611--626}");
}

const auto needed = std::vector<std::string>{"author", "title", "container-title"};

BOOST_DATA_TEST_CASE(a_conference_paper_of_which_sources_do_not_know_enough_is_misc, data::make(needed),
                     lacking) {
    BOOST_TEST(bibtex_record(told(without(published(), lacking))).type == "misc");
}

BOOST_DATA_TEST_CASE(a_conference_paper_of_a_file_stays_one_whatever_it_lacks, data::make(needed), lacking) {
    BOOST_TEST(bibtex_record(without(published(), lacking)).type == "inproceedings");
}

BOOST_AUTO_TEST_CASE(an_unknown_year_is_taken_from_the_arxiv_id) {
    auto paper = published();
    paper.dates.clear();
    const auto record = bibtex_record(paper);
    BOOST_TEST(record.type == "inproceedings");
    BOOST_TEST(field(record, "year") == "{2023}");
    BOOST_TEST(field(record, "month") == "sep");
}

BOOST_AUTO_TEST_CASE(a_paper_of_which_no_source_knows_the_date_says_so) {
    BOOST_TEST(field(bibtex_record(told(varied_papers()[2])), "year") == "{n.d.}");
    BOOST_TEST(field(bibtex_record(varied_papers()[2]), "year").empty(), "nothing is added to a file");
}

BOOST_AUTO_TEST_CASE(misc_says_where_a_paper_without_author_appeared_and_how_to_sort_it) {
    const auto record = bibtex_record(told(without(published(), "author")));
    BOOST_TEST(field(record, "howpublished") ==
               "{Proceedings of the 29th Symposium on Operating Systems Principles}");
    BOOST_TEST(!field(record, "key").empty());
}

BOOST_AUTO_TEST_CASE(a_doi_that_datacite_gives_an_arxiv_paper_is_no_doi_of_a_published_one) {
    auto preprint = varied_papers()[0];
    preprint.fields["DOI"] = "10.48550/arxiv.2302.13971";
    BOOST_TEST(field(bibtex_record(preprint), "doi").empty());
}

BOOST_AUTO_TEST_CASE(proceedings_that_sources_tell_of_have_no_number_beside_a_volume) {
    const auto record = bibtex_record(told(with(with(published(), "volume", "3"), "issue", "4")));
    BOOST_TEST(field(record, "volume") == "{3}");
    BOOST_TEST(field(record, "number").empty());
    BOOST_TEST(field(record, "issue") == "{4}", "nothing is dropped");
    const auto own = bibtex_record(with(with(published(), "volume", "3"), "issue", "4"));
    BOOST_TEST(field(own, "number") == "{4}", "what is somebody's own keeps its place");
}

BOOST_AUTO_TEST_CASE(a_book_that_sources_tell_of_has_no_editor_beside_an_author) {
    auto book = with(varied_papers()[4], "type", "");
    book.names["editor"] = {person("Carol", "Coburn")};
    BOOST_TEST(field(bibtex_record(book), "editor") == "{Coburn, Carol}");
    const auto record = bibtex_record(told(book));
    BOOST_TEST(field(record, "editor").empty());
    BOOST_TEST(field(record, "editora") == "{Coburn, Carol}", "nothing is dropped");
    BOOST_TEST(field(record, "editoratype") == "{editor}");
    BOOST_TEST(field(bibtex_record(book, {.dialect = Dialect::biblatex}), "editor") == "{Coburn, Carol}");
}

struct Type {
    std::string csl, bibtex, biblatex;
};

std::ostream& operator<<(std::ostream& out, const Type& type) {
    return out << type.csl;
}

BOOST_DATA_TEST_CASE(a_type_of_csl_is_one_that_the_dialect_has,
                     data::make(std::vector<Type>{{"article-journal", "article", "article"},
                                                  {"paper-conference", "inproceedings", "inproceedings"},
                                                  {"report", "techreport", "report"},
                                                  {"dataset", "misc", "dataset"},
                                                  {"webpage", "misc", "online"},
                                                  {"manuscript", "misc", "unpublished"},
                                                  {"chapter", "incollection", "inbook"},
                                                  {"song", "misc", "music"},
                                                  {"", "misc", "misc"}}),
                     type) {
    auto paper = published();
    paper.type = type.csl;
    BOOST_TEST(bibtex_record(paper).type == type.bibtex);
    BOOST_TEST(bibtex_record(paper, {.dialect = Dialect::biblatex}).type == type.biblatex);
}

BOOST_AUTO_TEST_CASE(biblatex_has_its_own_names_for_fields_and_dates_in_one) {
    const auto record =
        bibtex_record(varied_papers()[0], {.dialect = Dialect::biblatex, .charset = Charset::utf8});
    BOOST_TEST(record.type == "online");
    BOOST_TEST(field(record, "date") == "{2023-02-27}");
    BOOST_TEST(field(record, "eprinttype") == "{arxiv}");
    BOOST_TEST(field(record, "eprintclass") == "{cs.CL}");
    BOOST_TEST(field(record, "year").empty());
}

BOOST_AUTO_TEST_CASE(particles_that_stay_are_an_option_and_others_are_said_by_name) {
    auto paper = varied_papers()[3];
    paper.names["author"].push_back({.family = "Beethoven", .given = "Ludwig", .dropping_particle = "van"});
    const auto record = bibtex_record(paper, {.dialect = Dialect::biblatex, .charset = Charset::utf8});
    BOOST_TEST(field(record, "options") == "{useprefix=true}");
    BOOST_TEST(field(record, "author") ==
               "{van der Maaten, Laurens and Kaiser, Łukasz and Müller, Søren and family=Beethoven, "
               "given=Ludwig, prefix=van, useprefix=false}");
}

BOOST_AUTO_TEST_CASE(abstract_and_keywords_wait_until_somebody_asks) {
    const auto paper = with(with(published(), "abstract", "We serve."), "keyword", "serving");
    const auto plain = arranged(bibtex_record(paper), {});
    BOOST_TEST(field(plain, "abstract").empty());
    BOOST_TEST(plain.left.size() == 3u, "and the short title of the container");
    Layout asked;
    asked.abstracts = true;
    asked.with = {"keywords"};
    asked.without = {"publisher"};
    asked.order = {"title", "abstract"};
    const auto record = arranged(bibtex_record(paper), asked);
    BOOST_TEST(record.fields[0].first == "title");
    BOOST_TEST(record.fields[1].second == "{We serve.}");
    BOOST_TEST(record.fields[2].first == "author");
    BOOST_TEST(field(record, "keywords") == "{serving}");
    BOOST_TEST(field(record, "publisher").empty());
}

BOOST_AUTO_TEST_CASE(a_field_of_another_bibliography_comes_back_as_it_was_written) {
    auto paper = published();
    paper.foreign = {{"addendum", "A \\emph{word}"}, {"timestamp", "now"}, {"mood", "good"}, {"usera", "{"}};
    const auto record = bibtex_record(paper);
    BOOST_TEST(field(record, "addendum") == "{A \\emph{word}}");
    BOOST_TEST(field(record, "timestamp").empty());
    BOOST_TEST(field(record, "mood").empty());
    BOOST_TEST(field(record, "usera") != "{{}");
    Layout asked;
    asked.with = {"timestamp", "mood"};
    BOOST_TEST(field(arranged(record, asked), "timestamp") == "{now}");
    BOOST_TEST(field(arranged(record, asked), "mood") == "{good}");
}

BOOST_AUTO_TEST_CASE(an_entry_that_lacks_what_it_must_have_is_named) {
    Library library;
    library.papers = {without(without(published(), "container-title"), "container-title-short"),
                      with(published(), "abstract", "x")};
    library.papers[1].key = "a b";
    const Viewed viewed{library};
    const auto notices = exporter_named("bibtex")->render(viewed.view({})).notices;
    BOOST_TEST(join(notices, "|") ==
               "left out: abstract (1 paper; --abstracts writes it), container-title-short (1 paper; --with "
               "container-title-short)|kwon2023efficient: @inproceedings without booktitle|key 'a b' is "
               "written 'a-b'");
}

BOOST_AUTO_TEST_CASE(a_volume_of_corr_is_no_volume) {
    BOOST_TEST(field(bibtex_record(with(published(), "volume", "abs/2309.06180")), "volume").empty());
}

BOOST_DATA_TEST_CASE(page_ranges_have_two_hyphens,
                     data::make(std::vector<std::string>{"1-27", "1–27", "12:1–12:20", "S1-S10, 12", "17"}) ^
                         data::make(std::vector<std::string>{"{1--27}", "{1--27}", "{12:1--12:20}",
                                                             "{S1--S10, 12}", "{17}"}),
                     pages, spelled) {
    BOOST_TEST(field(bibtex_record(with(published(), "page", pages)), "pages") == spelled);
}

BOOST_AUTO_TEST_CASE(an_address_is_not_escaped_but_cannot_break_the_file) {
    auto page = varied_papers()[5];
    page.fields["URL"] = "https://example.org/a_b{c}%20d e\"é";
    BOOST_TEST(field(bibtex_record(page), "url") == "{https://example.org/a_b%7Bc%7D%20d%20e%22%C3%A9}");
}

BOOST_AUTO_TEST_CASE(no_field_is_empty) {
    for (auto paper : varied_papers()) {
        paper.fields["publisher"] = paper.fields["note"] = "";
        paper.fields["volume"] = " ";
        for (const auto& [name, value] : bibtex_record(paper).fields) BOOST_TEST((value != "{}"), name);
    }
}

BOOST_AUTO_TEST_CASE(a_key_holds_nothing_that_bibtex_stumbles_over) {
    auto odd = varied_papers()[0];
    odd.key = "a b,c{d}#é";
    require_piece(rendered("bibtex", odd), "@misc{a-b-c-d--é,\n");
}

BOOST_AUTO_TEST_SUITE_END()
