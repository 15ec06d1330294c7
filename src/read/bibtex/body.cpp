#include "read/bibtex/body.hpp"

#include "core/text/ascii.hpp"

#include <string>

namespace citegraph::bibtex {

BodyParser::BodyParser(Tree& tree, Notes& notes, Block& block, Offset open)
    : tree_{tree},
      notes_{notes},
      block_{block},
      text_{tree.source},
      at_{open + 1},
      behind_{open + 1},
      close_{tree.source[open] == '(' ? ')' : '}'} {
    block_.first_field = static_cast<std::uint32_t>(tree_.fields.size());
}

Offset BodyParser::entry() {
    key();
    return fields();
}

Offset BodyParser::definitions() {
    return fields();
}

Offset BodyParser::preamble() {
    gap();
    if (!at_end_or_entry()) field(between(at_, at_));
    return fields();
}

Offset BodyParser::fields() {
    for (;;) {
        gap();
        if (at_end_or_entry()) return unclosed();
        if (peek() == close_) return ++at_;
        if (peek() == ',') {
            if (comma_ && block_.fields + block_.key.size > 0) note(at_, "a comma too many");
            comma_ = true;
            behind_ = ++at_;
        } else if (is_wrong_close()) {
            note(at_, std::string{"is closed by "} + peek() + " and was opened for " + close_);
            return ++at_;
        } else if (!one_field()) {
            junk();
        }
    }
}

bool BodyParser::one_field() {
    const auto begin = at_, end = past_name(text_, at_);
    if (end == begin) return false;
    at_ = end;
    gap();
    const bool named = peek() == '=' || (comma_ && (peek() == '{' || peek() == '"'));
    at_ = end;
    if (!named) {
        at_ = begin;
        return false;
    }
    if (!comma_) note(begin, "a comma is missing before " + std::string{text_.substr(begin, end - begin)});
    field(between(begin, end));
    return true;
}

void BodyParser::field(Span name) {
    Field field;
    field.name = name;
    field.first_piece = static_cast<std::uint32_t>(tree_.pieces.size());
    gap();
    if (peek() == '=')
        ++at_;
    else if (name.size > 0)
        note(at_, "an equals sign is missing behind " + std::string{bytes_of(tree_, name)});
    gap();
    value(field);
    tree_.fields.push_back(field);
    ++block_.fields;
    comma_ = false;
}

void BodyParser::value(Field& field) {
    const auto begin = at_;
    auto end = begin;
    while (piece()) {
        end = at_;
        gap();
        if (peek() != '#') break;
        end = ++at_;
        gap();
    }
    field.value = between(begin, end);
    field.pieces = static_cast<std::uint32_t>(tree_.pieces.size()) - field.first_piece;
    behind_ = end;
    if (field.pieces == 0 || !at_junk()) return;
    if (trust_ == Trust::braces) reread_by_lines(field);
    if (field.pieces == 1) take_bare(field);
}

bool BodyParser::piece() {
    const auto open = at_;
    if (peek() == '{' || peek() == '"') {
        auto found = delimited(text_, open, trust_);
        if (!found.closed && trust_ == Trust::braces) found = delimited(text_, open, trust_ = Trust::lines);
        if (!found.closed) note(open, "the value is not closed");
        const auto kind = text_[open] == '{' ? Piece::Kind::braced : Piece::Kind::quoted;
        tree_.pieces.push_back({kind, between(open + 1, found.end)});
        at_ = found.behind;
        return true;
    }
    const bool digit = core::is_digit(peek());
    while (digit && core::is_digit(peek())) ++at_;
    if (!digit) at_ = at_end_or_entry() ? at_ : past_name(text_, at_);
    if (at_ == open) {
        note(open, "a value is missing");
        return false;
    }
    tree_.pieces.push_back({digit ? Piece::Kind::number : Piece::Kind::macro, between(open, at_)});
    return true;
}

void BodyParser::gap() {
    at_ = past_gap(text_, at_, tree_.dialect);
    while (peek() == '%') {  // the other dialect's comment
        note(at_, "a comment inside an entry, which BibTeX does not know");
        at_ = past_white(text_, line_end(text_, at_));
    }
}

void BodyParser::note(Offset offset, std::string message) {
    block_.mended = true;
    notes_.add(offset, bytes_of(tree_, block_.key), std::move(message));
}

}  // namespace citegraph::bibtex
