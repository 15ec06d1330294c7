// A record in normal form is in normal form: whatever comes in, a second time changes nothing.
#include "core/record/normal_record.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(the_normal_form)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

/// Pieces that entities, markup, dates, pages and DOIs are made of, whole and torn.
const std::vector<std::string> pieces{"&amp;", "&",        "amp;",       "&#8211;",     "&#x2013;",
                                      "&#0;",  "&eacute;", "<i>",        "</i>",        "<em>",
                                      "</em>", "<sub>",    "</sub>",     "<",           ">",
                                      "p < q", "<jats:p>", "</jats:p>",  " ",           "\n",
                                      "\t",    "trees",    "12",         "-",           "--",
                                      "–",     "2014",     "March",      "30-Mar-2020", "27-29",
                                      "0000",  "BCE",      "10.1000/a",  "doi:",        "https://doi.org/",
                                      "%3C",   "~",        "é",          "東",          "{",
                                      "}",     "\\",       "<mml:math>", "</mml:math>", "<mml:mi>x</mml:mi>",
                                      ",",     ".",        "/",          "PMID: 7",     "et al."};
const std::vector<std::string> variables{"title", "container-title", "abstract", "note",    "DOI", "URL",
                                         "page",  "publisher",       "volume",   "edition", "ISBN"};

/// The same seed makes the same.
std::string random_text(std::mt19937& draw) {
    std::string out;
    for (auto left = draw() % 9; left > 0; --left) out += pieces[draw() % pieces.size()];
    return out;
}

Paper random_record(unsigned seed) {
    std::mt19937 draw{seed};
    Paper out;
    for (const auto& variable : variables) out.fields[variable] = random_text(draw);
    out.dates["issued"].literal = random_text(draw);
    out.names["author"] = {Name{.family = random_text(draw), .given = random_text(draw)},
                           Name{.literal = random_text(draw)}};
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(of_a_record_in_normal_form_is_that_record, data::xrange(400U), seed) {
    const auto once = normal_record(random_record(seed)), twice = normal_record(once);
    for (const auto& [variable, value] : once.fields)
        BOOST_TEST(twice.fields.at(variable) == value, variable << " of seed " << seed);
    BOOST_TEST((twice == once));
}

BOOST_DATA_TEST_CASE(holds_no_loose_space, data::xrange(100U), seed) {
    const auto record = normal_record(random_record(seed));
    for (const auto* variable : {"title", "container-title", "publisher", "volume"})
        if (const auto value = record.fields.find(variable); value != record.fields.end()) {
            BOOST_TEST(value->second.find("  ") == std::string::npos, value->second);
            BOOST_TEST(value->second.find('\n') == std::string::npos, value->second);
        }
}

BOOST_AUTO_TEST_SUITE_END()
