#include "views.hpp"

#include <nlohmann/json.hpp>

BOOST_AUTO_TEST_SUITE(csl_json)

using namespace citegraph;
using nlohmann::json;

namespace {

json item(Paper paper) {
    return json::parse(rendered("csl-json", std::move(paper)))[0];
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_citation_key_is_the_id) {
    BOOST_TEST(item(varied_papers()[1])["id"] == "kwon2023efficient");
}

BOOST_AUTO_TEST_CASE(a_particle_that_stays_is_apart_from_the_family_name) {
    const auto author = item(varied_papers()[3])["author"][0];
    BOOST_TEST(author["non-dropping-particle"] == "van der");
    BOOST_TEST(author["family"] == "Maaten");
}

BOOST_AUTO_TEST_CASE(a_date_has_the_parts_that_are_known) {
    BOOST_TEST((item(varied_papers()[0])["issued"]["date-parts"] == json{{2023, 2, 27}}));
    BOOST_TEST((item(varied_papers()[3])["issued"]["date-parts"] == json{{2008}}));
    BOOST_TEST(!item(varied_papers()[2]).contains("issued"));
}

BOOST_AUTO_TEST_CASE(a_span_a_season_and_words_are_dates_too) {
    auto paper = varied_papers()[0];
    paper.dates["issued"] = {{2020, 5, 0}, Day{2020, 6, 1}, 2, true, ""};
    paper.dates["event-date"].literal = "some time in spring";
    const auto made = item(paper);
    BOOST_TEST((made["issued"]["date-parts"] == json{{2020, 5}, {2020, 6, 1}}));
    BOOST_TEST(made["issued"]["season"] == 2);
    BOOST_TEST(made["issued"]["circa"] == true);
    BOOST_TEST(made["event-date"]["literal"] == "some time in spring");
}

BOOST_AUTO_TEST_CASE(an_arxiv_paper_without_a_date_has_the_month_of_its_id) {
    auto paper = varied_papers()[1];
    paper.dates.clear();
    BOOST_TEST((item(paper)["issued"]["date-parts"] == json{{2023, 9}}));
}

BOOST_AUTO_TEST_CASE(what_the_schema_has_no_place_for_is_custom) {
    auto paper = varied_papers()[0];
    paper.type = "preprint";
    paper.fields["tldr"] = "short";
    paper.names["advisor"] = {body("Somebody")};
    const auto made = item(paper);
    BOOST_TEST(made["type"] == "document");
    BOOST_TEST(!made.contains("tldr"));
    BOOST_TEST(made["custom"]["tldr"] == "short");
    BOOST_TEST(made["custom"]["type"] == "preprint");
    BOOST_TEST(made["custom"]["arxiv-category"] == "cs.CL");
    BOOST_TEST(made["custom"]["advisor"][0]["literal"] == "Somebody");
}

BOOST_AUTO_TEST_CASE(a_preprint_is_cited_by_its_number_and_a_published_paper_is_not) {
    BOOST_TEST(item(varied_papers()[0])["number"] == "arXiv:2302.13971");
    BOOST_TEST(!item(varied_papers()[1]).contains("number"));
}

BOOST_AUTO_TEST_SUITE_END()
