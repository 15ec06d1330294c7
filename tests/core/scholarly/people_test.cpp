#include "core/scholarly/people.hpp"

#include "growth.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(people)

using namespace citegraph;
using namespace citegraph::core;

namespace {

using Byline = std::vector<Name>;

Byline byline(const std::vector<std::string>& displays) {
    Byline out;
    for (const auto& display : displays) out.push_back(parse_name(display));
    return out;
}

bool is(Overlap overlap, const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return citegraph::core::overlap(byline(a), byline(b)) == overlap &&
           citegraph::core::overlap(byline(b), byline(a)) == overlap;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_person_is_known_however_the_name_is_written) {
    BOOST_TEST(is(Overlap::close, {"Ada One"}, {"One, Ada"}));
    BOOST_TEST(is(Overlap::close, {"Ada One"}, {"A. One"}));
    BOOST_TEST(is(Overlap::close, {"Ada One"}, {"One"}));
    BOOST_TEST(is(Overlap::close, {"Wei Zhang"}, {"Zhang Wei"}));
    BOOST_TEST(is(Overlap::close, {"Christopher Ré"}, {"Christopher Re"}));
    BOOST_TEST(is(Overlap::close, {"José García Márquez"}, {"García Márquez, J."}));
    BOOST_TEST(is(Overlap::close, {"Jörg Müller"}, {"J. Mueller"}));
    BOOST_TEST(is(Overlap::close, {"Shai Ben-David"}, {"S. BenDavid"}));
    BOOST_TEST(is(Overlap::close, {"Laurens van der Maaten"}, {"van der Maaten, L."}));
    BOOST_TEST(is(Overlap::close, {"张伟"}, {"张伟"}));
    BOOST_TEST(is(Overlap::close, {"Иван Петров"}, {"Петров, Иван"}));
}

BOOST_AUTO_TEST_CASE(namesakes_are_not_one_person) {
    BOOST_TEST(is(Overlap::surname, {"Ada One"}, {"Bo One"}));
    BOOST_TEST(is(Overlap::none, {"Wei Zhang"}, {"Wei Chen"}));
}

BOOST_AUTO_TEST_CASE(nothing_is_known_of_nobody_or_across_scripts) {
    BOOST_TEST(is(Overlap::unknown, {}, {"Ada One"}));
    BOOST_TEST(is(Overlap::unknown, {"张伟"}, {"Wei Zhang"}));
}

BOOST_AUTO_TEST_CASE(one_shared_author_of_many_is_chance_unless_the_first) {
    BOOST_TEST(is(Overlap::surname, {"A A", "B B", "C C", "D D"}, {"E E", "F F", "G G", "D D"}));
    BOOST_TEST(is(Overlap::some, {"A A", "B B", "C C", "D D"}, {"A A", "F F", "G G", "H H"}));
    BOOST_TEST(is(Overlap::some, {"A A", "B B", "C C"}, {"E E", "F F", "B B"}));
    BOOST_TEST(is(Overlap::close, {"A A", "B B", "C C", "D D"}, {"A A", "B B"}));
    BOOST_TEST(is(Overlap::some, {"A A", "B B", "C C", "D D"}, {"B B"}));
}

BOOST_AUTO_TEST_CASE(a_byline_has_an_order) {
    BOOST_TEST(is_same_byline(byline({"Ada One", "Bo Two"}), byline({"A. One", "Two, Bo"})));
    BOOST_TEST(!is_same_byline(byline({"Ada One", "Bo Two"}), byline({"Bo Two", "Ada One"})));
    BOOST_TEST(!is_same_byline(byline({"Ada One", "Bo Two"}), byline({"Ada One"})));
    BOOST_TEST(!is_same_byline(Byline{}, Byline{}));
}

BOOST_AUTO_TEST_CASE(a_fuller_byline_loses_no_name) {
    BOOST_TEST(is_fuller(byline({"Ada One", "Bo Two"}), byline({"A. One", "Bo Two"})));
    BOOST_TEST(!is_fuller(byline({"Ada One", "Bo Two"}), byline({"Ada One", "Bo Two"})));
    BOOST_TEST(!is_fuller(byline({"Ada One", "B. Two"}), byline({"A. One", "Bo Two"})));
}

BOOST_AUTO_TEST_CASE(bylines_are_compared_in_proportion_to_their_length) {
    const auto people = [](std::size_t count) {
        std::vector<std::string> many;
        for (std::size_t i = 0; i < count; ++i)
            many.push_back("A" + std::to_string(i) + " B" + std::to_string(i));
        return byline(many);
    };
    const auto with_itself = [](const Byline& all) { return overlap(all, all); };
    BOOST_TEST((with_itself(people(5000)) == Overlap::close));
    BOOST_TEST(test::growth(5000, people, with_itself) < test::quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
