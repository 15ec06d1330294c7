// Entries of somebody's own .bib, written again.
#include "exporters/bib/record.hpp"

#include "bib_fields.hpp"
#include "views.hpp"

BOOST_AUTO_TEST_SUITE(entries_as_they_were_written)

using namespace citegraph;
using namespace citegraph::exporters;

namespace {

const Spelling in_biblatex{.dialect = Dialect::biblatex, .charset = Charset::utf8};

/// As if read from an entry with these fields.
Paper own(const std::string& type, std::vector<WrittenField> fields, Dialect dialect = Dialect::bibtex) {
    auto made = untold("On Trees");
    made.fields["number"] = "7";
    made.written =
        Written{.dialect = dialect, .type = type, .fields = std::move(fields), .texts = {}, .meaning = 0};
    made.written->meaning = meaning_of(made);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(type_names_order_and_latex_stay) {
    const auto record = bibtex_record(own("conference", {{"number", "7"},
                                                         {"title", R"(On $\mathbb{R}$ trees)"},
                                                         {"month", "jul # {~18}", true},
                                                         {"mine", R"(\emph{x})"},
                                                         {"year", "50 BCE"}}));
    BOOST_TEST(record.type == "conference");
    const std::vector<BibtexField> expected{{"number", "{7}"},
                                            {"title", R"({On $\mathbb{R}$ trees})"},
                                            {"month", "jul # {~18}"},
                                            {"mine", R"({\emph{x}})"},
                                            {"year", "{50 BCE}"}};
    BOOST_TEST((record.fields == expected));
}

BOOST_AUTO_TEST_CASE(what_programs_noted_for_themselves_is_left_out_but_not_a_reference_to_a_parent) {
    const auto record =
        bibtex_record(own("misc", {{"timestamp", "x"}, {"abstract", "y"}, {"crossref", "z"}}));
    BOOST_TEST(record.fields.size() == 1u);
    BOOST_TEST(field(record, "crossref") == "{z}");
    BOOST_TEST(record.left.size() == 2u);
}

BOOST_AUTO_TEST_CASE(only_what_stops_tex_is_put_right) {
    const auto record = bibtex_record(own("misc", {{"note", "R&D"},
                                                   {"url", "http://a.example/x_y#z%20"},
                                                   {"doi", "https://doi.org/10.1000/A<1%3E"},
                                                   {"pages", "1-9"},
                                                   {"publisher", "Müller"}}));
    BOOST_TEST(field(record, "note") == R"({R\&D})");
    BOOST_TEST(field(record, "url") == "{http://a.example/x_y#z%20}");
    BOOST_TEST(field(record, "doi") == "{10.1000/A<1>}");
    BOOST_TEST(field(record, "pages") == "{1--9}");
    BOOST_TEST(field(record, "publisher") == R"({M{\"u}ller})");
}

BOOST_AUTO_TEST_CASE(a_date_that_biber_refuses_is_one_that_it_takes) {
    auto made = own("online", {{"urldate", "2020-6-9"}, {"date", "1999"}}, Dialect::biblatex);
    made.dates["accessed"].begin = {2020, 6, 9};
    made.written->meaning = meaning_of(made);
    const auto record = bibtex_record(made, in_biblatex);
    BOOST_TEST(field(record, "urldate") == "{2020-06-09}");
    BOOST_TEST(field(record, "date") == "{1999}");
}

BOOST_AUTO_TEST_CASE(people_who_were_no_list_are_one) {
    auto made = own("misc", {{"author", "J. Doe et al.", false, "author"}});
    made.names["author"] = {{.family = "Doe", .given = "J."}, {.literal = "others"}};
    made.written->meaning = meaning_of(made);
    BOOST_TEST(field(bibtex_record(made), "author") == "{Doe, J. and others}");
}

BOOST_AUTO_TEST_CASE(what_has_changed_is_composed_and_the_rest_keeps_its_latex) {
    auto made = own("misc", {{"title", R"(On $\mathbb{R}$)"}});
    made.written->texts["title"] = {R"(On $\mathbb{R}$)", meaning_of(made, "title")};
    made.fields["note"] = "New & old";
    const auto record = bibtex_record(made);
    BOOST_TEST(field(record, "title") == R"({On $\mathbb{R}$})");
    BOOST_TEST(field(record, "note") == R"({New \& old})");
    made.fields["title"] = "On leaves";
    BOOST_TEST(field(bibtex_record(made), "title") == "{On leaves}");
}

BOOST_AUTO_TEST_CASE(the_other_dialect_has_its_own_names_and_the_same_latex) {
    auto made = own("article", {{"journal", R"(\apj)"}});
    made.type = "article-journal";
    made.fields["container-title"] = "Astrophysical Journal";
    made.written->texts["container-title"] = {R"(\apj)", meaning_of(made, "container-title")};
    BOOST_TEST(field(bibtex_record(made, in_biblatex), "journaltitle") == R"({\apj})");
}

BOOST_AUTO_TEST_CASE(fields_that_only_biblatex_reads_become_those_of_bibtex) {
    auto made = own("misc", {{"date", "2019-03-31/2019-04-02"}, {"title", "T"}});
    made.dates["issued"] = {.begin = {2019, 3, 31}, .end = Day{2019, 4, 2}};
    made.written->meaning = meaning_of(made);
    const auto record = bibtex_record(made);
    BOOST_TEST(field(record, "date").empty());
    BOOST_TEST(field(record, "year") == "{2019}");
    BOOST_TEST(field(record, "month") == "mar # {~31--} # apr # {~2}");
}

BOOST_AUTO_TEST_CASE(who_is_all_there_is_stands_where_styles_look) {
    auto film = untold("A Film");
    film.names["director"] = {{.family = "Doe", .given = "J."}};
    BOOST_TEST(field(bibtex_record(film), "author") == "{Doe, J.}");
    BOOST_TEST(field(bibtex_record(film, in_biblatex), "editor") == "{Doe, J.}");
    BOOST_TEST(field(bibtex_record(film, in_biblatex), "editortype") == "{director}");
}

BOOST_AUTO_TEST_CASE(characters_that_are_not_written_are_said) {
    Library library;
    library.papers = {untold("A\xC2\x8A title\xE2\x80\x8B")};
    const auto notices = exporter_named("bibtex")->render(Viewed{library}.view({})).notices;
    BOOST_TEST((std::ranges::find(notices,
                                  "control and invisible characters are removed: U+008A (1 paper), U+200B "
                                  "(1 paper)") != notices.end()));
}

BOOST_AUTO_TEST_SUITE_END()
