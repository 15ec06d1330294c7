#include "core/text/unicode.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(characters)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

std::string spelled(const std::vector<std::int32_t>& codes) {
    std::string out;
    for (const auto code : codes) out += utf8(code);
    return out;
}

bool is_surrogate(std::int32_t code) {
    return code >= 0xD800 && code <= 0xDFFF;
}

struct Letter {
    std::string letter, plain;
};

std::ostream& operator<<(std::ostream& out, const Letter& row) {
    return out << row.letter;
}

// What the letters of European names are without their accents: UnicodeData.txt, and Latin-ASCII.xml of CLDR
// for those that Unicode does not decompose.
const std::vector<Letter> letters{
    {"é", "e"},  {"Å", "A"},  {"ç", "c"},  {"ñ", "n"}, {"ő", "o"},   {"ů", "u"},   {"ž", "z"},   {"ğ", "g"},
    {"İ", "I"},  {"ı", "i"},  {"ł", "l"},  {"Ø", "O"}, {"đ", "d"},   {"ħ", "h"},   {"ð", "d"},   {"ß", "ss"},
    {"æ", "ae"}, {"Œ", "OE"}, {"Þ", "Th"}, {"ấ", "a"}, {"ệ", "e"},   {"ṩ", "s"},   {"ǿ", "o"},   {"Ǽ", "AE"},
    {"x", "x"},  {"7", "7"},  {"й", "й"},  {"ά", "ά"}, {"王", "王"}, {"が", "が"}, {"한", "한"}, {"-", "-"},
};

struct Case {
    std::int32_t code;
    LetterCase letter;
    bool word;
};

std::ostream& operator<<(std::ostream& out, const Case& row) {
    return out << "U+" << std::hex << row.code;
}

// General categories of UnicodeData.txt.
const std::vector<Case> categories{
    {'a', LetterCase::lower, true},          {'Z', LetterCase::upper, true},
    {0x01C5, LetterCase::upper, true},  // Dž, a title case letter
    {0x00DF, LetterCase::lower, true},       {0x03A9, LetterCase::upper, true},
    {0x0436, LetterCase::lower, true},       {0x05D0, LetterCase::uncased, true},
    {0x0639, LetterCase::uncased, true},     {0x0905, LetterCase::uncased, true},
    {0x4E2D, LetterCase::uncased, true},     {0x3042, LetterCase::uncased, true},
    {0x02BF, LetterCase::no_letter, true},  // ʿ of ʿAbd is a modifier
    {0x0301, LetterCase::no_letter, true},  // a combining acute belongs to a letter
    {0x094D, LetterCase::no_letter, true},  // a virama as well
    {'5', LetterCase::no_letter, true},      {0x0665, LetterCase::no_letter, true},
    {0x2163, LetterCase::no_letter, true},  // Ⅳ is a number
    {0x00B2, LetterCase::no_letter, true},   {'-', LetterCase::no_letter, false},
    {'_', LetterCase::no_letter, false},     {' ', LetterCase::no_letter, false},
    {0x00A0, LetterCase::no_letter, false},  {0x2019, LetterCase::no_letter, false},
    {0x1F680, LetterCase::no_letter, false}, {0xFFFD, LetterCase::no_letter, false},
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_character_is_written_and_read_again) {
    std::size_t wrong = 0;
    for (std::int32_t code = 1; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 37)
        if (!is_surrogate(code)) wrong += code_points(utf8(code)) != std::vector{code};
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(a_character_takes_as_many_bytes_as_utf8_says) {
    const std::vector<std::pair<std::int32_t, std::size_t>> edges{
        {0x7F, 1}, {0x80, 2}, {0x7FF, 2}, {0x800, 3}, {0xFFFF, 3}, {0x10000, 4}, {0x10FFFF, 4}};
    for (const auto& [code, bytes] : edges) BOOST_TEST(utf8(code).size() == bytes, code);
}

BOOST_AUTO_TEST_CASE(no_byte_is_lost_that_is_no_character) {
    BOOST_TEST((code_points("") == std::vector<std::int32_t>{}));
    BOOST_TEST((code_points("a\xFFz") == std::vector<std::int32_t>{'a', 0xFFFD, 'z'}));
    BOOST_TEST((code_points("\xE5\xA4") == std::vector<std::int32_t>{0xFFFD, 0xFFFD}), "cut in two");
    BOOST_TEST((code_points("\xC0\xAF") == std::vector<std::int32_t>{0xFFFD, 0xFFFD}), "too long a form");
    BOOST_TEST((code_points({"a\0b", 3}) == std::vector<std::int32_t>{'a', 0, 'b'}));
}

BOOST_DATA_TEST_CASE(a_letter_of_latin_loses_its_accents_and_no_other_does, data::make(letters), row) {
    const auto codes = code_points(row.letter);
    BOOST_REQUIRE(codes.size() == 1u);
    BOOST_TEST(spelled(without_accents(codes[0])) == row.plain);
}

BOOST_AUTO_TEST_CASE(what_has_lost_its_accents_has_none_to_lose) {
    std::string accented;
    for (std::int32_t code = 0x20; code < 0x3000; ++code)
        for (const auto plain : without_accents(code))
            if (without_accents(plain) != std::vector{plain}) accented += utf8(code);
    BOOST_TEST(accented == "");
}

BOOST_AUTO_TEST_CASE(a_word_folds_to_ascii_however_its_accents_are_stored) {
    BOOST_TEST(ascii_fold("Erdo\u030Bs") == "Erdos");
    BOOST_TEST(ascii_fold("Erd\u0151s") == "Erdos");
    BOOST_TEST(ascii_fold("Nguy\u1EC5n") == ascii_fold("Nguye\u0302\u0303n"));
    BOOST_TEST(ascii_fold("\u00C5ngstr\u00F6m") == ascii_fold("\u212Bngstr\u00F6m"), "the sign of the unit");
}

BOOST_DATA_TEST_CASE(a_character_is_what_unicode_calls_it, data::make(categories), row) {
    BOOST_TEST((letter_case(row.code) == row.letter));
    BOOST_TEST(is_word_character(row.code) == row.word);
}

BOOST_AUTO_TEST_CASE(a_letter_of_any_case_is_part_of_a_word) {
    std::string lost;
    for (std::int32_t code = 0; code < 0x20000; ++code)
        if (letter_case(code) != LetterCase::no_letter && !is_word_character(code)) lost += utf8(code);
    BOOST_TEST(lost == "");
}

BOOST_AUTO_TEST_CASE(marks_of_latin_are_one_block) {
    BOOST_TEST(!is_latin_mark(0x2FF));
    BOOST_TEST(is_latin_mark(0x300));
    BOOST_TEST(is_latin_mark(0x36F));
    BOOST_TEST(!is_latin_mark(0x370));
    BOOST_TEST(!is_latin_mark(0x3099), "of kana");
}

BOOST_AUTO_TEST_CASE(chinese_and_japanese_are_written_without_spaces_and_korean_is_not) {
    for (const auto code : code_points("中文龥あいアイー\U00020000\uF900"))
        BOOST_TEST(is_unspaced_script(code), utf8(code));
    for (const auto code : code_points("한국어abcЖא、。ไทย"))
        BOOST_TEST(!is_unspaced_script(code), utf8(code));
}

BOOST_AUTO_TEST_SUITE_END()
