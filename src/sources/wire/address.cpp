#include "sources/wire/address.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {
namespace {

bool is_redirect(int status) {
    static constexpr std::array statuses{301, 302, 303, 307, 308};
    return std::ranges::find(statuses, status) != statuses.end();
}

std::size_t origin_length(std::string_view url) {
    const auto authority = url.find("://");
    if (authority == std::string_view::npos || authority > url.find_first_of("/?#")) return 0;
    return std::min(url.find_first_of("/?#\\", authority + 3), url.size());
}

/// `url` up to and with the last "/" of its path.
std::string folder_of(std::string_view url) {
    const auto origin = url.substr(0, origin_length(url));
    const auto path = url.substr(origin.size(), url.find_first_of("?#") - origin.size());
    return std::string{origin} + (path.empty() ? "/" : std::string{path.substr(0, path.rfind('/') + 1)});
}

bool is_address(std::string_view text) {
    return !text.empty() && text.size() <= 4096 &&
           std::ranges::none_of(text, [](unsigned char c) { return c <= ' ' || c == 0x7F || c == '\\'; });
}

std::string encoded(std::string_view text, std::string_view plain) {
    return core::percent_encoded(
        text, [&](char c) { return core::is_alphanumeric(c) || plain.find(c) != std::string_view::npos; });
}

}  // namespace

// Addresses. The transport follows no redirect, so that a source decides where it
// goes.

std::string origin_of(std::string_view url) {
    return ascii_lower(url.substr(0, origin_length(url)));
}

std::optional<std::string> redirected(const Exchange& exchange) {
    if (!is_redirect(exchange.reply.status)) return std::nullopt;
    auto location = trimmed(header_of(exchange.reply, "location"));
    location = location.substr(0, location.find('#'));
    if (!is_address(location)) return std::nullopt;
    const std::string_view url = exchange.request.url;
    const std::string target{location};
    if (origin_length(location) > 0) return target;
    if (location.starts_with("//")) return std::string{url.substr(0, url.find(':') + 1)} + target;
    if (location.starts_with('/')) return std::string{url.substr(0, origin_length(url))} + target;
    if (location.starts_with('?')) return std::string{url.substr(0, url.find_first_of("?#"))} + target;
    if (location.find(':') < location.find_first_of("/?")) return std::nullopt;  // another scheme: "mailto:"
    return folder_of(url) + target;
}

std::string refused_move(const Exchange& exchange) {
    const auto target = redirected(exchange);
    if (!target) return {};
    return "HTTP " + std::to_string(exchange.reply.status) + " leads to " +
           ellipsis(collapse_space(clean(valid_utf8(*target))), 100) + ", which is not followed";
}

// Texts inside URLs (RFC 3986).

std::string query_text(std::string_view text) {
    return encoded(text, "-._~");
}

std::string path_text(std::string_view text) {
    return encoded(text, "-._~/:!$&'()*+,=@");
}

}  // namespace citegraph::sources
