// Shared by dot: the words of its files.
#include "graphs/readers/dot/tokens.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>

namespace citegraph::readers {
namespace {

bool is_number_byte(char byte) {
    return core::is_digit(byte) || byte == '.';
}

bool is_name_byte(char byte) {
    return core::is_letter(byte) || is_number_byte(byte) || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

bool DotToken::is_keyword(std::string_view keyword) const {
    return kind == Kind::name && ascii_lower(text) == keyword;
}

/// Goes on to `end`, or to the end of the text.
void DotTokens::pass(std::size_t end) {
    end = std::min(end, text_.size());
    line_ += static_cast<std::size_t>(std::ranges::count(text_.substr(at_, end - at_), '\n'));
    at_ = end;
}

/// White space, comments, and lines that begin with # as a preprocessor leaves them.
void DotTokens::pass_blanks() {
    while (at_ < text_.size()) {
        const auto rest = text_.substr(at_);
        const bool begins_line = at_ == 0 || text_[at_ - 1] == '\n';
        if (std::string_view{" \t\r\n\f\v"}.find(rest.front()) != std::string_view::npos)
            pass(at_ + 1);
        else if (rest.starts_with("//") || (begins_line && rest.front() == '#'))
            pass(text_.find('\n', at_));
        else if (rest.starts_with("/*"))
            pass(std::min(text_.find("*/", at_ + 2), text_.size() - 2) + 2);
        else
            return;
    }
}

DotToken DotTokens::made(DotToken::Kind kind, std::size_t end) {
    DotToken token{kind, std::string{text_.substr(at_, end - at_)}, line_};
    pass(end);
    return token;
}

DotToken DotTokens::quoted() {
    DotToken token{DotToken::Kind::quoted, {}, line_};
    for (auto at = at_ + 1; at < text_.size(); ++at) {
        if (text_[at] == '"') {
            pass(at + 1);
            return token;
        }
        const auto next = text_.substr(at, 3);
        if (next.starts_with("\\\""))
            token.text += text_[++at];
        else if (next.starts_with("\\\n"))
            ++at;
        else if (next.starts_with("\\\r\n"))
            at += 2;
        else
            token.text += text_[at];
    }
    pass(text_.size());
    return {DotToken::Kind::fault, "a text in quotes has no end", token.line};
}

DotToken DotTokens::html() {
    std::size_t open = 0;
    for (auto at = at_; at < text_.size(); ++at) {
        open += text_[at] == '<';
        open -= text_[at] == '>';
        if (open == 0) return made(DotToken::Kind::html, at + 1);
    }
    const auto line = line_;
    pass(text_.size());
    return {DotToken::Kind::fault, "a text in angle brackets has no end", line};
}

DotToken DotTokens::next() {
    pass_blanks();
    if (at_ == text_.size()) return {DotToken::Kind::end, {}, line_};
    const auto rest = text_.substr(at_);
    if (rest.front() == '"') return quoted();
    if (rest.front() == '<') return html();
    if (rest.starts_with("->") || rest.starts_with("--")) return made(DotToken::Kind::mark, at_ + 2);
    if (std::string_view{"{}[];,:=+"}.find(rest.front()) != std::string_view::npos)
        return made(DotToken::Kind::mark, at_ + 1);
    const bool is_negative = rest.size() > 1 && rest.front() == '-' && is_number_byte(rest[1]);
    auto end = at_ + is_negative;
    while (end < text_.size() && is_name_byte(text_[end])) ++end;
    if (end > at_) return made(DotToken::Kind::name, end);
    const auto line = line_;
    return {DotToken::Kind::fault,
            "'" + made(DotToken::Kind::fault, at_ + 1).text + "' stands where a word should", line};
}

}  // namespace citegraph::readers
