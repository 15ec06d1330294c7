#include "citegraph/latex.hpp"
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/latex/signs/signs.hpp"
#include "core/latex/title_case.hpp"
#include "core/nesting.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// BibTeX's change.case$ leaves what stands in braces, and so the argument of \textit; but it lowers the
// letters of a group that begins with a backslash, a "special character" (btxhak.pdf, section 4). Hence
// \textit{Homo} and never {\textit{Homo}}; braces that begin with a command are {{}\TeX}, and those that begin
// with a font stand within its argument.

namespace citegraph {

using namespace latex;

using namespace core;

namespace {

/// A stretch of text, or a formula with its dollar signs.
struct Piece {
    std::string text;
    bool formula = false;
};

bool is_space(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t';
}

/// Braces pair up, and no character changes the meaning of what follows.
bool is_harmless(std::string_view formula) {
    int depth = 0;
    for (const char letter : formula) {
        if (letter == '%' || letter == '#' || letter == '&' || letter == '\n') return false;
        depth += (letter == '{') - (letter == '}');
        if (depth < 0) return false;
    }
    return depth == 0 && !formula.ends_with('\\');
}

/// Whether the dollar signs at `open` and `close` enclose a formula.
bool is_formula(std::string_view text, std::size_t open, std::size_t close) {
    if (close == std::string_view::npos || close == open + 1) return false;
    const bool tight = !is_space(text[open + 1]) && !is_space(text[close - 1]);
    const bool before_digit = close + 1 < text.size() && is_digit(text[close + 1]);
    const auto inside = text.substr(open + 1, close - open - 1);
    const bool commands = inside.find('\\') != std::string_view::npos;
    return tight && (!before_digit || commands) && is_harmless(inside);
}

/// Cuts `text` around "$...$" formulas. As in pandoc's tex_math_dollars, a formula has no space inside its
/// dollar signs and no digit behind them unless it holds a command, so that "$5 and $10" is money; its braces
/// are balanced and nothing in it could break the document. \cost linear
std::vector<Piece> formulas_apart(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    for (auto open = text.find('$'); open != std::string_view::npos;) {
        const auto close = text.find('$', open + 1);
        if (is_formula(text, open, close)) {
            if (open > begin) pieces.push_back({std::string{text.substr(begin, open - begin)}});
            pieces.push_back({std::string{text.substr(open, close + 1 - open)}, true});
            begin = close + 1;
            open = text.find('$', begin);
        } else {
            open = close;
        }
    }
    if (begin < text.size()) pieces.push_back({std::string{text.substr(begin)}});
    return pieces;
}

/// `text` with its straight double quotes turned into opening and closing ones; `before` is what stands in
/// front of it.
std::string typographic(std::string_view text, char before) {
    if (text.find('"') == std::string_view::npos) return std::string{text};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '"') {
            out += text[i];
            continue;
        }
        const char left = i == 0 ? before : text[i - 1];
        const bool opens = is_space(left) || std::string_view{"([{-/"}.find(left) != std::string_view::npos;
        out += opens ? "“" : "”";
    }
    return out;
}

using latex::WordBounds;

constexpr std::array<MarkSigns, 6> signs{{
    {&Marks::italic, "\\textit{", "}"},
    {&Marks::bold, "\\textbf{", "}"},
    {&Marks::small_caps, "\\textsc{", "}"},
    {&Marks::superscript, "\\textsuperscript{", "}"},
    {&Marks::subscript, "\\textsubscript{", "}"},
    {&Marks::nocase, "{", "}"},
}};

/// Letters, digits and signs of ASCII that LaTeX prints as they stand.
bool speaks_for_itself(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) {
        return letter >= ' ' && letter < 0x7F &&
               std::string_view{"&%$#_{}~^\\<>|\""}.find(letter) == std::string_view::npos;
    });
}

/// The runs of a text, their quotation marks turned to the right side.
std::vector<Run> typographic_runs(std::string_view text) {
    if (speaks_for_itself(text)) return {{.text = std::string{text}, .marks = {}}};  // cleaning is dear
    auto runs = runs_of(clean(text));
    char before = ' ';
    for (auto& run : runs) {
        const char last = run.text.back();
        run.text = typographic(run.text, before);
        before = last;
    }
    return runs;
}

/// All text of a title; every byte of a formula has become a control character, so that places stay.
std::string without_formulas(const std::vector<Run>& runs) {
    std::string out;
    for (const auto& run : runs)
        for (const auto& piece : formulas_apart(run.text))
            piece.formula ? out.append(piece.text.size(), '\x01') : out += piece.text;
    return out;
}

bool has_capital(std::string_view text) {
    return std::ranges::any_of(text, is_capital);
}

/// Braces around formulas that change.case$ would spoil: "$\Omega$" would become "$\omega$".
std::string with_braced_formulas(std::string_view spelled) {
    std::string out;
    while (!spelled.empty()) {
        const auto open = spelled.find('$');
        const bool escaped = open != std::string_view::npos && open > 0 && spelled[open - 1] == '\\';
        const auto close = open == std::string_view::npos || escaped ? open : spelled.find('$', open + 1);
        if (close == std::string_view::npos) break;
        const auto formula = spelled.substr(open, close + 1 - open);
        out += spelled.substr(0, open);
        out += has_capital(formula) ? "{" + std::string{formula} + "}" : std::string{formula};
        spelled.remove_prefix(close + 1);
    }
    return out += spelled;
}

/// What a text is written for.
enum class Place { running_text, title };

class Writer {
  public:
    Writer(std::span<const WordBounds> kept, Place place, Charset charset)
        : kept_{kept}, place_{place}, charset_{charset} {}

    void write(const Run& run) {
        bool fresh = run.marks.nocase && !before_.nocase;
        out_.turn_to(run.marks);
        before_ = run.marks;
        for (const auto& piece : formulas_apart(run.text)) {
            const auto spelled = piece.formula ? formula(piece.text) : words(piece.text);
            if (fresh && spelled.starts_with('\\')) out_.write("{}");
            out_.write(spelled);
            fresh = false;
        }
    }
    std::string finish() && { return std::move(out_).finish(); }

  private:
    std::string formula(const std::string& text) {
        at_ += text.size();
        const bool braced = place_ == Place::title && !before_.nocase && has_capital(text);
        return braced ? "{" + text + "}" : text;
    }

    /// Text between formulas, cut where words to be kept begin and end.
    std::string words(std::string_view text) {
        std::string out;
        const auto begin = at_, end = at_ + text.size();
        while (at_ < end) {
            while (!kept_.empty() && kept_.front().end <= at_) kept_ = kept_.subspan(1);
            const bool inside = !kept_.empty() && kept_.front().begin <= at_;
            const auto until = kept_.empty() ? end : inside ? kept_.front().end : kept_.front().begin;
            const auto stop = std::min(until, end);
            out += word(latex::spelled(text.substr(at_ - begin, stop - at_), charset_), inside);
            at_ = stop;
        }
        return out;
    }

    std::string word(const std::string& spelled, bool kept) const {
        if (place_ == Place::running_text || before_.nocase) return spelled;
        const bool small = before_.subscript || before_.superscript;  // in braces anyway
        if (kept && !small) return "{" + spelled + "}";
        return spelled.find('$') == std::string::npos ? spelled : with_braced_formulas(spelled);
    }

    std::span<const WordBounds> kept_;
    Place place_;
    Charset charset_;
    Nesting out_{signs};
    Marks before_{};
    std::size_t at_ = 0;  ///< in the text of all runs
};

std::string written(const std::vector<Run>& runs, std::span<const WordBounds> kept, Place place,
                    Charset charset) {
    Writer writer{kept, place, charset};
    for (const auto& run : runs) writer.write(run);
    return std::move(writer).finish();
}

}  // namespace

std::string to_latex(std::string_view text, Charset charset) {
    if (speaks_for_itself(text)) return std::string{text};  // most text does
    return written(typographic_runs(text), {}, Place::running_text, charset);
}

std::string title_to_latex(std::string_view title, Charset charset) {
    const auto runs = typographic_runs(title);
    return written(runs, latex::telling_words(without_formulas(runs)), Place::title, charset);
}

}  // namespace citegraph
