#include "citegraph/latex.hpp"
#include "core/text/unicode.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <utf8proc.h>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(latex_round_trip)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

/// A stretch of Unicode's code points.
struct Block {
    std::int32_t first, last;
};

std::ostream& operator<<(std::ostream& out, const Block& block) {
    return out << std::hex << block.first;
}

/// Signs that LaTeX spells like others: spaces, dashes and hyphens, raised digits, letters in bold.
bool is_spelled_alike(std::int32_t code) {
    static constexpr std::u32string_view alike =
        U"\u00AD\u00B2\u00B3\u00B5\u00B9ŉſẛĿŀǄǅǆǇǈǉǊǋǌǱǲǳǀʼẞ‐‑‒―⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉ℂℍℕℙℚℝℤ№⩽⩾★✓∶●◦℠"
        U"‛‟‧⟂≦≧≔≕∕◊◇○☆▶►◀◄♥❤♦✗✘✕✖✔➔➜➝➞➡ΑΒΕΖΗΙΚΜΝΟΡΤΧο";
    if (utf8proc_get_property(code)->decomp_type != 0) return true;  // forms of other characters
    return alike.find(static_cast<char32_t>(code)) != alike.npos || (code >= 0x2000 && code <= 0x200F) ||
           (code >= 0x2060 && code <= 0x206F);
}

std::vector<std::string> values() {
    return {R"(A {\"O}sterreich {GPU} \textit{in situ})",
            R"($\alpha$-rays \& \textit{{Homo}} \$5)",
            R"(Caf{\'e} ``quoted'' 1--2 \aaaa{bbbb})",
            R"($\frac{a+b}{c}$ and $\sum_{i} x_i^2$)",
            R"({The {GPU} Book}: a\textsuperscript{2} \textsc{small})",
            R"(\url{http://a.b/~c_d} \LaTeX{} x~y\,z)"};
}

}  // namespace

BOOST_DATA_TEST_CASE(every_letter_and_sign_comes_back,
                     data::make(std::vector<Block>{{0xA1, 0x24F},
                                                   {0x370, 0x3FF},
                                                   {0x400, 0x45F},
                                                   {0x1E00, 0x1EFF},
                                                   {0x2010, 0x22FF},
                                                   {0x2300, 0x27FF},
                                                   {0x2A00, 0x2AFF},
                                                   {0x4E00, 0x4E80},
                                                   {0x1D49C, 0x1D4B5}}),
                     block) {
    for (auto code = block.first; code <= block.last; ++code) {
        const auto text = "x" + utf8(code) + " y";
        const auto normal = from_latex(text);  // NFC
        if (is_spelled_alike(code)) continue;
        BOOST_TEST(from_latex(to_latex(text)) == normal, text);
        BOOST_TEST(from_latex(to_latex(text, Charset::utf8)) == normal, text);
    }
}

BOOST_DATA_TEST_CASE(what_was_written_once_is_written_so_again, data::make(values()), value) {
    const auto text = from_latex(value, CaseMarks::nocase);
    BOOST_TEST(from_latex(to_latex(text), CaseMarks::nocase) == text);
    BOOST_TEST(to_latex(from_latex(to_latex(text), CaseMarks::nocase)) == to_latex(text));
}

BOOST_AUTO_TEST_SUITE_END()
