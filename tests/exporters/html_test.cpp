#include "page_data.hpp"

#include <algorithm>

BOOST_AUTO_TEST_SUITE(map_in_a_page)

using namespace citegraph;
using namespace citegraph::exporters;
using Json = nlohmann::json;

namespace {

Json recorded(const View& view) {
    return Json::parse(records_json(view));
}

std::vector<std::string> texts(const Json& array) {
    return array.get<std::vector<std::string>>();
}

/// By vertex, what `column` has of the paper of that key.
Json value(const Json& page, const std::string& column, const std::string& key) {
    const auto keys = texts(page["key"]);
    const auto at = std::ranges::find(keys, key) - keys.begin();
    return page[column][static_cast<std::size_t>(at)];
}

/// What the page makes of a record: names in the place of marks. card.js does the same.
std::string filled(const std::string& record, const std::string& people, bool is_bibtex) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& line : split(people, '\n')) {
        const auto tab = line.find('\t');
        names.emplace_back(line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1));
    }
    std::string out;
    std::size_t next = 0;
    for (const char letter : record) {
        if (letter != 1 && letter != 2) out += letter;
        if (letter != 1 && letter != 2) continue;
        const auto& [given, family] = names.at(next++);
        if (letter == 1)
            out += is_bibtex ? family + ", " + given
                             : R"({"family":")" + family + R"(","given":")" + given + R"("})";
    }
    return out;
}

/// A library of one paper by these authors.
Viewed written_by(std::vector<Name> authors) {
    Library library;
    library.papers = {by(paper({"doi:10.1000/x"}, "x2020", "article-journal", {{"title", "On X"}}),
                         std::move(authors), {2020, 3, 1})};
    return Viewed{library};
}

}  // namespace

BOOST_AUTO_TEST_CASE(bytes_in_base64) {
    BOOST_TEST(base64("") == "");
    BOOST_TEST(base64("f") == "Zg==");
    BOOST_TEST(base64("fo") == "Zm8=");
    BOOST_TEST(base64("foo") == "Zm9v");
    BOOST_TEST(base64("foobar") == "Zm9vYmFy");
    BOOST_TEST(base64("\xFB\xFF\xFE") == "+//+");
}

BOOST_AUTO_TEST_CASE(equal_bytes_are_equal_when_they_are_packed_and_have_no_date) {
    const std::string text(5000, 'a');
    const auto packed = gzipped(text);
    BOOST_TEST(packed == gzipped(text));
    BOOST_TEST(packed.size() < 100U);
    BOOST_TEST(packed.substr(0, 8) == std::string("\x1F\x8B\x08\0\0\0\0\0", 8));
    BOOST_TEST(gzipped("").size() > 10U);
}

BOOST_AUTO_TEST_CASE(a_citation_is_a_distance_and_whether_it_is_drawn) {
    const CitationGraph graph{4, std::vector<CitationGraph::Arc>{{1, 0}, {3, 0}, {3, 2}}};
    const CitationGraph kept{4, std::vector<CitationGraph::Arc>{{1, 0}, {3, 2}}};
    BOOST_TEST(citation_bytes(graph, kept) == std::string({0, 1, 1, 0, 2, 0, 5}));
    BOOST_TEST(citation_bytes(CitationGraph{}, CitationGraph{}) == "");
}

BOOST_AUTO_TEST_CASE(numbers_beyond_seven_bits_take_several_bytes) {
    const CitationGraph graph{300, std::vector<CitationGraph::Arc>{{0, 299}}};
    const auto bytes = citation_bytes(graph, graph);
    BOOST_TEST(bytes.substr(0, 3) == "\x01\xD7\x04", "299 doubled and one is 599");
    BOOST_TEST(bytes.size() == 302U);
}

BOOST_AUTO_TEST_CASE(what_is_known_of_papers_stands_in_columns) {
    const Viewed viewed{varied_library()};
    const auto page = told(viewed.view());
    BOOST_TEST(value(page, "title", "kwon2023efficient").get<std::string>().starts_with("Efficient memory"));
    BOOST_TEST(value(page, "authors", "kwon2023efficient") == "Woosuk\tKwon\nZhuohan\tLi");
    BOOST_TEST(value(page, "year", "kwon2023efficient") == 2023);
    BOOST_TEST(page["venues"][value(page, "venue", "kwon2023efficient").get<std::size_t>()] == "SOSP");
    BOOST_TEST(value(page, "arxiv", "kwon2023efficient") == "2309.06180");
    BOOST_TEST(value(page, "doi", "kwon2023efficient") == "10.1145/3600006.3613165");
    BOOST_TEST(value(page, "url", "kwon2023efficient") == "");
    BOOST_TEST(value(page, "url", "vllm") == "https://github.com/vllm-project/vllm");
    BOOST_TEST(value(page, "sections", "vllm") == "List › Tools & data");
    BOOST_TEST(value(page, "year", "untold").is_null());
    for (const auto* column :
         {"x", "y", "id", "label", "title", "authors", "venue", "year", "doi", "arxiv", "url"})
        BOOST_TEST(page[column].size() == viewed.library.papers.size(), column);
}

BOOST_AUTO_TEST_CASE(every_paper_stands_within_the_frame_and_in_its_lane) {
    const Viewed viewed{varied_library()};
    const auto page = told(viewed.view());
    BOOST_TEST(page["laneClass"] == "section");
    BOOST_TEST(page["lanes"].size() == 3U);
    const auto& of = page["classes"]["section"]["of"];
    for (std::size_t v = 0; v < of.size(); ++v) {
        const auto y = page["y"][v].get<double>();
        const auto lane =
            std::ranges::find_if(page["lanes"], [&](const Json& each) { return each["group"] == of[v]; });
        BOOST_TEST((lane->at("from") <= y && y <= lane->at("to")));
        BOOST_TEST(page["x"][v].get<double>() <= page["width"].get<double>());
    }
    BOOST_TEST(page["years"].back()["name"] == "no date");
    BOOST_TEST(page["classes"]["section"]["names"].size() == page["classes"]["section"]["colours"].size());
}

BOOST_AUTO_TEST_CASE(a_measure_that_is_not_known_is_null_and_has_four_digits_else) {
    const auto page = told(Named{letters()}.view());
    BOOST_TEST(page["measures"][0]["name"] == "citations");
    BOOST_TEST((page["measures"][0]["values"] == Json{0.5, 0.25, nullptr}));
    const Viewed viewed{varied_library()};
    const auto ranked = told(viewed.view({"pagerank"}));
    for (const auto& score : ranked["measures"][0]["values"])
        BOOST_TEST(score.dump().size() <= 7U, score.dump());
}

BOOST_AUTO_TEST_CASE(a_graph_of_no_papers_goes_by_its_ids) {
    const Named named{letters()};
    const auto page = told(named.view());
    BOOST_TEST((texts(page["key"]) == std::vector<std::string>{"a", "b", "c"}));
    BOOST_TEST((texts(page["title"]) == std::vector<std::string>{"Über, \"alles\"", "b", "Third"}));
    BOOST_TEST(page["laneClass"] == "community");
    BOOST_TEST(!page["classes"].contains("section"));
    BOOST_TEST(page["records"] == false);
    BOOST_TEST(records_json(named.view()) == "");
}

BOOST_AUTO_TEST_CASE(the_main_path_and_all_citations) {
    const auto page = told(Named{letters()}.view());
    BOOST_TEST((page["mainPath"] == Json{{1, 0}, {2, 1}}));
    BOOST_TEST(page["m"] == 3);
    BOOST_TEST(page["about"].get<std::string>().find("2 of 3 citations") != std::string::npos);
    BOOST_TEST(page["citations"] == base64(std::string({0, 1, 1, 2, 0, 3})));
}

BOOST_AUTO_TEST_CASE(works_outside_the_list_with_all_who_cite_them) {
    auto library = varied_library();
    Stub outside;
    outside.ids = {*Identifier::parse("doi:10.1000/outside")};
    outside.title = "An <i>outside</i> work";
    outside.year = 2001;
    library.stubs = {outside};
    library.citations.push_back({1, 9, ""});
    library.citations.push_back({6, 9, ""});
    std::ranges::sort(library.citations, {}, [](const Citation& one) {
        return std::pair{one.citing, one.cited};
    });
    const auto ghosts = told(Viewed{library}.view())["ghosts"];
    BOOST_REQUIRE(ghosts.size() == 1U);
    BOOST_TEST(ghosts[0]["title"] == "An outside work");
    BOOST_TEST(ghosts[0]["url"] == "https://doi.org/10.1000/outside");
    BOOST_TEST(ghosts[0]["citers"].size() == 2U, "one cites the other, and both cite it");
}

BOOST_AUTO_TEST_CASE(a_retraction_and_an_abstract_are_told) {
    auto library = varied_library();
    library.papers[0].notices = {
        {.kind = EditorialNotice::Kind::retraction, .from = {"crossref", "2026-01-01"}}};
    library.papers[0].fields["abstract"] = "We <b>introduce</b> models.";
    const Viewed viewed{library};
    const auto page = told(viewed.view());
    const auto vertex = std::to_string(viewed.graph.vertex[0]);
    BOOST_TEST(page["notices"].size() == 1U);
    BOOST_TEST(page["notices"][vertex] == "Retracted: it is retracted, says crossref.");
    BOOST_TEST(page["abstracts"][vertex] == "We introduce models.");
}

BOOST_AUTO_TEST_CASE(records_are_those_of_the_bibliographies_once_names_are_in_their_place) {
    const Viewed viewed{varied_library()};
    const auto view = viewed.view();
    const auto page = told(view), records = recorded(view);
    const auto bib = rendered("bibtex", viewed), csl = rendered("csl-json", viewed);
    for (std::size_t v = 0; v < records.size(); ++v) {
        const auto people = page["authors"][v].get<std::string>();
        require_piece(bib, filled(records[v][0], people, true));
        require_piece(csl, filled(records[v][1], people, false));
    }
    BOOST_TEST(records.dump().find("Touvron") == std::string::npos, "the page has that name already");
}

BOOST_AUTO_TEST_CASE(a_name_that_formats_write_otherwise_stays_in_letters) {
    const auto viewed = written_by({person("Ada", "Love"), person("Søren", "Müller"), body("The Team"),
                                    person("Jan", "Berg", "van den"), person("Grace", "Hop")});
    const std::string bib = recorded(viewed.view())[0][0];
    require_piece(
        bib, "{\x01 and M{\\\"u}ller, S{\\o}ren and {The Team} and van den Berg, Jan and \x02\x02\x02\x01}");
    const std::string csl = recorded(viewed.view())[0][1];
    require_piece(csl, "[\x01,\x01,{\"literal\":\"The Team\"}");
}

BOOST_AUTO_TEST_CASE(many_papers_are_without_records) {
    Library library;
    for (int i = 0; i < 5001; ++i) {
        const auto number = std::to_string(i);
        library.papers.push_back(
            paper({"doi:10.1000/" + number}, "k" + number, "article", {{"abstract", "A."}}));
    }
    const Viewed viewed{library};
    BOOST_TEST(records_json(viewed.view({"citations"})) == "");
    BOOST_TEST(!has_records(viewed.view({"citations"})));
    library.papers.pop_back();
    BOOST_TEST(has_records(Viewed{library}.view({"citations"})));
}

BOOST_AUTO_TEST_CASE(the_page_asks_for_nothing_and_runs_its_own_script_alone) {
    auto library = varied_library();
    library.papers[0].fields["title"] = "</script><script>alert(1)</script>";
    const auto page = rendered("html", Viewed{library});
    require_piece(page, "content=\"default-src 'none'; script-src 'sha256-");
    BOOST_TEST(page.find("alert(1)") == std::string::npos);
    BOOST_TEST(page.find("unsafe-") == std::string::npos);
    BOOST_TEST(page.find("src=") == std::string::npos);
    BOOST_TEST(page.find("<link") == std::string::npos);
    BOOST_TEST(page_parts().script.size() + page_parts().style.size() < 60'000U);
}

BOOST_AUTO_TEST_CASE(title_and_theme_are_as_wanted) {
    const Viewed viewed{varied_library()};
    auto view = viewed.view();
    view.picture.title = "Serving & <more>";
    view.picture.theme = Picture::Theme::dark;
    const auto page = exporter_named("html")->render(view).bytes;
    require_piece(page, "<title>Serving &amp; &lt;more&gt;</title>");
    require_piece(page, "<html lang=\"en\" data-theme=\"dark\">");
    BOOST_TEST(told(view)["name"] == "Serving & <more>");
    BOOST_TEST(rendered("html", viewed).find("data-theme=\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(equal_views_give_equal_pages) {
    const Viewed viewed{varied_library()}, none{Library{}};
    BOOST_TEST(rendered("html", viewed) == rendered("html", Viewed{varied_library()}));
    BOOST_TEST(told(none.view({}))["key"].empty());
}

BOOST_AUTO_TEST_SUITE_END()
