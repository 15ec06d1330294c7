#include "core/url.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace citegraph::core {
namespace {

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// U+2010 to U+2015 and U+2212, which editors put where a hyphen was typed, become "-".
std::string with_ascii_hyphens(std::string text) {
    if (is_ascii(text)) return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto three = std::string_view{text}.substr(i, 3);
        const bool dash = three.size() == 3 && three[0] == '\xE2' &&
                          ((three[1] == '\x80' && three[2] >= '\x90' && three[2] <= '\x95') ||
                           (three[1] == '\x88' && three[2] == '\x92'));
        out += dash ? '-' : text[i];
        if (dash) i += 2;
    }
    return out;
}

std::string_view without_fragment(std::string_view text) {
    return text.substr(0, text.find('#'));
}

/// "http" or "https" and what follows "://"; nothing for another scheme.
std::optional<std::pair<std::string, std::string_view>> split_scheme(std::string_view text) {
    const auto start = ascii_lower(text.substr(0, 8));
    if (start.starts_with("https://")) return {{"https", text.substr(8)}};
    if (start.starts_with("http://")) return {{"http", text.substr(7)}};
    if (start.starts_with("//")) return {{"https", text.substr(2)}};
    if (start.starts_with("www.")) return {{"https", text}};
    return std::nullopt;
}

bool is_tracking(std::string_view parameter) {
    static constexpr std::array<std::string_view, 9> names{
        "utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "igshid=", "ref=", "ref_src=", "spm="};
    return std::ranges::any_of(names, [&](auto name) { return parameter.starts_with(name); });
}

std::string without_tracking(std::string_view query) {
    std::vector<std::string> kept;
    for (auto parameter : split(query, '&'))
        if (!parameter.empty() && !is_tracking(parameter)) kept.emplace_back(parameter);
    return join(kept, "&");
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char letter) { return letter < ' ' || letter == 0x7F; });
}

}  // namespace

std::string untracked_url(std::string_view url) {
    const auto question = url.find('?'), end = std::min(url.find('#'), url.size());
    if (question >= end) return std::string{url};
    std::vector<std::string> kept;
    const auto parameters = split(url.substr(question + 1, end - question - 1), '&');
    for (auto parameter : parameters)
        if (!is_tracking(parameter) || parameter.starts_with("ref=")) kept.emplace_back(parameter);
    if (kept.size() == parameters.size()) return std::string{url};
    const auto query = join(kept, "&");
    return std::string{url.substr(0, question)} + (query.empty() ? "" : "?" + query) +
           std::string{url.substr(end)};
}

std::string percent_decoded(std::string_view text) {
    std::string out{text.substr(0, text.find('%'))};
    out.reserve(text.size());
    for (auto i = out.size(); i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                            hex_value(text[i + 2]) >= 0;
        out += escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
        if (escape) i += 2;
    }
    return out;
}

std::optional<std::string> Url::parameter(std::string_view name) const {
    for (auto piece : split(query, '&')) {
        const auto equals = piece.find('=');
        if (piece.substr(0, equals) == name && equals != std::string_view::npos)
            return percent_decoded(piece.substr(equals + 1));
    }
    return std::nullopt;
}

std::optional<Url> parse_url(std::string_view text) {
    const auto parts = split_scheme(without_fragment(trimmed(text)));
    if (!parts) return std::nullopt;
    const auto rest = parts->second;
    const auto authority = rest.substr(0, rest.find_first_of("/?"));
    const auto tail = rest.substr(authority.size());
    auto host = ascii_lower(authority.substr(0, authority.find(':')));
    if (host.starts_with("www.")) host.erase(0, 4);
    if (host.empty()) return std::nullopt;

    const auto question = tail.find('?');
    Url url{parts->first, host, with_ascii_hyphens(percent_decoded(tail.substr(0, question))), {}, {}};
    if (question != std::string_view::npos) url.query = tail.substr(question + 1);
    for (auto segment : split(url.path, '/'))
        if (!segment.empty()) url.segments.emplace_back(segment);
    return url;
}

bool is_link(std::string_view text) {
    static constexpr std::array<std::string_view, 4> followed{"http", "https", "mailto", "doi"};
    text = trimmed(text);
    if (text.empty() || has_control(text)) return false;
    const auto end = text.find_first_of(":/?#");  // what begins with a scheme has its colon first
    if (end == std::string_view::npos || text[end] != ':') return true;
    return is_one_of(ascii_lower(text.substr(0, end)), followed);
}

std::string normal_url(std::string_view text) {
    const auto parts = split_scheme(without_fragment(trimmed(text)));
    if (!parts || text.find(' ') != std::string_view::npos || has_control(text)) return {};
    const auto rest = parts->second;
    const auto authority = rest.substr(0, rest.find_first_of("/?"));
    if (authority.empty()) return {};
    auto host = ascii_lower(authority);
    for (std::string_view port : {":80", ":443"})
        if (host.ends_with(port)) host.resize(host.size() - port.size());

    const auto tail = rest.substr(authority.size());
    const auto question = tail.find('?');
    std::string path{tail.substr(0, question)};
    while (path.ends_with('/')) path.pop_back();
    const auto query = question == std::string_view::npos ? "" : without_tracking(tail.substr(question + 1));
    return "https://" + host + path + (query.empty() ? "" : "?" + query);
}

}  // namespace citegraph::core
