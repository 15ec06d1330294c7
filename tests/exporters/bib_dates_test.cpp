// Dates, languages and archives of entries, in both dialects.
#include "exporters/bib/record.hpp"

#include "bib_fields.hpp"
#include "views.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(dates_and_addresses_of_bibliographies)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

const Spelling in_biblatex{.dialect = Dialect::biblatex, .charset = Charset::utf8};

struct Dated {
    std::string edtf, year, month, day, date;
};

std::ostream& operator<<(std::ostream& out, const Dated& row) {
    return out << row.edtf;
}

// btxdoc.pdf, section 3.2; tamethebeast.pdf for spans; biblatex.pdf, section 2.3.8.
const std::vector<Dated> dates{
    {"2020", "{2020}", "", "", "{2020}"},
    {"2020-05", "{2020}", "may", "", "{2020-05}"},
    {"2020-05-07", "{2020}", "may # {~7}", "", "{2020-05-07}"},
    {"2020-07/2020-08", "{2020}", "jul # {--} # aug", "", "{2020-07/2020-08}"},
    {"2020-12/2021-01", "{2020--2021}", "dec", "", "{2020-12/2021-01}"},
    {"2020-05-07/2020-05-09", "{2020}", "may # {~7--9}", "", "{2020-05-07/2020-05-09}"},
    {"2020-05-31/2020-06-02", "{2020}", "may # {~31--} # jun # {~2}", "", "{2020-05-31/2020-06-02}"},
    {"2010/2012", "{2010--2012}", "", "", "{2010/2012}"},
    {"2010/..", "{2010--}", "", "", "{2010/..}"},
    {"1920~", "{ca.~1920}", "", "", "{1920~}"},
    {"1920?", "{ca.~1920}", "", "", "{1920?}"},
    {"2020-21", "{2020}", "{Spring}", "", "{2020-21}"},
    {"2020-23", "{2020}", "{Autumn}", "", "{2020-23}"},
};

struct Spoken {
    std::string tag, langid, language;
};

std::ostream& operator<<(std::ostream& out, const Spoken& row) {
    return out << row.tag;
}

// biblatex.pdf, langid: the names of babel for the tags of BCP 47.
const std::vector<Spoken> languages{
    {"en", "{english}", ""},
    {"en-US", "{american}", ""},
    {"en_GB", "{british}", ""},
    {"de", "{ngerman}", ""},
    {"de-AT", "{naustrian}", ""},
    {"de-DE-1901", "{german}", ""},
    {"de-LI", "{ngerman}", ""},
    {"pt-BR", "{brazilian}", ""},
    {"zh-Hans-CN", "{chinese}", ""},
    {"fr", "{french}", ""},
    {"tlh", "", "{tlh}"},
    {"English and French", "", "{{English and French}}"},
};

Paper dated(const std::string& edtf) {
    auto made = untold("On Trees");
    made.dates["issued"] = parse_edtf(edtf).value();
    return made;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_date_is_year_month_and_day_in_bibtex_and_one_field_in_biblatex, data::make(dates),
                     row) {
    const auto old = bibtex_record(dated(row.edtf));
    BOOST_TEST(field(old, "year") == row.year);
    BOOST_TEST(field(old, "month") == row.month);
    BOOST_TEST(field(old, "day") == row.day);
    BOOST_TEST(field(old, "date") == "");
    const auto modern = bibtex_record(dated(row.edtf), in_biblatex);
    BOOST_TEST(field(modern, "date") == row.date);
    BOOST_TEST(field(modern, "year") == "");
}

BOOST_AUTO_TEST_CASE(the_month_of_what_sources_tell_of_is_a_macro_alone) {
    auto made = dated("2020-05-07");
    made.origin["title"] = {"crossref", "2026-11-22"};
    BOOST_TEST(field(bibtex_record(made), "month") == "may");
    BOOST_TEST(field(bibtex_record(made), "day") == "{7}");
}

BOOST_AUTO_TEST_CASE(words_that_are_no_date_are_the_year) {
    auto made = untold("On Trees");
    made.dates["issued"].literal = "13th century & later";
    BOOST_TEST(field(bibtex_record(made), "year") == "{13th century \\& later}");
    BOOST_TEST(field(bibtex_record(made, in_biblatex), "year") == "{13th century \\& later}");
    BOOST_TEST(field(bibtex_record(made, in_biblatex), "date") == "");
}

BOOST_AUTO_TEST_CASE(other_dates_have_fields_of_their_own) {
    auto made = dated("2020");
    made.dates["accessed"].begin = {2024, 1, 2};
    made.dates["event-date"].begin = {2019, 12, 8};
    made.dates["original-date"].begin = {1843, 0, 0};
    for (const auto& record : {bibtex_record(made), bibtex_record(made, in_biblatex)}) {
        BOOST_TEST(field(record, "urldate") == "{2024-01-02}");
        BOOST_TEST(field(record, "eventdate") == "{2019-12-08}");
        BOOST_TEST(field(record, "origdate") == "{1843}");
    }
}

BOOST_DATA_TEST_CASE(a_language_is_one_of_babel_if_it_has_a_tag, data::make(languages), row) {
    auto made = untold("On Trees");
    made.fields["language"] = row.tag;
    const auto record = bibtex_record(made, in_biblatex);
    BOOST_TEST(field(record, "langid") == row.langid);
    BOOST_TEST(field(record, "language") == row.language);
}

BOOST_AUTO_TEST_CASE(an_archive_names_itself_and_only_one_has_the_place_of_the_eprint) {
    auto made = paper({"arxiv:2309.06180"}, "a", "article", {{"title", "T"}, {"PMID", "123"}});
    made.foreign["arxiv-category"] = "cs.LG stat.ML";
    const auto old = bibtex_record(made), modern = bibtex_record(made, in_biblatex);
    BOOST_TEST(field(old, "archiveprefix") == "{arXiv}");
    BOOST_TEST(field(old, "primaryclass") == "{cs.LG}");
    BOOST_TEST(field(modern, "eprinttype") == "{arxiv}");
    BOOST_TEST(field(modern, "eprintclass") == "{cs.LG}");
    BOOST_TEST(field(modern, "eprint") == "{2309.06180}");
    BOOST_TEST(field(old, "pmid") == "{123}");
    auto medical = untold("T");
    medical.fields["PMID"] = "123";
    BOOST_TEST(field(bibtex_record(medical, in_biblatex), "eprint") == "{123}");
    BOOST_TEST(field(bibtex_record(medical, in_biblatex), "eprinttype") == "{pubmed}");
}

BOOST_AUTO_TEST_CASE(the_archive_of_an_old_id_is_its_class) {
    const auto made = paper({"arxiv:hep-th/9711200"}, "a", "article", {{"title", "T"}});
    BOOST_TEST(field(bibtex_record(made), "primaryclass") == "{hep-th}");
    BOOST_TEST(field(bibtex_record(made), "eprint") == "{hep-th/9711200}");
}

BOOST_AUTO_TEST_SUITE_END()
