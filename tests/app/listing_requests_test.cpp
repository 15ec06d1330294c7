// What a user wants on a list, whatever it comes in.
#include "app/listing/wanted.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::app {
namespace {

Result<Reading> requested(const std::vector<std::string>& works) {
    AddOptions options;
    options.works = works;
    Console console{{.quiet = true, .verbose = 0, .color = "never"}};
    return requests_of(options, console);
}

/// What each request is about: its identifier, else its title.
std::string names(const Result<Reading>& reading) {
    if (!reading) return reading.error().message;
    std::string out;
    for (const auto& entry : reading->entries) {
        if (!out.empty()) out += "; ";
        out += entry.identifiers.empty() ? entry.title : to_string(entry.identifiers.front().id);
    }
    return out;
}

struct Folder : TemporaryFolder {
    std::string file(const std::string& name, const std::string& text) const {
        put(folder / name, text);
        return (folder / name).string();
    }
};

BOOST_AUTO_TEST_SUITE(listing_requests)

BOOST_AUTO_TEST_CASE(identifiers_and_addresses_name_a_work_in_any_form) {
    BOOST_TEST(
        names(requested({"2205.00010", "arXiv:2205.00011v2", "https://arxiv.org/pdf/2205.00012.pdf"})) ==
        "arxiv:2205.00010; arxiv:2205.00011; arxiv:2205.00012");
    BOOST_TEST(names(requested({"https://doi.org/10.1145/3600006.3613165"})) ==
               "doi:10.1145/3600006.3613165");
}

BOOST_AUTO_TEST_CASE(other_words_are_a_title) {
    BOOST_TEST(names(requested({"Small Pipes under Big Roads"})) == "Small Pipes under Big Roads");
}

BOOST_AUTO_TEST_CASE(a_file_of_records_brings_them_along) {
    const Folder folder;
    const auto reading = requested({folder.file("own.bib",
                                                "@misc{a, title={Small Pipes}, eprint={2205.00010}, "
                                                "archivePrefix={arXiv}}\n")});
    BOOST_REQUIRE(reading);
    BOOST_REQUIRE_EQUAL(reading->papers.size(), 1U);
    BOOST_TEST(title_of(reading->papers[0]) == "Small Pipes");
}

BOOST_AUTO_TEST_CASE(records_and_identifiers_keep_their_places) {
    const Folder folder;
    const auto own = folder.file("own.bib", "@misc{a, title={Small Pipes}}\n");
    const auto reading = requested({"2205.00010", own, "2205.00011"});
    BOOST_REQUIRE(reading);
    BOOST_REQUIRE_EQUAL(reading->entries.size(), 3U);
    BOOST_REQUIRE_EQUAL(reading->papers.size(), 3U);
    BOOST_TEST(title_of(reading->papers[0]).empty());
    BOOST_TEST(title_of(reading->papers[1]) == "Small Pipes");
    BOOST_TEST(title_of(reading->papers[2]).empty());
}

BOOST_AUTO_TEST_CASE(a_mail_is_what_its_links_name) {
    BOOST_TEST(
        names(read_page("Hello, please add [Culvert](https://arxiv.org/abs/2205.00010), and\n"
                        "*https://arxiv.org/pdf/2205.00011v1*; `rm -rf /` (see 10.1145/3600006.3613165).\n"
                        "Thanks! https://arxiv.org/abs/2205.00010\n",
                        "-")) == "arxiv:2205.00010; arxiv:2205.00011; doi:10.1145/3600006.3613165");
}

BOOST_AUTO_TEST_CASE(a_page_is_read_as_a_list) {
    BOOST_TEST(names(read_page("<html><body><ul><li><b>Small Pipes under Big Roads</b><br>Di Marsh</li>"
                               "<li><b>Mapping Springs with Drones</b><br>Ed Pool, Flo Spring</li>"
                               "<li><b>Ice on the Upper Lakes</b><br>Gus Well</li></ul></body></html>",
                               "-")) ==
               "Small Pipes under Big Roads; Mapping Springs with Drones; Ice on the Upper Lakes");
}

BOOST_AUTO_TEST_CASE(titles_one_a_line_are_titles) {
    BOOST_TEST(
        names(read_page("Small Pipes under Big Roads\nMapping Springs with Drones\nIce on the Upper Lakes\n",
                        "-")) ==
        "Small Pipes under Big Roads; Mapping Springs with Drones; Ice on the Upper Lakes");
}

BOOST_AUTO_TEST_CASE(accepted_papers_are_titles_with_their_authors_below) {
    const auto reading = read_page(
        "Accepted Papers\n\n"
        "Small Pipes under Big Roads\nDi Marsh (University of Delft), Ed Pool (River Labs)\n\n"
        "Mapping Springs with Drones\nFlo Spring (River Labs)\n\n"
        "Ice on the Upper Lakes\nGus Well (University of Oslo), Hal Weir (Lake Institute)\n\n"
        "Sensing the Rising Water of Rivers\nIda Bank (River Labs), Jo Cove (University of Delft)\n",
        "-");
    BOOST_TEST(names(reading) ==
               "Small Pipes under Big Roads; Mapping Springs with Drones; Ice on the Upper Lakes; "
               "Sensing the Rising Water of Rivers");
}

BOOST_AUTO_TEST_CASE(nothing_named_is_an_error) {
    const Folder folder;
    BOOST_TEST(names(requested({folder.file("own.bib", "% nothing\n")})) ==
               "nothing is named that could be added: give an identifier, an address or a title");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::app
