#include "exporters/map/page.hpp"
#include "folder.hpp"
#include "needs.hpp"
#include "networks.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cstdio>

BOOST_AUTO_TEST_SUITE(pictures_in_svg)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

std::string drawn(std::string_view format, const Library& library, const Picture& picture = {}) {
    const Viewed viewed{library};
    auto view = viewed.view({"citations"});
    view.picture = picture;
    return exporter_named(format)->render(view).bytes;
}

std::size_t count(const std::string& text, std::string_view piece) {
    std::size_t out = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++out;
    return out;
}

/// What somebody may have for a title, a name, an address or a heading.
const std::vector<std::string> hostile{"</title></svg><script>alert(1)</script>",
                                       "]]><![CDATA[\"' onload='alert(1)",
                                       "javascript:alert(1)",
                                       "&amp;&#x3c;script&gt; --> <!-- \\N \\l %",
                                       "עברית ‮txt.exe‬ 👩‍👩‍👧 e\u0301",
                                       std::string{"nul\0 bell\x07 \xff\xfe bytes", 19},
                                       std::string(10'000, 'x'),
                                       "\"; } evil -> graph; {",
                                       "ends in \\"};

Library library_of(const std::string& text) {
    Library library;
    for (int i = 0; i < 3; ++i) {
        auto made = by(paper({"doi:10.1000/" + std::to_string(i)}, text + std::to_string(i), "article",
                             {{"title", i == 0 ? text : text + ": more"}, {"URL", text}}),
                       {body(text)}, {2020 + i, 1, 1});
        library.papers.push_back(std::move(made));
        Resolution stands;
        stands.paper = static_cast<std::size_t>(i);
        stands.entry.section = {"List", i == 0 ? text : "Else"};
        library.entries.push_back(std::move(stands));
    }
    library.stubs.push_back({{*Identifier::make(Scheme::title, "outside")}, text, 2019});
    library.citations = {{1, 0, ""}, {1, 3, ""}, {2, 0, ""}, {2, 3, ""}};
    return library;
}

Picture with_ghosts(std::string title = {}) {
    Picture picture;
    picture.ghosts = 5;
    picture.title = std::move(title);
    return picture;
}

/// A paper of 2019 and one of `year` that cites it.
Library older_and_newer(int year) {
    Library library;
    library.papers = {untold("Older"), untold("Newer")};
    library.papers[1].key = "newer";
    library.papers[0].dates["issued"].begin = {2019, 1, 1};
    library.papers[1].dates["issued"].begin = {year, 1, 1};
    library.citations = {{1, 0, ""}};
    return library;
}

}  // namespace

BOOST_TEST_DECORATOR(*test::needs_tool("xmllint"))
BOOST_DATA_TEST_CASE(are_valid_whatever_texts_say, data::make(hostile), text) {
    const Folder folder;
    const auto svg = drawn("svg", library_of(text), with_ghosts(text));
    folder.write("map.svg", svg);
    BOOST_TEST(folder.run("xmllint --noout --nonet map.svg 2>errors"), folder.read("errors"));
    BOOST_TEST(
        folder.run("xmllint --xpath \"count(//@*[starts-with(name(), 'on')] | //*[local-name() = 'script'] | "
                   "//@href[starts-with(., 'javascript')])\" map.svg > found"));
    BOOST_TEST(folder.read("found") == "0\n");
    BOOST_TEST(count(svg, "<circle class=\"d ") >= 3u);
    BOOST_TEST(count(svg, "<circle class=\"h ") >= 1u);
}

BOOST_TEST_DECORATOR(*test::needs_tool("dot"))
BOOST_DATA_TEST_CASE(dot_has_the_same_graph_whatever_texts_say, data::make(hostile), text) {
    const Folder folder;
    folder.write("map.dot", drawn("dot", library_of(text)));
    BOOST_TEST(folder.run("dot -Tplain map.dot > plain 2>errors"), folder.read("errors"));
    BOOST_TEST(folder.read("errors") == "");
    BOOST_TEST(count("\n" + folder.read("plain"), "\nnode ") == 3u);
    BOOST_TEST(count("\n" + folder.read("plain"), "\nedge ") == 2u);
}

BOOST_AUTO_TEST_CASE(show_each_paper_with_its_title_and_link_and_each_citation) {
    const auto svg = drawn("svg", varied_library());
    BOOST_TEST(count(svg, "<circle class=\"d ") + count(svg, "<circle class=\"d k ") >= 9u);
    require_piece(
        svg,
        "<a href=\"https://arxiv.org/abs/2309.06180\"><title>Efficient memory management for large language "
        "model serving with PagedAttention (2023)</title>");
    require_piece(svg, "<title>PagedAttention cites LLaMA</title>");
    require_piece(svg, ">PagedAttention</text></a>");
    require_piece(svg, "textLength=\"");
    require_piece(svg, ">2024</text>");
    require_piece(svg, ">no date</text>");
    require_piece(svg, "LLM &quot;systems&quot;");
    require_piece(svg, "size: citations");
    require_piece(svg, "colour and lane: section of the list");
}

BOOST_AUTO_TEST_CASE(tell_the_first_and_the_last_year_however_few_days_they_have) {
    Library library;
    for (const auto& [day, number] : std::vector<std::pair<Day, int>>{
             {{2018, 12, 30}, 1}, {{2019, 3, 1}, 2}, {{2020, 5, 1}, 3}, {{2021, 1, 2}, 4}}) {
        auto made =
            paper({"doi:10.1000/" + std::to_string(number)}, "k" + std::to_string(number), "article", {});
        library.papers.push_back(by(made, {}, day));
    }
    const auto svg = drawn("svg", library);
    require_piece(svg, ">’18</text>");
    require_piece(svg, ">2019</text>");
    require_piece(svg, ">2020</text>");
    require_piece(svg, ">2021</text>");
}

BOOST_AUTO_TEST_CASE(have_a_line_where_each_year_begins) {
    auto library = varied_library();
    const auto lines = count(drawn("svg", library), "<line class=\"g\"");
    BOOST_TEST(lines >= 5u);
    for (auto& paper : library.papers) {
        paper.dates.clear();
        std::erase_if(paper.ids, [](const Identifier& id) { return id.scheme() == Scheme::arxiv; });
        if (paper.ids.empty()) paper.ids = {*Identifier::make(Scheme::title, paper.key)};
    }
    BOOST_TEST(count(drawn("svg", library), "<line class=\"g\"") == 0u);
}

BOOST_AUTO_TEST_CASE(make_no_loop_of_a_citation_between_neighbours) {
    auto library = older_and_newer(2019);
    library.citations.push_back({0, 1, ""});
    const auto svg = drawn("svg", library);
    BOOST_TEST(count(svg, "<path class=\"e ") == 2u);
    for (auto at = svg.find(" d=\"M"); at != std::string::npos; at = svg.find(" d=\"M", at + 1)) {
        const auto path = svg.substr(at + 5, svg.find('"', at + 5) - at - 5);
        double from = 0, first = 0, second = 0, to = 0, y = 0;
        BOOST_REQUIRE(std::sscanf(path.c_str(), "%lf %lfC%lf %lf %lf %lf %lf %lf", &from, &y, &first, &y,
                                  &second, &y, &to, &y) == 8);
        BOOST_TEST(std::abs(first - from) <= 0.5 * std::abs(from - to) + 0.1);
        BOOST_TEST(std::abs(second - to) <= 0.5 * std::abs(from - to) + 0.1);
    }
}

BOOST_AUTO_TEST_CASE(have_a_legend_of_colours_where_these_have_no_lanes) {
    auto library = varied_library();
    Picture picture;
    picture.lanes = Picture::Lanes::section;
    BOOST_TEST(count(drawn("svg", library, picture), "<rect class=\"b ") == 3u);
    picture.layout = "force";
    const auto svg = drawn("svg", library, picture);
    BOOST_TEST(count(svg, "<rect class=\"b ") == 0u);
    require_piece(svg, ">Tools &amp; data</text>");
    require_piece(svg, ">colour: section of the list</text>");
}

BOOST_AUTO_TEST_CASE(follow_the_readers_theme_or_have_one) {
    Picture picture;
    const auto page = [&] { return drawn("svg", varied_library(), picture); };
    require_piece(page(), ".p{fill:#ffffff}");
    require_piece(page(), "@media (prefers-color-scheme:dark){.p{fill:#0d1117}");
    picture.theme = Picture::Theme::light;
    BOOST_TEST(count(page(), "#0d1117") == 0u);
    picture.theme = Picture::Theme::dark;
    BOOST_TEST(count(page(), "#ffffff") == 0u);
    BOOST_TEST(count(page(), "@media") == 0u);
}

BOOST_AUTO_TEST_CASE(have_curves_the_other_way_round_where_influence_is_asked_for) {
    Library library;
    library.papers = {untold("Older"), untold("Newer")};
    library.papers[0].dates["issued"].begin = {2019, 1, 1};
    library.papers[1].dates["issued"].begin = {2021, 1, 1};
    library.citations = {{1, 0, ""}};
    const auto start = [](const std::string& svg) { return std::stod(svg.substr(svg.find(" d=\"M") + 5)); };
    Picture picture;
    const auto citation = start(drawn("svg", library, picture));
    picture.direction = Picture::Direction::influence;
    BOOST_TEST(start(drawn("svg", library, picture)) < citation);
}

BOOST_AUTO_TEST_CASE(mark_what_was_retracted) {
    auto library = varied_library();
    BOOST_TEST(count(drawn("svg", library), "retracted, withdrawn or of concern") == 0u);
    library.papers[1].notices.push_back({});
    const auto svg = drawn("svg", library);
    require_piece(svg, "<title>Retracted: Efficient memory");
    require_piece(svg, " w\"");
    require_piece(svg, "class=\"x\"");
    require_piece(svg, "retracted, withdrawn or of concern");
}

BOOST_AUTO_TEST_CASE(tell_how_many_cite_a_ghost) {
    const auto svg = drawn("svg", library_of("A Work of Some Length"), with_ghosts());
    require_piece(svg, "(not in the list, cited by 2 of it)</title>");
    require_piece(svg, "not in the list, cited by many of it</text>");
}

BOOST_AUTO_TEST_CASE(have_the_title_that_is_asked_for_cut_to_the_width) {
    require_piece(drawn("svg", varied_library()), ">Who builds on whom: 9 papers</text>");
    const auto svg = drawn("svg", varied_library(), with_ghosts(std::string(500, 'W')));
    const auto shown = svg.substr(svg.find("class=\"t\""));
    BOOST_TEST(shown.find("…</text>") < 200u);
}

BOOST_AUTO_TEST_CASE(texts_are_cut_where_they_end) {
    BOOST_TEST(exporters::fitted("short", 12, false, 200) == "short");
    const auto cut = exporters::fitted(std::string(100, 'i') + "学学学", 12, false, 100);
    BOOST_TEST(exporters::text_width(cut, 12, false) <= 100);
    BOOST_TEST(exporters::text_width(cut, 12, false) > 80);
    BOOST_TEST(exporters::fitted("", 12, false, 0).empty());
}

BOOST_AUTO_TEST_CASE(lengths_are_told_to_a_tenth_of_a_pixel) {
    BOOST_TEST(exporters::pixels(12.345) == "12.3");
    BOOST_TEST(exporters::pixels(12) == "12");
    BOOST_TEST(exporters::pixels(-0.01) == "0");
    BOOST_TEST(exporters::attribute("x", 0.5) == " x=\"0.5\"");
}

BOOST_TEST_DECORATOR(*test::needs_tool("xmllint"))
BOOST_DATA_TEST_CASE(charts_are_valid_whatever_texts_say, data::make(hostile), text) {
    const Folder folder;
    for (const auto* format : {"svg-years", "svg-ranking"}) {
        folder.write("chart.svg", drawn(format, library_of(text), with_ghosts(text)));
        BOOST_TEST(folder.run("xmllint --noout --nonet chart.svg 2>errors"), folder.read("errors"));
    }
}

BOOST_AUTO_TEST_CASE(a_chart_counts_papers_and_the_citations_that_they_make_by_year) {
    const auto chart = drawn("svg-years", varied_library());
    require_piece(chart, "<title>2023: 3 papers</title>");
    require_piece(chart, "<title>2023: 3 citations</title>");
    require_piece(chart, "<title>2024: 4 citations</title>");
    require_piece(chart, "<title>2008: 0 citations</title>");
    require_piece(drawn("svg-years", {}), "No date is known.");
}

BOOST_AUTO_TEST_CASE(a_chart_has_the_ranking_as_bars_and_a_longer_bar_for_a_higher_score) {
    const auto chart = drawn("svg-ranking", varied_library());
    require_piece(chart, "The papers by citations");
    BOOST_TEST(count(chart, "<rect class=\"d s0\"") == 9u);
    const auto first = chart.find("width=\"600\""), second = chart.find(">LLaMA</text>");
    BOOST_TEST(first != std::string::npos);
    BOOST_TEST(second < chart.find(">DistServe</text>"));
    require_piece(drawn("svg-ranking", {}), "0 of 0");
}

BOOST_AUTO_TEST_CASE(dot_places_papers_as_the_picture_does) {
    const auto library = older_and_newer(2021);
    const auto place = [text = drawn("dot", library)](const std::string& node) {
        const auto at = text.find("pos=\"", text.find("\"" + node + "\" [")) + 5;
        return std::stod(text.substr(at));
    };
    BOOST_TEST(place("untold") < place("newer"));
    require_piece(drawn("dot", library), "layout=nop2");
    require_piece(drawn("dot", library), "label=\"Older\"");
    require_piece(drawn("dot", varied_library()), "lue LLM");
}

BOOST_AUTO_TEST_SUITE_END()
