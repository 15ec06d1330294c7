#include "citegraph/result.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(result)

using namespace citegraph;

namespace {

Result<int> number(const std::string& text) {
    if (text.empty()) return fail(Error::Kind::malformed, "no number");
    return std::stoi(text);
}

Result<void> positive(int value) {
    if (value <= 0) return fail(Error::Kind::limit, "too small");
    return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_value_goes_from_step_to_step) {
    const auto text = number("20").transform([](int value) { return value + 1; }).transform([](int value) {
        return std::to_string(value);
    });
    BOOST_TEST(*text == "21");
    BOOST_TEST(*number("20").and_then(positive).transform([] { return 7; }) == 7);
}

BOOST_AUTO_TEST_CASE(the_first_error_passes_by_every_later_step) {
    int steps = 0;
    const auto result = number("")
                            .transform([&](int value) { return ++steps, value; })
                            .and_then(positive)
                            .and_then([&]() -> Result<int> { return ++steps; })
                            .transform([&](int) { ++steps; });
    BOOST_TEST((result.error() == Error{Error::Kind::malformed, "no number"}));
    BOOST_TEST(steps == 0);
    BOOST_TEST((number("0").and_then(positive).error().kind == Error::Kind::limit));
}

BOOST_AUTO_TEST_CASE(an_error_goes_into_a_result_of_another_kind) {
    const auto handed_on = []() -> Result<std::string> { return number("").failure(); };
    BOOST_TEST(handed_on().error().message == "no number");
}

BOOST_AUTO_TEST_SUITE_END()
