#include "citegraph/name.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(names_of_people)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Pair {
    const char* from;
    const char* to;
};

std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.from;
}

const std::vector<Pair> names{
    {"Laurens van der Maaten", "Laurens|van der|Maaten||"},
    {"Ashish Vaswani", "Ashish||Vaswani||"},
    {"Martin Luther King Jr.", "Martin Luther||King|Jr.|"},
    {"van der Maaten, Laurens", "Laurens|van der|Maaten||"},
    {"King, Jr., Martin Luther", "Martin Luther||King|Jr.|"},
    {"OpenAI", "||||OpenAI"},
    {"BigScience Workshop", "||||BigScience Workshop"},
    {"王小明", "||||王小明"},
    {"\u0141ukasz  Kaiser", "\u0141ukasz||Kaiser||"},
    {"", "||||"},
    {",", "||||,"},
    {"De", "||||De"},
};

std::string parts(const Name& name) {
    return name.given + "|" + name.particle + "|" + name.family + "|" + name.suffix + "|" + name.literal;
}

struct Shown {
    Name name;
    const char *display, *brief;
};

std::ostream& operator<<(std::ostream& out, const Shown& row) {
    return out << row.display;
}

const std::vector<Shown> shown{
    {{.family = "Maaten", .given = "Laurens", .particle = "van der"},
     "Laurens van der Maaten",
     "van der Maaten"},
    {{.family = "Beethoven", .given = "Ludwig", .dropping_particle = "van"},
     "Ludwig van Beethoven",
     "Beethoven"},
    {{.family = "King", .given = "Martin", .suffix = "Jr."}, "Martin King Jr.", "King"},
    {{.family = "Kwon"}, "Kwon", "Kwon"},
    {{.literal = "BigScience Workshop"}, "BigScience Workshop", "BigScience Workshop"},
    {{}, "", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(names_fall_into_their_parts, data::make(names), row) {
    BOOST_TEST(parts(parse_name(row.from)) == row.to);
}

BOOST_DATA_TEST_CASE(a_name_is_shown_whole_and_filed_without_what_drops, data::make(shown), row) {
    BOOST_TEST(display_name(row.name) == row.display);
    BOOST_TEST(short_name(row.name) == row.brief);
}

BOOST_DATA_TEST_CASE(a_name_as_it_is_shown_falls_into_the_same_parts, data::make(names), row) {
    const auto name = parse_name(row.from);
    if (name.suffix.empty()) BOOST_TEST((parse_name(display_name(name)) == name));
}

BOOST_DATA_TEST_CASE(bodies_are_not_taken_for_people,
                     data::make({"Team OLMo", "Google Research", "The LIGO Scientific Collaboration",
                                 "Allen Institute for AI", "a, b, c, d"}),
                     text) {
    BOOST_TEST(parse_name(text).literal == text);
}

BOOST_AUTO_TEST_SUITE_END()
