#include "core/text/edit_distance.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(edit_distances)

using citegraph::core::did_you_mean;
using citegraph::core::edit_distance;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string a, b;
    std::size_t distance;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.a << " / " << row.b;
}

const std::vector<Row> rows{
    {"", "", 0},
    {"pagerank", "", 8},
    {"kitten", "sitting", 3},
    {"saturday", "sunday", 3},
    {"intention", "execution", 5},
    {"rank", "rnak", 2},  // two neighbours that change places are no step of their own
    {"rank", "ranks", 1},
    {"rank", "Rank", 1},
    {"bibtex", "bibtexx", 1},
    {"é", "e", 2},  // bytes count
};

/// Every word of up to three letters of "ab".
std::vector<std::string> short_words() {
    std::vector<std::string> out{""};
    for (std::size_t i = 0; out[i].size() < 3; ++i)
        for (const char letter : {'a', 'b'}) out.push_back(out[i] + letter);
    return out;
}

/// The definition, step by step.
std::size_t by_definition(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    const auto shorter = a.substr(1), other = b.substr(1);
    return std::min({by_definition(shorter, b) + 1, by_definition(a, other) + 1,
                     by_definition(shorter, other) + (a[0] != b[0])});
}

}  // namespace

BOOST_DATA_TEST_CASE(a_distance_counts_what_is_put_in_taken_out_and_replaced, data::make(rows), row) {
    BOOST_TEST(edit_distance(row.a, row.b) == row.distance);
    BOOST_TEST(edit_distance(row.b, row.a) == row.distance);
}

BOOST_AUTO_TEST_CASE(short_words_are_as_far_apart_as_the_definition_says) {
    for (const auto& a : short_words())
        for (const auto& b : short_words()) BOOST_TEST(edit_distance(a, b) == by_definition(a, b), a << b);
}

BOOST_AUTO_TEST_CASE(it_is_a_distance) {
    const auto words = short_words();
    for (const auto& a : words)
        for (const auto& b : words) {
            BOOST_TEST((edit_distance(a, b) == 0) == (a == b));
            for (const auto& c : words)
                BOOST_TEST(edit_distance(a, c) <= edit_distance(a, b) + edit_distance(b, c));
        }
}

BOOST_AUTO_TEST_CASE(it_lies_between_the_lengths) {
    const std::string a(300, 'x'), b(1000, 'y');
    BOOST_TEST(edit_distance(a, b) == 1000u);
    BOOST_TEST(edit_distance(a, a + b) == 1000u);
    BOOST_TEST(edit_distance(b + a, a) == 1000u);
}

BOOST_AUTO_TEST_CASE(a_word_with_up_to_two_typing_errors_is_recognised) {
    const std::vector<std::string> known{"pagerank", "indegree", "hits", "ci"};
    BOOST_TEST(did_you_mean("pagerang", known) == "pagerank");
    BOOST_TEST(did_you_mean("pgaerank", known) == "pagerank");
    BOOST_TEST(did_you_mean("indegre", known) == "indegree");
    BOOST_TEST(did_you_mean("hist", known) == "hits");
    for (const auto* typed : {"", "x", "xy", "katz", "rank", "indegreeeee"})
        BOOST_TEST(did_you_mean(typed, known) == "", typed);
    BOOST_TEST(did_you_mean(std::string(1'000'000, 'p'), known) == "");
    BOOST_TEST(did_you_mean("a", {}) == "");
}

BOOST_AUTO_TEST_CASE(a_word_is_recognised_in_whatever_case_and_given_in_its_own) {
    const std::vector<std::string> known{"authEtAl", "Else"};
    BOOST_TEST(did_you_mean("AUHTETAL", known) == "authEtAl");
    BOOST_TEST(did_you_mean("elze", known) == "Else");
}

BOOST_AUTO_TEST_CASE(who_asks_says_how_many_errors_are_forgiven) {
    const std::vector<std::string> known{"citation-betweenness"};
    BOOST_TEST(did_you_mean("citation-betwenes", known) == "");
    BOOST_TEST(did_you_mean("citation-betwenes", known, 3) == "citation-betweenness");
}

BOOST_AUTO_TEST_CASE(in_place_of_an_unknown_word_stands_the_nearest_or_else_all) {
    const std::vector<std::string> known{"build", "entries"};
    BOOST_TEST(citegraph::core::nearest_or_all("biuld", known) == "; did you mean build?");
    BOOST_TEST(citegraph::core::nearest_or_all("swim", known) == "; it is one of build, entries");
    BOOST_TEST(citegraph::core::nearest_or_all("swim", {}) == "");
    BOOST_TEST(citegraph::core::nearest_or_all("swim", std::vector<std::string>(1000, "entries")).size() <
               450U);
}

BOOST_AUTO_TEST_SUITE_END()
