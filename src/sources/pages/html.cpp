// HTML, through libxml2's parser, which never fails on bad markup.
//
// The parser is given UTF-8 wherever that can be had here, as it stops at bytes that do not fit a declared
// charset: a page that is valid UTF-8 is UTF-8, whatever it declares; one that says it were is repaired;
// Latin-1, Windows-1252 and undeclared bytes are read as Windows-1252, as browsers do (WHATWG Encoding
// Standard). Only other charsets are left to the parser.
#include "sources/pages/pages.hpp"

#include "citegraph/text.hpp"
#include "core/text/words.hpp"
#include "sources/wire/replies.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr std::size_t longest_tag = std::size_t{1}
                                    << 16;  // the parser is quadratic in the attributes of a tag
constexpr std::size_t prescan = 4096;       // bytes in which a charset is looked for

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// The name behind the first "charset=" near the beginning, in lower case.
std::string declared_charset(std::string_view html) {
    const auto head = ascii_lower(html.substr(0, prescan));
    const auto at = head.find("charset=");
    if (at == std::string::npos) return {};
    const auto name = std::string_view{head}.substr(at + 8, 40);
    const auto begin = std::min(name.find_first_not_of("\"' "), name.size());
    return std::string{name.substr(begin, name.find_first_of("\"' ;>/", begin) - begin)};
}

bool is_western(std::string_view charset) {
    static constexpr std::array<std::string_view, 6> names{"",         "iso-8859-1",   "latin1",
                                                           "us-ascii", "windows-1252", "cp1252"};
    return core::is_one_of(charset, names);
}

/// Latin-1 as UTF-8; its C1 bytes, which stand for Windows-1252 letters, record_text turns into those.
std::string from_latin1(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x80)
            out += byte;
        else
            out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
    }
    return out;
}

/// `html` up to a megabyte, or to a stretch of markup without end.
std::string_view readable(std::string_view html) {
    html = html.substr(0, most_bytes);
    for (std::size_t at = 0; at < html.size();) {
        const auto end = std::min(html.find('>', at), html.size());
        if (end - at > longest_tag) return html.substr(0, at);
        at = end + 1;
    }
    return html;
}

/// The page in UTF-8, or, with its charset, as it is.
struct Decoded {
    std::string text;
    std::string charset = "utf-8";
};

Decoded decoded(std::string_view html, std::string_view header) {
    const auto size = html.size();
    html = readable(html);
    const bool cut = html.size() < size;
    const auto invalid = first_invalid_utf8(html);
    if (!invalid || (cut && *invalid + 3 >= html.size()))
        return {std::string{html.substr(0, invalid.value_or(html.size()))}};
    const auto charset = header.empty() ? declared_charset(html) : ascii_lower(header);
    if (is_western(charset)) return {from_latin1(html)};
    if (charset == "utf-8" || charset == "utf8") return {valid_utf8(html)};
    return {std::string{html}, charset};
}

std::string attribute(const xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value{
        xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree};
    return value ? record_text(reinterpret_cast<const char*>(value.get())) : std::string{};
}

std::string content(const xmlNode* node) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> text{xmlNodeGetContent(node), xmlFree};
    return text ? record_text(reinterpret_cast<const char*>(text.get())) : std::string{};
}

/// The node after `node` in the order of the page, inside `root`; null at the end.
const xmlNode* following(const xmlNode* node) {
    if (node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (node && !node->next) node = node->parent;
    return node ? node->next : nullptr;
}

void read_node(PageTags& tags, const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE) return;
    const std::string_view name = reinterpret_cast<const char*>(node->name);
    if (name == "title" && tags.title.empty()) tags.title = content(node);
    if (name != "meta") return;
    auto key = attribute(node, "name");
    if (key.empty()) key = attribute(node, "property");
    if (!key.empty()) tags.metas.emplace_back(ascii_lower(key), attribute(node, "content"));
}

}  // namespace

std::vector<std::string> PageTags::all(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [key, value] : metas)
        if (key == name && !value.empty()) out.push_back(value);
    return out;
}

std::string PageTags::first(std::string_view name) const {
    const auto values = all(name);
    return values.empty() ? std::string{} : values.front();
}

std::optional<PageTags> read_tags(std::string_view html, std::string_view charset) {
    if (html.starts_with("\xEF\xBB\xBF")) html.remove_prefix(3);
    html = trimmed(html);
    if (!html.starts_with('<')) return std::nullopt;
    const auto [text, encoding] = decoded(html, charset);
    const auto options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                         HTML_PARSE_IGNORE_ENC;
    const Document document{
        htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, encoding.c_str(), options),
        xmlFreeDoc};
    PageTags tags;
    if (!document) return tags;
    const xmlNode* root = xmlDocGetRootElement(document.get());
    for (auto node = root; node; node = following(node)) read_node(tags, node);
    return tags;
}

}  // namespace citegraph::sources
