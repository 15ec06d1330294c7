#include "app/suggest/shortlist.hpp"

#include "citegraph/lock.hpp"
#include "papers.hpp"
#include "standard_error.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(shortlist_file)

using namespace citegraph;
using namespace citegraph::app;

namespace {

Stub stub(const std::string& id, const std::string& title, int year) {
    return {{*Identifier::parse(id)}, title, year};
}

/// Four papers in two sections. All cite Work A, the three of the first section Work B, and one each the two others.
Library small_library() {
    Library library;
    for (int place = 0; place < 4; ++place) {
        const auto number = std::to_string(place);
        library.papers.push_back(paper({"arxiv:2201.0000" + number}, "key" + number, "article",
                                       {{"title", "Bird" + number + ": a system of wings"}}));
        Resolution resolution;
        resolution.paper = static_cast<std::size_t>(place);
        resolution.outcome = Outcome::exact;
        resolution.entry.section = {"Birds", place < 3 ? "Waders" : "Owls"};
        resolution.entry.title = "Bird" + number + ": a system of wings";
        resolution.entry.titles = {resolution.entry.title};
        library.entries.push_back(std::move(resolution));
    }
    library.stubs = {stub("arxiv:1901.00001", "Work A", 2019), stub("arxiv:2001.00001", "Work B", 2020),
                     stub("arxiv:2101.00001", "Work C", 2021), stub("arxiv:2101.00002", "Work A", 2021)};
    library.citations = {{0, 4, ""}, {0, 5, ""}, {1, 4, ""}, {1, 5, ""}, {2, 4, ""},
                         {2, 5, ""}, {2, 6, ""}, {3, 4, ""}, {3, 7, ""}};
    library.as_of = "2026-05-28";
    return library;
}

/// A folder with a lock, and what is asked of it.
struct Asked {
    TemporaryFolder place;
    ShortlistOptions options;

    explicit Asked(const Library& library = small_library()) {
        std::ostringstream lock;
        write_lock(lock, library);
        const auto file = place.folder / "birds.citegraph.lock.json";
        put(file, lock.str());
        options.network.query.input.inputs = {file.string()};
        options.network.query.console.quiet = true;
    }

    Result<Shortlists> run() const {
        Console console{options.network.query.console};
        return shortlists(options, place.folder, console);
    }
    Shortlists answer() const {
        auto lists = run();
        BOOST_REQUIRE_MESSAGE(lists, (lists ? "" : lists.error().message));
        return *std::move(lists);
    }
    std::string ids() const { return shortlists_ids(answer()); }
    std::string error() const {
        const auto lists = run();
        BOOST_REQUIRE(!lists);
        return lists.error().message;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(shortlist)

BOOST_AUTO_TEST_CASE(works_that_a_list_cites_are_suggested_by_how_many_cite_them) {
    BOOST_TEST(Asked{}.ids() == "arxiv:1901.00001\narxiv:2001.00001\narxiv:2101.00001\n");
}

BOOST_AUTO_TEST_CASE(of_two_works_of_one_title_the_better_is_suggested) {
    BOOST_TEST(Asked{}.ids().find("arxiv:2101.00002") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_work_of_the_list_under_another_identifier_is_not_suggested) {
    auto library = small_library();
    library.stubs[0].title = "BIRD3: A System of Wings";
    BOOST_TEST(Asked{library}.ids().find("arxiv:1901.00001") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_more_are_suggested_than_asked_for) {
    Asked asked;
    asked.options.limit = 1;
    BOOST_TEST(asked.ids() == "arxiv:1901.00001\n");
}

BOOST_AUTO_TEST_CASE(years_are_a_year_or_a_span) {
    Asked asked;
    for (const auto* years : {"2020", "2020-2020", "-2020"}) {
        asked.options.years = years;
        BOOST_TEST(asked.ids().find("arxiv:2001.00001\n") != std::string::npos, years);
        BOOST_TEST(asked.ids().find("arxiv:2101.00001\n") == std::string::npos, years);
    }
    asked.options.years = "2021-";
    BOOST_TEST(asked.ids().find("arxiv:2001.00001\n") == std::string::npos);
    asked.options.years = "soon";
    BOOST_TEST(asked.error().starts_with("--years 'soon'"));
}

BOOST_AUTO_TEST_CASE(a_section_has_its_own_suggestions) {
    Asked asked;
    asked.options.sections = {"Owls"};
    const auto lists = asked.answer();
    BOOST_TEST_REQUIRE(lists.parts.size() == 1u);
    BOOST_TEST(lists.parts[0].list.size() == 1u);
    BOOST_TEST(shortlists_text(lists).find("cited by 1 of your 1 paper on Owls: Bird3") != std::string::npos);
    asked.options.sections = {"Gulls"};
    BOOST_TEST(asked.error().find("there is no section 'Gulls'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sections_of_fewer_than_three_papers_say_too_little) {
    Asked asked;
    asked.options.per_section = true;
    const auto lists = asked.answer();
    BOOST_TEST_REQUIRE(lists.parts.size() == 1u);
    BOOST_TEST(lists.parts[0].section == "Waders");
}

BOOST_AUTO_TEST_CASE(files_name_what_is_not_wanted_by_id_or_title) {
    Asked asked;
    put(asked.place.folder / "seen.md",
        "- [Anything](https://arxiv.org/abs/1901.00001)\n- [Work C](https://a.org/c)\n");
    asked.options.exclude = {(asked.place.folder / "seen.md").string()};
    const auto ids = asked.ids();
    BOOST_TEST(ids.find("arxiv:1901.00001") == std::string::npos);
    BOOST_TEST(ids.find("arxiv:2101.00001") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(evidence_counts_the_section_that_says_most) {
    const auto text = shortlists_text(Asked{}.answer());
    BOOST_TEST(
        text.find(
            "Work A (2019)  arxiv:1901.00001\n      cited by 3 of your 3 papers on Waders and 1 other, among "
            "them ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(titles_steer_no_terminal_and_are_no_markup) {
    auto library = small_library();
    library.stubs[0].title = "Work\x1b[31m A](evil)\n# head";
    const auto lists = Asked{library}.answer();
    BOOST_TEST(shortlists_text(lists).find('\x1b') == std::string::npos);
    BOOST_TEST(shortlists_text(lists).find("\n#") == std::string::npos);
    BOOST_TEST(shortlists_markdown(lists).find("A\\](evil) \\# head](<https://arxiv.org/abs/1901.00001>)") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_names_the_papers_that_cite_a_work) {
    const auto json = shortlists_json(Asked{}.answer());
    const auto& second = json["lists"][0]["suggestions"][1];
    BOOST_TEST(second["title"] == "Work B");
    BOOST_TEST(second["year"] == 2020);
    BOOST_TEST(second["section"] == "Waders");
    BOOST_TEST(second["cited_by"].size() == 3u);
    BOOST_TEST(second["cites"].empty());
}

BOOST_AUTO_TEST_CASE(a_lock_without_works_outside_says_how_to_learn_of_them) {
    auto library = small_library();
    library.stubs.clear();
    library.citations.clear();
    const Asked asked{library};
    BOOST_TEST(said_by([&] { BOOST_TEST(asked.ids().empty()); }).find("citegraph resolve") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_papers_of_a_list_are_named_for_a_graph_alone) {
    Asked asked;
    asked.options.list = "ids.txt";
    BOOST_TEST(asked.error().starts_with("--list goes with a graph"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(bullets_follow_the_list_that_they_are_for) {
    const std::string list =
        "# Birds\n\n## Waders\n\n* **Heron on Ice** ([paper](https://arxiv.org/abs/2201.00000))\n"
        "* **Stork in Snow** ([paper](https://arxiv.org/abs/2201.00001))\n"
        "* **Crane by Night** ([paper](https://arxiv.org/abs/2201.00002))\n";
    const auto bullets = shortlists_bullets(Asked{}.answer(), list);
    BOOST_TEST(bullets.starts_with("* **Work A** ([paper](https://arxiv.org/abs/1901.00001))\n"), bullets);
}

BOOST_AUTO_TEST_CASE(only_one_file_of_markdown_has_a_style_to_follow) {
    const TemporaryFolder place;
    const auto list = (place.folder / "birds.md").string(), graph = (place.folder / "birds.txt").string();
    put(list, "- [Heron](https://arxiv.org/abs/2201.00000)\n");
    put(graph, "2 1\n");
    InputOptions input;
    input.inputs = {list};
    BOOST_TEST(markdown_list(input) == "- [Heron](https://arxiv.org/abs/2201.00000)\n");
    for (const auto& inputs : std::vector<std::vector<std::string>>{{list, list}, {graph}, {"-"}}) {
        input.inputs = inputs;
        BOOST_TEST(markdown_list(input).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
