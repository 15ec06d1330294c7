#include "app/bib/update.hpp"

#include "citegraph/source.hpp"
#include "papers.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(bib_revision)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;
using Kind = Revision::Kind;

namespace {

/// What Crossref and arXiv know of a paper.
Paper known() {
    auto made =
        by(::paper({"arxiv:2309.06180", "doi:10.1145/3600006.3613165"}, "kwon2023", "paper-conference",
                   {{"title", "Efficient memory management with PagedAttention"},
                    {"container-title", "Proceedings of the 29th Symposium on Operating Systems Principles"},
                    {"page", "611–626"},
                    {"publisher", "ACM"},
                    {"DOI", "10.1145/3600006.3613165"}}),
           {person("Woosuk", "Kwon"), person("Zhuohan", "Li")}, {2023, 10, 23});
    made.foreign["arxiv-category"] = "cs.LG";
    for (const auto* name :
         {"title", "author", "container-title", "page", "publisher", "DOI", "issued", "type"})
        made.origin[name] = {"crossref", "2026-11-22"};
    Manifestation print;
    print.source = "crossref";
    made.manifestations = {print};
    return made;
}

/// A .bib of one entry, and what becomes of it.
struct Case {
    bibtex::Tree tree;
    bibtex::Records records;
    Resolution resolution;
    Paper paper = known();

    explicit Case(const std::string& bib, Dialect dialect = Dialect::bibtex)
        : tree{bibtex::parse(bib, "refs.bib", dialect)}, records{bibtex::records_of(tree)} {
        BOOST_REQUIRE(records.records.size() == 1u);
        resolution.outcome = Outcome::exact;
        resolution.entry.authors = {"Woosuk Kwon", "Zhuohan Li"};
    }
    Revision revised(const std::set<std::string>& kept = {}) const {
        return revise(tree, records.records[0], resolution, paper, kept);
    }
    std::string after(const std::set<std::string>& kept = {}) const {
        const auto changes = changes_of(revised(kept), records.records[0].block);
        return changes.empty() ? tree.source : bibtex::changed(tree, changes);
    }
};

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

const std::string preprint =
    "@article{mine,\n"
    "  title = {Efficient memory management with PagedAttention},\n"
    "  author = {Kwon, Woosuk and Li, Zhuohan},\n"
    "  journal = {arXiv preprint arXiv:2309.06180},\n"
    "  year = {2023},\n"
    "  note = {arXiv:2309.06180},\n"
    "  keywords = {serving}\n"
    "}\n";

struct Closed {
    const char* field;
    Outcome outcome;
    const char* reason;
};
std::ostream& operator<<(std::ostream& out, const Closed& row) {
    return out << row.reason;
}
const std::vector<Closed> closed{
    {"citegraph = {keep}", Outcome::exact, "it says citegraph = {keep}"},
    {"citegraph = { KEEP }", Outcome::title_match, "it says citegraph = {keep}"},
    {"crossref = {proc}", Outcome::exact, "it inherits from another entry"},
    {"xdata = {common}", Outcome::exact, "it inherits from another entry"},
    {"year = 2023", Outcome::ambiguous, "ambiguous"},
    {"year = 2023", Outcome::conflict, "conflict"},
    {"year = 2023", Outcome::unconfirmed, "unconfirmed"},
    {"year = 2023", Outcome::unresolved, "unresolved"},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_entry_that_is_not_to_be_touched_says_why, data::make(closed), row) {
    Case entry{"@article{mine, title = {T}, " + std::string{row.field} + "}\n"};
    entry.resolution.outcome = row.outcome;
    BOOST_TEST((entry.revised().kind == Kind::closed));
    BOOST_TEST(entry.revised().reason == row.reason);
    BOOST_TEST(entry.after() == entry.tree.source);
}

BOOST_AUTO_TEST_CASE(the_evidence_of_a_conflict_is_told) {
    Case entry{preprint};
    entry.resolution.outcome = Outcome::conflict;
    entry.resolution.evidence = {"arxiv:2309.06180 is another paper", "more"};
    BOOST_TEST(entry.revised().reason == "conflict: arxiv:2309.06180 is another paper");
}

BOOST_AUTO_TEST_CASE(an_entry_of_other_authors_is_left_alone) {
    Case entry{preprint};
    entry.resolution.entry.authors = {"Ada Lovelace", "Charles Babbage"};
    BOOST_TEST((entry.revised().kind == Kind::closed));
    BOOST_TEST(entry.revised().reason == "its authors are others");
}

BOOST_AUTO_TEST_CASE(a_preprint_becomes_its_publication_with_all_of_it_from_one_record) {
    const Case entry{preprint};
    const auto revision = entry.revised();
    BOOST_TEST((revision.kind == Kind::upgraded));
    BOOST_TEST(revision.reason ==
               "published in 'Proceedings of the 29th Symposium on Operating Systems Principles' 2023, says "
               "crossref");
    const auto after = entry.after();
    for (const auto* piece :
         {"@inproceedings{mine,", "booktitle = {Proceedings of the 29th", "pages = {611--626}",
          "publisher = {ACM}", "doi = {10.1145/3600006.3613165}", "eprint = {2309.06180}",
          "title = {Efficient memory management with PagedAttention}",
          "author = {Kwon, Woosuk and Li, Zhuohan}", "keywords = {serving}"})
        BOOST_TEST(has(after, piece), after << "\nlacks " << piece);
    for (const auto* gone : {"journal", "arXiv preprint", "note"}) BOOST_TEST(!has(after, gone), after);
}

BOOST_AUTO_TEST_CASE(an_upgraded_entry_is_complete_when_it_is_revised_again) {
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex}) {
        const Case once{Case{preprint, dialect}.after(), dialect};
        BOOST_TEST((once.revised().kind == Kind::complete), once.tree.source);
        BOOST_TEST(once.after() == once.tree.source);
    }
}

BOOST_AUTO_TEST_CASE(what_only_the_list_says_upgrades_nothing) {
    Case entry{preprint};
    for (auto& [field, from] : entry.paper.origin) from.source = list_source;
    for (auto& one : entry.paper.manifestations) one.source = list_source;
    BOOST_TEST((entry.revised().kind != Kind::upgraded));
    BOOST_TEST(has(entry.after(), "journal = {arXiv preprint arXiv:2309.06180}"));
}

BOOST_AUTO_TEST_CASE(fields_that_the_user_keeps_are_not_changed_added_or_removed) {
    const Case entry{preprint};
    const auto after = entry.after({"journal", "doi", "year", "note"});
    for (const auto* piece : {"journal = {arXiv preprint arXiv:2309.06180}", "note = {arXiv:2309.06180}"})
        BOOST_TEST(has(after, piece), after);
    BOOST_TEST(!has(after, "doi"), after);
}

BOOST_AUTO_TEST_CASE(an_entry_of_the_publication_is_filled_and_nothing_in_it_changes) {
    const std::string before =
        "@inproceedings{mine,\n  title = {Paged {Attention}},\n  booktitle = {SOSP},\n  year = 2023\n}\n";
    const Case entry{before};
    BOOST_TEST((entry.revised().kind == Kind::filled));
    for (const auto& field : entry.revised().fields) BOOST_TEST(field.before.empty(), field.field);
    const auto after = entry.after();
    for (const auto* piece : {"title = {Paged {Attention}}", "booktitle = {SOSP}", "year = 2023",
                              "pages = {611--626}", "doi = {10.1145/3600006.3613165}"})
        BOOST_TEST(has(after, piece), after << "\nlacks " << piece);
}

BOOST_AUTO_TEST_CASE(an_entry_of_another_publication_gets_its_eprint_alone) {
    const Case entry{
        "@article{mine,\n  title = {T},\n  journal = {Journal of Chemistry},\n  year = 2011\n}\n"};
    for (const auto& field : entry.revised().fields)
        BOOST_TEST(
            (field.field == "eprint" || field.field == "archiveprefix" || field.field == "primaryclass"),
            field.field);
    BOOST_TEST(!has(entry.after(), "10.1145"));
}

BOOST_AUTO_TEST_CASE(an_entry_that_is_little_more_than_an_identifier_gets_all) {
    const Case entry{"@misc{mine, eprint = {2309.06180}}\n"};
    const auto after = entry.after();
    BOOST_TEST((entry.revised().kind == Kind::filled));
    BOOST_TEST(entry.revised().reason == "the record of arxiv:2309.06180");
    for (const auto* piece : {"@inproceedings{mine", "title", "Kwon", "booktitle", "eprint = {2309.06180}"})
        BOOST_TEST(has(after, piece), after << "\nlacks " << piece);
}

BOOST_AUTO_TEST_CASE(additions_are_written_in_the_manner_of_the_entry) {
    const Case entry{
        "@ARTICLE{mine, title = \"T\", journal = \"arXiv preprint arXiv:2309.06180\", year = 2022}\n"};
    const auto after = entry.after();
    for (const auto* piece : {"@INPROCEEDINGS{mine", "publisher = \"ACM\"", "year = 2023"})
        BOOST_TEST(has(after, piece), after << "\nlacks " << piece);
}

BOOST_AUTO_TEST_CASE(biblatex_names_fields_its_own_way) {
    const Case entry{preprint, Dialect::biblatex};
    const auto after = entry.after();
    for (const auto* piece : {"eprinttype", "eprintclass"}) BOOST_TEST(has(after, piece), after);
    for (const auto* name : {"archiveprefix", "primaryclass"}) BOOST_TEST(!has(after, name), after);
}

BOOST_AUTO_TEST_CASE(another_title_in_print_is_left_to_the_user) {
    Case entry{preprint};
    entry.paper.foreign["preprint-title"] = "vLLM";
    BOOST_TEST(has(entry.revised().caution, "its title in print is 'Efficient memory management"));
    BOOST_TEST(has(entry.after(), "title = {Efficient memory management with PagedAttention}"));
}

BOOST_AUTO_TEST_CASE(a_preprint_that_nobody_printed_stays_one) {
    Case entry{preprint};
    entry.paper.fields.erase("container-title");
    entry.paper.fields.erase("DOI");
    entry.paper.manifestations[0].kind = Manifestation::Kind::preprint;
    entry.paper.type = "article";
    BOOST_TEST((entry.revised().kind == Kind::filled || entry.revised().kind == Kind::complete));
    BOOST_TEST(has(entry.after(), "@article{mine,"));
    BOOST_TEST(has(entry.after(), "note = {arXiv:2309.06180}"));
}

BOOST_AUTO_TEST_CASE(every_kind_has_its_word) {
    BOOST_TEST(name_of(Kind::closed) == "closed");
    BOOST_TEST(name_of(Kind::complete) == "complete");
    BOOST_TEST(name_of(Kind::filled) == "filled");
    BOOST_TEST(name_of(Kind::upgraded) == "upgraded");
}

BOOST_AUTO_TEST_SUITE_END()
