// Words that only formulas know.
#include "core/latex/formulas/formulas.hpp"

#include "core/text/unicode.hpp"
#include "core/text/words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace citegraph::latex {

using namespace core;

namespace {

constexpr auto styles = std::to_array<Style>({
    {.name = "mathbb", .alphabet = Alphabet::blackboard},
    {.name = "Bbb", .alphabet = Alphabet::blackboard},
    {.name = "mathds", .alphabet = Alphabet::blackboard},
    {.name = "mathcal", .alphabet = Alphabet::script},
    {.name = "mathscr", .alphabet = Alphabet::script},
    {.name = "mathfrak", .alphabet = Alphabet::fraktur},
    {.name = "frak", .alphabet = Alphabet::fraktur},
    {.name = "mathrm"},
    {.name = "mathup"},
    {.name = "mathsf"},
    {.name = "mathtt"},
    {.name = "mathnormal"},
    {.name = "mathop"},
    {.name = "mathrel"},
    {.name = "mathbin"},
    {.name = "mathord"},
    {.name = "mathit", .opening = "<i>", .closing = "</i>"},
    {.name = "mathbf", .opening = "<b>", .closing = "</b>"},
    {.name = "boldsymbol", .opening = "<b>", .closing = "</b>"},
    {.name = "bm", .opening = "<b>", .closing = "</b>"},
    {.name = "pmb", .opening = "<b>", .closing = "</b>"},
    {.name = "mathbold", .opening = "<b>", .closing = "</b>"},
    {.name = "text", .alphabet = Alphabet::text},
    {.name = "textrm", .alphabet = Alphabet::text},
    {.name = "textnormal", .alphabet = Alphabet::text},
    {.name = "textsf", .alphabet = Alphabet::text},
    {.name = "texttt", .alphabet = Alphabet::text},
    {.name = "mbox", .alphabet = Alphabet::text},
    {.name = "hbox", .alphabet = Alphabet::text},
    {.name = "operatorname", .alphabet = Alphabet::text},
    {.name = "textit", .alphabet = Alphabet::text, .opening = "<i>", .closing = "</i>"},
    {.name = "emph", .alphabet = Alphabet::text, .opening = "<i>", .closing = "</i>"},
    {.name = "textbf", .alphabet = Alphabet::text, .opening = "<b>", .closing = "</b>"},
    {.name = "sp", .opening = "<sup>", .closing = "</sup>"},
    {.name = "sb", .opening = "<sub>", .closing = "</sub>"},
    {.name = "textsuperscript", .alphabet = Alphabet::text, .opening = "<sup>", .closing = "</sup>"},
    {.name = "textsubscript", .alphabet = Alphabet::text, .opening = "<sub>", .closing = "</sub>"},
    {.name = "rm", .turns = true},
    {.name = "sf", .turns = true},
    {.name = "tt", .turns = true},
    {.name = "it", .turns = true, .opening = "<i>", .closing = "</i>"},
    {.name = "bf", .turns = true, .opening = "<b>", .closing = "</b>"},
    {.name = "cal", .turns = true, .alphabet = Alphabet::script},
});

constexpr auto functions = std::to_array<std::string_view>(
    {"Pr",  "arccos", "arcsin", "arctan", "arg",    "argmax", "argmin", "cos", "cosh",
     "cot", "coth",   "csc",    "deg",    "det",    "dim",    "exp",    "gcd", "hom",
     "inf", "ker",    "lg",     "lim",    "liminf", "limsup", "ln",     "log", "max",
     "min", "mod",    "sec",    "sin",    "sinh",   "sup",    "tan",    "tanh"});
static_assert(std::ranges::is_sorted(functions));

constexpr auto placing = std::to_array<std::string_view>(
    {"left",     "right",    "big",        "Big",          "bigg",         "Bigg",
     "bigl",     "bigr",     "Bigl",       "Bigr",         "biggl",        "biggr",
     "Biggl",    "Biggr",    "middle",     "displaystyle", "textstyle",    "scriptstyle",
     "limits",   "nolimits", "protect",    "relax",        "negthinspace", "nonumber",
     "rmfamily", "boldmath", "unboldmath", "strut",        "nobreak",      "allowbreak"});

/// 1/2 in places 0, 1 and 2, and so on.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> fractions{{{"12", "½"},
                                                                                   {"13", "⅓"},
                                                                                   {"23", "⅔"},
                                                                                   {"14", "¼"},
                                                                                   {"34", "¾"},
                                                                                   {"15", "⅕"},
                                                                                   {"25", "⅖"},
                                                                                   {"35", "⅗"},
                                                                                   {"45", "⅘"},
                                                                                   {"16", "⅙"},
                                                                                   {"56", "⅚"},
                                                                                   {"17", "⅐"},
                                                                                   {"18", "⅛"},
                                                                                   {"38", "⅜"},
                                                                                   {"58", "⅝"},
                                                                                   {"78", "⅞"},
                                                                                   {"19", "⅑"},
                                                                                   {"03", "↉"}}};

}  // namespace

Atom atom_of(std::string_view sign) {
    const auto code = code_points(sign).front();
    constexpr std::u32string_view quantities = U"∞∂∇∅∑∏∫√∀∃¬ℵ∠△°";
    if (quantities.find(static_cast<char32_t>(code)) != quantities.npos) return Atom::letter;
    const bool arrow = (code >= 0x2190 && code < 0x2200) || (code >= 0x27F0 && code < 0x2800);
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_SM:
            return Atom::sign;
        case UTF8PROC_CATEGORY_PS:
            return Atom::opening;
        case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PO:
            return Atom::closing;
        default:
            return arrow ? Atom::sign : Atom::letter;
    }
}

const Style* style_named(std::string_view name) {
    const auto row = std::ranges::find(styles, name, &Style::name);
    return row == styles.end() ? nullptr : &*row;
}

bool is_function(std::string_view name) {
    return std::ranges::binary_search(functions, name);
}

bool is_fraction(std::string_view name) {
    return name == "frac" || name == "tfrac" || name == "dfrac" || name == "nicefrac";
}

bool is_placing(std::string_view name) {
    return is_one_of(name, placing);
}

std::string_view vulgar_fraction(std::string_view above, std::string_view below) {
    if (above.size() != 1 || below.size() != 1) return {};
    const auto row = std::ranges::find_if(fractions, [&](const auto& fraction) {
        return fraction.first[0] == above[0] && fraction.first[1] == below[0];
    });
    return row == fractions.end() ? std::string_view{} : row->second;
}

}  // namespace citegraph::latex
