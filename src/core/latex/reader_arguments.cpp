// Arguments that are no running text.
#include "core/latex/bytes.hpp"
#include "core/latex/character.hpp"
#include "core/latex/dimension.hpp"
#include "core/latex/reader.hpp"
#include "core/unicode.hpp"

#include <algorithm>

namespace citegraph::latex {

using namespace core;

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
    code == 0 ? leave_out(written) : print(utf8(code));
}

/// An address: what is escaped in it is meant as it stands.
void Reader::verbatim(std::string_view inside) {
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool escapes = inside[i] == '\\' && i + 1 < inside.size() && !is_letter(inside[i + 1]);
        if (!escapes) out_ += inside[i];
    }
    settle();
}

/// \verb|a_b|
void Reader::between_bars() {
    if (next_is('*')) ++at_;
    if (at_end()) return;
    const auto end = text_.find(text_[at_], at_ + 1);
    const auto inside = text_.substr(at_ + 1, end == std::string_view::npos ? end : end - at_ - 1);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    print(inside);
}

/// \kern-.1em, \hskip 1em plus 1fil, \hspace{1em}
void Reader::shift(Deed deed) {
    if (next_is('*')) ++at_;
    skip_space();
    auto size = short_argument();
    if (size)
        at_ += size->size() + 2;
    else
        at_ += (size = text_.substr(at_, dimension_size(text_.substr(at_))))->size();
    if (deed == Deed::space && is_wide(*size)) print(" ");
}

/// \hbox to 3cm{text}
void Reader::box() {
    skip_space();
    const auto rest = text_.substr(at_);
    for (const std::string_view word : {"to", "spread"})
        if (rest.starts_with(word)) at_ += word.size() + dimension_size(rest.substr(word.size()));
    argument({}, "");
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
    if (const auto name = next_is('\\') ? name_at(text_, at_ + 1) : ""; !name.empty()) {
        at_ += name.size() + 1;
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
