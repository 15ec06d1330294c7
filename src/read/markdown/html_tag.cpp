// The little HTML that lists mix into Markdown.
#include "read/markdown/inline.hpp"

#include "citegraph/text.hpp"
#include "core/text/published_text.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::string_view spaces = " \t\r\n\f";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// With its character references resolved; a no-break space is a space.
std::string resolved(std::string_view text) {
    constexpr std::string_view wide = "\u00A0";
    if (text.find('&') == text.npos) return std::string{text};
    auto out = core::resolved_entities(text);
    for (auto at = out.find(wide); at != out.npos; at = out.find(wide, at + 1))
        out.replace(at, wide.size(), " ");
    return out;
}

/// A value with or without quotes; `text` begins behind the "=".
std::string_view value_of(std::string_view text) {
    const auto start = text.find_first_not_of(spaces);
    if (start == text.npos) return {};
    text.remove_prefix(start);
    const char quote = text.front();
    if (quote != '"' && quote != '\'') return text.substr(0, text.find_first_of(spaces));
    const auto end = text.find(quote, 1);
    return end == text.npos ? text.substr(1) : text.substr(1, end - 1);
}

/// The value of an attribute in the inside of a tag.
std::string attribute(std::string_view inside, std::string_view name) {
    const auto lower = ascii_lower(inside);
    for (auto at = lower.find(name); at != lower.npos; at = lower.find(name, at + 1)) {
        if (at == 0 || spaces.find(lower[at - 1]) == spaces.npos) continue;
        const auto equals = lower.find_first_not_of(spaces, at + name.size());
        if (equals != lower.npos && lower[equals] == '=')
            return resolved(value_of(inside.substr(equals + 1)));
    }
    return {};
}

HtmlToken tag(std::string_view inside) {
    HtmlToken out;
    out.closes = inside.starts_with('/');
    if (out.closes) inside.remove_prefix(1);
    const auto end =
        std::ranges::find_if_not(inside, [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
    out.name = ascii_lower(inside.substr(0, static_cast<std::size_t>(end - inside.begin())));
    if (out.name == "a") out.url = attribute(inside, "href");
    if (out.name == "img") {
        out.url = attribute(inside, "src");
        out.alt = attribute(inside, "alt");
    }
    return out;
}

/// Where the construct at `at` ends; npos if it is only a "<". `last` is the last ">": many "<" behind it are
/// not searched for one each.
std::size_t end_of_tag(std::string_view html, std::size_t at, std::size_t last) {
    const auto rest = html.substr(at);
    if (rest.starts_with("<!--")) {
        const auto end = html.find("-->", at + 4);
        return end == html.npos ? html.size() : end + 3;
    }
    const bool tag =
        rest.size() > 1 && (is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?');
    const auto end = tag && last != html.npos && at < last ? html.find('>', at) : html.npos;
    return end == html.npos ? html.npos : end + 1;
}

/// Behind the matching end tag of an element that holds no text for people.
std::size_t end_of_element(std::string_view html, std::size_t at, const std::string& name) {
    const auto end = html.find("</" + name, at);
    return end == html.npos ? html.size() : end;
}

}  // namespace

std::vector<HtmlToken> html_tokens(std::string_view html) {
    std::vector<HtmlToken> out;
    const auto last = html.rfind('>');
    int line = 0;
    std::size_t counted = 0;
    const auto add = [&](HtmlToken token, std::size_t at) {
        line += static_cast<int>(std::ranges::count(html.substr(counted, at - counted), '\n'));
        counted = at;
        token.line = line;
        out.push_back(std::move(token));
    };
    for (std::size_t at = 0; at < html.size();) {
        const auto open = html.find('<', at);
        auto end = open == html.npos ? html.npos : end_of_tag(html, open, last);
        if (end == html.npos) {  // nothing but text is left, or a "<" that opens nothing
            const auto stop = open == html.npos ? html.size() : open + 1;
            add({.text = resolved(html.substr(at, stop - at))}, at);
            at = stop;
            continue;
        }
        if (open > at) add({.text = resolved(html.substr(at, open - at))}, at);
        auto token = tag(html.substr(open + 1, end - open - 2));
        if (!token.closes && (token.name == "script" || token.name == "style"))
            end = end_of_element(html, end, token.name);
        if (!token.name.empty()) add(std::move(token), open);
        at = end;
    }
    return out;
}

}  // namespace citegraph::read
