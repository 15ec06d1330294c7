#include "core/latex/formulas/formulas.hpp"

#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

// Letters are upright, so that people find them. Of the spaces, which TeX ignores and makes anew, those
// beside operators, relations and functions stay.

namespace citegraph::latex {

using namespace core;

namespace {

bool is_alone(std::string_view text) {
    return std::ranges::all_of(
        text, [](char byte) { return is_alphanumeric(byte) || static_cast<unsigned char>(byte) >= 0x80; });
}

constexpr std::int32_t negation = 0x338;  ///< the stroke of \not

class Formula {
  public:
    explicit Formula(std::string_view text) : text_{text} {}

    std::optional<std::string> finish() && {
        while (simple_ && at_ < text_.size()) step();
        while (simple_ && !open_.empty()) close_top();
        return simple_ ? std::optional{std::move(out_)} : std::nullopt;
    }

  private:
    enum class End : std::uint8_t { brace, item, outer };
    struct Frame {
        End end = End::brace;
        Alphabet alphabet = Alphabet::plain;
        std::string_view opening{}, closing{};
        std::int32_t mark = 0;    ///< of an accent
        std::size_t text_at = 0;  ///< in out_
        Atom is = Atom::letter;   ///< seen from behind
    };

    Alphabet alphabet() const { return open_.empty() ? Alphabet::plain : open_.back().alphabet; }
    bool next_is(char byte) const { return at_ < text_.size() && text_[at_] == byte; }

    void step() {
        const char byte = text_[at_];
        if (byte == '\\') return command();
        if (byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r') return space();
        ++at_;
        if (is_alphanumeric(byte)) return put(Atom::letter, letter_of(alphabet(), byte));
        if (byte == '{') return open({.alphabet = alphabet()});
        if (byte == '}') return close_group();
        if (static_cast<unsigned char>(byte) >= 0x80) return beyond_ascii();
        if (alphabet() == Alphabet::text && byte != '$') return put(Atom::letter, text_.substr(at_ - 1, 1));
        sign(byte);
    }

    void sign(char byte) {
        switch (byte) {
            case '^':
                return argument({.opening = "<sup>", .closing = "</sup>"});
            case '_':
                return argument({.opening = "<sub>", .closing = "</sub>"});
            case '-':
                return put(Atom::sign, "−");
            case '~':
                return put(Atom::nothing, "\u00A0");
            case '\'':
                return primes();
            case '(':
            case '[':
                return put(Atom::opening, text_.substr(at_ - 1, 1));
            case ')':
            case ']':
            case '!':
                return put(Atom::closing, text_.substr(at_ - 1, 1));
            case '&':
            case '#':
            case '%':
            case '$':
                simple_ = false;
                return;
            default:
                put(Atom::sign, text_.substr(at_ - 1, 1));
        }
    }

    void primes() {
        auto count = std::size_t{1};
        for (; next_is('\'') && count < 3; ++at_) ++count;
        put(Atom::closing, count == 1 ? "′" : count == 2 ? "″" : "‴");
    }

    void beyond_ascii() {
        const auto size = std::min(utf8_width(text_[at_ - 1]), text_.size() - at_ + 1);
        const auto letter = text_.substr(at_ - 1, size);
        at_ += size - 1;
        put(Atom::letter, letter);
    }

    void space() {
        ++at_;
        if (alphabet() != Alphabet::text)
            pending_ = true;
        else if (!out_.ends_with(' '))
            out_ += ' ';
    }

    static bool wants_space(Atom kind) { return kind == Atom::sign || kind == Atom::function; }

    void put(Atom kind, std::string_view text) {
        bool apart = pending_ && last_ != Atom::nothing && (wants_space(last_) || wants_space(kind));
        if (last_ == Atom::function && kind == Atom::opening) apart = false;
        if (kind == Atom::function)
            apart = last_ == Atom::letter || last_ == Atom::closing || last_ == Atom::function || apart;
        if (apart) out_ += ' ';
        out_ += text;
        last_ = kind;
        pending_ = false;
        settle();
    }

    void open(Frame frame) {
        if (pending_ && wants_space(last_)) out_ += ' ';
        pending_ = false;
        out_ += frame.opening;
        frame.text_at = out_.size();
        braces_ += frame.end == End::brace;
        if (!frame.opening.empty()) last_ = Atom::nothing;
        open_.push_back(frame);
    }

    void argument(Frame frame) {
        if (frame.opening.starts_with("<su")) {
            pending_ = false;
            if (last_ == Atom::function) frame.is = last_;  // \max_x f
        }
        while (next_is(' ')) ++at_;
        frame.end = next_is('{') ? End::brace : End::item;
        open(frame);
        if (frame.end == End::brace) ++at_;
    }

    void close_group() {
        if (braces_ == 0) return void(simple_ = false);
        while (open_.back().end != End::brace) close_top();
        close_top();
        settle();
    }

    void close_top() {
        const auto frame = open_.back();
        open_.pop_back();
        braces_ -= frame.end == End::brace;
        const auto inside = std::string_view{out_}.substr(frame.text_at);
        if (frame.mark != 0) {
            simple_ =
                simple_ && !inside.empty() && inside.size() <= 3 && inside.size() <= utf8_width(inside[0]);
            out_ = marked(std::move(out_), frame.text_at, frame.mark);
        } else if (frame.opening == "<sup>" && (inside == "∘" || inside == "′" || inside == "′′")) {
            const std::string_view raised = inside == "∘" ? "°" : inside == "′" ? "′" : "″";
            out_.replace(frame.text_at - frame.opening.size(), std::string::npos, raised);
        } else if (inside.empty()) {
            out_.resize(frame.text_at - frame.opening.size());
        } else {
            out_ += frame.closing;
        }
        pending_ = false;
        if (!frame.opening.empty() || frame.mark != 0) last_ = frame.is;
    }

    void settle() {
        while (!open_.empty() && open_.back().end == End::item) close_top();
    }

    void command() {
        const auto rest = text_.substr(at_ + 1);
        const auto size = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter) - rest.begin());
        at_ += 1 + std::max<std::size_t>(size, 1);
        if (size == 0) return escaped(rest.empty() ? '\\' : rest[0]);
        word(rest.substr(0, size));
    }

    void escaped(char byte) {
        constexpr std::string_view themselves = "%#&$_";
        if (themselves.find(byte) != std::string_view::npos)
            return put(Atom::letter, std::string_view{&byte, 1});
        switch (byte) {
            case '{':
                return put(Atom::opening, "{");
            case '}':
                return put(Atom::closing, "}");
            case '|':
                return put(Atom::closing, "‖");
            case ',':
                return put(Atom::nothing, "\u202F");
            case ' ':
            case ';':
            case ':':
            case '>':
                return put(Atom::nothing, " ");
            case '!':
            case '/':
            case '-':
                return;
            default:
                simple_ = false;
        }
    }

    void word(std::string_view name) {
        if (is_placing(name)) {
            if ((name == "left" || name == "right") && next_is('.')) ++at_;
            return;
        }
        if (is_function(name)) return put(Atom::function, name);
        if (const auto mark = math_accent_of(name)) {
            const bool negates = mark == negation;
            if (negates && pending_ && !wants_space(last_)) out_ += ' ';
            return argument(
                {.alphabet = alphabet(), .mark = mark, .is = negates ? Atom::sign : Atom::letter});
        }
        if (const auto* style = style_named(name)) return styled(*style);
        if (is_fraction(name)) return fraction();
        if (name == "sqrt") return root();
        if (name == "quad" || name == "qquad") return put(Atom::nothing, "\u2003");
        const auto printed = sign_of(name);
        if (printed.empty()) return void(simple_ = false);
        put(atom_of(printed), printed);
    }

    void styled(const Style& style) {
        if (style.name == "operatorname" && next_is('*')) ++at_;
        Frame frame{.alphabet = style.alphabet, .opening = style.opening, .closing = style.closing};
        if (style.name == "operatorname") frame.is = Atom::function;
        if (!style.turns) return argument(frame);
        while (next_is(' ')) ++at_;
        frame.end = End::outer;
        open(frame);
    }

    /// A fraction of single letters or numbers; "½" where Unicode has it.
    void fraction() {
        const auto above = short_argument(), below = short_argument();
        if (const auto sign = vulgar_fraction(above, below); !sign.empty()) return put(Atom::letter, sign);
        const auto upper = formula_text(above), lower = formula_text(below);
        simple_ =
            upper && lower && !upper->empty() && !lower->empty() && is_alone(*upper) && is_alone(*lower);
        if (simple_) put(Atom::letter, *upper + "/" + *lower);
    }

    void root() {
        const auto inside = short_argument();
        const auto text = formula_text(inside);
        simple_ = text && !text->empty() && is_alone(*text);
        if (simple_) put(Atom::letter, "√" + *text);
    }

    /// The next group or letter if it is short enough for a formula in a line; else nothing.
    std::string_view short_argument() {
        while (next_is(' ')) ++at_;
        if (at_ >= text_.size()) return {};
        if (!next_is('{')) {
            const auto size = utf8_width(text_[at_]);
            return text_.substr(std::exchange(at_, std::min(at_ + size, text_.size())), size);
        }
        const auto inside = text_.substr(at_ + 1, 30);
        const auto end = inside.find_first_of("{}");
        if (end == std::string_view::npos || inside[end] == '{') return {};
        at_ += end + 2;
        return inside.substr(0, end);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<Frame> open_;
    std::size_t braces_ = 0;  ///< frames that end with a brace
    Atom last_ = Atom::nothing;
    bool pending_ = false;  ///< a space has been read
    bool simple_ = true;
};

}  // namespace

std::optional<std::string> formula_text(std::string_view formula) {
    return Formula{formula}.finish();
}

}  // namespace citegraph::latex
