#include "exporters/bib/record.hpp"

#include "views.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(bib_types)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string was, csl, bibtex, biblatex;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.was << " as " << row.csl;
}

std::vector<Row> rows() {
    return {{"manual", "report", "manual", "manual"},
            {"proceedings", "book", "proceedings", "proceedings"},
            {"mvbook", "book", "book", "mvbook"},
            {"reference", "book", "book", "reference"},
            {"inbook", "chapter", "incollection", "inbook"},
            {"suppperiodical", "article-journal", "article", "suppperiodical"},
            {"video", "motion_picture", "misc", "video"},
            {"manual", "software", "misc", "software"},
            {"gizmo", "document", "misc", "misc"}};
}

/// A work that its owner's file called `was`.
Paper owned(const std::string& was, const std::string& csl) {
    Paper paper;
    paper.key = "a";
    paper.type = csl;
    paper.foreign["entrytype"] = was;
    paper.fields = {{"title", "On Engines"}, {"container-title", "Machines"}};
    paper.names["author"] = {person("Ada", "Lovelace")};
    paper.names["editor"] = {person("Luigi", "Menabrea")};
    return paper;
}

bool has(const BibtexRecord& record, const std::string& name) {
    return std::ranges::find(record.fields, name, &BibtexField::first) != record.fields.end();
}

const Spelling in_biblatex{Dialect::biblatex, Charset::utf8};

}  // namespace

BOOST_DATA_TEST_CASE(a_type_that_csl_has_no_word_for_comes_back, data::make(rows()), row) {
    const auto paper = owned(row.was, row.csl);
    BOOST_TEST(bibtex_record(paper).type == row.bibtex);
    BOOST_TEST(bibtex_record(paper, in_biblatex).type == row.biblatex);
}

BOOST_AUTO_TEST_CASE(who_makes_a_manual_is_an_organization) {
    auto paper = owned("manual", "report");
    paper.fields["publisher"] = "Analytical Society";
    BOOST_TEST(has(bibtex_record(paper), "organization"));
    BOOST_TEST(has(bibtex_record(paper, in_biblatex), "organization"));
}

BOOST_AUTO_TEST_CASE(a_booklet_says_how_it_was_published) {
    auto paper = owned("", "pamphlet");
    paper.fields.erase("container-title");
    paper.fields["publisher"] = "Analytical Society";
    for (const auto& record : {bibtex_record(paper), bibtex_record(paper, in_biblatex)}) {
        BOOST_TEST(has(record, "howpublished"));
        BOOST_TEST(!has(record, "publisher"));
    }
}

BOOST_AUTO_TEST_CASE(what_the_owner_of_a_list_wrote_is_written_though_its_type_has_no_place_for_it) {
    auto paper = owned("inproceedings", "paper-conference");
    paper.names["translator"] = {person("Ada", "Lovelace")};
    paper.origin = {{"type", {"list", "2026-11-22"}}, {"title", {"list", "2026-11-22"}}};
    BOOST_TEST(has(bibtex_record(paper, in_biblatex), "translator"));
    paper.origin["title"] = {"crossref", "2026-11-22"};
    BOOST_TEST(!has(bibtex_record(paper, in_biblatex), "translator"));
}

BOOST_AUTO_TEST_CASE(a_report_of_no_known_kind_is_a_report_to_biblatex) {
    auto paper = owned("", "report");
    BOOST_TEST(!has(bibtex_record(paper, in_biblatex), "type"));
    paper.origin["title"] = {"crossref", "2026-11-22"};
    BOOST_TEST(has(bibtex_record(paper, in_biblatex), "type"));
}

BOOST_AUTO_TEST_CASE(an_entry_without_fields_has_a_comma_that_biber_needs) {
    Paper paper = untold("a");
    paper.key = "a";
    paper.type = "book";
    paper.fields.clear();
    require_piece(rendered("biblatex", paper), "@book{a,\n}\n");
    require_piece(rendered("bibtex", paper), "@book{a,\n  key           = {a}\n}\n");
}

BOOST_AUTO_TEST_SUITE_END()
