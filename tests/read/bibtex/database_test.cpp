// Several files as one database, and the LaTeX that stays beside what it means.
#include "citegraph/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(databases)

using namespace citegraph;

namespace {

const Reader& reader(std::string_view dialect) {
    return *std::ranges::find(all_readers(), dialect, &Reader::name);
}

Reading together(std::string_view one, std::string_view two) {
    const std::vector<ReaderInput> inputs{{one, "one.bib", &reader("bibtex")},
                                          {two, "two.bib", &reader("biblatex")}};
    return reader("bibtex").read_together(inputs);
}

Paper read(std::string_view entry, std::string_view dialect = "bibtex") {
    const auto reading = reader(dialect).read(entry, "a.bib");
    BOOST_REQUIRE_EQUAL(reading.papers.size(), 1u);
    return reading.papers.front();
}

const WrittenField& written(const Paper& paper, std::string_view name) {
    BOOST_REQUIRE(paper.written.has_value());
    const auto found = std::ranges::find(paper.written->fields, name, &WrittenField::name);
    BOOST_REQUIRE((found != paper.written->fields.end()));
    return *found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_one_file_defines_holds_in_the_next) {
    const auto reading =
        together("@string{jot = \"Journal of Things\"}\n", "@article{a, title={T}, journal=jot}");
    BOOST_TEST(reading.problems.empty());
    BOOST_TEST(field_of(reading.papers.at(0), "container-title") == "Journal of Things");
    BOOST_TEST(written(reading.papers[0], "journal").latex == "Journal of Things");
}

BOOST_AUTO_TEST_CASE(a_parent_may_stand_in_another_file) {
    const auto reading = together("@inproceedings{a, title={T}, crossref={p}}\n",
                                  "\n@proceedings{p, title={Proceedings}, year={1999}}");
    BOOST_TEST(field_of(reading.papers.at(0), "container-title") == "Proceedings");
    BOOST_TEST(written(reading.papers[0], "crossref").latex == "p");
    BOOST_TEST(reading.papers[0].written->fields.size() == 2u, "what it inherits is not written again");
    BOOST_TEST(reading.entries.at(1).file == "two.bib");
    BOOST_TEST(reading.entries[1].line == 2);
}

BOOST_AUTO_TEST_CASE(problems_come_file_by_file) {
    const auto reading = together("\n\n@misc{a, title=one}", "@misc{b, title=two}");
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 2u);
    BOOST_TEST(to_string(reading.problems[0]) ==
               "one.bib:3:16: a: the macro one is not defined; its name stands for it");
    BOOST_TEST(reading.problems[1].file == "two.bib");
}

BOOST_AUTO_TEST_CASE(macros_that_styles_define_or_nobody_stay_macros) {
    const auto paper =
        read("@string{mine={My }}\n@article{a, title={T}, journal=mine # other # { J}, month=jul # \"~18\"}");
    BOOST_TEST(written(paper, "journal").latex == "{My } # other # { J}");
    BOOST_TEST(written(paper, "journal").is_expression);
    BOOST_TEST(field_of(paper, "container-title") == "My other J");
    BOOST_TEST(written(paper, "month").latex == "jul # {~18}");
    BOOST_TEST(written(read("@misc{a, year=2001, month=March}"), "month").latex == "mar");
    BOOST_TEST(written(read("@article{a, journal=jacm}"), "journal").latex == "jacm");
    BOOST_TEST(!written(read("@article{a, journal=jacm}", "biblatex"), "journal").is_expression);
}

BOOST_AUTO_TEST_CASE(latex_that_is_more_than_text_stays_beside_its_meaning) {
    const auto paper =
        read(R"(@book{a, title={On $\mathbb{R}$}, subtitle={A \emph{tour}}, author={\TUB{} Group and
                                Roe, R.}, publisher={M{\"u}ller}})",
             "biblatex");
    BOOST_TEST(*unchanged(paper, "title") == R"(On $\mathbb{R}$: A \emph{tour})");
    BOOST_TEST((unchanged(paper, "author") != nullptr));
    BOOST_TEST((unchanged(paper, "publisher") == nullptr));
    BOOST_TEST((unchanged(paper) != nullptr));
}

BOOST_AUTO_TEST_CASE(et_al_is_and_others_and_is_said) {
    for (const std::string list : {"Doe, J. and et al.", "J. Doe et al", "Doe, J. and {et al.}"}) {
        const auto reading = reader("bibtex").read("@misc{a, author={" + list + "}}", "a.bib");
        const auto& names = reading.papers.at(0).names.at("author");
        BOOST_REQUIRE_EQUAL(names.size(), 2u);
        BOOST_TEST(names[0].family == "Doe");
        BOOST_TEST(names[1].literal == "others");
        BOOST_TEST((to_string(reading.problems.at(0)).find("et al") != std::string::npos));
        BOOST_TEST(written(reading.papers[0], "author").role == "author");
    }
    BOOST_TEST(read("@misc{a, author={Kamal, Hay and Bethal, X.}}").names.at("author").size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_field_without_a_place_of_its_own_is_kept_as_it_was_written) {
    const auto paper = read(R"(@phdthesis{a, title={T}, school={University}, publisher={House \& Co}})");
    BOOST_TEST(paper.foreign.at("publisher") == R"(House \& Co)");
}

BOOST_AUTO_TEST_CASE(a_date_that_is_none_leaves_year_and_month) {
    const auto reading = reader("bibtex").read("@misc{a, year=1989, month=sep, date={27-29}}", "a.bib");
    BOOST_TEST((reading.papers.at(0).dates.at("issued").begin == Day{1989, 9, 0}));
    BOOST_TEST((to_string(reading.problems.at(0)).find("'27-29' is no date") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(containers_of_data_are_read_in_either_dialect) {
    for (const auto* dialect : {"bibtex", "biblatex"}) {
        const auto paper = read("@xdata{p, publisher={House}}\n@book{a, title={T}, xdata={p}}", dialect);
        BOOST_TEST(field_of(paper, "publisher") == "House");
        BOOST_TEST(written(paper, "publisher").latex == "House");
    }
}

BOOST_AUTO_TEST_CASE(words_alone_are_no_empty_database) {
    BOOST_TEST(reader("bibtex").read("just words", "a.bib").problems.size() == 1u);
    BOOST_TEST(reader("bibtex").read("% a comment\n@string{a={b}}\n", "a.bib").problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
