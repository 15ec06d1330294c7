// The markup that depositors leave in titles and abstracts, which are face
// markup (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/),
// MathML with the prefix "mml:" and JATS with the prefix "jats:".
#include "sources/crossref/record.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {
namespace {

/// Tags between which words end.
constexpr std::array<std::string_view, 10> blocks{"p",  "title", "sec",       "br",    "div",
                                                  "li", "list",  "list-item", "label", "disp-formula"};
constexpr std::array<std::string_view, 17> inlines{"i",    "b",      "em",   "strong", "sub",  "sup",
                                                   "sc",   "scp",    "tt",   "u",      "span", "a",
                                                   "bold", "italic", "font", "ul",     "ol"};

bool is_name(char c) {
    return core::is_alphanumeric(c) || c == ':' || c == '-';
}

/// What "<...>" is replaced by, given the inside; nothing if it is no tag.
struct Tag {
    bool is_tag = false;
    std::string_view space;
};

Tag tag_of(std::string_view inside) {
    if (inside.starts_with('/')) inside.remove_prefix(1);
    const auto end = std::ranges::find_if_not(inside, is_name) - inside.begin();
    const auto rest = trimmed(inside.substr(static_cast<std::size_t>(end)));
    auto name = ascii_lower(inside.substr(0, static_cast<std::size_t>(end)));
    const auto colon = name.find(':');
    const bool foreign = name.starts_with("jats:") || name.starts_with("mml:");
    if (colon != std::string::npos) name.erase(0, colon + 1);
    const bool plain = rest.empty() || rest == "/";
    if (name.empty() || (!plain && rest.find('=') == std::string_view::npos)) return {};
    if (core::is_one_of(name, blocks)) return {true, " "};
    return {foreign || core::is_one_of(name, inlines), ""};
}

std::string without_tags(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto open = std::min(text.find('<', at), text.size());
        out += text.substr(at, open - at);
        at = open;
        if (at == text.size()) break;
        const auto close = text.find_first_of("<>", at + 1);
        const bool closed = close != std::string_view::npos && text[close] == '>';
        const auto tag = closed ? tag_of(text.substr(at + 1, close - at - 1)) : Tag{};
        out += tag.is_tag ? tag.space : text.substr(at, 1);
        at = tag.is_tag ? close + 1 : at + 1;
    }
    return out;
}

}  // namespace

std::string without_jats(std::string_view text) {
    return record_text(without_tags(record_text(without_tags(text))));
}

}  // namespace citegraph::sources
