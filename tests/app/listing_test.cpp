// Lists are changed on the disk, in their own style.
#include "app/listing/listing.hpp"

#include "slurp.hpp"
#include "standard_error.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::app {
namespace {

constexpr std::string_view rivers =
    "# Papers on rivers\n\n## Floods\n"
    "- [Weir](https://arxiv.org/abs/2101.00001): Holding Back the Spring Flood | SOSP' 21\n"
    "- [Levee](https://arxiv.org/abs/2103.00002): Dams That Learn from Storms\n"
    "- [Gauge](https://arxiv.org/abs/2202.00005): Cheap Sensors for Rising Water | NSDI' 22\n";

/// A folder with a list in it.
struct ListFolder : TemporaryFolder {
    std::string list = (folder / "list.md").string();
    std::string said;

    ListFolder() { put(list, rivers); }

    AddOptions by_hand(const std::string& title) const {
        AddOptions out;
        out.list = list;
        out.title = title;
        out.section = "Floods";
        out.write = true;
        out.ask.offline = true;
        return out;
    }

    template <class Run, class Options>
    Result<Exit> run(Run what, const Options& options) {
        std::optional<Result<Exit>> out;
        said = said_by([&] {
            Console console{{.quiet = false, .verbose = 0, .color = "never"}};
            out = what(options, console);
        });
        return *std::move(out);
    }

    std::string text() const { return slurp(list); }
};

BOOST_FIXTURE_TEST_SUITE(listing_on_the_disk, ListFolder)

BOOST_AUTO_TEST_CASE(a_record_by_hand_is_written_at_the_end_of_its_section) {
    auto options = by_hand("Culvert: Small Pipes under Big Roads");
    options.works = {"2205.00010"};
    options.venue = "SOSP";
    options.date = "2023-10";
    const auto done = run(add, options);
    BOOST_REQUIRE(done);
    BOOST_CHECK(*done == Exit::done);
    BOOST_TEST(text() == std::string{rivers} +
                             "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big "
                             "Roads | SOSP' 23\n");
    BOOST_TEST(said.find("1 entry added, 0 left out") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_year_of_a_venue_by_hand_is_written_as_the_list_has_years) {
    auto options = by_hand("Culvert: Small Pipes under Big Roads");
    options.works = {"2205.00010"};
    options.venue = "SOSP 2025";
    BOOST_REQUIRE(run(add, options));
    BOOST_TEST(text().ends_with("Roads | SOSP' 25\n"), text());
}

BOOST_AUTO_TEST_CASE(a_number_that_is_no_year_stays_in_the_venue) {
    auto options = by_hand("Culvert: Small Pipes under Big Roads");
    options.works = {"2205.00010"};
    options.venue = "Workshop 12";
    options.date = "2023";
    BOOST_REQUIRE(run(add, options));
    BOOST_TEST(text().find("Workshop 12") != std::string::npos, text());
}

BOOST_AUTO_TEST_CASE(what_is_there_is_left_out_and_that_is_no_finding) {
    auto options = by_hand("Levee: Dams That Learn from Storms");
    const auto done = run(add, options);
    BOOST_REQUIRE(done);
    BOOST_CHECK(*done == Exit::done);
    BOOST_TEST(text() == rivers);
    BOOST_TEST(said.find("is there already: line 5, under Floods") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_section_that_there_is_not_is_a_finding) {
    auto options = by_hand("Culvert: Small Pipes");
    options.section = "Glaciers";
    const auto done = run(add, options);
    BOOST_REQUIRE(done);
    BOOST_CHECK(*done == Exit::findings);
    BOOST_TEST(text() == rivers);
}

BOOST_AUTO_TEST_CASE(one_title_is_of_one_work) {
    auto options = by_hand("Culvert: Small Pipes");
    options.works = {"2205.00010", "2205.00011"};
    const auto done = run(add, options);
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().message == "--title is the title of one work, and several are named");
}

BOOST_AUTO_TEST_CASE(a_text_without_entries_has_no_style) {
    put(list, "# Nothing yet\n\nCome back later.\n");
    const auto done = run(add, by_hand("Culvert: Small Pipes"));
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().message.find("no entries are found in it") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_list_that_is_not_there_is_named) {
    auto options = by_hand("Culvert: Small Pipes");
    options.list = (folder / "nowhere.md").string();
    const auto done = run(add, options);
    BOOST_REQUIRE(!done);
    BOOST_CHECK(done.error().kind == Error::Kind::not_found);
}

SortOptions sorting(const std::string& list, const std::string& by) {
    SortOptions out;
    out.query.input.inputs = {list};
    out.by = by;
    out.write = true;
    return out;
}

BOOST_AUTO_TEST_CASE(a_list_is_sorted_where_it_lies) {
    BOOST_REQUIRE(run(sort, sorting(list, "title")));
    const auto after = text();
    BOOST_TEST(after.find("Gauge") < after.find("Levee"));
    BOOST_TEST(after.find("Levee") < after.find("Weir"));
    BOOST_TEST(after.size() == rivers.size());
}

BOOST_AUTO_TEST_CASE(sorting_the_other_way_round_is_the_mirror) {
    auto options = sorting(list, "date");
    options.reverse = true;
    BOOST_REQUIRE(run(sort, options));
    const auto after = text();
    BOOST_TEST(after.find("Gauge") < after.find("Levee"));
    BOOST_TEST(after.find("Levee") < after.find("Weir"));
}

BOOST_AUTO_TEST_CASE(what_a_date_is_not_known_of_is_counted) {
    put(list, std::string{rivers} + "- [Where the Water Went](https://rivers.example/posts/where)\n");
    BOOST_REQUIRE(run(sort, sorting(list, "date")));
    BOOST_TEST(said.find("of 1 of 4 entries the date is not known: they come last") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_measure_needs_a_name_that_is_one) {
    const auto done = run(sort, sorting(list, "pagernak"));
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().message.find("pagerank") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_section_is_not_sorted) {
    auto options = sorting(list, "title");
    options.section = "Glaciers";
    BOOST_REQUIRE(!run(sort, options));
    BOOST_TEST(text() == rivers);
}

BOOST_AUTO_TEST_CASE(a_list_without_a_lock_is_exported_as_it_is) {
    QueryOptions query;
    query.input.inputs = {list};
    OutputOptions output;
    output.file = (folder / "anew.md").string();
    Console console{{.quiet = true, .verbose = 0, .color = "never"}};
    BOOST_REQUIRE(export_list(query, output, console));
    BOOST_TEST(slurp(output.file) == rivers);
}

BOOST_AUTO_TEST_CASE(two_lists_are_not_written_as_one) {
    QueryOptions query;
    query.input.inputs = {list, list};
    Console console{{.quiet = true, .verbose = 0, .color = "never"}};
    BOOST_TEST(!export_list(query, {}, console));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::app
