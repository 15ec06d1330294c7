#include "core/scholarly/venues.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

BOOST_AUTO_TEST_SUITE(venues)

using namespace citegraph::core;
using nlohmann::json;

namespace {

json pairs_in(const std::string& file) {
    return json::parse(std::ifstream{file});
}

void must_be(const std::string& a, const std::string& b, bool same) {
    BOOST_TEST(same_venue(a, b) == same, a << " / " << b);
    BOOST_TEST(same_venue(b, a) == same, b << " / " << a);
}

const std::string everyday_pairs = SHARED_DATA "/conformance/matching/venue_pairs.json";

boost::test_tools::assertion_result is_there(boost::unit_test::test_unit_id) {
    return std::filesystem::exists(everyday_pairs);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_venue_is_one_under_all_its_names) {
    for (const auto& row : pairs_in(TEST_DATA "/data/scholarly/venue_pairs.json"))
        must_be(row[0], row[1], row[2]);
}

BOOST_AUTO_TEST_CASE(everyday_pairs_of_venues_are_told, *boost::unit_test::precondition(is_there)) {
    for (const auto& row : pairs_in(everyday_pairs)) must_be(row["a"], row["b"], row["same"]);
}

BOOST_AUTO_TEST_CASE(a_name_of_any_length_is_compared) {
    const std::string commas(100'000, ','), brackets(100'000, '('), letters(100'000, 'a');
    std::string words, segments;
    for (int i = 0; i < 20'000; ++i) words += "Systems ", segments += "Systems, ";
    for (const auto& name : {commas, brackets, letters, words, segments, "OSDI " + segments}) {
        BOOST_TEST(!same_venue(name, "SOSP"));
        BOOST_TEST(!same_venue("Symposium on Operating Systems Principles", name));
    }
}

BOOST_AUTO_TEST_CASE(lists_are_read_by_the_short_names_of_venues) {
    const auto names = venue_acronyms();
    const auto has = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
    for (const std::string name : {"SOSP", "NIPS", "S&P", "USENIX Security", "Middleware", "Nature", "3DV"})
        BOOST_TEST(has(name), name);
    for (const std::string name : {"Oakland", "Machine Learning", "The Web Conference", ""})
        BOOST_TEST(!has(name), name);
}

BOOST_AUTO_TEST_CASE(workshops_posters_and_companions_are_side_events) {
    for (const std::string name :
         {"ICML 2023 Workshop on Efficient Systems", "CVPR Workshops", "CVPRW", "MLArchSys @ ISCA",
          "SIGCOMM Posters and Demos", "Companion Proceedings of the Web Conference",
          "Extended Abstracts of the 2020 CHI Conference"})
        BOOST_TEST(is_side_event(name), name);
    for (const std::string name : {"ICML", "Findings of EMNLP", "Journal of Extended Studies", ""})
        BOOST_TEST(!is_side_event(name), name);
}

BOOST_AUTO_TEST_CASE(promises_are_no_venues) {
    for (const std::string name :
         {"to appear in SOSP 2023", "Submitted to ICLR", "under review", "Accepted at OSDI",
          "ICLR 2024 Conference Submission", "J. ACM (in press)", "resubmitted, submitted to VLDB"})
        BOOST_TEST(is_promise(name), name);
    for (const std::string name : {"SOSP", "Review of Economic Studies", "MIT Press", "unsubmitted", ""})
        BOOST_TEST(!is_promise(name), name);
}

BOOST_AUTO_TEST_SUITE_END()
