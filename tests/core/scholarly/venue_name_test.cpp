#include "core/scholarly/venue_name.hpp"

#include "core/scholarly/venues.hpp"
#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(names_of_venues)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

std::string shown(const VenueWords& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

/// The first title, "event:" in front of it if it is an event's, and the short names behind it.
std::string shown(const VenueName& name) {
    std::string out;
    if (!name.titles.empty())
        out = (name.titles.front().event ? "event: " : "") + shown(name.titles.front().words);
    for (const auto& words : name.short_names) out += " | " + shown(words);
    return out;
}

struct Row {
    std::string venue, name;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.venue;
}

const std::vector<Row> names{
    {"", ""},
    {"SOSP", "sosp"},
    {"Nature", "nature"},
    {"Proceedings of the 29th Symposium on Operating Systems Principles",
     "event: operating systems principles"},
    {"Twenty-Third ACM Symposium on Operating Systems Principles", "event: operating systems principles"},
    {"IEEE Transactions on Software Engineering", "transactions software engineering"},
    {"Journal of Machine Learning Research", "journal machine learning research"},
    {"2020 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
     "event: computer vision pattern recognition | cvpr"},
    {"International Conference on Machine Learning, ICML 2019, Long Beach", "event: machine learning | icml"},
    {"International Conference on Learning Representations", "event: learning representations"},
    {"Proc. VLDB Endow.", "vldb endow"},
};

struct Words {
    std::string a, b;
    bool same, dotted;
};

std::ostream& operator<<(std::ostream& out, const Words& row) {
    return out << row.a << (row.dotted ? "." : "") << " / " << row.b;
}

// ISO 4, List of Title Word Abbreviations.
const std::vector<Words> abbreviations{
    {"mach", "machine", true, true},
    {"learn", "learning", true, true},
    {"res", "research", true, true},
    {"natl", "national", true, true},
    {"intl", "international", true, true},
    {"comput", "computing", true, true},
    {"commun", "communications", true, true},
    {"j", "journal", true, true},
    {"trans", "transactions", true, false},
    {"network", "networks", true, false},
    {"system", "systems", true, false},
    {"theory", "theories", false, false},
    {"art", "arts", false, false},
    {"mach", "mathematics", false, true},
    {"phys", "psychology", false, true},
    {"algorithm", "algebra", false, false},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_name_is_what_tells_a_venue_from_others, data::make(names), row) {
    BOOST_TEST(shown(venue_name(row.venue)) == row.name);
}

BOOST_DATA_TEST_CASE(a_name_in_any_frame_is_the_same_venue, data::make(names), row) {
    if (row.venue.empty()) return;
    BOOST_TEST(same_venue(row.venue, row.venue));
    BOOST_TEST(same_venue(row.venue, "  " + row.venue + " "));
    BOOST_TEST(same_venue("Proceedings of the " + row.venue, row.venue));
}

BOOST_DATA_TEST_CASE(a_word_is_known_cut_short_as_iso_4_cuts_it, data::make(abbreviations), row) {
    const VenueWord a{row.a, row.dotted}, b{row.b};
    BOOST_TEST(is_same_word(a, b) == row.same);
    BOOST_TEST(is_same_word(b, a) == row.same);
}

BOOST_AUTO_TEST_CASE(a_stretch_knows_what_stands_around_it) {
    const auto stretches = stretches_of("SOSP '23: Symposium (Koblenz) @ Rhine");
    BOOST_REQUIRE_EQUAL(stretches.size(), 4u);
    BOOST_TEST(shown(stretches[0].words) == "sosp");
    BOOST_TEST(stretches[0].numbered);
    BOOST_TEST(stretches[0].end == ':');
    BOOST_TEST(stretches[0].words[0].capital);
    BOOST_TEST(stretches[2].bracketed);
    BOOST_TEST(!stretches[3].bracketed);
    BOOST_TEST(stretches[3].at_host);
    BOOST_TEST(!stretches[0].at_host);
}

BOOST_AUTO_TEST_CASE(years_and_ordinals_are_no_words) {
    for (const std::string name : {"NIPS2018", "NIPS 2018", "32nd NIPS", "Thirty-second NIPS", "NIPS '18"}) {
        const auto stretches = stretches_of(name);
        BOOST_REQUIRE_EQUAL(stretches.size(), 1u);
        BOOST_TEST(shown(stretches[0].words) == "nips", name);
        BOOST_TEST(stretches[0].numbered, name);
    }
    BOOST_TEST(stretches_of("2018").empty());
    BOOST_TEST(stretches_of(" , ; () ").empty());
}

BOOST_AUTO_TEST_CASE(two_conferences_held_as_one_have_two_names) {
    const auto stretches =
        stretches_of("57th Annual Meeting of the ACL and the 11th International Joint Conference on NLP");
    BOOST_REQUIRE_EQUAL(stretches.size(), 2u);
    BOOST_TEST(stretches[0].end == '+');
    BOOST_TEST(shown(stretches[1].words) == "international joint conference on nlp");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_conference_is_told_from_the_conference) {
    BOOST_TEST((venue_name("ICML").part == VenuePart::main));
    BOOST_TEST((venue_name("Findings of the Association for Computational Linguistics").part ==
                VenuePart::findings));
    BOOST_TEST((venue_name("ICML 2023 Workshop on Sparsity").part == VenuePart::workshop));
    BOOST_TEST((venue_name("CVPRW").part == VenuePart::workshop));
    BOOST_TEST((venue_name("Sparsity @ ICML").part == VenuePart::workshop));
    BOOST_TEST((venue_name("Companion of SIGMOD").part == VenuePart::companion));
}

BOOST_AUTO_TEST_CASE(a_workshop_is_about_something_and_held_somewhere) {
    for (const std::string name : {"ICML Workshop on Sparsity", "Workshop on Sparsity at ICML"}) {
        const auto workshop = venue_name(name);
        BOOST_TEST((workshop.part == VenuePart::workshop), name);
        BOOST_TEST(!workshop.titles.empty(), name);
    }
    BOOST_TEST(shown(venue_name("ICML Workshop on Sparsity").host.words) == "icml");
    BOOST_TEST(shown(venue_name("Workshop at ICML").host.words) == "icml");
    BOOST_TEST(venue_name("Workshop on Sparsity").host.words.empty());
}

BOOST_AUTO_TEST_CASE(an_acronym_is_made_of_the_beginnings_of_the_words_in_order) {
    const auto titled = [](std::string_view name) { return venue_name(name).titles.at(0); };
    BOOST_TEST(is_acronym_of("sosp", titled("Symposium on Operating Systems Principles")));
    BOOST_TEST(is_acronym_of("osdi", titled("Operating Systems Design and Implementation")));
    BOOST_TEST(is_acronym_of("interspeech", titled("Interspeech")));
    BOOST_TEST(is_acronym_of("jmlr", titled("Journal of Machine Learning Research")));
    BOOST_TEST(!is_acronym_of("osd", titled("Operating Systems Design and Implementation")),
               "a word is left");
    BOOST_TEST(!is_acronym_of("sdoi", titled("Operating Systems Design and Implementation")),
               "another order");
    BOOST_TEST(!is_acronym_of("os", titled("Operating Systems")), "two letters are chance");
    BOOST_TEST(!is_acronym_of("", titled("Operating Systems")));
}

BOOST_AUTO_TEST_CASE(an_event_may_be_called_without_its_frame_and_a_journal_not) {
    const auto titled = [](std::string_view name) { return venue_name(name).titles.at(0); };
    const auto event = titled("Symposium on Operating Systems Principles");
    const auto bare = titled("Operating Systems Principles"),
               journal = titled("Journal of Operating Systems");
    BOOST_TEST(!is_same_title(event, bare));
    BOOST_TEST(may_be_same_title(event, bare));
    BOOST_TEST(may_be_same_title(bare, event));
    BOOST_TEST(!may_be_same_title(event, journal));
    BOOST_TEST(is_same_title(journal, titled("J. Oper. Syst.")));
}

BOOST_AUTO_TEST_CASE(a_name_of_nothing_but_marks_takes_time_in_proportion) {
    for (const std::string mark : {",", "(", "@", " - ", "a.", "and the 1st "})
        BOOST_TEST(test::text_growth(mark, 50'000, stretches_of) < test::quadratic, mark);
}

BOOST_AUTO_TEST_SUITE_END()
