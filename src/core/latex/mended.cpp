// LaTeX that somebody else has written and that is to stay.
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/latex/reader.hpp"
#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace citegraph {

using namespace latex;

namespace {

/// Commands that CSL text holds as they are.
constexpr std::array<std::string_view, 5> held{"textbf", "textit", "textsc", "textsubscript",
                                               "textsuperscript"};

/// Commands whose argument is no text: an address, or a word by which LaTeX finds something.
constexpr std::array<std::string_view, 12> raw{"burl",      "doi",     "email", "footcite", "href", "label",
                                               "nolinkurl", "pageref", "path",  "ref",      "url",  "verb"};

bool takes_raw(std::string_view name) {
    return std::ranges::find(raw, name) != raw.end() || name.find("cite") != std::string_view::npos;
}

/// Whether Unicode has a letter or sign for the command of that name.
bool is_letter_command(std::string_view name) {
    return std::ranges::find(held, name) != held.end() || accent_of(name) != 0 ||
           (!sign_of(name).empty() && !is_logo(name));
}

/// Escaped braces by name, those that have no partner left out or added.
std::string with_partners(std::string_view text) {
    std::string out;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escapes = text[at] == '\\' && at + 1 < text.size();
        if (escapes && (text[at + 1] == '{' || text[at + 1] == '}')) {
            out += text[++at] == '{' ? "{\\textbraceleft}" : "{\\textbraceright}";
            continue;
        }
        if (text[at] == '}' && depth == 0) continue;
        depth += (text[at] == '{') - (text[at] == '}');
        out += text[at];
        if (escapes) out += text[++at];
    }
    return out.append(static_cast<std::size_t>(depth), '}');
}

/// Dollar signs that are not escaped.
std::size_t dollars_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else
            count += text[at] == '$';
    }
    return count;
}

bool is_combining(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    return first == 0xCC || (first == 0xCD && second < 0xB0);  // U+0300 to U+036F
}

class Mender {
  public:
    Mender(std::string_view text, Charset charset)
        : text_{text}, charset_{charset}, lone_dollar_{dollars_in(text) % 2 == 1} {}

    std::string finish() && {
        while (at_ < text_.size()) step();
        return std::move(out_);
    }

  private:
    void step() {
        const char letter = text_[at_];
        if (letter == '\\') return command();
        if (static_cast<unsigned char>(letter) >= 0x80 && !formula_) return letters();
        ++at_;
        if (letter == '$') return dollar();
        if (letter >= 0 && letter < ' ' && letter != '\n' && letter != '\t') return;
        const bool escaped = !formula_ && std::string_view{"%&#_"}.find(letter) != std::string_view::npos;
        if (letter == '^' && !formula_)
            out_ += "\\^{}";
        else
            (escaped ? out_ += '\\' : out_) += letter;
    }

    void dollar() {
        const bool alone = lone_dollar_ && !formula_ && dollars_in(text_.substr(at_)) == 0;
        out_ += alone ? "\\$" : "$";
        if (!alone) formula_ = !formula_;
    }

    void command() {
        const auto name = name_at(text_, at_ + 1);
        if (at_ + 1 == text_.size()) {
            out_ += "\\textbackslash{}";
            ++at_;
            return;
        }
        const auto size = name.empty() ? 2 : name.size() + 1;
        const auto written = text_.substr(at_, size);
        if (written == "\\(" || written == "\\[") formula_ = true;
        if (written == "\\)" || written == "\\]") formula_ = false;
        const bool whole = name.empty() && static_cast<unsigned char>(written.back()) >= 0x80;
        copy(whole ? 1 : size);  // a letter behind the backslash is read as a letter
        if (takes_raw(name)) raw_argument(name);
    }

    void copy(std::size_t size) {
        out_ += text_.substr(at_, size);
        at_ += std::min(size, text_.size() - at_);
    }

    void raw_argument(std::string_view name) {
        if (name == "verb" && at_ < text_.size()) {
            const auto close = text_.find(text_[at_], at_ + 1);
            return copy(close == std::string_view::npos ? 0 : close + 1 - at_);
        }
        auto open = std::min(text_.find_first_not_of("* \n", at_), text_.size());
        while (open < text_.size() && text_[open] == '[') {
            const auto close = text_.find(']', open);
            if (close == std::string_view::npos) return;
            open = std::min(text_.find_first_not_of(" \n", close + 1), text_.size());
        }
        if (open >= text_.size() || text_[open] != '{') return;
        int depth = 0;
        auto close = open;
        for (; close < text_.size(); ++close) {
            depth += (text_[close] == '{') - (text_[close] == '}');
            if (depth == 0) break;
        }
        copy(std::min(close + 1, text_.size()) - at_);
    }

    /// Letters beyond ASCII up to the next of ASCII; marks go with the letter that they stand on.
    void letters() {
        const auto begin = at_;
        while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x80) ++at_;
        std::string run{text_.substr(begin, at_ - begin)};
        if (is_combining(text_, begin) && !out_.empty() && core::is_letter(out_.back())) {
            run.insert(0, 1, out_.back());
            out_.pop_back();
        }
        out_ += to_latex(run, charset_);
    }

    std::string_view text_;
    Charset charset_;
    std::size_t at_ = 0;
    std::string out_;
    bool formula_ = false;
    bool lone_dollar_;
};

}  // namespace

bool is_balanced(std::string_view latex) {
    int depth = 0;
    for (const char letter : latex) {
        if (letter == '{') ++depth;
        if (letter == '}' && --depth < 0) return false;
    }
    return depth == 0;
}

bool is_more_than_text(std::string_view latex) {
    if (latex.find('\\') == std::string_view::npos) return latex.find('$') != std::string_view::npos;
    for (std::size_t at = latex.find_first_of("\\$"); at != std::string_view::npos;
         at = latex.find_first_of("\\$", at)) {
        if (latex[at] == '$') return true;
        const auto name = name_at(latex, at + 1);
        const auto sign = latex.substr(at + 1, 1);
        const bool is_text = name.empty() ? accent_of(sign) != 0 || sign.find_first_of("&%$#_{} ,") == 0
                                          : is_letter_command(name);
        if (!is_text) return true;
        at += 1 + std::max<std::size_t>(name.size(), 1);
        if (at > latex.size()) break;
    }
    return false;
}

std::string mended_latex(std::string_view latex, Charset charset) {
    if (!is_balanced(latex)) return Mender{with_partners(latex), charset}.finish();
    return Mender{latex, charset}.finish();
}

}  // namespace citegraph
