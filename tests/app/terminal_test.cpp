#include "app/io/console.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(terminal)

using citegraph::app::harmless;

BOOST_AUTO_TEST_CASE(text_without_controls_stays_as_it_is) {
    for (const auto* text : {"", "Müller: \"L’été\" – 注意力\n\ttwo\r\nthree", "👩‍🔬"})
        BOOST_TEST(harmless(text) == text);
}

BOOST_AUTO_TEST_CASE(what_steers_a_terminal_is_written_as_in_c) {
    BOOST_TEST(harmless("\x1b]0;owned\x07") == "\\x1b]0;owned\\x07");
    BOOST_TEST(harmless("\u009b31m") == "\\x9b31m");
    BOOST_TEST(harmless("over\rwritten\r") == "over\\x0dwritten\\x0d");
    BOOST_TEST(harmless("back\b\x7f") == "back\\x08\\x7f");
}

BOOST_AUTO_TEST_CASE(what_turns_a_line_round_is_written_as_in_c) {
    for (const auto* mark : {"\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"}) {
        const auto shown = harmless(mark);
        BOOST_TEST(shown.size() == 6U);
        BOOST_TEST(shown.starts_with("\\u"));
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_reach_no_terminal) {
    BOOST_TEST(harmless("caf\xe9 \x9b\x31m") == "caf\uFFFD \uFFFD1m");
}

BOOST_AUTO_TEST_SUITE_END()
