#include "citegraph/text.hpp"

#include "core/counted.hpp"
#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(texts)

using namespace citegraph;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_CASE(invalid_bytes_are_found_and_replaced) {
    BOOST_TEST(first_invalid_utf8("ab\xC3(").value() == 2u);
    BOOST_TEST(!first_invalid_utf8("héé"));
    BOOST_TEST(valid_utf8("a\xFFz") == "a\uFFFDz");
}

BOOST_AUTO_TEST_CASE(cleaning_composes_and_drops_what_nobody_sees) {
    BOOST_TEST(clean("e\u0301\u200Bx\u0007\u0092") == "\u00e9x");
    BOOST_TEST(collapse_space(" a\t\u00a0 b\n") == "a b");
}

BOOST_AUTO_TEST_CASE(folding_spells_latin_letters_in_ascii) {
    BOOST_TEST(ascii_fold("Müller Łukasz Straße Ærø 王") == "Muller Lukasz Strasse AEro ");
}

BOOST_AUTO_TEST_CASE(widths_are_columns) {
    BOOST_TEST(display_width("大a\u0301") == 3u);
    BOOST_TEST(ellipsis("abcdef", 4) == "abc…");
    BOOST_TEST(ellipsis("大模型", 4) == "大…");
    BOOST_TEST(ellipsis("abc", 3) == "abc");
}

BOOST_DATA_TEST_CASE(every_byte_that_is_not_utf8_is_replaced_by_itself,
                     data::make({"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE5\xA4",
                                 "\xFF\xFE"}),
                     bytes) {
    const std::string text = bytes, around = "a" + text + "z";
    BOOST_TEST(first_invalid_utf8(around).value_or(0) == 1u);
    const auto valid = valid_utf8(around);
    BOOST_TEST(!first_invalid_utf8(valid));
    BOOST_TEST(valid.front() == 'a');
    BOOST_TEST(valid.back() == 'z');
    BOOST_TEST(valid_utf8(valid) == valid);
}

BOOST_AUTO_TEST_CASE(joiners_that_shape_a_word_are_not_cleaned_away) {
    const std::string persian = "می\u200cخواهم";
    BOOST_TEST(clean(persian) == persian);
    BOOST_TEST(clean("a\tb\nc\rd") == "a\tb\ncd");
    BOOST_TEST(clean("\uFEFFa\u00ADb\u2060") == "ab");
}

BOOST_AUTO_TEST_CASE(only_ascii_is_lowered) {
    BOOST_TEST(ascii_lower("AZaz09 [É]") == "azaz09 [É]");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_cut_at_a_whole_character) {
    for (std::size_t columns = 0; columns < 12; ++columns) {
        const auto cut = ellipsis("大模型 é\u0301 word", columns);
        BOOST_TEST(display_width(cut) <= columns);
        BOOST_TEST(!first_invalid_utf8(cut));
    }
}

BOOST_AUTO_TEST_CASE(what_is_cut_is_utf8_whatever_it_was) {
    BOOST_TEST(ellipsis("a\xFF\xC3", 9) == "a\uFFFD\uFFFD");
    BOOST_TEST(ellipsis("\xE5\xA4long", 3) == "\uFFFD\uFFFD…");
    BOOST_TEST(ellipsis("abc", 0) == "");
}

BOOST_AUTO_TEST_CASE(no_more_is_read_than_is_shown) {
    const auto shown = [](const std::string& text) { return ellipsis(text, 60); };
    BOOST_TEST(shown(test::repeated("\u0301", 1'000'000)).size() < 2'000u);
    for (const auto* piece : {"a", "大", "\u0301", "\xFF"})
        BOOST_TEST(test::text_growth(piece, 250'000, shown, 2) < 2);
}

BOOST_AUTO_TEST_CASE(spaces_go_from_the_ends_alone) {
    BOOST_TEST(trimmed(" \t\r\n a b \n") == "a b");
    BOOST_TEST(trimmed(" \t") == "");
    BOOST_TEST(trimmed("\u00a0a") == "\u00a0a", "bytes beyond ASCII stay");
}

BOOST_AUTO_TEST_CASE(a_text_is_split_at_every_separator_and_joined_again) {
    for (const std::string text : {"", ",", "a", "a,b", ",a,,b,"}) {
        const auto pieces = split(text, ',');
        BOOST_TEST(pieces.size() == 1u + static_cast<std::size_t>(std::ranges::count(text, ',')));
        BOOST_TEST(join({pieces.begin(), pieces.end()}, ",") == text);
    }
}

BOOST_AUTO_TEST_CASE(a_csv_cell_is_quoted_only_where_it_must_be) {
    BOOST_TEST(csv_cell("plain; text") == "plain; text");
    BOOST_TEST(csv_cell("a,b") == "\"a,b\"");
    BOOST_TEST(csv_cell("say \"it\"") == "\"say \"\"it\"\"\"");
    BOOST_TEST(csv_cell("two\nlines") == "\"two\nlines\"");
    BOOST_TEST(csv_row({"", "a,b", "c"}) == ",\"a,b\",c\r\n");
}

BOOST_AUTO_TEST_CASE(a_noun_is_counted_in_the_singular_and_the_plural) {
    BOOST_TEST(core::counted(1, "paper") == "1 paper");
    BOOST_TEST(core::counted(0, "paper") == "0 papers");
    BOOST_TEST(core::counted(2, "entry", "entries") == "2 entries");
}

BOOST_AUTO_TEST_SUITE_END()
