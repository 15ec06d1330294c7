#include "app/report/reports.hpp"
#include "app/study/measure_options.hpp"
#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(measure_help)

using namespace citegraph;
using namespace citegraph::app;
using Json = nlohmann::ordered_json;

namespace {

/// Two papers, the second of which cites the first.
Study two_papers() {
    Study study;
    study.graph.graph = CitationGraph{2, std::vector<CitationGraph::Arc>{{1, 0}}};
    study.graph.nodes.ids = Texts{{"arxiv:1706.03762", "arxiv:2205.14135"}};
    return study;
}

Json explained_measures() {
    return Json::parse(*explained_as_json({}))["measures"];
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_measure_is_explained_with_all_its_parts) {
    const auto all = explained_measures();
    BOOST_TEST_REQUIRE(all.size() == all_measures().size());
    for (const auto& [name, said] : all.items())
        for (const auto* part : {"summary", "unit", "definition", "reference"})
            BOOST_TEST(!said[part].get<std::string>().empty(), name << " has no " << part);
}

BOOST_AUTO_TEST_CASE(every_option_of_measures_is_taken_by_one_of_them) {
    std::set<std::string> taken;
    for (const auto& said : explained_measures())
        for (const auto& option : said["options"]) taken.insert(option["option"].get<std::string>());
    for (const auto& flag : measure_flags())
        BOOST_TEST(taken.contains(std::string{flag.option}),
                   std::string{flag.option} << " belongs to no definition");
}

BOOST_AUTO_TEST_CASE(an_explanation_for_people_keeps_to_the_width_of_a_page) {
    const auto text = *explained({"pagerank", "disruption"});
    BOOST_TEST(text.starts_with("pagerank: "));
    BOOST_TEST(text.find("\ndisruption: ") != std::string::npos);
    for (const auto line : split(text, '\n')) BOOST_TEST(display_width(line) <= 90u, std::string{line});
}

BOOST_AUTO_TEST_CASE(a_measure_that_there_is_not_is_named_with_those_that_there_are) {
    const auto unknown = explained({"pagerank", "fame"});
    BOOST_TEST_REQUIRE(!unknown);
    BOOST_TEST(unknown.error().message.find("'fame'") != std::string::npos);
    BOOST_TEST(unknown.error().message.find("citations") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_restart_weighs_the_papers_that_it_names_and_no_other) {
    MeasureFlags flags;
    flags.restart = {"arXiv:2205.14135"};
    flags.as_of = "2024-05-01";
    const auto options = *options_for(flags, two_papers());
    BOOST_TEST(options.restart == (std::vector<double>{0, 1}), boost::test_tools::per_element());
    BOOST_TEST(options.as_of.year() == 2024);
}

BOOST_AUTO_TEST_CASE(a_restart_at_a_paper_that_is_not_there_says_which_option_is_wrong) {
    MeasureFlags flags;
    flags.restart = {"arXiv:9999.00001"};
    const auto options = options_for(flags, two_papers());
    BOOST_TEST_REQUIRE(!options);
    BOOST_TEST(options.error().message.starts_with("--restart: "));
}

BOOST_AUTO_TEST_SUITE_END()
