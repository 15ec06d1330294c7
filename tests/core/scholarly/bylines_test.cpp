#include "core/scholarly/people.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(bylines)

using namespace citegraph;
using core::byline_difference;
using Kind = core::BylineDifference::Kind;

namespace {

std::vector<Name> people(const std::vector<std::string>& names) {
    std::vector<Name> out(names.size());
    std::ranges::transform(names, out.begin(), parse_name);
    return out;
}

Kind kind(const std::vector<std::string>& listed, const std::vector<std::string>& known,
          bool is_cut = false) {
    return byline_difference(people(listed), people(known), is_cut).kind;
}

struct Pair {
    std::string a, b;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) {
    return out << pair.a << " and " << pair.b;
}

const std::vector<Pair> one_person{
    {"Ada Lovelace", "Ada Lovelace"},
    {"Ada Lovelace", "A. Lovelace"},
    {"Ada King Lovelace", "Ada Lovelace"},
    {"Ada K. Lovelace", "Ada Lovelace"},
    {"Ada Lovelace", "Lovelace Ada"},
    {"Lovelace, Ada", "Ada Lovelace"},
    {"Michael Roe", "Mike Roe"},
    {"Timothy J. Roe", "Tim Roe"},
    {"William Roe", "Bill Roe"},
    {"Jürgen Müller", "Juergen Mueller"},
    {"Jürgen Müller", "Jurgen Muller"},
    {"Søren Ødegård", "Soren Odegard"},
    {"Jean-Luc Roe", "Jean Luc Roe"},
    {"Jean-Luc Roe", "J.-L. Roe"},
    {"Jeanluc Roe", "Jean-Luc Roe"},
    {"Roe Jean-Luc", "Jeanluc Roe"},
    {"Ana Garcia Lopez", "Ana Garcia"},
    {"Mallika B. R.", "Mallika R."},
    {"Sat Singh 0001", "Sat Singh"},
    {"Laurens van der Maaten", "L. van der Maaten"},
    {"Laurens van der Maaten", "Laurens Maaten"},
    {"Sergey Ivanov", "Sergei Ivanov"},
    {"Aristotle", "Aristotle"},
};

const std::vector<Pair> two_people{
    {"Ada Lovelace", "Ada Byron"},  {"Ada Lovelace", "Anna Lovelace"}, {"Wei Zhang", "Wei Wang"},
    {"Wei Zhang", "Xin Zhang"},     {"Wei Zhang", "W. Wang"},          {"A. B.", "A. C."},
    {"Michael Roe", "Matthew Roe"}, {"Jonas Roe", "J. Poe"},           {"Christina Roe", "Christian Roe"},
};

}  // namespace

BOOST_DATA_TEST_CASE(two_spellings_of_one_name_may_be_one_person, one_person) {
    BOOST_TEST(core::may_be_one_person(parse_name(sample.a), parse_name(sample.b)));
    BOOST_TEST(core::may_be_one_person(parse_name(sample.b), parse_name(sample.a)));
}

BOOST_DATA_TEST_CASE(another_word_is_another_person, two_people) {
    BOOST_TEST(!core::may_be_one_person(parse_name(sample.a), parse_name(sample.b)));
    BOOST_TEST(!core::may_be_one_person(parse_name(sample.b), parse_name(sample.a)));
}

BOOST_AUTO_TEST_CASE(capitals_that_stand_together_are_initials) {
    BOOST_TEST(core::may_be_one_person({.family = "Roe", .given = "JR"}, parse_name("Jane Ruth Roe")));
    BOOST_TEST(!core::may_be_one_person({.family = "Roe", .given = "JK"}, parse_name("Jane Ruth Roe")));
}

BOOST_AUTO_TEST_CASE(the_same_people_differ_in_nothing) {
    BOOST_CHECK(kind({"Ada One", "Bob Two"}, {"A. One", "B. Two"}) == Kind::none);
}

BOOST_AUTO_TEST_CASE(the_same_people_in_another_order_are_told) {
    BOOST_CHECK(kind({"Ada One", "Zoe Two", "Kim Abel"}, {"Zoe Two", "Ada One", "Kim Abel"}) == Kind::order);
}

BOOST_AUTO_TEST_CASE(an_order_by_the_alphabet_is_that_of_a_register) {
    BOOST_CHECK(kind({"Zoe Young", "Ada Abel"}, {"Ada Abel", "Zoe Young"}) == Kind::none);
    BOOST_CHECK(kind({"Ada Young", "Zoe Abel"}, {"Zoe Abel", "Ada Young"}) == Kind::none);
    // A list that is in the order of the alphabet while the record is not says something else.
    BOOST_CHECK(kind({"Ada Abel", "Bob Young"}, {"Bob Young", "Ada Abel"}) == Kind::order);
}

BOOST_AUTO_TEST_CASE(who_is_left_out_is_named_by_place) {
    const auto found = byline_difference(people({"Ada One", "Kim Three"}),
                                         people({"Ada One", "Bob Two", "Kim Three"}), false);
    BOOST_CHECK(found.kind == Kind::missing);
    BOOST_TEST(found.known == std::vector<std::size_t>{1}, boost::test_tools::per_element());
    BOOST_TEST(found.listed.empty());
}

BOOST_AUTO_TEST_CASE(a_list_that_is_cut_on_purpose_leaves_nobody_out) {
    BOOST_CHECK(kind({"Ada One"}, {"Ada One", "Bob Two", "Kim Three"}, true) == Kind::none);
    BOOST_CHECK(kind({"Ada One", "Joe New"}, {"Ada One", "Bob Two"}, true) == Kind::some);
}

BOOST_AUTO_TEST_CASE(who_is_added_is_named_by_place) {
    const auto found =
        byline_difference(people({"Ada One", "Joe New", "Bob Two"}), people({"Ada One", "Bob Two"}), false);
    BOOST_CHECK(found.kind == Kind::added);
    BOOST_TEST(found.listed == std::vector<std::size_t>{1}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_first_author_alone_says_nothing_of_the_others) {
    BOOST_CHECK(kind({"Ada One", "Bob Two"}, {"Ada One"}) == Kind::unknown);
    BOOST_CHECK(kind({"Ada One", "Bob Two"}, {"Bob Two"}) == Kind::added);
}

BOOST_AUTO_TEST_CASE(others_are_others_however_many) {
    BOOST_CHECK(kind({"Ada One", "Bob Two"}, {"Eve Six"}) == Kind::others);
    BOOST_CHECK(kind({"Ada One"}, {"Eve Six", "Dan Ten"}) == Kind::others);
}

BOOST_AUTO_TEST_CASE(some_in_place_of_others_are_told) {
    BOOST_CHECK(kind({"Ada One", "Bob Two"}, {"Ada One", "Eve Six"}) == Kind::some);
}

BOOST_AUTO_TEST_CASE(one_person_of_many_may_have_another_name_now) {
    BOOST_CHECK(kind({"Ada One", "Maria Roe", "Kim Three"}, {"Ada One", "Maria Poe", "Kim Three"}) ==
                Kind::none);
    BOOST_CHECK(kind({"Ada One", "Maria Roe", "Kim Three"}, {"Ada One", "Dora Poe", "Kim Three"}) ==
                Kind::some);
    BOOST_CHECK(kind({"Ada One", "Maria Roe"}, {"Ada One", "Maria Poe"}) == Kind::some);
}

BOOST_AUTO_TEST_CASE(a_given_name_that_many_bear_makes_no_new_name_of_a_person) {
    BOOST_CHECK(kind({"Ada One", "Wei Roe", "Kim Three"}, {"Ada One", "Wei Poe", "Kim Three"}) == Kind::some);
}

BOOST_AUTO_TEST_CASE(one_of_a_team_of_many_may_come_or_go) {
    std::vector<std::string> team;
    for (char c = 'A'; c <= 'T'; ++c)
        team.push_back("Given" + std::string(3, c) + " Family" + std::string(3, c));
    auto fewer = team;
    fewer.pop_back();
    BOOST_CHECK(kind(fewer, team) == Kind::none);
    fewer.pop_back();
    BOOST_CHECK(kind(fewer, team) == Kind::missing);
}

BOOST_AUTO_TEST_CASE(names_in_another_script_cannot_be_compared) {
    BOOST_CHECK(kind({"张伟"}, {"Wei Zhang"}) == Kind::unknown);
    BOOST_CHECK(kind({}, {"Wei Zhang"}) == Kind::unknown);
    BOOST_CHECK(kind({"Wei Zhang"}, {}) == Kind::unknown);
}

BOOST_AUTO_TEST_CASE(two_people_of_one_surname_are_not_taken_for_one) {
    BOOST_CHECK(kind({"Wei Zhang", "Xin Zhang"}, {"Xin Zhang", "Wei Zhang", "Ada One"}) == Kind::missing);
    BOOST_CHECK(kind({"Wei Zhang", "Wei Zhang"}, {"Wei Zhang", "Xin Zhang"}) == Kind::some);
}

BOOST_AUTO_TEST_SUITE_END()
