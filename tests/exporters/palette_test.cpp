// Colours, as people see them: contrast by WCAG 2.2, differences by CIE 1976, and kinds of colour blindness by Machado,
// Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, at full severity.
#include "exporters/map/scene.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>

BOOST_AUTO_TEST_SUITE(colours_of_pictures)

using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

struct Sight {
    std::string name;
    Matrix sees;
};

std::ostream& operator<<(std::ostream& out, const Sight& sight) {
    return out << sight.name;
}

const std::vector<Sight> sights{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}}},
    {"deuteranopia",
     {{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}}},
    {"tritanopia",
     {{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}}}};

Vector times(const Matrix& matrix, const Vector& vector) {
    Vector out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) out[i] += matrix[i][j] * vector[j];
    return out;
}

/// sRGB without its gamma.
Vector linear(std::string_view hex) {
    Vector out{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto part = std::stoi(std::string{hex.substr(1 + 2 * i, 2)}, nullptr, 16) / 255.0;
        out[i] = part <= .04045 ? part / 12.92 : std::pow((part + .055) / 1.055, 2.4);
    }
    return out;
}

double luminance(std::string_view hex) {
    const auto [red, green, blue] = linear(hex);
    return .2126 * red + .7152 * green + .0722 * blue;
}

double contrast(std::string_view some, std::string_view other) {
    const auto [low, high] = std::minmax({luminance(some), luminance(other)});
    return (high + .05) / (low + .05);
}

Vector lab(const Vector& rgb) {
    const Matrix xyz{{{.4124, .3576, .1805}, {.2126, .7152, .0722}, {.0193, .1192, .9505}}};
    const Vector white{.9505, 1, 1.089};
    auto at = times(xyz, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto share = std::max(at[i], 0.0) / white[i];
        at[i] = share > .008856 ? std::cbrt(share) : 7.787 * share + 16.0 / 116;
    }
    return {116 * at[1] - 16, 500 * (at[0] - at[1]), 200 * (at[1] - at[2])};
}

double difference(std::string_view some, std::string_view other, const Sight& sight) {
    const auto first = lab(times(sight.sees, linear(some))), second = lab(times(sight.sees, linear(other)));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

constexpr std::size_t groups = 8;
const PageColours page;

}  // namespace

BOOST_DATA_TEST_CASE(any_two_groups_are_told_apart_by_all_kinds_of_sight, data::make(sights), sight) {
    for (std::size_t i = 0; i < groups; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            BOOST_TEST(difference(group_colour(i).light, group_colour(j).light, sight) >= 20);
            BOOST_TEST(difference(group_colour(i).dark, group_colour(j).dark, sight) >= 20);
        }
}

BOOST_AUTO_TEST_CASE(dots_stand_out_from_the_page) {
    auto all = std::vector{neutral_colour()};
    for (std::size_t i = 0; i < groups; ++i) all.push_back(group_colour(i));
    for (const auto& colour : all) {
        BOOST_TEST(contrast(colour.light, page.page.light) >= 3);
        BOOST_TEST(contrast(colour.dark, page.page.dark) >= 3);
        BOOST_TEST(!colour.word.empty());
    }
}

BOOST_AUTO_TEST_CASE(texts_are_legible) {
    for (const auto& colour : {page.ink, page.soft, page.warning}) {
        BOOST_TEST(contrast(colour.light, page.page.light) >= 4.5);
        BOOST_TEST(contrast(colour.dark, page.page.dark) >= 4.5);
    }
}

BOOST_AUTO_TEST_CASE(the_measures_are_those_that_are_known) {
    BOOST_TEST(contrast("#000000", "#ffffff") == 21, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast("#777777", "#ffffff") == 4.48, boost::test_tools::tolerance(0.01));
    BOOST_TEST(difference("#ffffff", "#000000", sights[0]) == 100, boost::test_tools::tolerance(0.01));
    BOOST_TEST(difference("#ff0000", "#ff0000", sights[2]) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
