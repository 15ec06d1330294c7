// Where one item ends and the next begins.
#include "read/csl/json_items.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace citegraph::read {
namespace {

constexpr std::size_t deepest = 64;  // a bibliographic item has four levels

constexpr std::string_view space = " \t\r\n";

}  // namespace

JsonItems::JsonItems(std::string_view text) : text_{text} {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    enter_wrapper();
}

std::size_t JsonItems::skip_space(std::size_t at) const {
    return std::min(text_.find_first_not_of(space, at), text_.size());
}

/// {"items": [: what Zotero's and other services' answers wrap their items in.
void JsonItems::enter_wrapper() {
    static constexpr std::array<std::string_view, 3> names{"\"items\"", "\"references\"", "\"data\""};
    auto at = skip_space(at_);
    if (!text_.substr(at).starts_with('{')) return;
    at = skip_space(at + 1);
    for (const auto name : names) {
        if (!text_.substr(at).starts_with(name)) continue;
        const auto colon = skip_space(at + name.size());
        const auto bracket = skip_space(std::min(colon + 1, text_.size()));
        if (text_.substr(colon).starts_with(':') && text_.substr(bracket).starts_with('[')) at_ = bracket;
    }
}

std::optional<JsonItem> JsonItems::next() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n,[]}", at_), text_.size());
    if (at_ == text_.size()) return std::nullopt;
    return text_[at_] == '{' ? object() : other();
}

JsonItem JsonItems::taken(std::size_t begin, bool is_object) {
    const auto offset = [this](std::size_t at) { return text_.begin() + static_cast<std::ptrdiff_t>(at); };
    line_ += static_cast<int>(std::count(offset(counted_), offset(begin), '\n'));
    counted_ = begin;
    return {text_.substr(begin, at_ - begin), line_, is_object};
}

/// JSON has no line ends in strings: one that is not closed ends with its line.
void JsonItems::string() {
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
        if (text_[at_] == '"') {
            ++at_;
            return;
        }
        if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
    }
}

JsonItem JsonItems::object() {
    const auto begin = at_;
    std::string open;      // the brackets around the current byte
    std::size_t deep = 0;  // where they became too many
    for (char before = ' '; at_ < text_.size();) {
        const char c = text_[at_];
        if (c == '"') {
            string();
            before = c;
            continue;
        }
        if (c == '{' && before == ',' && open.ends_with('{')) return taken(begin, false);  // the next item
        if (c == '{' || c == '[') open += c;
        if (c == '}' || c == ']') {
            const bool closes = open.ends_with(c == '}' ? '{' : '[');
            if (!closes && open.size() == 1) return taken(begin, false);  // the end of the array around it
            open.pop_back();
            if (open.empty()) {
                ++at_;
                return taken(begin, closes && deep == 0);
            }
        }
        if (space.find(c) == std::string_view::npos) before = c;
        ++at_;
        if (open.size() > deepest && deep == 0) deep = at_;
        if (deep > 0 && endless_) break;
    }
    endless_ = endless_ || deep > 0;
    if (deep > 0) at_ = deep;
    // Too deep, or the text ended: what follows is read from the next line on that starts an object.
    const auto end = text_.find("\n{", at_);
    at_ = end == std::string_view::npos ? text_.size() : end;
    return taken(begin, false);
}

JsonItem JsonItems::other() {
    const auto begin = at_;
    if (text_[at_] == '"')
        string();
    else
        at_ = std::min(text_.find_first_of(" \t\r\n,[]{}\"", at_ + 1), text_.size());
    return taken(begin, false);
}

}  // namespace citegraph::read
