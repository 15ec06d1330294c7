#include "read/bibtex/body.hpp"

#include <algorithm>
#include <string>

namespace citegraph::bibtex {

bool BodyParser::at_end_or_entry() const {
    return at_ >= text_.size() || (text_[at_] == '@' && opening_at(text_, at_).has_value());
}

/// Behind a value stands something else than a comma, the end or the next field.
bool BodyParser::at_junk() const {
    if (at_end_or_entry()) return true;
    if (text_[at_] == ',' || text_[at_] == close_) return false;
    const auto equals = past_gap(text_, past_name(text_, at_), tree_.dialect);
    return equals >= text_.size() || text_[equals] != '=';
}

/// A forgotten brace or quote makes a value swallow the fields behind it, and only what follows tells. Then
/// the value is read again up to the first line that begins a field, and so are all others of the entry.
void BodyParser::reread_by_lines(Field& field) {
    const auto last = tree_.pieces.back();
    const bool enclosed = last.kind == Piece::Kind::braced || last.kind == Piece::Kind::quoted;
    if (!enclosed || !first_field_line(text_, last.text.begin, end_of(last.text))) return;
    trust_ = Trust::lines;
    tree_.pieces.pop_back();
    at_ = last.text.begin - 1;
    piece();
    field.value = between(field.value.begin, at_);
    behind_ = at_;
}

/// `doi = 10.1000/xyz`: a text without its braces, up to the comma or the end of the line. BibTeX stops at what
/// is no number and no macro; half of a number would be another one that looks right.
void BodyParser::take_bare(Field& field) {
    auto& piece = tree_.pieces.back();
    if (piece.kind != Piece::Kind::number && piece.kind != Piece::Kind::macro) return;
    const auto begin = piece.text.begin;
    auto end = end_of(piece.text);
    while (end < text_.size() && text_[end] != ',' && text_[end] != close_ && !is_line_end(text_[end])) ++end;
    end = without_trailing_white(text_, begin, end);
    const auto text = text_.substr(begin, end - begin);
    if (text.size() <= piece.text.size || text.find_first_of("{}\"") != std::string_view::npos) return;
    note(begin, "a value without braces: " + std::string{text.substr(0, 60)});
    piece = {Piece::Kind::bare, between(begin, end)};
    field.value = piece.text;
    at_ = behind_ = end;
}

/// `@book{key, ... )` with nothing but the next entry behind it.
bool BodyParser::is_wrong_close() const {
    if (text_[at_] != '}' && text_[at_] != ')') return false;
    const auto next = past_white(text_, at_ + 1);
    return next >= text_.size() || text_[next] == '@';
}

/// Skips to where reading can go on: a comma, the closing delimiter, a line that begins a field or an entry.
void BodyParser::junk() {
    const auto begin = at_;
    std::uint32_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
        const char byte = text_[at_];
        if (byte == '@' && begins_entry_line(text_, at_)) break;
        if (is_line_end(byte) && begins_field_line(text_, at_ + 1)) break;
        if (depth == 0 && (byte == ',' || byte == close_)) break;
        if (byte == '{') ++depth;
        if (byte == '}' && depth > 0) --depth;
    }
    const auto end = without_trailing_white(text_, begin, at_);
    note(begin, "cannot be read: " + std::string{text_.substr(begin, std::min<Offset>(end - begin, 60))});
    behind_ = end;
}

Offset BodyParser::unclosed() {
    note(behind_, std::string{"the closing "} + close_ + " is missing");
    if (block_.fields == 0) block_.kind = Block::Kind::damaged;
    return std::max(behind_, without_trailing_white(text_, behind_, at_));
}

}  // namespace citegraph::bibtex
