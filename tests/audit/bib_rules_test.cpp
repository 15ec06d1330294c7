#include "heard.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bib_rules)

using namespace citegraph;

using test::check;

namespace {

/// A .bib file, and what is asked of it.
struct Bib {
    explicit Bib(std::string source, Dialect dialect = Dialect::bibtex)
        : tree{bibtex::parse(std::move(source), "refs.bib", dialect)},
          records{bibtex::records_of(tree)},
          reading{reader_for("refs.bib")->read(tree.source, "refs.bib")} {}

    AuditInput input() const {
        return {.file = "refs.bib",
                .text = tree.source,
                .reading = &reading,
                .bib = &tree,
                .records = records.records,
                .cited = cited,
                .has_documents = !cited.empty()};
    }

    std::vector<Finding> found(std::string_view rule) const { return rule_named(rule)->check(input()); }

    /// "1:4 message" of each finding.
    std::vector<std::string> told(std::string_view rule) const {
        std::vector<std::string> out;
        for (const auto& one : found(rule))
            out.push_back(std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.message);
        return out;
    }

    bibtex::Tree tree;
    bibtex::Records records;
    Reading reading;
    std::vector<CitedKey> cited{};
};

struct Entry_ {
    std::string source, missing;
};

std::ostream& operator<<(std::ostream& out, const Entry_& one) {
    return out << one.source;
}

const std::vector<Entry_> entries{
    {"@article{x, author={A}, title={T}, journal={J}, year=2000}", ""},
    {"@article{x, author={A}, title={T}, journaltitle={J}, date={2000}}", ""},
    {"@article{x, title={T}, journal={J}, year=2000}", "@article 'x' has no author"},
    {"@article{x, author={A}, title={T}}", "@article 'x' has no journal, no year"},
    {"@article{x, author={A}, title={ }, journal={J}, year=2000}", "@article 'x' has no title"},
    {"@article{x, author={A}, title={T}, journal=unknown, year=2000}", ""},
    {"@book{x, editor={E}, title={T}, publisher={P}, year=2000}", ""},
    {"@book{x, title={T}, publisher={P}, year=2000}", "@book 'x' has no author"},
    {"@inproceedings{x, author={A}, title={T}, year=2000}", "@inproceedings 'x' has no booktitle"},
    {"@inproceedings{x, author={A}, title={T}, crossref={p}}", ""},
    {"@InProceedings{x, author={A}, title={T}, booktitle={B}}", "@inproceedings 'x' has no year"},
    {"@phdthesis{x, author={A}, title={T}, year=2000}", "@phdthesis 'x' has no school"},
    {"@thesis{x, author={A}, title={T}, institution={I}, date={2000}}", ""},
    {"@techreport{x, author={A}, title={T}, year=2000}", "@techreport 'x' has no institution"},
    {"@online{x, author={A}, title={T}, doi={10.1000/1}}", ""},
    {"@misc{x, note={N}}", ""},
    {"@unheardof{x, note={N}}", ""},
};

struct Text {
    std::string value, marks;  ///< each character that is told
};

std::ostream& operator<<(std::ostream& out, const Text& one) {
    return out << one.value;
}

const std::vector<Text> texts{
    {"Cats & Dogs", "&"},      {"Cats \\& Dogs", ""},
    {"50% of #1", "%#"},       {"50\\% of \\#1", ""},
    {"snake_case", "_"},       {"$a_1$ and $b^2$", ""},
    {"a_1 and $b^2$", "_"},    {"\\(a_1\\) and c_2", "_"},
    {"\\url{x_y%z}", ""},      {"see \\href{x_y}{Cats & Dogs}", "&"},
    {"\\ensuremath{a_1}", ""}, {"https://example.org/a_b%20c", ""},
    {"\\textit{a & b}", "&"},  {"plain", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_field_that_a_type_needs_is_missed, entries) {
    const auto found = Bib{sample.source}.found("missing-field");
    BOOST_TEST(found.size() == (sample.missing.empty() ? 0U : 1U));
    if (!found.empty()) BOOST_TEST(found[0].message == sample.missing);
}

BOOST_AUTO_TEST_CASE(a_missing_field_is_told_at_the_type_of_its_entry) {
    const auto found = Bib{"\n@article{x, author={A}, title={T}, year=2000}"}.found("missing-field");
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].line == 2);
    BOOST_TEST(found[0].column == 2);
    BOOST_TEST(found[0].end_column == 9);
    BOOST_TEST(found[0].field == "journal");
    BOOST_TEST((found[0].entry == std::optional<std::size_t>{0}));
}

BOOST_DATA_TEST_CASE(characters_of_latex_are_told_in_text_that_is_printed, texts) {
    const Bib bib{"@misc{x, title={" + sample.value + "}}"};
    std::string marks;
    for (const auto& one : bib.found("unescaped"))
        marks += bib.tree.source[static_cast<std::size_t>(one.column) - 1];
    BOOST_TEST(marks == sample.marks);
}

BOOST_AUTO_TEST_CASE(addresses_and_abstracts_may_have_any_character) {
    check(Bib{"@misc{x, url={a_b%c}, doi={10.1/a_b}, abstract={50% & more}, keywords={a & b}}"}.told(
              "unescaped"),
          {});
}

BOOST_AUTO_TEST_CASE(a_backslash_mends_what_is_no_mathematics) {
    const Bib bib{"@misc{x, title={Cats & a_1}}"};
    const auto found = bib.found("unescaped");
    BOOST_REQUIRE_EQUAL(found.size(), 2U);
    BOOST_REQUIRE(found[0].fix);
    auto mended = bib.tree.source;
    mended.replace(found[0].fix->begin, found[0].fix->end - found[0].fix->begin, found[0].fix->text);
    BOOST_TEST(mended == "@misc{x, title={Cats \\& a_1}}");
    BOOST_TEST(!found[1].fix);
}

BOOST_AUTO_TEST_CASE(a_macro_needs_a_definition_above_it) {
    check(Bib{"@string{here = \"H\"}\n@misc{x, title=here # late, month=jan, journal=jacm}\n@string{late = "
              "\"L\"}"}
              .told("unknown-macro"),
          {"2:23 no @string defines 'late' above"});
}

BOOST_AUTO_TEST_CASE(macros_are_the_same_in_any_case) {
    check(Bib{"@STRING{Here = {H}}\n@misc{x, title=HERE, month=DEC}"}.told("unknown-macro"), {});
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_twice_is_told_at_the_second) {
    check(Bib{"@misc{a, title={T}}\n@misc{b, title={U}}\n@misc{A, title={V}}"}.told("duplicate-key"),
          {"3:7 the key 'A' stands in line 1 too"});
}

BOOST_AUTO_TEST_CASE(biber_tells_keys_apart_by_case) {
    check(Bib{"@misc{a, title={T}}\n@misc{A, title={V}}", Dialect::biblatex}.told("duplicate-key"), {});
    check(Bib{"@misc{a, title={T}}\n@misc{a, title={V}}", Dialect::biblatex}.told("duplicate-key"),
          {"2:7 the key 'a' stands in line 1 too"});
}

BOOST_AUTO_TEST_CASE(a_crossref_needs_its_entry) {
    check(
        Bib{"@misc{a, title={T}, crossref={p}}\n@misc{b, title={T}, crossref={q}}\n@book{P, title={B}}"}.told(
            "lost-crossref"),
        {"2:7 its crossref 'q' is no entry"});
}

BOOST_AUTO_TEST_CASE(what_a_document_cites_needs_an_entry) {
    Bib bib{"@misc{a, title={T}}\n@misc{b, title={U}}"};
    bib.cited = {{"A", "paper.tex", 3}, {"c", "paper.tex", 7}};
    const auto found = bib.found("cited-absent");
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].file == "paper.tex");
    BOOST_TEST(found[0].line == 7);
    BOOST_TEST(found[0].message == "'c' is cited, and no entry has that key");
    check(bib.told("never-cited"), {"2:7 'b' is cited nowhere"});
}

BOOST_AUTO_TEST_CASE(a_parent_is_cited_by_its_children) {
    Bib bib{"@misc{a, title={T}, crossref={p}}\n@book{p, title={B}}"};
    bib.cited = {{"a", "paper.tex", 1}};
    check(bib.told("never-cited"), {});
}

BOOST_AUTO_TEST_CASE(nothing_is_never_cited_without_a_document_or_with_all_cited) {
    const Bib alone{"@misc{a, title={T}}"};
    check(alone.told("never-cited"), {});
    auto input = alone.input();
    input.has_documents = true;
    BOOST_TEST(rule_named("never-cited")->check(input).size() == 1U);
    input.cites_all = true;
    BOOST_TEST(rule_named("never-cited")->check(input).empty());
}

BOOST_AUTO_TEST_CASE(a_list_is_no_bib_file) {
    const auto reading =
        reader_for("list.md")->read("- [T & U](https://arxiv.org/abs/2101.00001)\n", "list.md");
    for (const auto* rule : {"missing-field", "unescaped", "unknown-macro", "duplicate-key", "lost-crossref",
                             "cited-absent", "never-cited"})
        BOOST_TEST(rule_named(rule)->check({.file = "list.md", .reading = &reading}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
