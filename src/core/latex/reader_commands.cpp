// What the reader does at a backslash or dollar sign.
#include "core/latex/formulas/formulas.hpp"
#include "core/latex/reader.hpp"
#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>

namespace citegraph::latex {

using namespace core;

std::string_view name_at(std::string_view text, std::size_t at) {
    const auto from = text.substr(std::min(at, text.size()));
    return from.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(from, is_letter) - from.begin()));
}

bool is_logo(std::string_view name) {
    const auto sign = sign_of(name);
    return sign.size() > 1 && is_letter(sign[0]);
}

bool has_strange_words(std::string_view text) {
    for (auto at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
        const auto name = name_at(text, at + 1);
        at += std::max<std::size_t>(name.size(), 1) + 1;
        const auto* command = command_named(name);
        const bool silent = command != nullptr && command->deed < Deed::decimal;
        if (!name.empty() && !silent && accent_of(name) == 0 && sign_of(name).empty()) return true;
    }
    return false;
}

void TextReader::command() {
    const auto name = name_at(text_, at_ + 1);
    name.empty() ? symbol_command() : word_command(name);
}

/// A backslash and one sign.
void TextReader::symbol_command() {
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

void TextReader::word_command(std::string_view name) {
    const auto written = text_.substr(at_, name.size() + 1);
    at_ += written.size();
    const bool letter = (at_end() || next_is('}')) && !sign_of(name).empty();  // {\textpalhookbelow}
    if (const auto mark = accent_of(name); mark != 0 && !letter) return accent(mark);
    if (name == "not") return accent(0x338);
    if (const auto* command = command_named(name)) return act(*command, written);
    sign_command(name, written);
}

/// A sign; or one of the commands that belong in formulas, outside of them.
void TextReader::sign_command(std::string_view name, std::string_view written) {
    if (const auto sign = sign_of(name); !sign.empty() || is_function(name)) {
        skip_space();
        return print(sign.empty() ? name : sign);
    }
    if (is_placing(name)) return skip_space();
    if (const auto mark = math_accent_of(name)) return accent(mark);
    if (is_fraction(name)) return formula_command(written, 2);
    const auto* style = style_named(name);
    if (style != nullptr && style->turns) return skip_space();
    if (style != nullptr || name == "sqrt") return formula_command(written, 1);
    if (const auto journal = journal_named(name); !journal.empty()) {
        skip_space();
        return print(journal);
    }
    leave_out(written);
}

/// Of a command that nobody knows remains what its argument says; one with an option has an argument, too.
/// At the head of a group it is a switch. One that stands alone stays, as its name is all that it says; it is
/// not known all the same.
void TextReader::leave_out(std::string_view written) {
    const auto back = at_;
    const bool heads_group = back > written.size() && text_[back - written.size() - 1] == '{';
    skip_option();
    if (!next_is('{')) at_ = back;
    skip_space();
    unknown_.push_back(written);
    if (!next_is('{') && !heads_group) {
        at_ = back;
        return print(written);
    }
    if (!next_is('{')) return settle();
    ++at_;
    open({}, "");
}

void TextReader::act(const TextCommand& command, std::string_view written) {
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
        case Deed::counter:
            unknown_.push_back(written);
            raw_argument();
            return;
        case Deed::second:
            skip_option();
            raw_argument();
            return argument({}, "");
        case Deed::first:
            return argument({.use = Use::first}, "");
        case Deed::box:
            return box();
        case Deed::bars:
            return between_bars();
        case Deed::shift:
        case Deed::space:
            return shift(command.deed);
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
void TextReader::argument(Frame frame, std::string_view opening) {
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
void TextReader::quoted() {
    const bool inner = next_is('*');
    if (inner) ++at_;
    const bool single = inner || quotes_ % 2 == 1;
    ++quotes_;
    argument({.use = Use::quote, .closing = single ? "’" : "”"}, single ? "‘" : "“");
}

void TextReader::accent(std::int32_t mark) {
    skip_space();
    const auto inside = short_argument();
    const bool alone =
        inside ? inside->find_first_not_of(" \n") == std::string_view::npos : at_end() || next_is('}');
    argument({.use = alone ? Use::accent_alone : Use::accent, .mark = mark}, "");
}

/// Ends what \it and its like began in this group.
void TextReader::close_turns() {
    while (!open_.empty() && open_.back().end == End::outer) close_top();
}

/// \begin{it} is {\it, \begin{math} is $; environments that only place text on the page vanish.
void TextReader::begin_environment(std::string_view written) {
    const auto begin = at_ - written.size();
    const auto name = short_argument().value_or("");
    const auto* command = command_named(name);
    constexpr std::string_view placing[] = {"center",    "flushleft",  "flushright", "quote",
                                            "quotation", "document",   "abstract",   "itemize",
                                            "enumerate", "description"};
    const bool places = std::ranges::find(placing, name) != std::end(placing);
    const bool turns =
        command != nullptr && (command->deed == Deed::turn || command->deed == Deed::turn_from);
    const bool formula = name == "math" || name == "displaymath";
    if (name.empty()) return leave_out(written);
    at_ += name.size() + 2;
    if (!turns && !places && !formula) unknown_.push_back(text_.substr(begin, at_ - begin));
    if (formula) return formula_until("\\end{" + std::string{name} + "}");
    skip_space();
    open({.end = End::environment, .closing = turns ? command->closing : std::string_view{}, .name = name},
         turns ? command->opening : "");
}

void TextReader::end_environment(std::string_view written) {
    const auto begin = at_ - written.size();
    const auto name = short_argument().value_or("");
    close_turns();
    if (name.empty()) return leave_out(written);
    at_ += name.size() + 2;
    if (open_.empty() || open_.back().end != End::environment || open_.back().name != name)
        return unknown_.push_back(text_.substr(begin, at_ - begin));
    close_top();
    settle();
}

}  // namespace citegraph::latex
