// How LaTeX spells letters and signs beyond ASCII.
#include "core/latex/signs/signs.hpp"
#include "core/text/unicode.hpp"

#include <string>
#include <unordered_map>

namespace citegraph::latex {

using namespace core;

namespace {

using Spellings = std::unordered_map<std::int32_t, std::string>;

/// What has a shorter, safer or older spelling than its command. Signs that need textcomp before LaTeX 2020
/// are spelled without it where that is possible.
constexpr std::string_view by_hand = R"(
  ~  ¡ {!`}  ¿ {?`}  ° $^\circ$  ² $^2$  ³ $^3$  ¹ $^1$  µ $\mu$  ¼ $\frac14$  ½ $\frac12$  ¾ $\frac34$
ʼ '  ẞ SS  ‐ -  ‑ -  ‒ --  – --  — ---  ― ---  ‘ `  ’ '  “ ``  ” ''  … {\ldots}  ′ $'$  ″ $''$
⁰ $^0$  ⁴ $^4$  ⁵ $^5$  ⁶ $^6$  ⁷ $^7$  ⁸ $^8$  ⁹ $^9$  ⁺ $^+$  ⁻ $^-$  ⁿ $^n$  ⁱ $^i$
₀ $_0$  ₁ $_1$  ₂ $_2$  ₃ $_3$  ₄ $_4$  ₅ $_5$  ₆ $_6$  ₇ $_7$  ₈ $_8$  ₉ $_9$
ℂ $\mathbf{C}$  ℍ $\mathbf{H}$  ℕ $\mathbf{N}$  ℙ $\mathbf{P}$  ℚ $\mathbf{Q}$  ℝ $\mathbf{R}$  ℤ $\mathbf{Z}$
ℬ $\mathcal{B}$  ℰ $\mathcal{E}$  ℱ $\mathcal{F}$  ℋ $\mathcal{H}$  ℐ $\mathcal{I}$  ℒ $\mathcal{L}$
ℳ $\mathcal{M}$  ℛ $\mathcal{R}$  № No.  − $-$  ⩽ $\leq$  ⩾ $\geq$  ★ $\star$  ✓ $\surd$  ∅ $\emptyset$
¸ {\c{}}  ŀ l{\textperiodcentered}  Ŀ L{\textperiodcentered}  ŉ 'n  ſ s
ǆ d{\v{z}}  ǅ D{\v{z}}  Ǆ D{\v{Z}}  ǉ lj  ǈ Lj  Ǉ LJ  ǌ nj  ǋ Nj  Ǌ NJ  ǳ dz  ǲ Dz  Ǳ DZ
⅓ $\frac13$  ⅔ $\frac23$  ⅕ $\frac15$  ⅖ $\frac25$  ⅗ $\frac35$  ⅘ $\frac45$  ⅙ $\frac16$  ⅚ $\frac56$
⅐ $\frac17$  ⅛ $\frac18$  ⅜ $\frac38$  ⅝ $\frac58$  ⅞ $\frac78$  ⅑ $\frac19$  ● $\bullet$  ◦ $\circ$
ﬀ ff  ﬁ fi  ﬂ fl  ﬃ ffi  ﬄ ffl  ′ $'$  ″ $''$  ⋅ $\cdot$  ∶ :  ǀ $|$  ‖ $\|$
ʻ `  ‛ `  ‟ ``  ‴ $'''$  ˘ {\u{}}  ˇ {\v{}}  ˙ {\.{}}  ˛ {\k{}}  ˝ {\H{}}  ˚ {\r{}}  ‧ {\textperiodcentered}
≦ $\leq$  ≧ $\geq$  ⟂ $\perp$  ≔ $:=$  ≕ $=:$  ∕ /  ◊ $\diamond$  ◇ $\diamond$  ○ $\circ$  ☆ $\star$
▶ $\triangleright$  ► $\triangleright$  ◀ $\triangleleft$  ◄ $\triangleleft$  ♥ $\heartsuit$  ❤ $\heartsuit$
♦ $\diamondsuit$  ✗ $\times$  ✘ $\times$  ✕ $\times$  ✖ $\times$  ✔ $\surd$  ➔ $\rightarrow$  ➜ $\rightarrow$
➝ $\rightarrow$  ➞ $\rightarrow$  ➡ $\rightarrow$  ℃ $^\circ$C  ℉ $^\circ$F  ∄ $\not\exists$
Α $\mathrm{A}$  Β $\mathrm{B}$  Ε $\mathrm{E}$  Ζ $\mathrm{Z}$  Η $\mathrm{H}$  Ι $\mathrm{I}$  Κ $\mathrm{K}$
Μ $\mathrm{M}$  Ν $\mathrm{N}$  Ο $\mathrm{O}$  Ρ $\mathrm{P}$  Τ $\mathrm{T}$  Χ $\mathrm{X}$  ο $o$
)";

/// The code point that `sign` is; 0 if it is several, or in ASCII.
std::int32_t code_of(std::string_view sign) {
    const auto codes = code_points(sign);
    return codes.size() == 1 && codes[0] > 0x7F ? codes[0] : 0;
}

/// The commands of `table` between `before` and `behind`, where nothing is known yet.
void add(Spellings& spellings, std::string_view table, std::string_view before, std::string_view behind) {
    for (const auto& [name, sign] : pairs_in(table))
        if (const auto code = code_of(sign); code != 0)
            spellings.emplace(code, std::string{before}.append(name).append(behind));
}

Spellings all_spellings() {
    Spellings spellings;
    for (const auto& [sign, spelling] : pairs_in(by_hand)) spellings.emplace(code_of(sign), spelling);
    for (const char letter : std::string_view{"ACDGJKNOPQSTUVWXYZ"})  // the others have older code points
        spellings.emplace(0x1D49C + letter - 'A', std::string{"$\\mathcal{"} + letter + "}$");
    for (const std::int32_t thin : {0x2009, 0x200A, 0x202F}) spellings.emplace(thin, "\\,");
    for (const std::int32_t wide : {0x2002, 0x2003}) spellings.emplace(wide, " ");
    spellings.emplace(0x200C, "{\\textcompwordmark}");
    add(spellings, kernel_letters, "{\\", "}");
    add(spellings, kernel_signs, "{\\", "}");
    add(spellings, kernel_math, "$\\", "$");
    return spellings;
}

}  // namespace

std::string_view spelling_of(std::int32_t code) {
    static const auto spellings = all_spellings();
    const auto row = spellings.find(code);
    return row == spellings.end() ? std::string_view{} : std::string_view{row->second};
}

}  // namespace citegraph::latex
