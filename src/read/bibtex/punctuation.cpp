#include "read/bibtex/punctuation.hpp"

namespace citegraph::bibtex {

Punctuation::Punctuation(const Tree& tree, const Block& block)
    : text_{tree.source},
      fields_{std::span{tree.fields}.subspan(block.first_field, block.fields)},
      key_end_{end_of(block.key)},
      end_{end_of(block.all)} {
    if (block.key.size == 0) key_end_ = past_white(text_, end_of(block.type)) + 1;
    const auto last = fields_.empty() ? key_end_ : end_of(fields_.back().value);
    if (end_ > last && (text_[end_ - 1] == '}' || text_[end_ - 1] == ')')) --end_;
}

Offset Punctuation::begin_of_gap(std::size_t field) const {
    return field == 0 ? key_end_ : end_of(fields_[field - 1].value);
}

std::optional<Offset> Punctuation::comma_before(std::size_t field) const {
    return find(',', begin_of_gap(field), fields_[field].name.begin);
}

std::optional<Offset> Punctuation::comma_behind(std::size_t field) const {
    const bool last = field + 1 == fields_.size();
    return find(',', end_of(fields_[field].value), last ? end_ : fields_[field + 1].name.begin);
}

std::optional<Offset> Punctuation::comma_of_key() const {
    return find(',', key_end_, fields_.empty() ? end_ : fields_.front().name.begin);
}

bool Punctuation::has_leading_comma(std::size_t field) const {
    const auto comma = comma_before(field);
    return comma && line_end_before(*comma) < *comma && line_end_before(*comma) >= begin_of_gap(field) &&
           line_end_before(fields_[field].name.begin) == fields_[field].name.begin;
}

std::optional<Offset> Punctuation::equals(std::size_t field) const {
    return find('=', end_of(fields_[field].name), fields_[field].value.begin);
}

Offset Punctuation::line_end_before(Offset at) const {
    auto begin = at;
    while (begin > 0 && is_white(text_[begin - 1]) && !is_line_end(text_[begin - 1])) --begin;
    if (begin == 0 || !is_line_end(text_[begin - 1])) return at;
    --begin;
    return begin > 0 && text_[begin] == '\n' && text_[begin - 1] == '\r' ? begin - 1 : begin;
}

std::optional<Offset> Punctuation::find(char wanted, Offset begin, Offset end) const {
    for (auto at = begin; at < end; ++at) {
        if (text_[at] == wanted) return at;
        if (text_[at] == '%') at = line_end(text_, at);
    }
    return std::nullopt;
}

}  // namespace citegraph::bibtex
