#include "drawings.hpp"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(layout_by_time)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

PackedDay day(int year, int month = 0, int of_month = 0) {
    return PackedDay{Day{year, month, of_month}};
}

/// Crossings of straight citations that have no paper in common.
std::size_t crossings(const Drawing& drawing, const CitationGraph& graph) {
    std::vector<CitationGraph::Arc> arcs;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) arcs.emplace_back(v, cited);
    const auto side = [&](Vertex a, Vertex b, Vertex c) {
        const auto &p = drawing.at[a], &q = drawing.at[b], &r = drawing.at[c];
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    std::size_t out = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto [a, b] = arcs[i];
            const auto [c, d] = arcs[j];
            out += side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
        }
    return out;
}

/// Two chains of citations that end in one paper each, month by month in turn.
CitationGraph two_chains(Vertex vertices) {
    Arcs arcs;
    for (Vertex v = 2; v < vertices; ++v) arcs.emplace_back(v, v - 2);
    return {vertices, arcs};
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_appeared_later_stands_farther_to_the_right) {
    const Drawn drawn{random_dag(60, 120, 3).graph(), months(60)};
    const auto drawing = drawn.by("time");
    for (Vertex v = 1; v < 60; ++v) BOOST_TEST(drawing.at[v - 1].x < drawing.at[v].x);
}

BOOST_DATA_TEST_CASE(no_label_lies_on_another_and_all_are_within_the_size, data::make(varied_graphs()), row) {
    Drawn drawn{row.graph(), months(row.vertices), {}, {}, labelled(row.vertices, 70)};
    for (Vertex v = 0; v < row.vertices; v += 5) drawn.boxes[v] = {9, 110, 2};
    drawn.options.height = 60;
    const auto drawing = drawn.by("time");
    BOOST_TEST(drawing.keeps_boxes);
    BOOST_TEST(overlaps(drawing, drawn.boxes, drawn.options.line) == 0u);
    for (Vertex v = 0; v < row.vertices; ++v) {
        const auto& [radius, label, lines] = drawn.boxes[v];
        BOOST_TEST(drawing.at[v].x - radius >= 0);
        BOOST_TEST(drawing.at[v].x + radius + label <= drawing.width + 0.001);
        BOOST_TEST(drawing.at[v].y >= lines * drawn.options.line / 2);
        BOOST_TEST(drawing.at[v].y <= drawing.height - lines * drawn.options.line / 2);
    }
}

BOOST_DATA_TEST_CASE(each_vertex_stands_in_its_lane_and_lanes_lie_below_each_other, data::make({30u, 700u}),
                     vertices) {
    Drawn drawn{random_dag(vertices, vertices * 2, 5).graph(), months(vertices)};
    for (Vertex v = 0; v < vertices; ++v) drawn.lanes.push_back(v % 3);
    const auto drawing = drawn.by("time");
    BOOST_REQUIRE(drawing.lanes.size() == 3u);
    double above = 0;
    for (const auto& lane : drawing.lanes) {
        BOOST_TEST(lane.top == above);
        above = lane.bottom;
        for (Vertex v = lane.number; v < vertices; v += 3) {
            BOOST_TEST(drawing.at[v].y > lane.top);
            BOOST_TEST(drawing.at[v].y < lane.bottom);
        }
    }
    BOOST_TEST(above == drawing.height, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(the_name_of_a_lane_stands_on_its_first_line_alone) {
    Drawn drawn{CitationGraph{8, Arcs{}}, months(8), {0, 1, 0, 1, 0, 1, 0, 1}, {400, 90}, labelled(8, 60)};
    drawn.options.height = 0;
    const auto drawing = drawn.by("time");
    for (const auto& lane : drawing.lanes)
        for (Vertex v = lane.number; v < 8; v += 2)
            if (drawing.at[v].x - 3 < drawn.titles[lane.number])
                BOOST_TEST(drawing.at[v].y > lane.top + drawn.options.line);
}

BOOST_AUTO_TEST_CASE(a_lane_of_few_has_room_for_its_name_among_large_ones) {
    Drawn drawn{random_dag(900, 1500, 8).graph(), months(900)};
    for (Vertex v = 0; v < 900; ++v) drawn.lanes.push_back(v == 450 ? 1 : v % 2 == 0 ? 0 : 2);
    const auto drawing = drawn.by("time");
    for (const auto& lane : drawing.lanes) BOOST_TEST(lane.bottom - lane.top >= drawn.options.line);
}

BOOST_AUTO_TEST_CASE(years_follow_each_other_and_hold_what_appeared_in_them) {
    const std::vector dates{day(1998, 3), day(1998, 11), day(2001, 6), day(2003, 2, 4)};
    const auto drawing = Drawn{CitationGraph{4, Arcs{{2, 0}, {3, 1}}}, dates}.by("time");
    BOOST_REQUIRE(drawing.years.size() == 6u);
    for (std::size_t i = 0; i < 6; ++i) {
        BOOST_TEST(drawing.years[i].year == 1998 + static_cast<int>(i));
        BOOST_TEST(drawing.years[i].begin < drawing.years[i].end);
        if (i > 0) BOOST_TEST(drawing.years[i].begin == drawing.years[i - 1].end);
    }
    for (Vertex v = 0; v < 4; ++v) {
        const auto& span = drawing.years[static_cast<std::size_t>(dates[v].year() - 1998)];
        BOOST_TEST(drawing.at[v].x >= span.begin);
        BOOST_TEST(drawing.at[v].x <= span.end);
    }
}

BOOST_AUTO_TEST_CASE(a_year_with_more_papers_is_wider_but_none_with_papers_vanishes) {
    std::vector<PackedDay> dates{day(1999, 6), day(2000, 6)};
    for (int i = 0; i < 100; ++i) dates.push_back(day(2001, 1 + i % 12, 1 + i % 28));
    dates.push_back(day(2002, 12));
    const auto drawing = Drawn{CitationGraph{static_cast<Vertex>(dates.size()), Arcs{}}, dates}.by("time");
    const auto width = [&](std::size_t i) { return drawing.years[i].end - drawing.years[i].begin; };
    BOOST_TEST(width(2) > 3 * width(1));
    BOOST_TEST(width(1) > 40);
    BOOST_TEST(width(3) > 40);
}

BOOST_AUTO_TEST_CASE(centuries_without_papers_take_little) {
    const auto drawing =
        Drawn{CitationGraph{4, Arcs{}}, {day(1687), day(1999, 1), day(2000, 1), day(2001, 1)}}.by("time");
    BOOST_TEST(drawing.at[1].x - drawing.at[0].x < 0.9 * drawing.width);
    BOOST_TEST(drawing.at[2].x - drawing.at[1].x > 10);
}

BOOST_AUTO_TEST_CASE(papers_of_a_year_of_which_no_more_is_known_are_spread_over_it_the_cited_first) {
    const Drawn drawn{CitationGraph{5, Arcs{{0, 1}, {1, 2}, {3, 2}}},
                      {day(2010), day(2010), day(2010), day(2011, 5), day(2009, 5)}};
    const auto drawing = drawn.by("time");
    BOOST_TEST(drawing.at[2].x < drawing.at[1].x);
    BOOST_TEST(drawing.at[1].x < drawing.at[0].x);
    const auto& year = drawing.years[1];
    for (const Vertex v : {0u, 1u, 2u}) {
        BOOST_TEST(drawing.at[v].x > year.begin);
        BOOST_TEST(drawing.at[v].x < year.end);
    }
}

BOOST_AUTO_TEST_CASE(what_has_no_date_stands_right_of_all_years) {
    const auto drawing = Drawn{CitationGraph{4, Arcs{{0, 3}}}, {day(2010), {}, day(2012, 2), {}}}.by("time");
    BOOST_TEST(drawing.years.back().year == 0);
    for (const Vertex undated : {1u, 3u})
        for (const Vertex dated : {0u, 2u}) BOOST_TEST(drawing.at[undated].x > drawing.at[dated].x);
    BOOST_TEST(drawing.at[1].x != drawing.at[3].x);
}

BOOST_AUTO_TEST_CASE(without_any_date_papers_stand_in_their_order) {
    const auto drawing = Drawn{two_chains(10)}.by("time");
    BOOST_REQUIRE(drawing.years.size() == 1u);
    BOOST_TEST(drawing.years[0].year == 0);
    for (Vertex v = 1; v < 10; ++v) BOOST_TEST(drawing.at[v - 1].x < drawing.at[v].x);
}

BOOST_AUTO_TEST_CASE(chains_that_need_not_cross_do_not) {
    const Drawn drawn{two_chains(40), months(40), {}, {}, labelled(40, 20)};
    BOOST_TEST(crossings(drawn.by("time"), drawn.graph) == 0u);
}

BOOST_AUTO_TEST_CASE(a_small_map_crosses_much_less_than_one_of_chance) {
    const Drawn drawn{random_dag(40, 70, 11).graph(), months(40), {}, {}, labelled(40, 40)};
    auto drawing = drawn.by("time");
    const auto ours = crossings(drawing, drawn.graph);
    Dice dice{7};
    for (auto& at : drawing.at) at.y = dice.below(600);
    BOOST_TEST(2 * ours < crossings(drawing, drawn.graph));
}

BOOST_AUTO_TEST_CASE(citations_of_a_large_map_are_shorter_than_by_chance) {
    constexpr Vertex vertices = 900;
    Arcs arcs;  // thirty fields that cite themselves
    Dice dice{2};
    for (Vertex v = 60; v < vertices; ++v)
        for (int i = 0; i < 3; ++i) arcs.emplace_back(v, v % 30 + 30 * dice.below(v / 30));
    const Drawn drawn{CitationGraph{vertices, arcs}, months(vertices)};
    const auto drawing = drawn.by("time");
    BOOST_TEST(!drawing.keeps_boxes);
    double cited = 0, other = 0;
    for (const auto& [from, to] : arcs) {
        cited += std::abs(drawing.at[from].y - drawing.at[to].y);
        other += std::abs(drawing.at[from].y - drawing.at[dice.below(vertices)].y);
    }
    BOOST_TEST(3 * cited < other);
}

BOOST_AUTO_TEST_CASE(dots_of_a_large_map_do_not_touch_where_there_is_room) {
    const Drawn drawn{random_dag(1200, 3000, 4).graph(), months(1200)};
    const auto drawing = drawn.by("time");
    std::size_t touching = 0;
    for (std::size_t i = 0; i < drawing.at.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) touching += distance(drawing.at[i], drawing.at[j]) < 0.95 * 4;
    BOOST_TEST(touching <= 12u);
}

BOOST_AUTO_TEST_CASE(five_thousand_papers_of_one_year_are_spread_over_the_picture) {
    const Drawn drawn{random_dag(5000, 9000, 6).graph(), std::vector(5000, day(2020))};
    const auto drawing = drawn.by("time");
    std::vector<bool> columns(90), rows(64);
    for (const auto& [x, y] : drawing.at) {
        columns[static_cast<std::size_t>(x / 10)] = true;
        rows[static_cast<std::size_t>(y / 10)] = true;
    }
    BOOST_TEST(std::ranges::count(columns, true) > 80);
    BOOST_TEST(std::ranges::count(rows, true) > 50);
}

BOOST_DATA_TEST_CASE(equal_graphs_are_drawn_alike, data::make({std::string{"time"}, std::string{"force"}}),
                     layout) {
    for (const Vertex vertices : {0u, 1u, 2u, 50u, 600u}) {
        const Drawn drawn{random_graph(std::max(vertices, 1u), vertices * 2, 9).graph(),
                          months(std::max(vertices, 1u))};
        BOOST_TEST((drawn.by(layout).at == drawn.by(layout).at));
    }
}

BOOST_DATA_TEST_CASE(nothing_one_and_two_papers_are_drawn,
                     data::make({std::string{"time"}, std::string{"force"}}), layout) {
    BOOST_TEST(Drawn{}.by(layout).at.empty());
    const auto alone = Drawn{CitationGraph{1, Arcs{}}, months(1)}.by(layout);
    BOOST_TEST(alone.at[0].x >= 2);
    BOOST_TEST(alone.at[0].x <= alone.width);
    const auto pair = Drawn{CitationGraph{2, Arcs{{0, 1}, {1, 0}}}, months(2)}.by(layout);
    BOOST_TEST(distance(pair.at[0], pair.at[1]) > 4);
}

BOOST_AUTO_TEST_CASE(layouts_go_by_their_names) {
    for (const auto& layout : all_graph_layouts()) {
        BOOST_TEST((graph_layout_named(layout.name)->draw == layout.draw));
        BOOST_TEST(!layout.summary.empty());
    }
    BOOST_TEST(graph_layout_named("circle") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
