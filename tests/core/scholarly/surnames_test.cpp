// The forms in which a surname is met, and how much two bylines have in common.
#include "core/scholarly/people.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(surnames_in_lists)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    Name name;
    std::vector<std::string> forms;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << display_name(row.name);
}

const std::vector<Row> people{
    {{.family = "Kwon", .given = "Woosuk"}, {"kwon"}},
    {{.family = "Müller", .given = "Jörg"}, {"muller", "mueller"}},
    {{.family = "Ærøskøbing"}, {"aeroskobing", "aeroeskoebing"}},
    {{.family = "Strauß"}, {"strauss"}},
    {{.family = "Nguyễn"}, {"nguyen"}},
    {{.family = "Łukasiewicz"}, {"lukasiewicz"}},
    {{.family = "O'Neil"}, {"oneil"}},
    {{.family = "Ben-David"}, {"bendavid"}},
    {{.family = "García Márquez"}, {"garciamarquez"}},
    {{.family = "Maaten", .given = "Laurens", .particle = "van der"}, {"maaten"}},
    {{.family = "Ł", .given = "Kaiser"}, {}},
    {{.family = "L", .given = "Kaiser"}, {"kaiser"}},
    {{.family = "Li", .given = "Fei-Fei"}, {"li"}},
    {{.family = "Петров"}, {"Петров"}},
    {{.literal = "王小明"}, {"王小明"}},
    {{.literal = "OpenAI"}, {"openai"}},
    {{}, {}},
};

const std::vector<std::vector<Name>> bylines{
    {},
    {{.family = "One", .given = "Ada"}},
    {{.family = "One", .given = "A."}},
    {{.family = "One", .given = "Bo"}},
    {{.family = "One", .given = "Ada"}, {.family = "Two", .given = "Bo"}},
    {{.family = "Two", .given = "Bo"}, {.family = "One", .given = "Ada"}},
    {{.family = "Müller", .given = "Jörg"}, {.family = "Two", .given = "B."}},
    {{.literal = "王小明"}},
    {{.literal = "OpenAI"}},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_surname_has_the_forms_that_services_give_it, data::make(people), row) {
    const auto forms = surnames(row.name);
    for (const auto& form : row.forms) BOOST_TEST(std::ranges::count(forms, form) > 0, form);
    for (const auto& form : forms) BOOST_TEST(std::ranges::count(row.forms, form) > 0, form << " is none");
}

BOOST_AUTO_TEST_CASE(what_two_bylines_share_is_the_same_from_either_side) {
    for (const auto& a : bylines)
        for (const auto& b : bylines) BOOST_TEST((overlap(a, b) == overlap(b, a)));
}

BOOST_AUTO_TEST_CASE(a_byline_agrees_with_itself_as_far_as_it_names_anybody) {
    for (const auto& byline : bylines) {
        BOOST_TEST((overlap(byline, byline) == (byline.empty() ? Overlap::unknown : Overlap::close)));
        BOOST_TEST(is_same_byline(byline, byline) == !byline.empty());
        BOOST_TEST(!is_fuller(byline, byline));
    }
}

BOOST_AUTO_TEST_CASE(the_same_people_in_the_same_order_share_all) {
    for (const auto& a : bylines)
        for (const auto& b : bylines) {
            if (is_same_byline(a, b)) BOOST_TEST((overlap(a, b) == Overlap::close));
            BOOST_TEST(!(is_fuller(a, b) && is_fuller(b, a)), "one of two is fuller at most");
        }
}

BOOST_AUTO_TEST_CASE(a_rare_surname_says_more_of_who_is_on_two_lists_than_a_common_one) {
    const auto shared = [](const std::string& a, const std::string& b) {
        const std::vector left{parse_name(a)}, right{parse_name(b)};
        return shared_people(left, right);
    };
    BOOST_TEST(shared("Woosuk Kwon", "W. Kwon").people == 1u);
    BOOST_TEST(!shared("L. Wang", "Lei Wang").is_rare);
    BOOST_TEST(shared("Lei Wang", "Lei Wang").is_rare, "spelled out on both");
    BOOST_TEST(shared("L. Lamport", "Leslie Lamport").is_rare);
    BOOST_TEST(shared("Hao Wang", "Lei Wang").namesakes);
    BOOST_TEST(!shared("B. Lamport", "Leslie Lamport").namesakes, "perhaps called by another name");
    BOOST_TEST(shared("Ada Lovelace", "Lei Wang").people == 0u);
    const std::vector left{parse_name("Yann LeCun"), parse_name("Yoshua Bengio")},
        right{parse_name("Ian Goodfellow"), parse_name("Yoshua Bengio")};
    BOOST_TEST(!shared_people(left, right).has_first);
    BOOST_TEST(shared_people(left, left).has_first);
    BOOST_TEST(shared_people({}, left).people == 0u);
}

BOOST_AUTO_TEST_CASE(an_author_is_shared_or_the_people_are_others_or_nothing_is_known) {
    BOOST_TEST(share_author(Overlap::close));
    BOOST_TEST(share_author(Overlap::some));
    BOOST_TEST(!share_author(Overlap::surname));
    BOOST_TEST(!share_author(Overlap::unknown));
    BOOST_TEST(!share_author(Overlap::none));
    BOOST_TEST(are_others(Overlap::surname), "a namesake is somebody else");
    BOOST_TEST(are_others(Overlap::none));
    BOOST_TEST(!are_others(Overlap::unknown));
    BOOST_TEST(!are_others(Overlap::some));
}

BOOST_AUTO_TEST_SUITE_END()
