#include "read/latex/cursor.hpp"

#include "core/text/ascii.hpp"

#include <algorithm>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_argument = 4096;  // of an option or a group that is looked at as a whole
constexpr std::size_t shortest_argument = 64;   // the same in a text where braces mean nothing
constexpr int most_failures = 1000;             // groups without end that a document may have

bool is_command_letter(char c) {
    return core::is_letter(c) || c == '@';
}

bool is_space_in_line(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

}  // namespace

std::string_view TexCursor::control_word() {
    auto end = at_ + 1;
    while (end < text_.size() && is_command_letter(text_[end])) ++end;
    const auto name = text_.substr(at_ + 1, end - at_ - 1);
    go(std::max(end, at_ + 2));
    return name;
}

void TexCursor::skip_comment() {
    const auto end = text_.find_first_of("\r\n", at_);
    if (end == std::string_view::npos) return go(text_.size());
    go(end + (text_.substr(end).starts_with("\r\n") ? 2 : 1));
    while (!is_end() && (now() == ' ' || now() == '\t')) step();
}

void TexCursor::skip_space() {
    while (!is_end()) {
        if (now() == '%')
            skip_comment();
        else if (is_space_in_line(now()) || (now() == '\n' && !ends_paragraph()))
            step();
        else
            return;
    }
}

bool TexCursor::ends_paragraph() const {
    auto next = at_ + 1;
    while (next < text_.size() && next < at_ + longest_argument && is_space_in_line(text_[next])) ++next;
    return next < text_.size() && text_[next] == '\n';
}

void TexCursor::skip_option() {
    if (is_end() || now() != '[') return;
    const auto end = text_.substr(at_, longest_argument).find(']');
    if (end != std::string_view::npos) step(end + 1);
}

std::optional<std::string_view> TexCursor::group() {
    if (is_end() || now() != '{') return std::nullopt;
    const auto near = text_.substr(at_, failures_ < most_failures ? longest_argument : shortest_argument);
    int depth = 0;
    for (std::size_t i = 0; i < near.size(); ++i) {
        if (near[i] == '{') ++depth;
        if (near[i] == '}' && --depth == 0) {
            step(i + 1);
            return near.substr(1, i - 1);
        }
    }
    ++failures_;
    return std::nullopt;
}

void TexCursor::skip_between_bars() {
    if (!is_end() && now() == '*') step();
    if (is_end() || now() == '\n') return;
    const auto near = text_.substr(at_ + 1, longest_argument);
    const auto line = near.substr(0, near.find('\n'));
    const auto end = line.find(now() == '{' ? '}' : now());
    if (end != std::string_view::npos) step(end + 2);
}

bool TexCursor::skip_past(std::string_view words) {
    const auto found = text_.find(words, at_);
    if (found == std::string_view::npos) return false;
    go(found + words.size());
    return true;
}

}  // namespace citegraph::read
