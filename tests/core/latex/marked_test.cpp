// Accents: the commands for them, and what becomes of a letter under one.
#include "core/latex/signs/signs.hpp"

#include "citegraph/text.hpp"
#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(marked_letters)

using namespace citegraph;
using namespace citegraph::latex;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string letters;
    std::int32_t mark;
    std::string marked;  ///< composed
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.letters << " U+" << std::hex << row.mark;
}

const std::vector<Row> rows{
    {"o", 0x308, "ö"},
    {"oe", 0x308, "öe"},
    {"e\u0302", 0x301, "ế"},
    {"o\u0323", 0x302, "ộ"},
    {"ı", 0x301, "í"},
    {"ı", 0x307, "i"},        // the dot is back
    {"ı", 0x328, "ı\u0328"},  // below the letter there is no dot
    {"ȷ", 0x30C, "ǰ"},
    {"i", 0x304, "ī"},
    {"<i>e</i>", 0x301, "<i>é</i>"},
    {"<i><b>e</b></i>", 0x301, "<i><b>é</b></i>"},
    {"<e", 0x301, "<\u0301e"},
    {"王", 0x301, "王\u0301"},
    {"oo", 0x311, "o\u0361o"},  // \t{oo} ties two letters
    {"a", 0x311, "ȃ"},
    {"", 0x303, "~"},
    {"", 0x302, "^"},
    {"", 0x301, "´"},
    {" x", 0x308, "¨ x"},
    {"", 0x323, "."},
    {"", 0x32D, " \u032D"},
};

struct Accent {
    std::string command;
    std::int32_t mark;
};

std::ostream& operator<<(std::ostream& out, const Accent& row) {
    return out << row.command;
}

// source2e.pdf, "Accents", and ltoutenc.dtx for T1.
const std::vector<Accent> accents{
    {"`", 0x300}, {"'", 0x301}, {"^", 0x302},  {"~", 0x303}, {"=", 0x304},
    {"u", 0x306}, {".", 0x307}, {"\"", 0x308}, {"r", 0x30A}, {"H", 0x30B},
    {"v", 0x30C}, {"d", 0x323}, {"c", 0x327},  {"k", 0x328}, {"b", 0x331},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(marks_on_letters)

BOOST_DATA_TEST_CASE(a_mark_stands_on_the_first_letter, data::make(rows), row) {
    BOOST_TEST(clean(marked(row.letters, 0, row.mark)) == row.marked);
}

BOOST_DATA_TEST_CASE(what_stands_before_is_left_alone, data::make(rows), row) {
    BOOST_TEST(marked("x é" + row.letters, 4, row.mark) == "x é" + marked(row.letters, 0, row.mark));
}

BOOST_DATA_TEST_CASE(each_accent_of_latex_is_a_mark_and_back, data::make(accents), row) {
    BOOST_TEST(accent_of(row.command) == row.mark);
    BOOST_TEST(accent_command(row.mark) == row.command);
}

BOOST_DATA_TEST_CASE(an_accent_is_written_as_it_is_read, data::make(accents), row) {
    for (const std::string letter : {"a", "e", "o", "s", "C", "Z"}) {
        const auto text = from_latex("\\" + row.command + "{" + letter + "}");
        BOOST_TEST(from_latex(to_latex(text)) == text, letter);
        BOOST_TEST(from_latex("{\\" + row.command + " " + letter + "}") == text, letter);
    }
}

BOOST_AUTO_TEST_CASE(a_word_that_is_no_accent_has_no_mark) {
    for (const std::string word : {"", "x", "ss", "acute", "\\'", "''"})
        BOOST_TEST(accent_of(word) == 0, word);
    BOOST_TEST(accent_command(0x31B).empty(), "a horn");
    BOOST_TEST(accent_command('a').empty());
    BOOST_TEST(math_accent_of("hat") == 0x302);
    BOOST_TEST(math_accent_of("tilde") == 0x303);
    BOOST_TEST(math_accent_of("bar") != 0);
    BOOST_TEST(math_accent_of("frac") == 0);
}

BOOST_AUTO_TEST_CASE(a_heap_of_marks_is_no_letter_and_costs_little) {
    const auto heap = [](const std::string& text) {
        auto out = text;
        for (int i = 0; i < 64; ++i) out = marked(std::move(out), 0, 0x301);
        return out.size();
    };
    BOOST_TEST(test::text_growth("a", 200'000, heap) < test::quadratic);
    BOOST_TEST(marked(std::string(200, 'a'), 0, 0x301) == std::string(200, 'a') + "\u0301");
}

BOOST_AUTO_TEST_CASE(a_letter_cut_in_two_does_no_harm) {
    for (const std::string half : {"\xC3", "\xE5\xA4", "\xF0\x9F", "\x80"}) {
        const auto out = marked("a" + half, 1, 0x301);
        BOOST_TEST(out.starts_with("a" + half));
        BOOST_TEST(out.size() <= half.size() + 3);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(signs_by_name)

BOOST_AUTO_TEST_CASE(a_command_prints_what_the_symbol_list_says) {
    const std::vector<std::pair<std::string, std::string>> signs{
        {"ss", "ß"},         {"AE", "Æ"},    {"o", "ø"},        {"S", "§"},          {"pounds", "£"},
        {"copyright", "©"},  {"dag", "†"},   {"dots", "…"},     {"textbullet", "•"}, {"texteuro", "€"},
        {"alpha", "α"},      {"Omega", "Ω"}, {"leq", "≤"},      {"times", "×"},      {"infty", "∞"},
        {"rightarrow", "→"}, {"in", "∈"},    {"emptyset", "∅"}, {"ell", "ℓ"},        {"partial", "∂"}};
    for (const auto& [name, sign] : signs) BOOST_TEST(sign_of(name) == sign, name);
    for (const std::string name : {"", "nosuchsign", "Alpha beta", "\\alpha"})
        BOOST_TEST(sign_of(name).empty(), name);
}

BOOST_AUTO_TEST_CASE(every_row_of_every_table_is_a_name_and_a_sign_that_it_prints) {
    for (const auto table : {kernel_letters, kernel_signs, kernel_math, other_letters, phonetic_letters,
                             other_signs, other_math, cyrillic_letters})
        for (const auto& [name, sign] : pairs_in(table)) {
            BOOST_TEST(!name.starts_with('\\'), name);
            BOOST_TEST(!first_invalid_utf8(sign).has_value(), name);
            BOOST_TEST(!sign_of(name).empty(), name << " prints nothing");
        }
}

BOOST_AUTO_TEST_CASE(a_letter_has_forms_only_where_unicode_has_them) {
    BOOST_TEST(letter_of(Alphabet::blackboard, 'R') == "ℝ");
    BOOST_TEST(letter_of(Alphabet::script, 'N') == "𝒩");
    BOOST_TEST(letter_of(Alphabet::fraktur, 'g') == "𝔤");
    for (const auto alphabet : {Alphabet::plain, Alphabet::text, Alphabet::blackboard, Alphabet::script})
        for (const char sign : {'+', ' ', '('}) BOOST_TEST(letter_of(alphabet, sign) == std::string(1, sign));
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        BOOST_TEST(letter_of(Alphabet::plain, letter) == std::string(1, letter));
        for (const auto alphabet : {Alphabet::blackboard, Alphabet::script, Alphabet::fraktur})
            BOOST_TEST(letter_of(alphabet, letter) != std::string(1, letter), letter);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
