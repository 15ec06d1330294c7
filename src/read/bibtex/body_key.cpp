#include "read/bibtex/body.hpp"

#include <string>

namespace citegraph::bibtex {

// bibtex.web, section 267: a key ends with a comma, white space or, in an entry opened by a brace, the
// closing brace; a parenthesis is part of it.
void BodyParser::key() {
    gap();
    if (at_end_or_entry()) return;
    const auto begin = at_;
    auto end = begin;
    while (end < text_.size() && text_[end] != ',' && !is_white(text_[end]) &&
           (text_[end] != '}' || close_ != '}'))
        ++end;
    if (close_ == ')' && text_.substr(begin, end - begin).starts_with(')')) end = begin;
    const auto name_end = past_name(text_, begin);
    const auto equals = past_white(text_, name_end);
    const bool field = name_end > begin && equals < text_.size() && text_[equals] == '=';
    const auto first = field ? past_white(text_, equals + 1) : equals;
    if (field && (equals >= end || (first < text_.size() && (text_[first] == '{' || text_[first] == '"')))) {
        note(begin, "the key is missing");
        return;
    }
    block_.key = between(begin, end);
    at_ = behind_ = end;
    comma_ = false;
    gap();
    if (peek() != ',' && peek() != close_ && !paren_in_key() && !at_end_or_entry()) key_with_blanks(end);
    if (block_.key.size == 0) note(begin, "the key is missing");
}

/// `@misc(key)`, which BibTeX takes for a key that ends with a parenthesis.
bool BodyParser::paren_in_key() {
    const auto found = close_ == ')' ? bytes_of(tree_, block_.key).find(')') : std::string_view::npos;
    if (found == std::string_view::npos) return false;
    block_.key.size = static_cast<std::uint32_t>(found);
    at_ = behind_ = end_of(block_.key);
    note(at_, "a comma is missing behind the key");
    return true;
}

/// BibTeX gives up on a key with a blank in it; here it is taken up to its comma or the end of its line.
void BodyParser::key_with_blanks(Offset end) {
    const auto next = past_name(text_, at_);
    const auto equals = past_white(text_, next);
    if (next > at_ && equals < text_.size() && text_[equals] == '=') return;  // only the comma is missing
    auto stop = end;
    while (stop < text_.size() && !is_line_end(text_[stop]) &&
           std::string_view{",={}()\""}.find(text_[stop]) == std::string_view::npos)
        ++stop;
    if (stop >= text_.size() || (text_[stop] != ',' && text_[stop] != close_ && !is_line_end(text_[stop])))
        return;
    stop = without_trailing_white(text_, end, stop);
    if (stop == end) return;
    block_.key.size = stop - block_.key.begin;
    at_ = behind_ = stop;
    note(block_.key.begin, "white space in a key");
}

}  // namespace citegraph::bibtex
