// What the reader does at a backslash or dollar sign.
#include "core/latex/bytes.hpp"
#include "core/latex/character.hpp"
#include "core/latex/reader.hpp"
#include "core/latex/signs.hpp"
#include "core/unicode.hpp"

#include <algorithm>

namespace citegraph::latex {
std::string_view name_at(std::string_view text, std::size_t at) {
    const auto from = text.substr(std::min(at, text.size()));
    return from.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(from, is_letter) - from.begin()));
}

bool is_logo(std::string_view name) {
    const auto sign = sign_of(name);
    return sign.size() > 1 && is_letter(sign[0]);
}

void Reader::command() {
    const auto name = name_at(text_, at_ + 1);
    name.empty() ? symbol_command() : word_command(name);
}

/// A backslash and one sign.
void Reader::symbol_command() {
    const char sign = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    const auto written = text_.substr(at_, 2);
    at_ += written.size();
    constexpr std::string_view themselves = "&%$#_{}";
    if (sign != '\0' && themselves.find(sign) != std::string_view::npos) return print(written.substr(1));
    if (sign == '(' || sign == '[') return formula_until(sign == '(' ? "\\)" : "\\]");
    if (sign == '|' && !next_is('{') && !(at_ < text_.size() && is_letter(text_[at_]))) return print("‖");
    if (const auto mark = accent_of(written.substr(1))) return accent(mark);
    switch (sign) {
        case ' ':
        case '\n':
        case '\t':
            return print(" ");
        case '\\':
            if (next_is('*')) ++at_;
            skip_option();
            skip_space();
            if (out_.size() > (open_.empty() ? 0 : open_.back().text_at) && out_.back() == ' ')
                out_.pop_back();
            return print(" ");
        case ',':
            return print("\u202F");
        case ':':
        case '>':
            return print("\u205F");
        case ';':
            return print("\u2005");
        case '/':
        case '-':
        case '@':
        case '!':
        case '*':
        case '+':
            return;
        default:
            at_ -= written.size() - 1;
            return print("\\");
    }
}

void Reader::word_command(std::string_view name) {
    const auto written = text_.substr(at_, name.size() + 1);
    at_ += written.size();
    if (const auto mark = accent_of(name)) return accent(mark);
    if (name == "not") return accent(0x338);
    if (const auto* command = command_named(name)) return act(*command, written);
    const auto sign = sign_of(name);
    if (sign.empty()) return keep(written);
    skip_space();
    print(sign);
}

/// A command that nobody knows stays as it is written, its arguments with their braces.
void Reader::keep(std::string_view written) {
    out_ += written;
    if (next_is('[')) {
        const auto close = text_.substr(at_, 100).find(']');
        if (close != std::string_view::npos) {
            out_ += text_.substr(at_, close + 1);
            at_ += close + 1;
        }
    }
    if (!next_is('{')) return settle();
    ++at_;
    open({.end = End::brace, .use = Use::kept, .closing = "}"}, "{");
}

void Reader::act(const Command& command, std::string_view written) {
    switch (command.deed) {
        case Deed::print:
            skip_space();
            if (command.opening.empty()) return;
            return print(command.opening);
        case Deed::turn_from:
            close_turns();
            [[fallthrough]];
        case Deed::turn:
            skip_space();
            return open({.end = End::outer, .closing = command.closing}, command.opening);
        case Deed::wrap:
            if (next_is('*')) ++at_;
            skip_option();
            return argument({.closing = command.closing}, command.opening);
        case Deed::quote:
            return quoted();
        case Deed::drop:
            skip_option();
            raw_argument();
            return;
        case Deed::second:
            skip_option();
            raw_argument();
            return argument({}, "");
        case Deed::verbatim:
            return verbatim(raw_argument());
        case Deed::formula:
            return formula(raw_argument());
        case Deed::decimal:
        case Deed::hex:
        case Deed::ding:
            return numbered(command.deed, written);
        case Deed::begin:
            return begin_environment(written);
        case Deed::end:
            return end_environment(written);
    }
}

/// What follows, a group or one item, is the argument that `frame` waits for.
void Reader::argument(Frame frame, std::string_view opening) {
    skip_space();
    frame.end = next_is('{') ? End::brace : End::item;
    open(frame, opening);
    if (frame.end == End::brace)
        ++at_;
    else if (at_end() || next_is('}'))
        settle();
}

/// Quotation marks as csquotes sets them for English: “ ” outside, ‘ ’ within; a star asks for the inner
/// ones.
void Reader::quoted() {
    const bool inner = next_is('*');
    if (inner) ++at_;
    const bool single = inner || quotes_ % 2 == 1;
    ++quotes_;
    argument({.use = Use::quote, .closing = single ? "’" : "”"}, single ? "‘" : "“");
}

void Reader::accent(std::int32_t mark) {
    argument({.use = Use::accent, .mark = mark}, "");
}

/// Ends what \it and its like began in this group.
void Reader::close_turns() {
    while (!open_.empty() && open_.back().end == End::outer) close_top();
}

/// \begin{it} is {\it, \begin{math} is $; environments that only place text on the page vanish, others stay.
void Reader::begin_environment(std::string_view written) {
    const auto name = short_argument().value_or("");
    const auto* command = command_named(name);
    constexpr std::string_view placing[] = {"center", "flushleft", "flushright",
                                            "quote",  "quotation", "document"};
    const bool places = std::ranges::find(placing, name) != std::end(placing);
    const bool turns =
        command != nullptr && (command->deed == Deed::turn || command->deed == Deed::turn_from);
    const bool formula = name == "math" || name == "displaymath";
    if (!turns && !places && !formula) return keep(written);
    at_ += name.size() + 2;
    if (formula) return formula_until("\\end{" + std::string{name} + "}");
    skip_space();
    open({.end = End::environment, .closing = turns ? command->closing : std::string_view{}, .name = name},
         turns ? command->opening : "");
}

void Reader::end_environment(std::string_view written) {
    const auto name = short_argument().value_or("");
    close_turns();
    if (open_.empty() || open_.back().end != End::environment || open_.back().name != name)
        return keep(written);
    at_ += name.size() + 2;
    close_top();
    settle();
}

/// \symbol{65}, \char"41
void Reader::numbered(Deed deed, std::string_view written) {
    const auto back = at_;
    skip_space();
    auto digits = short_argument();
    const auto rest = text_.substr(at_);
    if (!digits)
        digits = rest.substr(
            0, rest.substr(0, 10).find_first_not_of("0123456789ABCDEF", rest.starts_with('"') ? 1 : 0));
    const auto code = deed == Deed::ding ? dingbat(*digits) : character(*digits, deed == Deed::hex ? 16 : 10);
    at_ = code == 0 ? back : at_ + digits->size() + (next_is('{') ? 2 : 0);
    code == 0 ? keep(written) : print(utf8(code));
}

/// An address: what is escaped in it is meant as it stands.
void Reader::verbatim(std::string_view inside) {
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool escapes = inside[i] == '\\' && i + 1 < inside.size() && !is_letter(inside[i + 1]);
        if (!escapes) out_ += inside[i];
    }
    settle();
}

/// Past "[...]", if it stands next.
void Reader::skip_option() {
    if (!next_is('[')) return;
    const auto close = text_.substr(at_, 100).find(']');
    if (close != std::string_view::npos) at_ += close + 1;
}

/// What the next group holds if that is a word; nothing is read yet.
std::optional<std::string_view> Reader::short_argument() const {
    if (!next_is('{')) return std::nullopt;
    const auto inside = text_.substr(at_ + 1, 60);
    const auto end = inside.find_first_of("{}");
    if (end == std::string_view::npos || inside[end] == '{') return std::nullopt;
    return inside.substr(0, end);
}

/// The next group without its braces, or the next byte, unread.
std::string_view Reader::raw_argument() {
    skip_space();
    if (at_end() || next_is('}')) return {};
    const auto begin = at_;
    if (width(text_[begin]) > 1) {
        at_ = std::min(begin + width(text_[begin]), text_.size());
        return text_.substr(begin, at_ - begin);
    }
    std::size_t depth = 0;
    for (; !at_end(); ++at_) {
        if (text_[at_] == '\\' && at_ + 1 < text_.size())
            at_ += width(text_[at_ + 1]);
        else if (text_[at_] == '{')
            ++depth;
        else if (text_[at_] == '}' && --depth == 0)
            break;
        if (depth == 0) break;
    }
    at_ = std::min(at_ + 1, text_.size());
    const auto whole = text_.substr(begin, at_ - begin);
    if (!whole.starts_with('{')) return whole;
    return whole.substr(1, whole.size() - (whole.size() > 1 && whole.ends_with('}') ? 2 : 1));
}

}  // namespace citegraph::latex
